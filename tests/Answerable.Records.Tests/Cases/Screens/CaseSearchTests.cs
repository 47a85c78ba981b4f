using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Bodies;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Finding;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Databases;
using Answerable.Records.Outbox;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;
using static Answerable.Records.Tests.Cases.CaseOnRecord;

namespace Answerable.Records.Tests.Cases.Screens;

public sealed class CaseSearchTests
{
    [Theory, OnEachDatabase]
    public async Task A_case_is_found_by_whatever_stands_in_it_from_the_act_that_wrote_it(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var other = await on.LogAsync(on.Intake() with { Subject = "Noise at the well-being centre", Customer = new(Asked.Given, "Zoë O’Neil-Nuñez", Asked.Given, null, "01632 960 555", "Tannery Close") });
        await on.Run<AddCaseEntry>(act => act.RunAsync(new(on.At, CaseEntryKind.Call, "The lorry's number is QX-7 Wombat"), on.Handler, Cancellation));
        await on.DraftAsync();

        Assert.Equal([other], await FindAsync(on, "NOISE"));
        Assert.Equal([other], await FindAsync(on, "noise tannery"));
        Assert.Equal([other], await FindAsync(on, "zoe oneil-nunez"));
        Assert.Equal([other], await FindAsync(on, "O'Neil Nun"));
        Assert.Equal([other], await FindAsync(on, "wellbeing"));
        Assert.Equal([other], await FindAsync(on, "well-being"));
        Assert.Equal([other], await FindAsync(on, "01632960555"));
        Assert.Equal([other], await FindAsync(on, "960 555"));
        Assert.Equal([on.At.Reference], await FindAsync(on, "wombat"));
        Assert.Equal([on.At.Reference], await FindAsync(on, "qx-7"));
        Assert.Equal([on.At.Reference], await FindAsync(on, "dear lorry"));
        Assert.Equal([on.At.Reference], await FindAsync(on, "customer asks investigation"));
        Assert.Empty(await FindAsync(on, "noise wombat"));
        Assert.Empty(await FindAsync(on, "nois tannery"));

        Assert.Equal([other], await FindAsync(on, other));
        Assert.Equal([other], await FindAsync(on, other.ToLowerInvariant()));
        Assert.Equal([other, on.At.Reference], await FindAsync(on, "C-2026-0000"));
        Assert.Equal([other], await FindAsync(on, "000002"));
        Assert.Contains(other, await FindAsync(on, "2"));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_corrected_is_found_as_it_is_now(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var intake = on.Intake();
        await on.Run<CorrectCase>(act => act.RunAsync(new(on.At, new() { Subject = "The gutter leaks", NatureKey = "quality", ServiceId = on.Service, Customer = intake.Customer }), on.Handler, Cancellation));
        Assert.Empty(await FindAsync(on, "emptied"));
        Assert.Equal([on.At.Reference], await FindAsync(on, "gutter"));
    }

    [Theory, OnEachDatabase]
    public async Task Another_body_and_who_may_not_read_cases_find_nothing(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var elsewhere = await on.Database.AddBodyAsync("elsewhere");
        Assert.Empty((await ReadAsync(on, "bin", elsewhere))!.Rows);
        Assert.Equal("case.read-permission", await on.Refused<CaseSearch>(search => search.ReadAsync("bin", null, on.Stranger, Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task Hostile_words_are_answered(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        string[] hostile =
        [
            "'", "''", "\"", "\"\"*", "bin\"", "bin' | 'c", "bin:*", "!bin", "& | ! <->", "NEAR(bin 1)", "bin AND", "NOT bin", "words:bin", "^bin", "-", "--", "%", "_", "\\", "bin\\", ";drop table cases", "\0bin\0",
            "\ud83d", "bin \udc00", "😀", "ﬀ ﬁ", "İstanbul ı", "ß", "Ω≈ç√", "﷽", "田中さん", "עברית", "\u200b\u202e", "e\u0301\u0301\u0301", new('x', 5000), string.Join(' ', Enumerable.Repeat("bin", 300)), "0x1F", "1e309", "null", "\uffff\ufffe",
        ];
        foreach (var words in hostile)
        {
            await ReadAsync(on, words, on.Handler);
            var kept = string.Concat(words.EnumerateRunes()).Replace("\0", "", StringComparison.Ordinal);
            await on.LogAsync(on.Intake() with { Subject = "Subject " + (kept.Length > 300 ? kept[..300] : kept), Details = kept });
        }

        Assert.Null(await ReadAsync(on, " -- ' ", on.Handler));
        Assert.Null(await ReadAsync(on, null, on.Handler));
        Assert.NotEmpty(await FindAsync(on, "田中"));
    }

    [Theory, OnEachDatabase]
    public async Task The_latest_come_first_fifty_on_a_page_and_no_more_than_a_thousand_are_counted(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await on.Database.Within<AddUnit, Guid>(add => add.RunAsync(new("roads", "Roads"), on.Operator, Cancellation));
        var all = await LogManyAsync(on, 120);
        var first = (await ReadAsync(on, "bin", on.Handler))!;
        Assert.Equal(all.AsEnumerable().Reverse().Take(CaseSearch.OnPage), first.Rows.Select(row => row.Reference));
        var second = (await on.Database.Within<CaseSearch, CaseSearch.Page?>(search => search.ReadAsync("bin", first.Next, on.Handler, Cancellation)))!;
        Assert.Equal(all.AsEnumerable().Reverse().Skip(CaseSearch.OnPage).Take(CaseSearch.OnPage), second.Rows.Select(row => row.Reference));
        Assert.Contains("bin", first.Rows[0].Subject, StringComparison.Ordinal);
        Assert.True(first.Count >= 121 && (first.IsMore || first.Count == 121));
    }

    [Theory, OnEachDatabase]
    public async Task Cases_that_are_older_than_the_index_are_put_into_it(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await on.Run<RecordsContext>(records =>
        {
            records.For(on.Operator);
            return records.Database.ExecuteSqlRawAsync(kind is DatabaseKind.Sqlite ? "DELETE FROM case_word_places" : "DELETE FROM case_words", Cancellation);
        });
        Assert.Empty(await FindAsync(on, "bin"));
        await on.Run<Sweeper>(async sweeper =>
        {
            await sweeper.OnceAsync("index-cases", "again", Cancellation);
            await sweeper.RunAsync(Cancellation);
        });
        Assert.Equal([on.At.Reference], await FindAsync(on, "bin"));
    }

    [Theory]
    [InlineData("The bin, again", "bin", "The |bin|, again")]
    [InlineData("José’s well-being", "jose wellbeing", "José’s |well-being|")]
    [InlineData("Binding and bin", "bin", "|Binding| and |bin|")]
    public void The_words_that_were_looked_for_are_marked(string text, string typed, string marked) =>
        Assert.Equal(marked, string.Concat(FoundText.Parts(text, CaseQuery.Read(typed)!).Select(part => part.IsFound ? $"|{part.Text}|" : part.Text)));

    private static async Task<List<string>> LogManyAsync(CaseOnRecord on, int cases)
    {
        List<string> all = [];
        for (var at = 0; at < cases; at++)
        {
            all.Add(await on.LogAsync(on.Intake()));
        }

        return all;
    }

    private static Task<CaseSearch.Page?> ReadAsync(CaseOnRecord on, string? typed, Actor by) => on.Database.Within<CaseSearch, CaseSearch.Page?>(search => search.ReadAsync(typed, null, by, Cancellation));

    private static async Task<IReadOnlyList<string>> FindAsync(CaseOnRecord on, string typed) => [.. (await ReadAsync(on, typed, on.Handler))!.Rows.Select(row => row.Reference)];
}
