using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Cases.Finding;
using Answerable.Records.History;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Screens;

/// <summary>Cases that hold all words that were typed, open and closed, those that came last first. What the person may not read is neither found nor counted.</summary>
public sealed class CaseSearch(RecordsContext records, CaseProcedures procedures, Remembered remembered)
{
    public const int OnPage = 50;

    /// <summary>More are not counted.</summary>
    public const int MostCounted = 1000;

    /// <param name="Found">A piece of the case's text around the first word that was found; null where it stands in the line itself.</param>
    public sealed record Row(
        string Reference, string Subject, string? Customer, Asked CustomerAsked, string StageName, CaseState State, DateOnly ReceivedOn, string? Handler, string? Found);

    /// <param name="Next">Where the next page begins; null on the last one.</param>
    /// <param name="Count">How many there are, up to <see cref="MostCounted"/>; where <paramref name="IsMore"/>, there are more.</param>
    public sealed record Page(CaseQuery Query, IReadOnlyList<Row> Rows, long? Next, int Count, bool IsMore);

    /// <param name="before">Where the page before ended; null for the first.</param>
    /// <returns>Null where nothing to look for was typed.</returns>
    public async Task<Page?> ReadAsync(string? typed, long? before, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        if (CaseQuery.Read(typed) is not { } query)
        {
            return null;
        }

        var act = await records.LastActAsync(by, cancellation);
        var part = (Viewer.Of(scope), typed, before);
        return remembered.Find<Page>(by.BodyId, part, act) ?? remembered.Keep(by.BodyId, part, act, await FindAsync(scope, query, before, cancellation));
    }

    private async Task<Page> FindAsync(Scope scope, CaseQuery query, long? before, CancellationToken cancellation)
    {
        var cases = scope.Cases().AsNoTracking();
        var (hits, isAll) = await CaseIndex.FindAsync(records, scope.Actor.BodyId, query, before ?? long.MaxValue, OnPage + 1, MostCounted + 1, cancellation);
        var visible = scope.SeesAll<Case>() ? hits : await VisibleAsync(cases, hits, cancellation);
        var page = visible.Take(OnPage).ToList();
        var next = visible.Count > OnPage ? page[^1].Number : (long?)null;
        return new(query, await RowsAsync(scope, query, [.. page.Select(hit => hit.CaseId)], cancellation), next, Math.Min(visible.Count, MostCounted), !isAll || visible.Count > MostCounted);
    }

    private static async Task<IReadOnlyList<CaseHit>> VisibleAsync(IQueryable<Case> cases, IReadOnlyList<CaseHit> hits, CancellationToken cancellation)
    {
        var ids = hits.Select(hit => hit.CaseId).ToArray();
        var readable = (await cases.Where(about => ids.Contains(about.Id)).Select(about => about.Id).ToListAsync(cancellation)).ToHashSet();
        return [.. hits.Where(hit => readable.Contains(hit.CaseId))];
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(Scope scope, CaseQuery query, Guid[] ids, CancellationToken cancellation)
    {
        var persons = scope.Rows<Domain.Bodies.Person>();
        var cases = await scope.Cases().AsNoTracking().Where(about => ids.Contains(about.Id)).Select(about => new
        {
            about.Id, about.Reference, about.Subject, about.Details, about.OutcomeSought, about.Cause, about.RemedialAction, about.ProcedureKey, about.ProcedureVersion, about.StageKey, about.State, about.ReceivedOn,
            Handler = persons.Where(person => person.Id == about.HandlerId).Select(person => person.Name).FirstOrDefault(),
        }).ToDictionaryAsync(about => about.Id, cancellation);
        var people = (await scope.Rows<CasePerson>().AsNoTracking().Where(person => ids.Contains(person.CaseId)).ToListAsync(cancellation)).ToLookup(person => person.CaseId);
        var texts = ids.Where(cases.ContainsKey).ToDictionary(id => id, id => Found(query,
            [cases[id].Reference, cases[id].Subject, people[id].FirstOrDefault(person => person.Role is CaseRole.Customer)?.Name],
            [cases[id].Details, cases[id].OutcomeSought, cases[id].Cause, cases[id].RemedialAction, .. people[id].SelectMany(person => new[] { person.Name, person.Email, person.Phone, person.Address, person.Adjustments })]));
        var open = texts.Where(text => text.Value is null).Select(text => text.Key).ToArray();
        var more = open.Length == 0 ? null : await MoreAsync(scope, open, cancellation);
        return
        [
            .. ids.Where(cases.ContainsKey).Select(id =>
            {
                var (about, customer) = (cases[id], people[id].FirstOrDefault(person => person.Role is CaseRole.Customer));
                var stage = procedures.Find(about.ProcedureKey, about.ProcedureVersion).Stage(about.StageKey);
                var found = texts[id] ?? Found(query, [], more![id]);
                return new Row(about.Reference, about.Subject, customer?.Name, customer?.NameAsked ?? Asked.NotAsked, stage.Name, about.State, about.ReceivedOn, about.Handler, found is "" ? null : found);
            }),
        ];
    }

    /// <summary>Empty where the line shows it already; null where it is in none of the texts.</summary>
    private static string? Found(CaseQuery query, IEnumerable<string?> line, IEnumerable<string?> texts)
    {
        var piece = texts.OfType<string>().Select(text => FoundText.Around(text, query)).FirstOrDefault(found => found is not null);
        return piece ?? (line.OfType<string>().Any(text => FoundText.Around(text, query) is not null) ? "" : null);
    }

    private static async Task<ILookup<Guid, string?>> MoreAsync(Scope scope, Guid[] ids, CancellationToken cancellation)
    {
        var entries = await scope.Rows<CaseEntry>().AsNoTracking().Where(entry => ids.Contains(entry.CaseId)).OrderBy(entry => entry.At).Select(entry => new { entry.CaseId, entry.Text, entry.OtherParty }).ToListAsync(cancellation);
        var answers = await scope.Rows<Answer>().AsNoTracking().Where(answer => ids.Contains(answer.CaseId)).Select(answer => new { answer.CaseId, answer.Text, answer.SentBackReason }).ToListAsync(cancellation);
        var points = await scope.Rows<CasePoint>().AsNoTracking().Where(point => ids.Contains(point.CaseId)).Select(point => new { point.CaseId, point.Text, point.Reason }).ToListAsync(cancellation);
        var stages = await scope.Rows<CaseStage>().AsNoTracking().Where(stage => ids.Contains(stage.CaseId)).Select(stage => new { stage.CaseId, stage.OpenedReason, stage.ActionTaken }).ToListAsync(cancellation);
        var letters = await scope.Rows<CaseLetter>().AsNoTracking().Where(letter => ids.Contains(letter.CaseId)).Select(letter => new { letter.CaseId, letter.Subject, letter.Text }).ToListAsync(cancellation);
        return entries.SelectMany(entry => new (Guid, string?)[] { (entry.CaseId, entry.Text), (entry.CaseId, entry.OtherParty) })
            .Concat(letters.SelectMany(letter => new (Guid, string?)[] { (letter.CaseId, letter.Text), (letter.CaseId, letter.Subject) }))
            .Concat(answers.SelectMany(answer => new (Guid, string?)[] { (answer.CaseId, answer.Text), (answer.CaseId, answer.SentBackReason) }))
            .Concat(points.SelectMany(point => new (Guid, string?)[] { (point.CaseId, point.Text), (point.CaseId, point.Reason) }))
            .Concat(stages.SelectMany(stage => new (Guid, string?)[] { (stage.CaseId, stage.OpenedReason), (stage.CaseId, stage.ActionTaken) }))
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
    }
}
