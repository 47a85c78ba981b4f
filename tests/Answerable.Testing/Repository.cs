namespace Answerable.Testing;

/// <summary>Where the tests find files of the tree.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder of real inputs beside the repository, never copied into it; null where it is absent.</summary>
    public static string? Shared { get; } = new[] { Environment.GetEnvironmentVariable("ANSWERABLE_SHARED"), Path.Combine(Root, "..", "shared") }.FirstOrDefault(Directory.Exists);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Answerable.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"Answerable.slnx stands in no folder above {AppContext.BaseDirectory}");
    }
}
