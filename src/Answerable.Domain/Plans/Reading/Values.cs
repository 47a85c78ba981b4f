using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Answerable.Domain.Commitments;

namespace Answerable.Domain.Plans.Reading;

/// <summary>What kind of value a cell holds, and how well that suits a column.</summary>
internal static partial class Values
{
    private const int Patience = 1000;
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const int LongestStatus = 40;
    private const int LongestTarget = 80;

    private static readonly FrozenSet<string> Marks = new[] { "x", "✓", "✔", "✗", "☑", "☒", "√", "●", "•", "y", "yes", "*", "1" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Priorities = new[]
    {
        "high", "medium", "low", "med", "critical", "urgent", "essential", "desirable", "must", "should", "could", "would", "statutory", "mandatory", "very high", "very low", "top", "normal", "routine", "moderate", "important", "major", "minor", "high priority", "medium priority", "low priority", "immediate",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsMark(string text) => Marks.Contains(text);

    public static bool IsDate(string text) => text.Length is > 3 and < 40 && text.Any(char.IsDigit) && DateReader.Read(text) is not null;

    public static bool IsNumberOnly(string text) => OnlyNumber().IsMatch(text);

    public static bool IsStatus(string text) => text.Length is > 0 and <= LongestStatus && (text.Count(char.IsWhiteSpace) < 4 || text.Any(char.IsDigit)) && StatusReader.ReadCell(text).Status != CommitmentStatus.Unstated;

    public static bool IsTarget(string text) =>
        text.Length is > 0 and <= LongestTarget && TargetReader.Read(text).Kind is not (TargetKind.None or TargetKind.NotUnderstood);

    public static bool IsPriority(string text) =>
        text.Length is > 0 and <= 20 && (PriorityCode().IsMatch(text) || text.Split('/', StringSplitOptions.TrimEntries).All(Priorities.Contains));

    public static bool IsAimList(string text) => AimList().IsMatch(text);

    /// <summary>A sentence or more, as a measure or a comment is and a code is not.</summary>
    public static bool IsProse(string text) => text.Length > 60 || text.Count(char.IsWhiteSpace) >= 8;

    /// <summary>How well a value suits a column: above 0 it is such a value, below 0 it is another kind of value, 0 says nothing.</summary>
    public static int Fit(ColumnRole role, string text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        return role switch
        {
            ColumnRole.Start or ColumnRole.End or ColumnRole.CompletedOn or ColumnRole.AsOf => IsDate(text) || DateReader.ReadPeriod(text) is not null ? 3 : IsMark(text) || IsProse(text) ? -3 : -1,
            ColumnRole.Target => IsTarget(text) ? 3 : IsPriority(text) && !IsNumberOnly(text) ? -1 : text.Length > 160 ? -2 : 0,
            ColumnRole.AimMark => IsMark(text) ? 1 : -3,
            ColumnRole.Aims => IsAimList(text) ? 2 : IsDate(text) ? -3 : 0,
            ColumnRole.Priority => IsPriority(text) ? 3 : IsDate(text) || IsProse(text) ? -3 : text.Length > 20 ? -2 : 0,
            ColumnRole.Owner => IsDate(text) || IsMark(text) || IsStatus(text) ? -3 : PriorityCode().IsMatch(text) ? -2 : IsProse(text) ? -1 : 1,
            ColumnRole.Status => IsStatus(text) ? 3 : IsDate(text) ? -3 : IsProse(text) ? -2 : -1,
            ColumnRole.Measure => IsDate(text) || IsStatus(text) ? -2 : PriorityCode().IsMatch(text) ? -2 : IsProse(text) ? 1 : 0,
            ColumnRole.Comment => IsStatus(text) || IsDate(text) || PriorityCode().IsMatch(text) ? -1 : IsProse(text) ? 1 : 0,
            ColumnRole.Activity => IsDate(text) || IsMark(text) ? -3 : IsProse(text) ? 2 : IsStatus(text) ? -1 : text.Length > 8 ? 1 : 0,
            ColumnRole.Number => RowNumber.IsWhole(text) ? 2 : IsProse(text) ? -3 : 0,
            ColumnRole.Type or ColumnRole.Frequency => IsDate(text) || IsMark(text) || IsProse(text) ? -2 : 0,
            _ => 0,
        };
    }

    /// <summary>How well a template's guidance suits a column: "select" where a value is one of a list, sentences where words are written.</summary>
    public static int FitGuidance(ColumnRole role, string text) => text.Length == 0 ? 0 : role switch
    {
        ColumnRole.Type or ColumnRole.Frequency or ColumnRole.Priority or ColumnRole.Owner or ColumnRole.Status => IsProse(text) ? -2 : 2,
        ColumnRole.Activity or ColumnRole.Comment or ColumnRole.Measure => IsProse(text) ? 2 : 0,
        ColumnRole.AimMark or ColumnRole.Start or ColumnRole.End or ColumnRole.Number => -2,
        _ => 0,
    };

    [GeneratedRegex(@"^[£$€]?-?\d[\d,.]*\s*%?$", Options, Patience)]
    private static partial Regex OnlyNumber();

    [GeneratedRegex(@"^(\p{L}|\p{L}/\p{L}|P?\d|P\d)$", Options, Patience)]
    private static partial Regex PriorityCode();

    [GeneratedRegex(@"^(\p{L}{0,9}\.?\s?\d{1,2}(\.\d{1,2})?[a-z]?)(\s*([,;&/+\n]|and)\s*\p{L}{0,9}\.?\s?\d{1,2}(\.\d{1,2})?[a-z]?)*\.?$|^(all|n/?a|-)$", Options | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex AimList();
}
