using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Screens;

/// <summary>Cases that may be the same as the one that is being logged: of the same person, or lately about the same in other words.</summary>
public sealed class LogDuplicates(RecordsContext records)
{
    public const int Most = 5;

    /// <summary>Older cases are another matter.</summary>
    private const int Days = 90;

    /// <summary>Cases that are compared by their subjects, the latest first.</summary>
    private const int MostCompared = 500;

    /// <summary>So many of the words of the shorter subject must stand in the other.</summary>
    private const double WordsInCommon = 0.6;

    public sealed record Input(string? Name, string? Email, string? Phone, string? Subject, Guid? ServiceId, DateOnly ReceivedOn);

    /// <param name="IsSamePerson">By name, e-mail address or telephone number.</param>
    /// <param name="IsSameSubject">Most words of the subject are the same.</param>
    public sealed record Row(string Reference, string Subject, string? Customer, DateOnly ReceivedOn, CaseState State, bool IsSamePerson, bool IsSameSubject);

    public async Task<IReadOnlyList<Row>> ReadAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var (name, email) = (KeyOf(input.Name), PlainText.FoldToLine(input.Email)?.ToLowerInvariant());
        var phone = input.Phone is null ? null : SearchKey.Digits(input.Phone);
        var (since, until) = (input.ReceivedOn.AddDays(-Days), input.ReceivedOn.AddDays(Days));
        var people = scope.Rows<CasePerson>();
        var candidates = await scope.Cases().AsNoTracking()
            .Where(about => about.ReceivedOn >= since && about.ReceivedOn <= until)
            .OrderByDescending(about => about.ReceivedOn).ThenByDescending(about => about.Id)
            .Select(about => new
            {
                about.Reference, about.Subject, about.SubjectKey, about.ReceivedOn, about.State, about.ServiceId,
                Customer = people.Where(person => person.CaseId == about.Id && person.Role == CaseRole.Customer).Select(person => person.Name).FirstOrDefault(),
                IsSamePerson = people.Any(person => person.CaseId == about.Id
                    && ((name != null && person.NameKey == name) || (email != null && person.EmailKey == email) || (phone != null && person.PhoneKey == phone))),
            })
            .Take(MostCompared)
            .ToListAsync(cancellation);
        var words = Words(KeyOf(input.Subject));
        return
        [
            .. candidates
                .Select(found => new Row(
                    found.Reference, found.Subject, found.Customer, found.ReceivedOn, found.State, found.IsSamePerson,
                    IsSameSubject: (input.ServiceId is null || found.ServiceId is null || found.ServiceId == input.ServiceId) && AreAlike(words, Words(found.SubjectKey))))
                .Where(row => row.IsSamePerson || row.IsSameSubject)
                .OrderByDescending(row => row.IsSamePerson && row.IsSameSubject).ThenByDescending(row => row.IsSamePerson).ThenByDescending(row => row.ReceivedOn)
                .Take(Most),
        ];
    }

    private static string? KeyOf(string? typed) => PlainText.FoldToLine(typed) is { } line && SearchKey.Of(line) is { Length: > 0 } key ? key : null;

    /// <summary>Words that say something: not the shortest ones.</summary>
    private static HashSet<string> Words(string? key) => key is null ? [] : key.Split(' ').Where(word => word.Length > 3).ToHashSet(StringComparer.Ordinal);

    private static bool AreAlike(HashSet<string> one, HashSet<string> other)
    {
        var shorter = Math.Min(one.Count, other.Count);
        return shorter >= 2 && one.Intersect(other, StringComparer.Ordinal).Count() >= shorter * WordsInCommon;
    }
}
