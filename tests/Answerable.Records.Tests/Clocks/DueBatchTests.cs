using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Answerable.Records.Calendars;
using Answerable.Records.Clocks;
using Answerable.Testing;

namespace Answerable.Records.Tests.Clocks;

public sealed class DueBatchTests
{
    /// <summary>Cases from other systems' published tests, regulators' guidance and statutes, each with its source.</summary>
    public static TheoryData<string, string, string> Collected()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "Answerable.Records.Tests", "Clocks", "collected-cases.jsonl")))
        {
            var one = JsonNode.Parse(line)!;
            data.Add((string)one["source"]!, (string)one["due"]!, one["case"]!.ToJsonString());
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Collected))]
    public void A_collected_case_is_due_when_its_source_says(string source, string due, string given)
    {
        var answer = Assert.Single(Run(given));
        Assert.Equal((source, due), (source, (string?)answer["due"] ?? (string?)answer["error"]));
    }

    [Fact]
    public void One_line_is_answered_by_one_line_with_all_that_belongs_to_it()
    {
        var answer = Assert.Single(Run("""{"id":"a-1","limit":20,"unit":"working-days","counting":"day-after","nonWorkingReceipt":"day-1","endRoll":"none","calendar":"scotland","received":"2024-06-03","pauseUnit":"working-days","events":[{"kind":"pause","on":"2024-06-14"},{"kind":"restart","on":"2024-07-15"}],"asOf":"2024-08-07"}"""));
        Assert.Equal(["id", "due", "daysUsed", "daysLeft", "state", "warnings", "explanation"], answer.AsObject().Select(member => member.Key));
        Assert.Equal(("a-1", "2024-08-13", 16, 4, "due-soon"), ((string?)answer["id"], (string?)answer["due"], (int)answer["daysUsed"]!, (int)answer["daysLeft"]!, (string?)answer["state"]));
        Assert.Empty(answer["warnings"]!.AsArray());
        Assert.Contains("Monday 5 August 2024 is not counted: Summer bank holiday.", answer["explanation"]!.AsArray().Select(line => (string?)line));
    }

    [Theory]
    [InlineData("""{"id":1,"limit":20,"unit":"working-days","received":"2024-06-03","events":[{"kind":"pause","on":"2024-06-10"},{"kind":"pause","on":"2024-06-12"}]}""", "was not resumed")]
    [InlineData("""{"id":1,"limit":20,"unit":"working-days","received":"2024-06-03","events":[{"kind":"pause","on":"2024-06-10"},{"kind":"resume","on":"2024-06-07"}]}""", "it was not paused before")]
    [InlineData("""{"id":1,"limit":20,"unit":"working-days","received":"2024-06-03","answered":"2024-06-01"}""", "it was received only on Monday 3 June 2024")]
    [InlineData("""{"id":1,"limit":20,"unit":"working-days","received":"2024-06-31"}""", "\"received\" must be a real date")]
    [InlineData("""{"id":1,"limit":20,"unit":"working-days","received":"0001-01-01"}""", "dates from 1800 to 2999")]
    [InlineData("""{"id":1,"limit":20,"unit":"fortnights","received":"2024-06-03"}""", "one of working-days, calendar-days, calendar-months")]
    [InlineData("""{"id":1,"limit":2000000000,"unit":"calendar-months","received":"2024-06-03"}""", "too long")]
    [InlineData("""{"id":1,"limit":-2147483648,"unit":"working-days","received":"2024-06-03"}""", "too long")]
    [InlineData("""{"id":1,"limit":20.5,"unit":"working-days","received":"2024-06-03"}""", "whole number")]
    [InlineData("""{"id":1,"limit":20,"received":"2024-06-03"}""", "it has no \"unit\"")]
    [InlineData("""{"id":1,"limit":20,"unit":"working-days","received":"2024-06-03","endroll":"none"}""", "write \"endRoll\"")]
    [InlineData("""{"id":1,"limit":20,"limit":5,"unit":"working-days","received":"2024-06-03"}""", "stands in it twice")]
    [InlineData("""{"id":1,"limit":20,"unit":"working-days","received":"2024-06-03","events":[{"kind":"stop","on":"2024-06-10"}]}""", "must be one of pause, resume, restart, extend, remove-extension")]
    [InlineData("""{"id":1,"limit":20,"unit":"working-days","received":"2024-06-03","events":[{"kind":"extend"}]}""", "by how much")]
    [InlineData("""{"id":1,"limit":20,"unit":"working-days","received":"2024-06-03","events":[{"kind":"extend","by":5,"by":10}]}""", "\"by\" stands in an event twice")]
    [InlineData("""{"id":1,"limit":20,"unit":"working-days","received":"2024-06-03","events":[{"kind":"extend","by":5},{"kind":"remove-extension","on":"2024-06-12"}],"answered":"2024-06-10"}""", "it stopped on Monday 10 June 2024")]
    [InlineData("""{"id":1,"limit":20,"unit":"working-days","received":"2024-06-03","asOf":"9999-12-31"}""", "dates from 1800 to 2999")]
    [InlineData("""{"id":1,"limit":20,"unit":"working-days","received":nil}""", "not JSON from byte 54 on")]
    [InlineData("""{"id":1,"limit":20,"unit":"working-days","received":"2024-06-03"} {}""", "not JSON")]
    [InlineData("""{"id":1,"limit":20""", "not JSON")]
    [InlineData("""{"id":1,"holidays":["2024-06-03",5],"limit":20,"unit":"working-days","received":"2024-06-03"}""", "\"holidays\" must be a real date")]
    public void What_cannot_be_right_is_answered_with_the_line_and_a_sentence_and_the_others_go_on(string wrong, string sentence)
    {
        var answers = Run("", wrong, """{"id":"good","limit":5,"unit":"calendar-days","calendar":"none","received":"2024-06-03"}""");
        Assert.Equal(2, answers.Count);
        Assert.Equal(1, (int)answers[0]["id"]!);
        Assert.StartsWith("Line 2: ", (string?)answers[0]["error"], StringComparison.Ordinal);
        Assert.Contains(sentence, (string?)answers[0]["error"], StringComparison.Ordinal);
        Assert.Equal("2024-06-08", (string?)answers[1]["due"]);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"id\":{}}")]
    [InlineData("{\"id\":\"\\ud800\",\"limit\":1}")]
    [InlineData("nonsense")]
    public void A_line_that_is_no_case_is_answered_without_an_id(string wrong)
    {
        var answer = Assert.Single(Run(wrong));
        Assert.Null(answer["id"]);
        Assert.NotNull(answer["error"]);
    }

    [Fact]
    public void A_line_that_is_longer_than_any_case_is_refused_and_not_kept()
    {
        var answers = Run($"{{\"id\":\"{new string('x', 3 << 20)}\"}}", """{"id":2,"limit":5,"unit":"calendar-days","received":"2024-06-03"}""");
        Assert.Contains("longer than", (string?)answers[0]["error"], StringComparison.Ordinal);
        Assert.Equal("2024-06-08", (string?)answers[1]["due"]);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_a_sentence()
    {
        using var output = new MemoryStream();
        using var input = new MemoryStream([.. "{\"id\":\""u8, 0xC3, 0x28, .. "\",\"limit\":1}\n"u8]);
        Assert.Equal(new(1, 1), new DueBatch(CalendarPack.Shipped).Run(input, output));
    }

    [Fact]
    public void Windows_lines_a_mark_at_the_beginning_and_a_last_line_without_an_end_are_read()
    {
        const string Case = """{"id":1,"limit":5,"unit":"calendar-days","received":"2024-06-03"}""";
        using var input = new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"{Case}\r\n\r\n{Case}")]);
        using var output = new MemoryStream();
        Assert.Equal(new(2, 0), new DueBatch(CalendarPack.Shipped).Run(input, output));
    }

    [Fact]
    public void What_is_not_known_is_told_and_left_aside()
    {
        var answer = Assert.Single(Run("""{"id":1,"limit":5,"unit":"working-days","received":"2024-06-03","source":"a leaflet"}"""));
        Assert.Equal("2024-06-10", (string?)answer["due"]);
        Assert.Equal(["The member \"source\" is not known and was not used", "No calendar was given: only Saturdays and Sundays are left out"], answer["warnings"]!.AsArray().Select(line => (string?)line));
    }

    [Fact]
    public void A_day_given_as_a_holiday_is_added_to_the_calendar_that_is_named()
    {
        var answer = Assert.Single(Run("""{"id":1,"limit":5,"unit":"working-days","received":"2024-12-20","calendar":"scotland","holidays":["2024-12-24","2024-12-25","2024-12-28"]}"""));
        Assert.Equal("2025-01-03", (string?)answer["due"]);
    }

    [Fact]
    public void A_date_past_the_known_calendar_is_answered_with_a_warning()
    {
        var answer = Assert.Single(Run("""{"id":1,"limit":20,"unit":"working-days","received":"2028-12-20","calendar":"any-uk"}"""));
        Assert.Equal("2029-01-19", (string?)answer["due"]);
        Assert.Contains("31 December 2028", (string?)Assert.Single(answer["warnings"]!.AsArray()), StringComparison.Ordinal);
    }

    /// <summary>The distance costs nothing: what is far away must not be slower by more than the noise of a busy machine.</summary>
    [Fact]
    public void A_limit_of_a_hundred_thousand_days_costs_hardly_more_than_one_of_twenty()
    {
        string Cases(int limit) => string.Join('\n', Enumerable.Range(0, 5_000).Select(id => $"{{\"id\":{id},\"limit\":{limit},\"unit\":\"working-days\",\"calendar\":\"none\",\"received\":\"2024-06-03\"}}"));
        var (near, far) = (Encoding.UTF8.GetBytes(Cases(20)), Encoding.UTF8.GetBytes(Cases(100_000)));
        long Took(byte[] cases)
        {
            var best = long.MaxValue;
            for (var run = 0; run < 5; run++)
            {
                var clock = Stopwatch.StartNew();
                new DueBatch(CalendarPack.Shipped).Run(new MemoryStream(cases), Stream.Null);
                best = Math.Min(best, clock.ElapsedTicks);
            }

            return best;
        }

        Took(near);
        Assert.True(Took(far) < 10 * Took(near));
    }

    private static List<JsonNode> Run(params string[] lines)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
        using var output = new MemoryStream();
        new DueBatch(CalendarPack.Shipped).Run(input, output);
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line, new JsonNodeOptions())!)];
    }
}
