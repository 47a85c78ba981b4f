using System.Security.Cryptography;
using System.Text;
using Answerable.Domain.Access;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Screens;

/// <summary>What a person should look at in a plan: a work list, computed anew whenever something changed.</summary>
public sealed class PlanFindingList(RecordsContext records)
{
    public sealed record Found(PlanRegister.Head Plan, IReadOnlyList<Row> Open, IReadOnlyList<Row> Answered, IReadOnlyList<OfferedLink> Links);

    /// <param name="Key">Stays the same until what the finding speaks of changes.</param>
    /// <param name="Reference">The row that it speaks of, or null where it speaks of the plan.</param>
    public sealed record Row(string Key, Finding Finding, int? Reference, string? Text, string? Answer);

    public sealed record OfferedLink(Guid Id, int Reference, string Number, string Text, LinkKind Kind, string ToNumber, string? Words, int? ToReference, string? ToText);

    public async Task<Found?> ReadAsync(string key, Actor by, DateOnly today, CancellationToken cancellation)
    {
        var scope = records.For(by);
        if (await scope.Rows<Plan>().FirstOrDefaultAsync(plan => plan.Key == key, cancellation) is not { } plan)
        {
            return null;
        }

        var contents = await scope.LoadContentsAsync(plan, cancellation);
        var answers = contents.Answers.ToDictionary(answer => answer.FindingKey, answer => answer.Reason, StringComparer.Ordinal);
        var byLine = contents.Activities.Where(row => row.SourceLine is not null).GroupBy(row => row.SourceLine!.Value).ToDictionary(rows => rows.Key, rows => rows.First());
        var byNumber = contents.Activities.GroupBy(row => row.Number, StringComparer.Ordinal).ToDictionary(rows => rows.Key, rows => rows.First(), StringComparer.Ordinal);
        // An offered link has its own list, with its two buttons.
        var rows = PlanFindings.Of(contents, today).Where(finding => finding.Code != "link-offered").Select(finding =>
        {
            var row = (finding.Line is { } line ? byLine.GetValueOrDefault(line) : null) ?? (finding.Number is { } number ? byNumber.GetValueOrDefault(number) : null);
            var findingKey = KeyOf(finding);
            return new Row(findingKey, finding, row?.Reference, row?.Text, answers.GetValueOrDefault(findingKey));
        }).DistinctBy(row => row.Key, StringComparer.Ordinal).ToList();
        var references = contents.Activities.ToDictionary(row => row.Id);
        return new(
            new(plan.Id, plan.Key, plan.Title, plan.PeriodStartOn, plan.PeriodEndOn, plan.IsRestricted),
            [.. rows.Where(row => row.Answer is null)],
            [.. rows.Where(row => row.Answer is not null)],
            [.. from link in contents.Links
                where link.State is LinkState.Offered && link.ToId is not null
                let row = references[link.ActivityId]
                let to = references[link.ToId!.Value]
                orderby row.Position
                select new OfferedLink(link.Id, row.Reference, row.Number, row.Text, link.Kind, link.ToNumber, link.Words, to.Reference, to.Text)]);
    }

    /// <summary>Code, row and a digest of the words.</summary>
    private static string KeyOf(Finding finding) =>
        $"{finding.Code}/{finding.Number}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Line}/{finding.Message}")).AsSpan(0, 8))}";
}
