using System.Text.RegularExpressions;

namespace Answerable.Domain.Editions.Gating;

/// <summary>What is marked as not for publication, and what says so of itself.</summary>
internal static partial class WithheldFinder
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly GateOffer s_drop = new(GateAct.Drop);

    public static IEnumerable<GateFinding> Marks(EditionDraft draft)
    {
        foreach (var table in draft.Whole.Tables)
        {
            for (var at = 0; at < table.Columns.Count; at++)
            {
                var column = table.Columns[at];
                if (draft.WithheldColumns.Contains(new(table.Key, column.Key)))
                {
                    yield return new(GateCode.ColumnWithheld, new(table.Key, null, column.Key), column.Header, "This column is not for publication and is left out.", s_drop, GateKind.NotForPublication);
                }
                else if (Says().Match($"{column.Header}\n{column.Help}") is { Success: true } said)
                {
                    yield return new(GateCode.ColumnWithheld, new(table.Key, null, column.Key), column.Header, $"Its header says \"{said.Value.Trim()}\", and nobody has marked the column as not for publication.", s_drop, GateKind.NotForPublication);
                }

                foreach (var row in table.Rows.Where(row => !draft.WithheldColumns.Contains(new(table.Key, column.Key)) && row.Cells[at].Length > 0 && draft.WithheldCells.Contains(new(table.Key, row.Key, column.Key))))
                {
                    yield return new(GateCode.CellWithheld, new(table.Key, row.Key, column.Key), row.Cells[at], "This field of the row is not for publication and is left out.", s_drop, GateKind.NotForPublication);
                }
            }
        }
    }

    /// <summary>A protective marking in the words themselves.</summary>
    public static IEnumerable<GateFinding> Of(GateText text) =>
        text.IsWhole && Marking().Match(text.Text) is { Success: true } said
            ? [new(GateCode.Marked, text.Place, text.Text, $"It is marked \"{said.Value.Trim()}\".", s_drop, GateKind.NotForPublication)]
            : [];

    [GeneratedRegex("""\b(not|never) (intended )?(for|to be) (external |wider |onward )?(publication|published|release|released|circulation|circulated|disclosure|disclosed)\b|\bdo(es)? not (publish|release|circulate|disclose)\b|\binternal (use|only|notes?|comments?|working|reference|version)\b|\bfor internal\b|\((internal|restricted|confidential|private)\)|^\s*(internal|restricted|confidential|private)\s*$|\b(strictly|private and|commercial[- ]in[- ]) ?confiden(tial|ce)\b|\bofficial[\s:-]+sensitive\b|\bstaff (use )?only\b|\b(restricted|confidential) (notes?|comments?|information|circulation)\b""", Options | RegexOptions.Multiline, 1000)]
    private static partial Regex Says();

    [GeneratedRegex("""\b(not|never) (intended )?(for|to be) (external |wider |onward )?(publication|published|release|released|circulation|disclosure)\b|\bdo not (publish|release|circulate|disclose)\b|\b(for internal use|internal use only|internal only)\b|^\W*(?-i:INTERNAL|RESTRICTED|CONFIDENTIAL)\b\W|\[(internal|restricted|confidential|private)\b[^\]]*\]|\b(strictly|private and) confidential\b|\bofficial[\s:-]+sensitive\b""", Options, 1000)]
    private static partial Regex Marking();
}
