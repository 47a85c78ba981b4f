using System.Runtime.CompilerServices;
using Xunit;

namespace Answerable.Testing;

/// <summary>Compares with a file beside the test that a person has approved. <c>UPDATE_APPROVED=1</c> rewrites it, for review.</summary>
public static class Approved
{
    public static async Task MatchesAsync(string actual, string name, [CallerFilePath] string test = "")
    {
        // A build whose result does not depend on its folder writes /_/ for the root of the repository.
        var source = test.StartsWith("/_/", StringComparison.Ordinal) ? Path.Combine(Repository.Root, test[3..]) : test;
        var path = Path.ChangeExtension(source, null) + "." + name + ".approved.txt";
        var text = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
            return;
        }

        Assert.True(File.Exists(path), $"{Path.GetFileName(path)} does not exist yet: run with UPDATE_APPROVED=1 and review it");
        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), text);
    }
}
