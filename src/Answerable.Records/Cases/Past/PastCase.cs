using Answerable.Domain.Cases;
using Answerable.Domain.History;
using Answerable.Records.Cases.Finding;
using Answerable.Records.History;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Answerable.Records.Cases.Past;

/// <summary>A case of a past with everything that its acts have left: rows and history.</summary>
internal sealed class PastCase
{
    public required CaseFile File { get; init; }

    public required RecordedLife Life { get; init; }

    public required IReadOnlyList<CaseEntry> Entries { get; init; }

    /// <summary>By which it is found.</summary>
    public required IReadOnlyCollection<string> Words { get; init; }

    /// <summary>Its place in the index of words, where the database does not give it.</summary>
    public long Number { get; set; }

    /// <summary>Plays the story up to an instant. What would happen after it has not happened.</summary>
    public static PastCase Play(PastStory story, PastWorld world, DateTime untilAt, IModel model)
    {
        RecordedLife? life = null;
        List<CaseEntry> entries = [];
        foreach (var step in story.Steps().TakeWhile(step => step.At < untilAt))
        {
            step.Do(new(step.By, step.At, DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(step.At, world.Zone))));
            var file = story.File;
            List<CaseEntry> told = [.. file.Added.OfType<CaseEntry>()];
            entries.AddRange(told);
            life ??= new(model, file.Case.Record, file.Case.BodyId, CountVersion);
            life.Write([file.Case, .. file.People, .. file.Points, .. file.Stages, .. file.Events, .. file.Answers, .. told], step.By, step.At, step.Act, step.Reason);
        }

        return new()
        {
            File = story.File,
            Life = life ?? throw new InvalidOperationException("The story begins after the end of the past"),
            Entries = entries,
            Words = CaseWords.Of(story.File.Case.BodyId, story.File.Case.Reference, CaseIndex.Texts(story.File, entries)),
        };
    }

    private static void CountVersion(IRecorded row)
    {
        switch (row)
        {
            case Case about: about.Version++; break;
            case Answer answer: answer.Version++; break;
        }
    }
}
