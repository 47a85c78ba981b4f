using System.CommandLine;
using Answerable.Domain.Access;
using Answerable.Records;
using Answerable.Records.Cases;
using Answerable.Records.Files;
using Answerable.Records.Procedures;

namespace Answerable.Cli.Packs;

/// <summary><c>answerable packs check</c>.</summary>
internal static class PacksCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "A folder with access, calendars, procedures, casework and letters in it. Without it: the packs that ship.", Arity = ArgumentArity.ZeroOrOne };
        var check = new Command("check", "Read the packs as the program would, and say what is wrong: file, line, sentence.") { folder };
        check.SetAction(parsed =>
        {
            if (parsed.GetValue(folder) is { } path && !Directory.Exists(path))
            {
                throw new RefusedException(new("packs.not-there", $"There is no folder {path}"));
            }

            var outcome = parsed.GetValue(folder) is { } given ? PackCheck.OfFolder(given) : PackCheck.OfShipped();
            var casework = CasePacks.Check(parsed.GetValue(folder));
            var letters = LetterPacks.Check(parsed.GetValue(folder), CasePacks.Read(parsed.GetValue(folder)));
            var types = FileTypesPack.Check(parsed.GetValue(folder));
            List<PackProblem> problems = [.. outcome.Problems, .. casework.Problems, .. letters.Problems, .. types ?? []];
            foreach (var problem in problems)
            {
                Console.WriteLine(problem);
            }

            Console.WriteLine($"{outcome.Files + casework.Files + letters.Files + (types is null ? 0 : 1)} files read, {problems.Count} problems");
            return problems.Count == 0 ? ExitCode.Done : ExitCode.Found;
        });
        return new("packs", "The packs: what ships as data.") { check };
    }
}
