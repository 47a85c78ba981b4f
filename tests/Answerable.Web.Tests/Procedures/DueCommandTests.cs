using System.Diagnostics;

namespace Answerable.Web.Tests.Procedures;

/// <summary><c>answerable due</c>, as somebody types it.</summary>
public sealed class DueCommandTests
{
    [Fact]
    public async Task One_case_is_told_in_words_with_its_working()
    {
        var (code, said, _) = await RunAsync(null, "due", "--procedure", "foi-scotland", "--received", "2024-06-03", "--stage", "request", "--event", "clarification-asked=2024-06-14", "--event", "clarification-received=2024-07-15");
        Assert.Equal(0, code);
        Assert.Contains("Tuesday 13 August 2024", said, StringComparison.Ordinal);
        Assert.Contains("Monday 5 August 2024 is not counted", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_are_answered_one_a_line_and_a_wrong_one_stops_none()
    {
        var (code, said, _) = await RunAsync(
            """
            {"id":"a","limit":1,"unit":"calendar-months","endRoll":"forward","calendar":"england-and-wales","received":"2026-01-31","events":[{"kind":"extend","by":2,"unit":"calendar-months"}]}
            {"id":"b","limit":20,"unit":"working-days","received":"2024-06-31"}
            {"id":"c","limit":20,"unit":"working-days","calendar":"any-uk","received":"2014-03-16"}
            """,
            "due", "--batch", "-");
        Assert.Equal(0, code);
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains("\"due\":\"2026-04-30\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"id\":\"b\",\"error\":", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"due\":\"2014-04-14\"", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Say --procedure and --received", "due")]
    [InlineData("There is no procedure", "due", "--procedure", "no-such", "--received", "2024-06-03")]
    [InlineData("There is no nation", "due", "--procedure", "subject-access", "--received", "2024-06-03", "--nation", "atlantis")]
    [InlineData("There is no file", "due", "--batch", "no-such.jsonl")]
    public async Task What_cannot_be_answered_is_refused_with_a_sentence(string sentence, params string[] asked)
    {
        var (code, _, wrong) = await RunAsync(null, asked);
        Assert.NotEqual(0, code);
        Assert.Contains(sentence, wrong, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said, string Wrong)> RunAsync(string? input, params string[] words)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "answerable")) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        using var program = Process.Start(start)!;
        if (input is not null)
        {
            await program.StandardInput.WriteAsync(input.AsMemory(), cancellation);
        }

        program.StandardInput.Close();
        var (said, wrong) = (program.StandardOutput.ReadToEndAsync(cancellation), program.StandardError.ReadToEndAsync(cancellation));
        await program.WaitForExitAsync(cancellation);
        return (program.ExitCode, await said, await wrong);
    }
}
