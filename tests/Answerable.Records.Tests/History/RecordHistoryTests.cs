using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.History;
using Answerable.Records.Databases;
using Answerable.Records.History;
using Answerable.Records.Tests.Access;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Tests.History;

public sealed class RecordHistoryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task An_entry_says_who_in_which_capacity_did_what_and_why_from_what_to_what(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.CreateBodyAsync();
        var administrator = await database.AddActorAsync(by, "Ada", "administrator");
        var person = await database.AddPersonAsync(by, "Kim");
        await RenameAsync(database, administrator, person, "Kim Lee", "married");

        var entries = await ReadAsync(database, by, new("person", person));
        Assert.Equal(["person-renamed", "person-added"], entries.Select(entry => entry.Act));
        Assert.Equal(("Ada", "Administrator", "married", 2), (entries[0].By, entries[0].Capacity, entries[0].Reason, entries[0].Number));
        Assert.Equal(database.Clock.GetUtcNow().UtcDateTime, entries[0].At);
        var change = Assert.Single(entries[0].Changes);
        Assert.Equal(("name", "Kim", "Kim Lee"), (change.Field, change.Old, change.New));
        Assert.Equal("Operator", entries[1].By);
    }

    [Theory, OnEachDatabase]
    public async Task Only_who_may_read_the_history_reads_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.CreateBodyAsync();
        var owner = await database.AddActorAsync(by, "Lou", "activity-owner");
        var refused = await Assert.ThrowsAsync<RefusedException>(() => ReadAsync(database, owner, new("person", owner.PersonId!.Value)));
        Assert.Equal("history.permission", refused.Refusal.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Disposal_destroys_the_words_and_the_chain_still_verifies(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.CreateBodyAsync();
        var person = await database.AddPersonAsync(by, "Mia Private", "mia@example.org");
        await database.GiveRoleAsync(by, person, "delegate");
        await RenameAsync(database, by, person, "Disposed", "retention");
        await database.Within<DisposeWords>(dispose => dispose.RunAsync(new("person", person), "kept for six years", by, Cancellation));

        var entries = await ReadAsync(database, by, new("person", person));
        Assert.Contains(entries[^1].Changes, change => change is { Field: "name", New: null, IsDisposed: true });
        Assert.Equal("kept for six years", entries[0].Reason);
        Assert.Empty(await VerifyAsync(database));
        await using var raw = await database.OpenRawAsync();
        Assert.DoesNotContain(await raw.ReadAsync("SELECT words FROM history_words"), words => words!.Contains("Mia", StringComparison.Ordinal));
        Assert.DoesNotContain(await raw.ReadAsync("SELECT changes FROM history_entries"), changes => changes!.Contains("Mia", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task An_auditor_s_reading_is_an_entry_and_anyone_else_s_is_not(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.CreateBodyAsync();
        var auditor = await database.AddActorAsync(by, "Noa", "auditor", AccessGround.Today.AddDays(5));
        var officer = await database.AddActorAsync(by, "Ole", "planning-officer");
        var record = new RecordKey("body", by.BodyId);
        await database.Within<RecordsContext>(records => records.For(officer).NoteReadingAsync(record, Cancellation));
        await database.Within<RecordsContext>(records => records.For(auditor).NoteReadingAsync(record, Cancellation));
        var entries = await ReadAsync(database, by, record);
        Assert.Equal(("restricted-record-read", "Noa"), (entries[0].Act, entries[0].By));
        Assert.Equal(2, entries.Count);
        Assert.Empty(await VerifyAsync(database));
    }

    [Theory, OnEachDatabase]
    public async Task Acts_on_one_record_at_the_same_time_make_one_chain(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.CreateBodyAsync();
        var record = new RecordKey("body", by.BodyId);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(at =>
            Task.Run(() => database.Within<RecordsContext>(records => records.For(by).NoteAsync(record, $"act-{at}", null, Cancellation)), Cancellation)));
        Assert.Equal(Enumerable.Range(1, 13).Reverse(), (await ReadAsync(database, by, record)).Select(entry => entry.Number));
        Assert.Empty(await VerifyAsync(database));
    }

    [Theory, OnEachDatabase]
    public async Task Who_saves_what_someone_else_changed_meanwhile_is_told_and_nothing_is_written(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.CreateBodyAsync();
        var person = await database.AddPersonAsync(by, "Pat");
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => database.Within<RecordsContext>(async records =>
        {
            var scope = records.For(by);
            var loaded = await scope.Rows<Person>().SingleAsync(row => row.Id == person, Cancellation);
            await RenameAsync(database, by, person, "Patricia", null);
            loaded.Name = "Patrick";
            await scope.SaveAsync("person-renamed", null, Cancellation);
        }));
        Assert.Equal(2, (await ReadAsync(database, by, new("person", person))).Count);
        Assert.Empty(await VerifyAsync(database));
    }

    private static Task RenameAsync(TestDatabase database, Actor by, Guid person, string name, string? reason) => database.Within<RecordsContext>(async records =>
    {
        var scope = records.For(by);
        (await scope.Rows<Person>().SingleAsync(row => row.Id == person, Cancellation)).Name = name;
        await scope.SaveAsync("person-renamed", reason, Cancellation);
    });

    private static Task<IReadOnlyList<RecordHistory.Entry>> ReadAsync(TestDatabase database, Actor by, RecordKey record) =>
        database.Within<RecordHistory, IReadOnlyList<RecordHistory.Entry>>(history => history.ReadAsync(record, by, Cancellation));

    private static Task<IReadOnlyList<HistoryProblem>> VerifyAsync(TestDatabase database) =>
        database.Within<HistoryVerifier, IReadOnlyList<HistoryProblem>>(verifier => verifier.VerifyAsync(null, Cancellation));
}
