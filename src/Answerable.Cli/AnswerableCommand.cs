using System.CommandLine;

namespace Answerable.Cli;

/// <summary>The root of the command line: one file a command, in the folder of its area.</summary>
internal static class AnswerableCommand
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Answerable: where a public body keeps its promises.");
        return root;
    }
}
