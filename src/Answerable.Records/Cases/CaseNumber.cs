using Answerable.Domain.History;
using Answerable.Domain.Bodies;
using Answerable.Records.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
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
        using var turn = records.Database.CurrentTransaction is null ? await records.GetService<WriterQueue>().WaitAsync(cancellation) : null;
        FormattableString statement = records.Database.IsNpgsql() && records.Database.CurrentTransaction is null
            // Nobody waits for the disk: a number is as lasting as the case that bears it, which is written after it.
            ? (FormattableString)$"INSERT INTO case_numbers (id, body_id, prefix, year, last) SELECT {id}, {body}, {prefix}, {year}, {count} FROM (SELECT set_config('synchronous_commit', 'off', true)) AS soon ON CONFLICT (body_id, prefix, year) DO UPDATE SET last = case_numbers.last + {count} RETURNING last AS \"Value\""
            : (FormattableString)$"INSERT INTO case_numbers (id, body_id, prefix, year, last) VALUES ({id}, {body}, {prefix}, {year}, {count}) ON CONFLICT (body_id, prefix, year) DO UPDATE SET last = case_numbers.last + {count} RETURNING last AS \"Value\"";
        return (await records.Database.SqlQuery<int>(statement).ToListAsync(cancellation))[0];
    }

    /// <summary>Numbers that stand in references of the same form, given elsewhere, are not given again here.</summary>
    public static async Task PassNumbersAsync(this RecordsContext records, Scope scope, IEnumerable<(string Prefix, string Reference)> given, CancellationToken cancellation)
    {
        var last = given
            .Select(one => (one.Prefix, Parts: one.Reference.Split('-')))
            .Where(one => one.Parts is [var prefix, { Length: 4 } year, var number] && prefix == one.Prefix && IsNumber(year) && IsNumber(number))
            .GroupBy(one => (one.Prefix, Year: Number(one.Parts[1])), one => Number(one.Parts[2]));
        foreach (var numbers in last)
        {
            var (id, body, most) = (scope.NextId(), scope.Actor.BodyId, numbers.Max());
            await records.Database.ExecuteSqlAsync(
                $"INSERT INTO case_numbers (id, body_id, prefix, year, last) VALUES ({id}, {body}, {numbers.Key.Prefix}, {numbers.Key.Year}, {most}) ON CONFLICT (body_id, prefix, year) DO UPDATE SET last = excluded.last WHERE case_numbers.last < excluded.last",
                cancellation);
        }

        static bool IsNumber(string text) => text.Length is > 0 and < 10 && text.All(char.IsAsciiDigit);
        static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }
}
