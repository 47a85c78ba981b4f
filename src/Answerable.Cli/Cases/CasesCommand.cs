using System.CommandLine;

namespace Answerable.Cli.Cases;

/// <summary><c>answerable cases</c>: take existing cases over, and take all of them out.</summary>
internal static class CasesCommand
{
    public static Command Create() => new("cases", "Take existing cases over from a file; take all cases out.") { CasesImportCommand.Create(), CasesExportCommand.Create() };
}
