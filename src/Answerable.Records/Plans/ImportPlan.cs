using Answerable.Domain.Access;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans;
using Answerable.Records.Files;
using Answerable.Records.Plans.Exchange;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>
/// Brings a plan in from a file, and again: the first time it makes the plan; after that it compares, and overwrites only when told to.
/// The same body and the same title (or key) is the same plan.
/// </summary>
public sealed class ImportPlan(RecordsContext records, KeepFile files, TimeProvider clock)
{
    /// <param name="Check">Read and compare, write nothing.</param>
    /// <param name="Replace">Overwrite what is different and add what is new.</param>
    /// <param name="RemoveGone">Remove rows that the file does not have any more.</param>
    /// <param name="Keep">References of rows that stay as they are, whatever the file says of them.</param>
    public sealed record Input(PlanSource Source, string Title, bool Check = false, bool Replace = false, bool RemoveGone = false, IReadOnlyCollection<int>? Keep = null);

    public async Task<ImportOutcome> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(WhyNot(input, by));
        var scope = records.For(by);
        var at = FileFromPlan.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        var file = FileOf(input, by, at);
        var (key, title) = Name(input);
        var plan = await scope.Rows<Plan>().Where(one => one.Key == key || one.Title == title).OrderBy(one => one.Title == title ? 0 : 1).FirstOrDefaultAsync(cancellation);
        var (contents, differences, writes) = plan is null
            ? (Made(input, file, by, at), [], true)
            : await ComparedAsync(scope, file, plan, input, at, cancellation);
        var outcome = Told(input, contents, differences, by, isNew: plan is null, isWritten: writes && !input.Check);
        if (outcome.IsWritten)
        {
            foreach (var row in plan is null ? contents.Rows() : [])
            {
                scope.Add(row);
            }

            await KeepAsync(scope, input.Source, file, contents, at, cancellation);
            await scope.SaveAsync(plan is null ? "plan-imported" : "plan-imported-again", null, cancellation);
        }

        return outcome;
    }

    /// <summary>What would be made of a source that is not imported yet: nothing is asked of a database, nothing is written.</summary>
    public static ImportOutcome Preview(Input input, Actor by, TimeProvider clock)
    {
        RefusedException.ThrowIf(WhyNot(input, by));
        var at = FileFromPlan.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        return Told(input, Made(input, FileOf(input, by, at), by, at), [], by, isNew: true, isWritten: false, clock);
    }

    private static PlanFile FileOf(Input input, Actor by, DateTime at)
    {
        var (key, title) = Name(input);
        var file = input.Source.Own?.Plan ?? FileFromReading.Make(input.Source.Reading!, new PlanOrigin(by.BodyId, key, title, at, by.PersonId));
        RefusedException.ThrowIf(PlanFromFile.WhyNot(file));
        return file;
    }

    private static (string Key, string Title) Name(Input input) => PlainText.FoldToLine(input.Title) is { } title ? (PlanKey.Of(title), title) : ("plan", "");

    private static PlanContents Made(Input input, PlanFile file, Actor by, DateTime at)
    {
        var (key, title) = Name(input);
        return PlanFromFile.Make(file, new Plan { Id = RowId.Next(at), BodyId = by.BodyId, Key = key, Title = title, CreatedAt = at }, at);
    }

    private ImportOutcome Told(Input input, PlanContents contents, IReadOnlyList<PlanDifference> differences, Actor by, bool isNew, bool isWritten) =>
        Told(input, contents, differences, by, isNew, isWritten, clock);

    private static ImportOutcome Told(Input input, PlanContents contents, IReadOnlyList<PlanDifference> differences, Actor by, bool isNew, bool isWritten, TimeProvider clock)
    {
        var findings = (input.Source.Reading?.Findings ?? []).Concat(PlanFindings.Of(contents, by.Today(clock)));
        return new(contents.Plan, isNew, contents, input.Source.Lines, [.. findings], differences, isWritten);
    }

    private static Refusal? WhyNot(Input input, Actor by) =>
        !by.May(Permission.ImportPlans) ? new("import.permission", "Only people who may import plans can do this.")
        : PlainText.FoldToLine(input.Title) is not { } title ? new("import.title", "Give the plan a title.")
        : title.Length > 200 ? new("import.title-long", "The title is longer than 200 characters.")
        : null;

    private static async Task<(PlanContents Contents, IReadOnlyList<PlanDifference> Differences, bool Writes)> ComparedAsync(
        Scope scope, PlanFile file, Plan plan, Input input, DateTime at, CancellationToken cancellation)
    {
        var contents = await scope.LoadContentsAsync(plan, cancellation);
        var differences = PlanDifferences.Of(FileFromPlan.Make(contents), file, input.Source.Own, plan.LastReference, input.Keep);
        RefusedException.ThrowIf(differences.IsAnotherPlan
            ? new("import.another-plan", $"Hardly a row of this file is one of the plan \"{plan.Title}\": it looks like another plan's file. Give it another title.")
            : null);
        var writes = input.Replace && differences.All.Any(difference => difference.Kind is not DifferenceKind.Gone || input.RemoveGone);
        if (writes && !input.Check)
        {
            var known = contents.Rows().ToHashSet();
            var merge = new PlanMerge(contents, at);
            merge.Apply(file, differences, input.Source.Own, input.RemoveGone);
            await KeepWhatWasSaidAsync(scope, merge.RemovedActivities, cancellation);
            foreach (var removed in merge.RemovedParts.Concat<Domain.History.IOfBody>(merge.RemovedActivities).Concat(merge.RemovedOfPlan))
            {
                scope.Remove(removed);
            }

            foreach (var row in contents.Rows().Where(row => !known.Contains(row)))
            {
                scope.Add(row);
            }
        }

        return (contents, differences.All, writes);
    }

    /// <summary>Decisions and challenges outlive the row that they were about, as being about the plan.</summary>
    private static async Task KeepWhatWasSaidAsync(Scope scope, List<Activity> removed, CancellationToken cancellation)
    {
        var ids = removed.ConvertAll(row => (Guid?)row.Id);
        if (ids.Count > 0)
        {
            (await scope.Rows<PlanDecision>().Where(decision => ids.Contains(decision.ActivityId)).ToListAsync(cancellation)).ForEach(decision => decision.ActivityId = null);
            (await scope.Rows<PlanChallenge>().Where(challenge => ids.Contains(challenge.ActivityId)).ToListAsync(cancellation)).ForEach(challenge => challenge.ActivityId = null);
        }
    }

    /// <summary>The file itself, and every line of it with what it was.</summary>
    private async Task KeepAsync(Scope scope, PlanSource source, PlanFile file, PlanContents contents, DateTime at, CancellationToken cancellation)
    {
        var kept = source.Kept is { } content ? await files.AddAsync(scope, source.FileName, content, cancellation) : null;
        scope.Add(new PlanImport
        {
            Id = RowId.Next(at), BodyId = contents.Plan.BodyId, PlanId = contents.Plan.Id, Position = contents.Imports.Count + 1,
            FileId = kept?.Id, IsOwnExport = source.Own is not null, FileName = PlainText.Storable(source.FileName), ImportedAt = at,
            Lines = ImportLines.Write(source.Lines.Select(line => line with { Activity = line.Activity is { } place && place < file.Activities.Count ? file.Activities[place].Id : null })),
        });
    }
}
