using Answerable.Records.Access;
using Answerable.Records.Databases;
using Answerable.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Records.Tests.Access;

public sealed class SharedKeysTests
{
    [Theory, OnEachDatabase]
    public async Task What_one_node_protects_another_one_reads(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, services => services.AddSharedKeys());
        var sealedText = database.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie").Protect("signed in");
        await using var other = new ServiceCollection().AddLogging().AddRecords(database.Database).AddSharedKeys().BuildServiceProvider();
        Assert.Equal("signed in", other.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie").Unprotect(sealedText));
    }
}
