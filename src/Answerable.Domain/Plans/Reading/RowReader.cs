using System.Text.RegularExpressions;
using Answerable.Domain.Commitments;

namespace Answerable.Domain.Plans.Reading;

/// <summary>Makes an activity of a row's cells.</summary>
internal static partial class RowReader
{
    private const int Patience = 1000;
    private const int LongestStatusLine = 120;

    public static ReadActivity Read(RowDraft row)
    {
        var (status, comment) = (Last(row, ColumnRole.Status), Comment(row));
        var (declared, rest) = Status(row.Table.Has(ColumnRole.Status), status, comment);
        var text = row.Plain(ColumnRole.Activity);
        var words = row.IsNumberedInText && RowNumber.Leading(text) is var (_, wordsAt) ? text[wordsAt..] : text;
        var target = Target(row);
        return new ReadActivity
        {
            SourceLine = row.SourceLine,
            Group = row.Group is null ? null : PlainText.WithoutMarks(row.Group),
            Number = row.Number,
            Text = words,
            Type = OrNull(row.Plain(ColumnRole.Type)),
            Frequency = OrNull(row.Plain(ColumnRole.Frequency)),
            Target = target,
            Aims = Aims(row),
            Priority = OrNull(PlainText.WithoutMarks(row.Plain(ColumnRole.Priority))),
            Owner = OrNull(row.Table.Has(ColumnRole.Owner) ? PlainText.WithoutMarks(row.Plain(ColumnRole.Owner)) : OwnerWords.Leading(words)),
            Measure = OrNull(All(row, ColumnRole.Measure)),
            DeclaredStatus = OrNull(declared.Declared),
            Status = declared.Status,
            CompletedOn = DateReader.Read(row.Plain(ColumnRole.CompletedOn)) ?? declared.CompletedOn,
            AsOfOn = AsOf(row),
            Comment = OrNull(rest),
            Documents = [.. row.Plain(ColumnRole.Documents).Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Cells = [.. Cells(row)],
            Confidence = row.Table.HasNoHeader ? ReadConfidence.Low : row.IsMoved || target.Kind == TargetKind.NotUnderstood ? ReadConfidence.Medium : ReadConfidence.High,
            Supplied = Supplied(row),
        };
    }

    private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static Target Target(RowDraft row)
    {
        var target = PlainText.WithoutMarks(row.Plain(ColumnRole.Target));
        var (start, end) = (row.Plain(ColumnRole.Start), row.Plain(ColumnRole.End));
        return target.Length == 0 ? TargetReader.ReadWindow(start, end)
            : start.Length > 0 ? TargetReader.ReadWindow(start, target)
            : TargetReader.Read(target);
    }

    private static (StatusReading Declared, string Comment) Status(bool hasColumn, string status, string comment)
    {
        if (hasColumn)
        {
            return (status.Length == 0 ? new(null, CommitmentStatus.Unstated, null) : StatusReader.ReadCell(status) with { Declared = status }, comment);
        }

        var (first, rest) = comment.IndexOf('\n', StringComparison.Ordinal) is var at && at > 0 ? (comment[..at], comment[(at + 1)..]) : (comment, "");
        var line = first.Length <= LongestStatusLine && rest.Length > 0 ? StatusReader.ReadCell(first) : new(null, CommitmentStatus.Unstated, null);
        return line.Status != CommitmentStatus.Unstated ? (line with { Declared = first }, rest) : (StatusReader.ReadProse(comment), comment);
    }

    private static IEnumerable<string> Filled(RowDraft row, ColumnRole role) =>
        row.Table.Columns.Where(column => column.Role == role).Select(column => PlainText.Of(row.Cells[column.Index])).Where(text => text.Length > 0);

    private static string Last(RowDraft row, ColumnRole role) => PlainText.WithoutMarks(Filled(row, role).LastOrDefault() ?? "");

    private static string All(RowDraft row, ColumnRole role) => string.Join('\n', Filled(row, role));

    /// <summary>Several columns of comments are one text, unless each is of a period of its own: then the latest speaks.</summary>
    private static string Comment(RowDraft row) =>
        row.Table.Columns.Where(column => column.Role == ColumnRole.Comment).All(column => column.Header.Any(char.IsDigit)) ? Filled(row, ColumnRole.Comment).LastOrDefault() ?? "" : All(row, ColumnRole.Comment);

    private static IReadOnlyList<string> Aims(RowDraft row)
    {
        var marked = row.Table.Columns.Where(column => column.Role == ColumnRole.AimMark && !PlainText.IsBlank(row.Cells[column.Index])).Select(column => column.AimNumber ?? column.Header);
        var listed = Values.IsAimList(row.Plain(ColumnRole.Aims)) ? AimNumber().Matches(row.Plain(ColumnRole.Aims)).Select(match => match.Value) : [];
        return [.. marked.Concat(listed).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The day of its own column, or the last day of the period that the heading of the report names.</summary>
    private static DateOnly? AsOf(RowDraft row)
    {
        if (DateReader.Read(row.Plain(ColumnRole.AsOf)) is { } day)
        {
            return day;
        }

        var spoken = row.Table.Columns.LastOrDefault(column => column.Role is ColumnRole.Comment or ColumnRole.Status && !PlainText.IsBlank(row.Cells[column.Index]) && column.Header.Any(char.IsDigit));
        return spoken is not null && DateReader.FindAll(spoken.Header) is [var only] ? only.Period.LastOn : null;
    }

    private static IEnumerable<KeyValuePair<string, string>> Cells(RowDraft row) =>
        row.Cells.Select((cell, at) => KeyValuePair.Create(at < row.Table.Columns.Count ? row.Table.Columns[at].Header : "", cell)).Where(cell => cell.Key.Length > 0 || !PlainText.IsBlank(cell.Value));

    private static Dictionary<string, string> Supplied(RowDraft row)
    {
        var supplied = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (role, name) in new[] { (ColumnRole.Delegates, "delegates"), (ColumnRole.Recommendations, "recommendations"), (ColumnRole.Links, "links") })
        {
            if (row.Plain(role) is { Length: > 0 } value)
            {
                supplied[name] = value;
            }
        }

        return supplied;
    }

    [GeneratedRegex(@"\d{1,2}(\.\d{1,2})?[a-z]?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex AimNumber();
}
