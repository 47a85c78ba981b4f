using System.IO.Compression;
using System.Text;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Databases;
using Answerable.Testing;
using static Answerable.Records.Tests.Cases.CaseOnRecord;

namespace Answerable.Records.Tests.Cases;

public sealed class BundleTests
{
    [Theory, OnEachDatabase]
    public async Task The_whole_file_is_one_zip_with_an_index_and_every_version_of_every_document(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await on.DraftAsync();
        await UploadAsync(on, on.At.Reference, null, "plan.txt", "one");
        var plan = (await DocumentsAsync(on)).Single().Id;
        on.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        await UploadAsync(on, on.At.Reference, plan, "plan <new>.txt", "one, better");

        using var zip = await OpenAsync(on, await MakeAsync(on, on.Manager), on.Manager);
        Assert.Equal(["index.html", "documents/001-1 plan.txt", "documents/001-2 plan new.txt"], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal("one, better", await TextAsync(zip, "documents/001-2 plan new.txt"));
        var index = await TextAsync(zip, "index.html");
        Assert.Contains("The bin was left", index, StringComparison.Ordinal);
        Assert.Contains("Ann &#211;ther", index, StringComparison.Ordinal);
        Assert.Contains("href=\"documents/001-1%20plan.txt\"", index, StringComparison.Ordinal);
        Assert.Contains("the lorry did not come.", index, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", index, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnEachDatabase]
    public async Task The_same_state_is_the_same_bytes_on_another_day_too(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await UploadAsync(on, on.At.Reference, null, "plan.txt", "one");
        await MakeAsync(on, on.Manager);
        on.Database.Clock.Advance(TimeSpan.FromDays(3));
        await MakeAsync(on, on.Manager);
        var made = (await PageAsync(on)).Earlier;
        Assert.Equal(2, made.Count);
        Assert.Single(made.Select(one => one.Digest).Distinct());
        Assert.Contains((await on.ViewAsync()).Timeline, entry => entry is { Kind: CaseEntryKind.Bundle, Text: "The whole file was put together, with 1 document: For the ombudsman" });

        await UploadAsync(on, on.At.Reference, null, "more.txt", "two");
        await MakeAsync(on, on.Manager);
        Assert.Equal(2, (await PageAsync(on)).Earlier.Select(one => one.Digest).Distinct().Count());
    }

    [Theory, OnEachDatabase]
    public async Task Nothing_of_another_case_is_in_it(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var other = await on.LogAsync(on.Intake() with { Subject = "A quite different matter" });
        await UploadAsync(on, other, null, "secret.txt", "not for you");
        using var zip = await OpenAsync(on, await MakeAsync(on, on.Manager), on.Manager);
        Assert.Equal("index.html", Assert.Single(zip.Entries).FullName);
        var index = await TextAsync(zip, "index.html");
        Assert.DoesNotContain("different matter", index, StringComparison.Ordinal);
        Assert.DoesNotContain(other, index, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Only_who_manages_cases_puts_it_together_and_opens_it(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        Assert.Equal("case.bundle-permission", await on.Refused<MakeBundle>(make => make.RunAsync(new(on.At.Reference, "For me"), on.Handler, Cancellation)));
        Assert.Equal("case.bundle-purpose", await on.Refused<MakeBundle>(make => make.RunAsync(new(on.At.Reference, " "), on.Manager, Cancellation)));
        var made = await MakeAsync(on, on.Manager);
        Assert.Null(await on.Database.Within<CaseDocuments, CaseDocuments.Download?>(page => page.OpenAsync(on.At.Reference, made, on.Handler, Cancellation)));
        Assert.Empty(await DocumentsAsync(on));
        Assert.Equal("case.entry-kind", await on.Refused<AddCaseEntry>(add => add.RunAsync(new(on.At, CaseEntryKind.Bundle, "Forged"), on.Handler, Cancellation)));
    }

    private static Task<Guid> MakeAsync(CaseOnRecord on, Actor by) => on.Database.Within<MakeBundle, Guid>(make => make.RunAsync(new(on.At.Reference, "For the ombudsman"), by, Cancellation));

    private static Task UploadAsync(CaseOnRecord on, string reference, Guid? versionOf, string name, string text) =>
        on.Run<AddDocuments>(add => add.RunAsync(new(new(reference), [new(name, Encoding.UTF8.GetBytes(text))], VersionOf: versionOf), on.Handler, Cancellation));

    private static async Task<IReadOnlyList<CaseDocuments.Document>> DocumentsAsync(CaseOnRecord on) =>
        (await on.Database.Within<CaseDocuments, CaseDocuments.View?>(page => page.ReadAsync(on.At.Reference, on.Handler, Cancellation)))!.Documents;

    private static async Task<WholeFile.View> PageAsync(CaseOnRecord on) => (await on.Database.Within<WholeFile, WholeFile.View?>(page => page.ReadAsync(on.At.Reference, on.Manager, Cancellation)))!;

    private static async Task<ZipArchive> OpenAsync(CaseOnRecord on, Guid file, Actor by) =>
        new((await on.Database.Within<CaseDocuments, CaseDocuments.Download?>(page => page.OpenAsync(on.At.Reference, file, by, Cancellation)))!.Content);

    private static async Task<string> TextAsync(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(await zip.GetEntry(name)!.OpenAsync(Cancellation));
        return await reader.ReadToEndAsync(Cancellation);
    }
}
