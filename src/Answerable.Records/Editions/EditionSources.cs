using Answerable.Domain.Access;
using Answerable.Domain.Editions;

namespace Answerable.Records.Editions;

/// <summary>The areas that hand content to the editions, asked as one.</summary>
internal static class EditionSources
{
    /// <summary>Every record that the actor could publish, by its kind and id.</summary>
    public static async Task<Dictionary<(string Kind, Guid Id), EditionSubject>> SubjectsAsync(this IEnumerable<IEditionSource> sources, Actor by, CancellationToken cancellation)
    {
        var subjects = new Dictionary<(string Kind, Guid Id), EditionSubject>();
        foreach (var source in sources)
        {
            foreach (var subject in await source.ListAsync(by, cancellation))
            {
                subjects[(source.Kind, subject.RecordId)] = subject;
            }
        }

        return subjects;
    }

    public static async Task<bool> MaySeeAsync(this IEnumerable<IEditionSource> sources, Edition edition, Actor by, CancellationToken cancellation) =>
        (await sources.Where(source => string.Equals(source.Kind, edition.RecordKind, StringComparison.Ordinal)).SubjectsAsync(by, cancellation)).ContainsKey((edition.RecordKind, edition.RecordId));
}
