using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Screens;

/// <summary>People of earlier cases who may be the one who complains now: found by the beginning of the name, or by e-mail address or telephone number.</summary>
public sealed class PeopleFound(RecordsContext records)
{
    public const int Most = 10;

    /// <summary>Fewer letters find everybody.</summary>
    public const int Shortest = 3;

    private const int Longest = 200;

    /// <param name="Cases">How many cases there are of the person.</param>
    public sealed record Row(Guid CustomerId, string? Name, string? Email, string? Phone, string? Address, string? Adjustments, int Cases, string LastReference);

    public async Task<IReadOnlyList<Row>> ReadAsync(string? typed, Actor by, CancellationToken cancellation)
    {
        // A longer one is no name, and no pattern that every database takes.
        typed = typed is { Length: > Longest } ? typed[..Longest] : typed;
        var scope = records.For(by);
        var cases = scope.Cases();
        var (key, email) = (SearchKey.Of(typed ?? ""), (typed ?? "").Trim().ToLowerInvariant());
        var phone = SearchKey.Digits(typed ?? "");
        if (key.Length < Shortest)
        {
            return [];
        }

        var rows = await (
            from person in scope.Rows<CasePerson>().AsNoTracking()
            join about in cases on person.CaseId equals about.Id
            where (person.NameKey != null && person.NameKey.StartsWith(key)) || person.EmailKey == email || (phone != null && phone.Length >= 6 && person.PhoneKey == phone)
            orderby about.LoggedAt descending, about.Reference descending
            select new { person.CustomerId, person.Name, person.Email, person.Phone, person.Address, person.Adjustments, about.Reference, about.Id })
            .Take(Most * 20)
            .ToListAsync(cancellation);
        return
        [
            .. rows.GroupBy(row => row.CustomerId)
                .Select(same => (Last: same.First(), Cases: same.Select(row => row.Id).Distinct().Count()))
                .Take(Most)
                .Select(found => new Row(found.Last.CustomerId, found.Last.Name, found.Last.Email, found.Last.Phone, found.Last.Address, found.Last.Adjustments, found.Cases, found.Last.Reference)),
        ];
    }
}
