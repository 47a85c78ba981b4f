using Answerable.Domain.History;
using Answerable.Domain.Bodies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Answerable.Records.Cases;

/// <summary>The last number given to a case of a body with these letters in a year.</summary>
public sealed class CaseNumber : IOfBody
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public required string Prefix { get; init; }

    public int Year { get; init; }

    public int Last { get; set; }
}

internal sealed class CaseNumberMapping : IEntityTypeConfiguration<CaseNumber>
{
    public void Configure(EntityTypeBuilder<CaseNumber> builder)
    {
        builder.ToTable("case_numbers");
        builder.Property(number => number.Id).ValueGeneratedNever();
        builder.HasOne<Body>().WithMany().HasForeignKey(number => number.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(number => new { number.BodyId, number.Prefix, number.Year }).IsUnique();
    }
}

internal static class CaseReferences
{
    /// <summary>
    /// The next reference, such as "C-2026-000123". Two people who log at once are given two, without waiting for each other's act; a number whose act fails is
    /// not given again, so that a gap means nothing.
    /// </summary>
    public static async Task<string> NextReferenceAsync(this RecordsContext records, Scope scope, string prefix, CancellationToken cancellation) =>
        Of(prefix, scope.Today.Year, await records.ReserveAsync(scope, prefix, scope.Today.Year, 1, cancellation));

    public static string Of(string prefix, int year, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{prefix}-{year}-{number:000000}");

    /// <summary>Takes so many numbers at once.</summary>
    /// <returns>The last of them.</returns>
    public static async Task<int> ReserveAsync(this RecordsContext records, Scope scope, string prefix, int year, int count, CancellationToken cancellation)
    {
        var (id, body) = (scope.NextId(), scope.Actor.BodyId);
        var given = await records.Database.SqlQuery<int>(
            $"INSERT INTO case_numbers (id, body_id, prefix, year, last) VALUES ({id}, {body}, {prefix}, {year}, {count}) ON CONFLICT (body_id, prefix, year) DO UPDATE SET last = case_numbers.last + {count} RETURNING last AS \"Value\"")
            .ToListAsync(cancellation);
        return given[0];
    }
}
