using Answerable.Domain.Cases;
using Answerable.Domain.Procedures;
using Answerable.Records.Procedures;

namespace Answerable.Records.Cases;

/// <summary>The casework of each procedure, one file a version: <c>packs/casework/*.yaml</c>.</summary>
public static class CasePacks
{
    private const string Folder = "packs/casework/";

    private static readonly Lazy<IReadOnlyList<CaseRules>> s_shipped = new(ReadShipped);

    /// <summary>What ships inside the program.</summary>
    public static IReadOnlyList<CaseRules> Shipped => s_shipped.Value;

    /// <summary>The casework of a folder of packs as far as it can be read, or what ships where no folder is given.</summary>
    public static IReadOnlyList<CaseRules> Read(string? folder)
    {
        if (folder is null)
        {
            return Shipped;
        }

        var procedures = ProceduresOf(folder);
        var beside = PackVariant.Beside(folder, "casework");
        List<CaseRules> rules = [];
        foreach (var (name, text) in FilesOf(folder, "casework"))
        {
            using (text)
            {
                if (CasePack.Read(text, new PackProblems(name), procedures, beside) is { } read)
                {
                    rules.Add(read);
                }
            }
        }

        return rules;
    }

    /// <summary>What is wrong with the casework of a folder of packs, or of what ships where no folder is given.</summary>
    public static PackCheck.Outcome Check(string? folder)
    {
        List<PackProblem> found = [];
        var procedures = folder is null ? ProcedurePack.Shipped.All : ProceduresOf(folder);
        var files = folder is null ? [.. ShippedFiles().Select(name => (name["packs/".Length..], Open(name)))] : FilesOf(folder, "casework");
        foreach (var (name, text) in files)
        {
            using (text)
            {
                var problems = new PackProblems(name);
                CasePack.Read(text, problems, procedures, PackVariant.Beside(folder, "casework"));
                found.AddRange(problems.Found);
            }
        }

        return new(files.Count, found);
    }

    private static IReadOnlyList<CaseRules> ReadShipped() => [.. ShippedFiles().Select(name =>
    {
        var problems = new PackProblems(name);
        using var text = Open(name);
        var read = CasePack.Read(text, problems, ProcedurePack.Shipped.All, PackVariant.Beside(null, "casework"));
        problems.Refuse();
        return read!;
    })];

    /// <summary>Those that can be read; what is wrong with the others is said where procedures are checked.</summary>
    private static List<Procedure> ProceduresOf(string folder)
    {
        List<Procedure> procedures = [];
        foreach (var (name, text) in FilesOf(folder, "procedures"))
        {
            using (text)
            {
                if (ProcedurePack.Read(text, new PackProblems(name), PackVariant.Beside(folder, "procedures")) is { } procedure)
                {
                    procedures.Add(procedure);
                }
            }
        }

        return procedures;
    }

    private static List<(string Name, StreamReader Text)> FilesOf(string folder, string kind) =>
        Directory.Exists(Path.Combine(folder, kind))
            ? [.. Directory.EnumerateFiles(Path.Combine(folder, kind), "*.yaml").Order(StringComparer.Ordinal).Select(path => ($"{kind}/{Path.GetFileName(path)}", new StreamReader(path)))]
            : [];

    private static IEnumerable<string> ShippedFiles() =>
        typeof(CasePacks).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static StreamReader Open(string name) => new(typeof(CasePacks).Assembly.GetManifestResourceStream(name)!);
}
