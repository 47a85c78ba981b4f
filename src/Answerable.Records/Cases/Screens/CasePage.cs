using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using Answerable.Domain.Files;
using Answerable.Records.History;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Screens;

/// <summary>One case: where it is, its clocks with their working, what comes next and what is refused and why, and everything that has happened.</summary>
public sealed class CasePage(RecordsContext records, CaseProcedures procedures, Remembered remembered)
{
    /// <summary>So many lines of the timeline at once, the newest first.</summary>
    public const int Entries = 100;

    /// <param name="Answer">The clock for the answer at this stage, read today; null where none runs.</param>
    /// <param name="Acknowledgement">Null where none is owed at this stage.</param>
    /// <param name="NextStep">What brings it on, whoever does it.</param>
    /// <param name="Possible">What the person who looks may do now.</param>
    /// <param name="Refused">What this stage knows and is not possible now, each with the reason.</param>
    /// <param name="Missing">What the record still lacks.</param>
    /// <param name="AnswerLacks">What the answer still lacks before it can be signed.</param>
    /// <param name="OtherCases">How many more there are of the same customer.</param>
    /// <param name="Time">Null where the procedure does not record it.</param>
    public sealed record View(
        Case About,
        CaseRules Rules,
        StageRules StageRules,
        CaseNames Names,
        ClockReading? Answer,
        ClockReading? Acknowledgement,
        CaseAct? NextStep,
        IReadOnlyList<CaseAct> Possible,
        IReadOnlyList<RefusedAct> Refused,
        IReadOnlyList<CaseField> Missing,
        IReadOnlyList<string> AnswerLacks,
        IReadOnlyList<CasePerson> People,
        IReadOnlyList<CasePoint> Points,
        IReadOnlyList<CaseStage> Stages,
        IReadOnlyList<CaseClockEvent> Events,
        Answer? Draft,
        IReadOnlyList<Answer> Answers,
        IReadOnlyList<Entry> Timeline,
        bool HasEarlierEntries,
        int OtherCases,
        TimeSpent? Time = null)
    {
        public required IReadOnlyList<CaseEnquiry> Enquiries { get; init; }

        /// <summary>Other cases with which it is linked.</summary>
        public required IReadOnlyList<LinkedCase> Linked { get; init; }

        /// <summary>The stages to which it can go now.</summary>
        public required IReadOnlyList<MoveRule> Moves { get; init; }

        /// <summary>The day that an extension leads to, where the procedure leaves no choice.</summary>
        public DateOnly? ExtensionDueOn { get; init; }

        /// <summary>Members of staff whom it is about.</summary>
        public IReadOnlyList<CaseSubject> Subjects { get; init; } = [];

        /// <summary>Where the customer was told to turn.</summary>
        public IReadOnlyList<CaseSignpost> Signposts { get; init; } = [];

        /// <summary>The last day on which its answer can be taken further; null where there is none.</summary>
        public DateOnly? EscalateByOn { get; init; }

        /// <summary>The names of those who may know of a restricted case.</summary>
        public IReadOnlyList<string> Readers { get; init; } = [];

        public bool MayDoNextStep => NextStep is { } step && Possible.Contains(step);
    }

    public sealed record Entry(DateTime At, CaseEntryKind Kind, CaseAct? Act, DateOnly On, string Text, string ByName, EntryFile? File, string? With = null, int? Minutes = null);

    /// <summary>Minutes on record.</summary>
    public sealed record TimeSpent(int Before, int After);

    public sealed record EntryFile(Guid Id, string Name, string ContentType, long Length);

    public Task<View?> ReadAsync(string reference, Actor by, CancellationToken cancellation) => ReadAsync(reference, by, TimelineLines.All, cancellation);

    /// <param name="lines">Which lines of the timeline.</param>
    public async Task<View?> ReadAsync(string reference, Actor by, TimelineLines lines, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var act = await records.LastActAsync(by, cancellation);
        var part = (Viewer.Of(scope), reference, lines);
        if (remembered.Find<View>(by.BodyId, part, act) is { } known)
        {
            return known;
        }

        // Reading a restricted case is looked at each time.
        return await ReadAsync(scope, reference, lines, cancellation) is not { } read ? null : read.About.IsRestricted ? read : remembered.Keep(by.BodyId, part, act, read);
    }

    private async Task<View?> ReadAsync(Scope scope, string reference, TimelineLines lines, CancellationToken cancellation)
    {
        if (await scope.Cases().AsNoTracking().SingleOrDefaultAsync(about => about.Reference == reference, cancellation) is not { } about)
        {
            return null;
        }

        var file = await scope.FileOfAsync(procedures, about, tracked: false, cancellation);
        if (about.IsRestricted)
        {
            await scope.NoteReadingAsync(about.Record, cancellation);
        }

        var timeline = await TimelineAsync(scope, about, lines, cancellation);
        return new(
            about,
            file.Rules,
            file.StageRules,
            await scope.NamesAsync(file, cancellation),
            file.AnswerReading(file.Stage, scope.Today),
            file.AcknowledgeReading(file.Stage, scope.Today),
            file.NextStep(),
            file.Possible(scope.Actor),
            file.Refused(scope.Actor),
            file.Missing(),
            file.Case.State is CaseState.InHand or CaseState.Drafted or CaseState.SentBack ? file.AnswerLacks() : [],
            file.People,
            file.Points,
            file.Stages,
            file.Events,
            file.Answer,
            file.Answers,
            [.. timeline.Take(Entries)],
            timeline.Count > Entries,
            await OthersAsync(scope, file, cancellation),
            file.Rules.RecordsTime ? await TimeAsync(scope, about, cancellation) : null)
        {
            Enquiries = file.Enquiries,
            Linked = await scope.LinkedAsync(about, cancellation),
            Moves = file.Moves(),
            Subjects = [.. file.NamedSubjects],
            Signposts = file.Signposts,
            EscalateByOn = file.EscalateByOn(),
            ExtensionDueOn = file.ExtensionDueOn(scope.Today),
            Readers = about.IsRestricted ? await ReadersAsync(scope, file, cancellation) : [],
        };
    }

    private static async Task<IReadOnlyList<string>> ReadersAsync(Scope scope, CaseFile file, CancellationToken cancellation)
    {
        var named = file.NamedReaders.Select(reader => reader.PersonId).ToList();
        return await scope.Rows<Person>().AsNoTracking().Where(person => named.Contains(person.Id)).OrderBy(person => person.Name).Select(person => person.Name).ToListAsync(cancellation);
    }

    private static Task<List<Entry>> TimelineAsync(Scope scope, Case about, TimelineLines lines, CancellationToken cancellation)
    {
        var files = scope.Rows<StoredFile>();
        var correspondence = CaseEntryWays.Correspondence;
        var entries = scope.Rows<CaseEntry>().AsNoTracking().Where(entry => entry.CaseId == about.Id);
        return (lines switch
            {
                TimelineLines.Correspondence => entries.Where(entry => correspondence.Contains(entry.Kind)),
                TimelineLines.Acts => entries.Where(entry => entry.Kind == CaseEntryKind.Act),
                _ => entries,
            })
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Place)
            .Take(Entries + 1)
            .Select(entry => new Entry(
                entry.At, entry.Kind, entry.Act, entry.On, entry.Text, entry.ByName,
                files.Where(stored => stored.Id == entry.FileId).Select(stored => new EntryFile(stored.Id, stored.Name, stored.ContentType, stored.Length)).FirstOrDefault(),
                entry.OtherParty,
                entry.Minutes))
            .ToListAsync(cancellation);
    }

    private static async Task<TimeSpent> TimeAsync(Scope scope, Case about, CancellationToken cancellation)
    {
        var sums = await scope.Rows<CaseEntry>().Where(entry => entry.CaseId == about.Id && entry.Minutes != null)
            .GroupBy(entry => entry.IsAfterClosure).Select(group => new { IsAfter = group.Key, Minutes = group.Sum(entry => entry.Minutes!.Value) }).ToListAsync(cancellation);
        return new(sums.Where(sum => !sum.IsAfter).Sum(sum => sum.Minutes), sums.Where(sum => sum.IsAfter).Sum(sum => sum.Minutes));
    }

    private static async Task<int> OthersAsync(Scope scope, CaseFile file, CancellationToken cancellation)
    {
        var (customer, about) = (file.Customer?.CustomerId, file.Case.Id);
        return customer is null ? 0 : await scope.Rows<CasePerson>().Where(person => person.CustomerId == customer && person.CaseId != about).Select(person => person.CaseId).Distinct().CountAsync(cancellation);
    }
}

/// <summary>Which lines of a case's timeline are shown.</summary>
public enum TimelineLines
{
    All,

    /// <summary>What came in and what went out.</summary>
    Correspondence,

    /// <summary>What was done to the case.</summary>
    Acts,
}

/// <summary>The people and units that a case names, by their ids.</summary>
public sealed record CaseNames(IReadOnlyDictionary<Guid, string> People, IReadOnlyDictionary<Guid, string> Units)
{
    public string? Person(Guid? id) => id is { } known ? People.GetValueOrDefault(known) : null;

    public string? Unit(Guid? id) => id is { } known ? Units.GetValueOrDefault(known) : null;
}

internal static class CaseNaming
{
    public static async Task<CaseNames> NamesAsync(this Scope scope, CaseFile file, CancellationToken cancellation)
    {
        var about = file.Case;
        List<Guid?> people =
        [
            about.HandlerId, about.LoggedById,
            .. file.Stages.Select(stage => stage.HandlerId),
            .. file.Events.SelectMany(happened => new[] { happened.AuthorisedById, happened.RecordedById }),
            .. file.Answers.SelectMany(answer => new[] { answer.AuthorId, answer.SignerId, answer.SentBackById }),
        ];
        List<Guid?> units = [about.ServiceId, about.TeamId];
        return new(
            await scope.Rows<Person>().AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellation),
            await scope.Rows<Unit>().AsNoTracking().Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation));
    }
}
