using Answerable.Domain.Procedures;
using Answerable.Records.Access;
using Answerable.Records.Calendars;

namespace Answerable.Records.Procedures;

/// <summary>Reads packs as the program would, and says everything that is wrong with them.</summary>
public static class PackCheck
{
    /// <summary>How many files were read, and what is wrong with them.</summary>
    public sealed record Outcome(int Files, IReadOnlyList<PackProblem> Problems);

    /// <summary>The packs that ship inside the program.</summary>
    public static Outcome OfShipped()
    {
        var assembly = typeof(PackCheck).Assembly;
        return Of(null, assembly.GetManifestResourceNames().Where(name => name.StartsWith("packs/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => (name["packs/".Length..], (Func<Stream>)(() => assembly.GetManifestResourceStream(name)!))));
    }

    /// <summary>The packs in a folder: <c>access/roles.yaml</c>, <c>calendars/*.json</c>, <c>procedures/*.yaml</c>.</summary>
    public static Outcome OfFolder(string folder) =>
        Of(folder, Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(folder, path).Replace('\\', '/'), (Func<Stream>)(() => File.OpenRead(path)))));

    private static Outcome Of(string? folder, IEnumerable<(string Name, Func<Stream> Open)> files)
    {
        List<PackProblem> found = [];
        List<(PackProblems Problems, Procedure Procedure)> procedures = [];
        var beside = PackVariant.Beside(folder, "procedures");
        var count = 0;
        foreach (var (name, open) in files)
        {
            var problems = new PackProblems(name);
            using var stream = open();
            if (Read(name, stream, problems, beside) is { } wasRead)
            {
                count++;
                if (wasRead is Procedure procedure)
                {
                    procedures.Add((problems, procedure));
                }
            }

            found.AddRange(problems.Found);
        }

        found.AddRange(Together(procedures));
        return new(count, found);
    }

    /// <summary>What was read of a file; null where it is no pack of a kind that is known.</summary>
    private static object? Read(string name, Stream stream, PackProblems problems, Func<string, string?> beside)
    {
        switch (Path.GetDirectoryName(name)?.Replace('\\', '/'), Path.GetExtension(name))
        {
            case ("calendars", ".json"):
                using (var bytes = new MemoryStream())
                {
                    stream.CopyTo(bytes);
                    return CalendarPack.Read(bytes.ToArray(), problems);
                }

            case ("procedures", ".yaml"):
                using (var text = new StreamReader(stream))
                {
                    return (object?)ProcedurePack.Read(text, problems, beside) ?? name;
                }

            case ("access", ".yaml"):
                using (var text = new StreamReader(stream))
                {
                    Roles(name, text, problems);
                    return name;
                }

            default:
                return null;
        }
    }

    private static void Roles(string name, StreamReader text, PackProblems problems)
    {
        try
        {
            RolesPack.Read(name, text);
        }
        catch (InvalidDataException wrong)
        {
            // Its message names file and line already.
            var (line, sentence) = wrong.Message.Split(": ", 2) is [var where, var what] && long.TryParse(where.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture, out var number) ? (number, what) : (1, wrong.Message);
            problems.Add(line, sentence);
        }
    }

    /// <summary>Two versions of a procedure must not be in force on the same day for the same bodies.</summary>
    private static IEnumerable<PackProblem> Together(List<(PackProblems Problems, Procedure Procedure)> procedures) =>
        from later in Enumerable.Range(0, procedures.Count)
        from earlier in Enumerable.Range(0, later)
        let one = procedures[earlier].Procedure
        let other = procedures[later].Procedure
        where one.Key == other.Key && (one.Sectors.Count == 0 && other.Sectors.Count == 0 || one.Sectors.Intersect(other.Sectors, StringComparer.Ordinal).Any()) && PackSpan.Overlap((one.EffectiveFromOn, one.EffectiveToOn), (other.EffectiveFromOn, other.EffectiveToOn))
        select new PackProblem(procedures[later].Problems.File, 1, $"\"{other.Key}\" is in force on the same days in {procedures[earlier].Problems.File}");
}
