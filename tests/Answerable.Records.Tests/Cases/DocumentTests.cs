using System.Text;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Databases;
using Answerable.Records.Files;
using Answerable.Testing;
using static Answerable.Records.Tests.Cases.CaseOnRecord;

namespace Answerable.Records.Tests.Cases;

public sealed class DocumentTests
{
    [Theory, OnEachDatabase]
    public async Task Documents_are_numbered_as_they_came_and_keep_their_versions(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await AddAsync(on, null, ("plan.txt", "one"), ("photo.txt", "two"));
        on.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var plan = (await ListAsync(on)).Single(document => document.Versions[0].Name == "plan.txt");
        await AddAsync(on, plan.Id, ("plan-2.txt", "one, better"));

        var documents = await ListAsync(on);
        Assert.Equal([1, 2], documents.Select(document => document.Number));
        plan = documents.Single(document => document.Id == plan.Id);
        Assert.Equal([(2, "plan-2.txt"), (1, "plan.txt")], plan.Versions.Select(version => (version.Number, version.Name)));
        Assert.Equal("one", await ReadAsync(on, on.At.Reference, plan.Versions[1].FileId));
    }

    [Theory, OnEachDatabase]
    public async Task All_that_came_together_are_kept_or_none(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        Assert.Equal("file.type", await on.Refused<AddDocuments>(add => add.RunAsync(new(on.At, [new("good.txt", "fine"u8.ToArray()), new("bad.bin", [0, 1, 2])]), on.Handler, Cancellation)));
        Assert.Empty(await ListAsync(on));
        Assert.Equal("case.entry-file", await on.Refused<AddDocuments>(add => add.RunAsync(new(on.At, []), on.Handler, Cancellation)));
        Assert.Equal("case.document-not-found", await on.Refused<AddDocuments>(add => add.RunAsync(new(on.At, [new("a.txt", "a"u8.ToArray())], VersionOf: on.Service), on.Handler, Cancellation)));
        Assert.Equal("case.read-permission", await on.Refused<AddDocuments>(add => add.RunAsync(new(on.At, [new("a.txt", "a"u8.ToArray())]), on.Stranger, Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task A_file_is_opened_through_its_own_case_only(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var other = await on.LogAsync(on.Intake());
        await AddAsync(on, null, ("seen.txt", "a gull"));
        var file = (await ListAsync(on)).Single().Versions[0].FileId;
        Assert.Equal("a gull", await ReadAsync(on, on.At.Reference, file));
        Assert.Null(await ReadAsync(on, other, file));
        Assert.Equal("case.document-not-found", await on.Refused<AddDocuments>(async add =>
            await add.RunAsync(new(new(other), [new("a.txt", "a"u8.ToArray())], VersionOf: (await ListAsync(on)).Single().Id), on.Handler, Cancellation)));
    }

    private static Task AddAsync(CaseOnRecord on, Guid? versionOf, params (string Name, string Text)[] files) =>
        on.Run<AddDocuments>(add => add.RunAsync(new(on.At, [.. files.Select(file => new UploadedFile(file.Name, Encoding.UTF8.GetBytes(file.Text)))], VersionOf: versionOf), on.Handler, Cancellation));

    private static async Task<IReadOnlyList<CaseDocuments.Document>> ListAsync(CaseOnRecord on) =>
        (await on.Database.Within<CaseDocuments, CaseDocuments.View?>(page => page.ReadAsync(on.At.Reference, on.Handler, Cancellation)))!.Documents;

    private static Task<string?> ReadAsync(CaseOnRecord on, string reference, Guid file) => on.Database.Within<CaseDocuments, string?>(async page =>
    {
        if (await page.OpenAsync(reference, file, on.Handler, Cancellation) is not { } found)
        {
            return null;
        }

        using var reader = new StreamReader(found.Content);
        return await reader.ReadToEndAsync(Cancellation);
    });
}
