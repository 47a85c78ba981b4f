using Answerable.Domain.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Databases;
using Answerable.Testing;
using static Answerable.Records.Tests.Cases.CaseOnRecord;

namespace Answerable.Records.Tests.Cases.Screens;

public sealed class FindingPeopleTests
{
    [Theory, OnEachDatabase]
    public async Task A_person_is_found_again_by_name_address_or_number_and_their_cases_are_counted(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var customer = (await on.ViewAsync()).People[0].CustomerId;
        await on.LogAsync(on.Intake() with { Customer = on.Intake().Customer with { CustomerId = customer } });
        await on.LogAsync(on.Intake() with { Customer = new(Asked.Given, "Zed Last", Asked.Given, "zed@example.org", null, null) });
        foreach (var typed in new[] { "ann ó", "ANN@example.org", "(01234) 567890" })
        {
            var found = Assert.Single(await FindAsync(on, typed));
            Assert.Equal((customer, "Ann Óther", 2, "C-2026-000002"), (found.CustomerId, found.Name, found.Cases, found.LastReference));
        }

        Assert.Empty(await FindAsync(on, "an"));
        Assert.Empty(await FindAsync(on, "nobody"));
        Assert.Equal(1, (await on.ViewAsync()).OtherCases);
    }

    [Theory, OnEachDatabase]
    public async Task Likely_duplicates_are_of_the_same_person_or_about_the_same(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var other = await on.LogAsync(on.Intake() with { Subject = "Dogs loose in the park", Customer = new(Asked.Given, "Zed Last", Asked.Given, "zed@example.org", null, null) });
        await on.LogAsync(on.Intake() with { ReceivedOn = new(2025, 10, 1) });
        Assert.Equal([(on.At.Reference, true, true)], await DuplicatesAsync(on, new("ann other", null, null, "Bin not emptied at number 4", on.Service, new(2026, 3, 2))));
        Assert.Equal([(on.At.Reference, false, true)], await DuplicatesAsync(on, new("Someone", null, null, "The bin was never emptied at number 9", null, new(2026, 3, 2))));
        Assert.Equal([(other, true, false)], await DuplicatesAsync(on, new(null, "ZED@example.org", null, "Something else", on.Service, new(2026, 3, 2))));
        Assert.Empty(await DuplicatesAsync(on, new("Someone", null, null, "The bin was never emptied at number 9", on.Team, new(2026, 3, 2))));
        Assert.Empty(await DuplicatesAsync(on, new(null, null, null, null, null, new(2026, 3, 2))));
    }

    private static Task<IReadOnlyList<PeopleFound.Row>> FindAsync(CaseOnRecord on, string typed) =>
        on.Database.Within<PeopleFound, IReadOnlyList<PeopleFound.Row>>(found => found.ReadAsync(typed, on.Handler, Cancellation));

    private static async Task<IEnumerable<(string, bool, bool)>> DuplicatesAsync(CaseOnRecord on, LogDuplicates.Input input) =>
        (await on.Database.Within<LogDuplicates, IReadOnlyList<LogDuplicates.Row>>(duplicates => duplicates.ReadAsync(input, on.Handler, Cancellation)))
            .Select(row => (row.Reference, row.IsSamePerson, row.IsSameSubject));
}
