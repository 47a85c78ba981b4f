namespace Answerable.Cli;

/// <summary>What a command's exit code says. 0 is done; a fault of ours ends with an exception and 134.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Refused with a sentence on standard error; nothing was written.</summary>
    public const int Refused = 2;

    /// <summary>Looked, and found something that must be seen to: a broken history, differences that were not accepted.</summary>
    public const int Found = 1;
}
