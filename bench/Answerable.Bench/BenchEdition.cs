using Answerable.Domain.Editions;
using Answerable.Records;
using Answerable.Records.Editions;
using Answerable.Records.Files;
using Answerable.Records.Plans.Publication;

namespace Answerable.Bench;

/// <summary>The plan as a published version. It goes past the gate, which has much to say about a plan as it was found.</summary>
internal static class BenchEdition
{
    private const string Period = "2019-q1";

    public static async Task PublishAsync(IServiceProvider services, BenchBody body)
    {
        var (by, plan) = (body.Officer, body.PlanKey);
        var matter = (await services.GetRequiredService<PlanEdition>().ReadAsync(plan, Period, by, default))!;
        var files = EditionPress.Build(plan, matter.Draft.Whole);
        var store = services.GetRequiredService<FileStore>();
        var scope = services.GetRequiredService<RecordsContext>().For(by);
        var edition = new Edition
        {
            Id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), BodyId = by.BodyId, RecordKind = "plan", RecordId = matter.RecordId, Series = plan, Number = 1,
            PeriodKey = Period, Period = matter.Draft.Whole.Period, Title = matter.Title, AsOfOn = matter.Draft.Whole.AsOfOn, State = EditionState.Published,
            PreparedAs = "bench", PreparedAt = scope.Now, PublishedAt = scope.Now, ContentHash = await store.WriteAsync(files[0].Bytes, by.BodyId, default),
        };
        scope.Add(edition);
        foreach (var (file, at) in files.Select((file, at) => (file, at)))
        {
            scope.Add(new EditionFile
            {
                Id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), BodyId = by.BodyId, EditionId = edition.Id, Position = at + 1, Name = file.Name, Title = file.Title,
                Rendition = file.Rendition, Digest = await store.WriteAsync(file.Bytes, by.BodyId, default), Length = file.Bytes.Length,
            });
        }

        await scope.SaveAsync("edition-published", null, default);
    }
}
