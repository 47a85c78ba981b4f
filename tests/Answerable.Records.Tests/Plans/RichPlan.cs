using System.Text.Json;
using Answerable.Domain.Commitments;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Exchange;

namespace Answerable.Records.Tests.Plans;

/// <summary>A plan that uses every part of the model, with any words in it.</summary>
internal static class RichPlan
{
    public static PlanSource Source(PlanFile file) => new("plan.json", PlanJson.Write(file), OwnFile.ReadJson(PlanJson.Write(file)), null);

    /// <summary>As many activities as words; each word stands in many places.</summary>
    public static PlanFile With(params string[] words)
    {
        var at = new DateTime(2026, 1, 5, 8, 30, 0, 123, DateTimeKind.Utc);
        var file = new PlanFile
        {
            Title = "A plan", PeriodStart = new(2026, 4, 1), PeriodEnd = new(2027, 3, 31), Approved = new(2026, 3, 1), Vision = "See further",
            Aims = [new("1", "First"), new("2", null)],
            Statements = [new("Values", "• One\n• Two"), new(null, words[0])],
            Legend = [new(LegendKind.Priority, "H", "High"), new(LegendKind.Owner, words[^1], null)],
            Budget = [new(1200.50m, false, "Staff"), new(-80_000m, false, "Income"), new(-78_799.5m, true, "Total")],
            Columns = [new(false, "activity", "Activity", "what is done"), new(true, null, "Links (not for publication)", null)],
            Sections = [new("Section 1", true, false, false), new("Section 1", true, false, false), new("Additions", false, true, false), new("Carried", false, false, true)],
            Footnotes = [new("[1]", "header", "From approval", "Target", 1), new("[2]", "row", words[0], "2", 2, 2)],
            Tables = [new([["Area", "Count"], [words[0], ""], ["", " 3 "]], "Accredited", 1)],
            RecommendationSources = [new("Audit 2025", true), new("PIR", false)],
            Recommendations = [new(1, "1", "Do this", new(2026, 2, 1), "done"), new(2, "5"), new(2, "6")],
            Answers = [new("end-before-start|2|abc", words[0].Length == 0 ? "x" : "Known: " + words[0], at)],
            Imports = [new("source.txt", at)],
            Lines = [new(1, 1, LineKind.Heading, ReadConfidence.High, null, null, "A\tB"), new(1, 2, LineKind.Imported, ReadConfidence.Low, 1, "a note", "  \t" + words[0]), new(1, 3, LineKind.Blank, ReadConfidence.High)],
        };
        foreach (var (word, index) in words.Select((word, index) => (word, index)))
        {
            file.Activities.Add(new FileActivity
            {
                Id = index + 1, Section = Math.Min(4, 1 + (index % 4)), Group = index % 2 == 0 ? "Implement" : null, Number = $"{index % 3}", Activity = string.IsNullOrWhiteSpace(word) ? "An activity" : word,
                Type = "BAU", TargetKind = (TargetKind)(index % 9), Target = word, Start = index % 2 == 0 ? new(2026, 4, 1) : null, End = new(2026, 9, 30), Quantity = index % 5 == 0 ? 100.5m : null, Offset = "P6M", Anchor = "approval",
                Aims = index % 3 == 0 ? ["1", "2"] : [], Priority = "S/H", Owner = word, Owners = [new("AB", false), new(string.IsNullOrWhiteSpace(word) ? "CD" : word, true)],
                Measure = word, Measures = [new("95 % in time", "PI1", word)], DeclaredStatus = word, Status = (CommitmentStatus)(index % 12), StatusBefore = index % 4 == 0 ? CommitmentStatus.OnTarget : null,
                AsOf = new(2026, 2, 1), Comment = $"• {word}\n• second {word}\n\n  third", Completed = index % 6 == 0 ? new(2026, 2, 2) : null, OriginalDue = new(2025, 3, 31), AgreedDue = new(2026, 12, 31), AgreedBy = "Board",
                ClosureReason = word, ClosureEvidence = "minutes", NeedsEvidence = index % 2 == 1, WakeCondition = "when it ends", WakeOn = new(2026, 8, 1), DuplicateOf = index > 0 ? 1 : null,
                CarriedFrom = "plan-2025/3", Displaced = "other work", Withheld = index % 2 == 0 ? "comment owner" : null,
                Items = [new("FOI", false, true), new("Criminality considered", true, false, word, new(2026, 1, 31))],
                Links = [new(LinkKind.DependsOn, LinkState.Offered, "16", "dependent on 16"), new(LinkKind.See, LinkState.Confirmed, "1", null, 1)],
                Documents = [new("https://example.org/a;b", false), new("minutes.doc", true)], Recommendations = [new("PIR", "5", "PIR Rec 5"), new("Audit 2025", "1")],
                SourceLine = index + 10, SourceCells = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["Activity"] = word, [""] = "x" }),
            });
            file.Updates.Add(new(at, [index + 1], CommitmentStatus.OnTarget, "On target", new(2026, 1, 31), word));
        }

        file.Updates.Add(new(at.AddDays(1), [.. Enumerable.Range(1, words.Length)], CommitmentStatus.Slippage, "slippage", null, "The same words for all"));
        return file;
    }
}
