using System.Text.Json;
using System.Text.Json.Serialization;
using Answerable.Domain.Bodies;
using Answerable.Domain.History;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Answerable.Records.Plans.Drafts;

/// <summary>A source that a person is looking through before it becomes a plan: kept for that person between requests, and gone when it is accepted.</summary>
public sealed class ImportDraft : IOfBody
{
    private static readonly JsonSerializerOptions Words = new() { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public Guid? PersonId { get; init; }

    public required string FileName { get; init; }

    public required byte[] Content { get; init; }

    public required string Title { get; set; }

    /// <summary>JSON, see <see cref="ReadingCorrections"/>.</summary>
    public string Corrections { get; set; } = """{"Lines":{},"Rows":{}}""";

    public DateTime StartedAt { get; init; }

    public int Version { get; set; }

    public ReadingCorrections ReadCorrections() => JsonSerializer.Deserialize<ReadingCorrections>(Corrections, Words)!;

    public void Keep(ReadingCorrections corrections) => Corrections = JsonSerializer.Serialize(corrections, Words);

    /// <summary>The source as it was read and corrected.</summary>
    public PlanSource Open()
    {
        var source = ReadPlanFile.Read(Content, FileName);
        return source.Reading is null ? source : source with { Reading = ReadCorrections().Apply(source.Reading) };
    }
}

internal sealed class ImportDraftMapping : IEntityTypeConfiguration<ImportDraft>
{
    public void Configure(EntityTypeBuilder<ImportDraft> builder)
    {
        builder.OfBody("import_drafts");
        builder.HasOne<Person>().WithMany().HasForeignKey(draft => draft.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.SeenWhere(scope => draft => draft.PersonId == scope.Actor.PersonId);
    }
}
