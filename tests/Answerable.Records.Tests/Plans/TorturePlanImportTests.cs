using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Answerable.Domain.Access;
using Answerable.Domain.Imports;
using Answerable.Records.Databases;
using Answerable.Records.Imports;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Exchange;
using Answerable.Records.Tests.Imports;
using Answerable.Testing;

namespace Answerable.Records.Tests.Plans;

/// <summary>Strings that programs stumble over, each in each column of a plan's file: taken to the letter, or told with the line, and then nothing is written.</summary>
public sealed partial class TorturePlanImportTests
{
    /// <summary>Nothing that a date, a number, a list or JSON can be written with.</summary>
    private const string Words = "\"<words; of: no> kind, 1\\x3B";

    private const string Absent = "The folder of shared inputs is not there";

    private static readonly string[] s_foreign = ["No", "Action", "Priority", "Owner", "Start", "Target date", "Status", "Measure", "Comment"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static List<string> Strings => [.. TortureStrings.Naughty, .. TortureStrings.Formulas];

    /// <summary>Columns of an export that take any words; the others ask for a day, a number, a word of a list, JSON, or are read in parts.</summary>
    private static List<string> Wordy => [.. ActivityColumnNames.Where(IsWordy)];

    private static IReadOnlyList<string> ActivityColumnNames => s_names.Value;

    private static readonly Lazy<IReadOnlyList<string>> s_names = new(() => SourceFileReader.Read(PlanCsv.Write(RichPlan.With("x")), "plan.csv", isGuarded: true).Lines[0].Cells!);

    [Fact(Skip = Absent, SkipType = typeof(TortureStrings), SkipUnless = nameof(TortureStrings.AreHere))]
    public void Each_column_of_an_export_takes_it_to_the_letter_or_names_the_line()
    {
        var (strings, wordy) = (Strings, Wordy);
        Assert.True(wordy.Count >= 10, string.Join(", ", wordy));

        // A different one in each column of a row, and each in every column in the end.
        var read = Own(wordy, [.. strings.Select((_, at) => wordy.Select((_, place) => strings[(at + (place * 23)) % strings.Count]).ToArray())])!;
        foreach (var (column, place) in wordy.Select((column, place) => (column, place)))
        {
            // A section or an activity without a name is given one.
            var expected = strings.Select((_, at) => PlainText.FoldToLine(strings[(at + (place * 23)) % strings.Count]) ?? "");
            Assert.All(expected.Zip(Exported(read, column)).Where(pair => pair.First.Length > 0), pair => Assert.Equal(pair.First, pair.Second));
        }

        List<string> faults = [];
        foreach (var column in ActivityColumnNames.Except(wordy))
        {
            foreach (var text in strings.Where((_, at) => at % 3 == 0))
            {
                try
                {
                    Own([column], [[""], [text]]);
                }
                catch (RefusedException refused) when (refused.Message.StartsWith("Line 3: ", StringComparison.Ordinal) || refused.Refusal.Code is "import.binary")
                {
                    // Told with its line; of so short a file that holds controls, that it is no text.
                }
                catch (Exception other)
                {
                    faults.Add($"{column} {text}: {other.GetType().Name} {other.Message}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory(Skip = Absent, SkipType = typeof(TortureStrings), SkipUnless = nameof(TortureStrings.AreHere)), OnEachDatabase]
    public async Task A_table_of_somebody_else_is_taken_or_refused_as_a_whole_and_goes_out_and_in_the_same(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var strings = Strings;
        List<string[]> rows = [.. strings.Select((_, at) => s_foreign.Select((column, place) => column is "No" ? $"{at + 1}" : strings[(at + (place * 61)) % strings.Count]).ToArray())];
        var by = await database.AddBodyAsync("first");

        // A CSV with a formula in it is refused with the line.
        var refused = Assert.Throws<RefusedException>(() => ReadPlanFile.Read(Csv([s_foreign, .. rows]), "plan.csv"));
        Assert.Matches("on line [0-9]+", refused.Message);
        foreach (var (name, file) in new (string, Func<IEnumerable<string[]>, byte[]>)[] { ("plan.csv", some => Csv([s_foreign, .. some.Select(row => row.Select(Guarded).ToArray())])), ("plan.xlsx", Workbook) })
        {
            // Nothing is lost: what did not become an activity stands in a line that says so.
            var source = ReadPlanFile.Read(file(rows), name);
            var read = ImportPlan.Preview(new(source, name), by, database.Clock);
            var all = Plain(string.Join('\n', source.Lines.Select(line => PlainText.FoldToLine(line.Text))) + string.Join('\n', read.Contents.Activities.Select(activity => $"{activity.Text} {activity.Comment}")));
            Assert.All(strings.Select(text => PlainText.FoldToLine(text)).OfType<string>(), text => Assert.Contains(Plain(text), all, StringComparison.Ordinal));

            var some = ReadPlanFile.Read(file(rows.Where((_, at) => at % 12 == 0)), name);
            var outcome = await database.Within<ImportPlan, ImportOutcome>(import => import.RunAsync(new(some, name), by, Cancellation));
            Assert.True(outcome.IsWritten);
            foreach (var format in Enum.GetValues<ExportFormat>())
            {
                var exported = await database.Within<ExportPlan, byte[]>(export => export.RunAsync(outcome.Plan.Key, format, by, Cancellation));
                var again = ReadPlanFile.Read(exported, $"plan.{Domain.Word.Of(format)}");
                var unchanged = await database.Within<ImportPlan, ImportOutcome>(import => import.RunAsync(new(again, name, Check: true), by, Cancellation));
                Assert.Equal("", string.Join("; ", unchanged.Differences.SelectMany(difference => difference.Changes.Select(change => $"{format} {change}"))));
                Assert.Empty(unchanged.Differences);
            }
        }
    }

    private static byte[] Workbook(IEnumerable<string[]> rows) =>
        Workbooks.Of(("Plan", "visible", $"<sheetData>{string.Concat(rows.Prepend(s_foreign).Select((row, at) => Workbooks.Row(at + 1, [.. row.Select(Escaped)])))}</sheetData>"));

    private static bool IsWordy(string column)
    {
        try
        {
            return Own([column], [[Words]]) is { } read && Exported(read, column).SequenceEqual([Words]);
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    /// <summary>A file of ours with these columns filled, read; null where it is none.</summary>
    private static PlanFile? Own(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        List<string[]> all =
        [
            [.. ActivityColumnNames],
            .. rows.Select((row, at) => ActivityColumnNames.Select(name => columns.Index().FirstOrDefault(column => column.Item == name) is { Item: not null } found ? row[found.Index] : name switch { "id" => $"{at + 1}", "section" => "A section", "activity" => $"Activity {at}", _ => "" }).ToArray()),
        ];
        return ReadPlanFile.Read(Csv(all.Select(row => row.Select(Guarded).ToArray())), "plan.csv").Own?.Plan;
    }

    private static IEnumerable<string> Exported(PlanFile file, string column)
    {
        var lines = SourceFileReader.Read(PlanCsv.Write(file), "plan.csv", isGuarded: true).Lines.Where(line => !line.ContinuesRecord).ToList();
        var place = lines[0].Cells!.ToList().IndexOf(column);
        return lines.Skip(1).Select(line => place < line.Cells!.Count ? line.Cells[place] : "");
    }

    private static byte[] Csv(IEnumerable<string[]> rows) => Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n")));

    /// <summary>A line stands there as the file has it, with its quotation marks doubled.</summary>
    private static string Plain(string text) => text.Replace("\"", "", StringComparison.Ordinal);

    /// <summary>As docs/import-and-export.md says it.</summary>
    private static string Guarded(string cell) => Formula().IsMatch(cell) ? $"'{cell}" : cell;

    /// <summary>As a workbook holds what XML cannot (ECMA-376, 22.9.2.19).</summary>
    private static string Escaped(string cell) => string.Concat(EscapeLike().Replace(cell, "_x005F_").Select(letter => letter != '\r' && (XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)) ? $"{letter}" : $"_x{(int)letter:X4}_"));

    [GeneratedRegex(@"^('|[\t\r\n]|[\s\p{Cc}\p{Cf}]*([=+\-@＝＋－＠]|DDE\s*\())", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Formula();

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EscapeLike();
}
