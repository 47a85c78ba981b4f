using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>The letters of each procedure, one file each: <c>packs/letters/*.yaml</c>.</summary>
public static class LetterPacks
{
    private const string Folder = "packs/letters/";

    /// <summary>What an answer begins as under a procedure that words none.</summary>
    private static readonly LetterTemplate s_plain = new(
        "answer", "Answer", LetterUse.Answer, [], "{reference}", "Dear {correspondent.name},\n\n{reference}: {subject}\n\n[[the answer]]\n\nYours sincerely\n\n{writer.name}\n{body.name}\n");

    private static readonly Lazy<IReadOnlyList<LetterSet>> s_shipped = new(ReadShipped);

    /// <summary>What ships inside the program.</summary>
    public static IReadOnlyList<LetterSet> Shipped => s_shipped.Value;

    /// <summary>The letters of a procedure; none where it ships without.</summary>
    public static LetterSet Of(string procedureKey) => Shipped.FirstOrDefault(set => set.ProcedureKey == procedureKey) ?? new(procedureKey, []);

    /// <summary>What an answer at the stage begins as.</summary>
    public static LetterTemplate Answer(string procedureKey, string stageKey) => Of(procedureKey).Answer(stageKey) ?? s_plain;

    /// <summary>What is wrong with the letters of a folder of packs, or with those that ship where no folder is given.</summary>
    /// <param name="rules">The casework that the letters belong to.</param>
    public static Procedures.PackCheck.Outcome Check(string? folder, IReadOnlyList<CaseRules> rules)
    {
        List<PackProblem> found = [];
        var files = folder is null ? [.. ShippedFiles().Select(name => (name["packs/".Length..], Open(name)))] : FilesOf(folder);
        foreach (var (name, text) in files)
        {
            using (text)
            {
                var problems = new PackProblems(name);
                LetterPack.Read(text, problems, rules);
                found.AddRange(problems.Found);
            }
        }

        return new(files.Count, found);
    }

    private static IReadOnlyList<LetterSet> ReadShipped() => [.. ShippedFiles().Select(name =>
    {
        var problems = new PackProblems(name);
        using var text = Open(name);
        var read = LetterPack.Read(text, problems, CasePacks.Shipped);
        problems.Refuse();
        return read!;
    })];

    private static List<(string Name, StreamReader Text)> FilesOf(string folder) =>
        Directory.Exists(Path.Combine(folder, "letters"))
            ? [.. Directory.EnumerateFiles(Path.Combine(folder, "letters"), "*.yaml").Order(StringComparer.Ordinal).Select(path => ($"letters/{Path.GetFileName(path)}", new StreamReader(path)))]
            : [];

    private static IEnumerable<string> ShippedFiles() =>
        typeof(LetterPacks).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static StreamReader Open(string name) => new(typeof(LetterPacks).Assembly.GetManifestResourceStream(name)!);
}
