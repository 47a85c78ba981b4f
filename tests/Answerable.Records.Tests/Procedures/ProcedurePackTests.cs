using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Domain.Clocks;
using Answerable.Domain.Procedures;
using Answerable.Records.Calendars;
using Answerable.Records.Procedures;

namespace Answerable.Records.Tests.Procedures;

public sealed class ProcedurePackTests
{
    private const string Whole = """
        key: complaint
        name: Complaint
        version: "1"
        effective: { from: 2020-01-01 }
        sources:
          - name: A standard
        stages:
          - key: first
            name: First stage
            clocks:
              - key: answer
                name: Answer
                status: statutory-limit
                limit: 20
                unit: working-days
                counting: day-after
                non-working-receipt: day-1
                end-roll: none
                calendar: scotland
                starts: receipt
                stops: [answered]
                pause: { unit: working-days }
                extension:
                  by: 20
                  unit: working-days
                  times: 1
                  cap-in-total: 40
                  from: original-start
                  notified-within: { limit: 20, unit: working-days }

        """;

    [Fact]
    public void Everything_that_ships_is_right() => Assert.Empty(PackCheck.OfShipped().Problems);

    [Fact]
    public void Each_shipped_procedure_names_its_sources_and_what_is_not_confirmed() =>
        Assert.All(ProcedurePack.Shipped.All, procedure =>
        {
            Assert.NotEmpty(procedure.Sources);
            Assert.NotEmpty(procedure.NotConfirmed);
        });

    /// <summary>The dates of docs/clocks.md and of the statutes, through the packs.</summary>
    [Theory]
    [InlineData("foi-scotland", "request", "2024-06-03", "2024-07-01")]
    [InlineData("foi-scotland", "review", "2024-07-15", "2024-08-13")]
    [InlineData("foi-uk", "request", "2024-03-11", "2024-04-11")]
    [InlineData("eir-scotland", "request", "2024-03-11", "2024-04-09")]
    [InlineData("subject-access", "request", "2026-01-31", "2026-03-02")]
    [InlineData("subject-access", "request", "2019-08-01", "2019-09-02")]
    [InlineData("subject-access", "request", "2024-11-25", "2024-12-27")]
    [InlineData("subject-access-law-enforcement", "request", "2026-01-31", "2026-03-02")]
    [InlineData("subject-access-law-enforcement", "request", "2025-06-30", "2025-08-01")]
    [InlineData("model-complaints", "frontline", "2026-06-01", "2026-06-05")]
    [InlineData("model-complaints", "frontline", "2026-05-30", "2026-06-05")]
    [InlineData("model-complaints", "investigation", "2026-06-01", "2026-06-03")]
    [InlineData("welfare-fund-review", "crisis-grant", "2026-11-27", "2026-12-01")]
    [InlineData("welfare-fund-review", "community-care-grant", "2026-06-16", "2026-07-15")]
    [InlineData("ombudsman-casework", "advice", "2019-04-18", "2019-04-26")]
    public void A_shipped_procedure_says_the_date(string key, string stage, string received, string due)
    {
        var on = Day(received);
        var row = DueDates.Of(ProcedurePack.Shipped.InForce(key, on), CalendarPack.Shipped, CalendarKey.EnglandAndWales, on, [], null).First(row => row.Stage.Key == stage);
        Assert.Equal(Day(due), row.Reading.DueOn);
    }

    [Fact]
    public void A_question_restarts_a_request_under_the_Act_and_pauses_one_for_personal_data()
    {
        ClockEvent[] question = [new(ClockEventKind.ClarificationAsked, Day("2024-06-14")), new(ClockEventKind.ClarificationReceived, Day("2024-07-15"))];
        Assert.Equal(Day("2024-08-13"), First("foi-scotland", "2024-06-03", question).DueOn);
        Assert.Equal(Day("2024-08-06"), First("subject-access", "2024-06-03", question).DueOn);
    }

    [Fact]
    public void An_extension_is_as_the_procedure_allows_it()
    {
        ClockEvent extended = new(ClockEventKind.Extended, Day("2026-02-20"));
        Assert.Equal(Day("2026-04-30"), First("subject-access", "2026-01-31", extended).DueOn);
        Assert.Equal(Day("2026-07-02"), First("subject-access-law-enforcement", "2026-04-01", Extended(2, "2026-04-10") with { By = null }).DueOn);
        Assert.Throws<RefusedException>(() => First("subject-access-law-enforcement", "2026-02-04", Extended(2, "2026-02-10") with { By = null }));
        Assert.Throws<RefusedException>(() => First("foi-scotland", "2026-01-30", Extended(20, "2026-02-10")));
        Assert.Equal(Day("2026-06-12"), First("model-complaints", "2026-06-01", Extended(5, "2026-06-04")).DueOn);
        Assert.Throws<RefusedException>(() => First("model-complaints", "2026-06-01", Extended(6, "2026-06-04")));
        Assert.Single(First("model-complaints", "2026-06-01", Extended(5, "2026-06-08")).Warnings);
    }

    [Fact]
    public void What_was_not_in_force_is_refused()
    {
        Assert.Throws<RefusedException>(() => ProcedurePack.Shipped.InForce("subject-access", Day("2018-05-24")));
        Assert.Throws<RefusedException>(() => ProcedurePack.Shipped.InForce("nothing", Day("2018-05-24")));
        Assert.Throws<RefusedException>(() => DueDates.Of(ProcedurePack.Shipped.InForce("subject-access", Day("2026-05-24")), CalendarPack.Shipped, null, Day("2026-05-24"), [], null));
    }

    [Fact]
    public void A_whole_file_has_no_problem() => Assert.Empty(Problems(Whole));

    [Theory]
    [InlineData("key: complaint", "key: A Complaint", 1, "small letters")]
    [InlineData("name: Complaint", "nome: Complaint", 2, "\"nome\" is not known here")]
    [InlineData("version: \"1\"", "", 1, "no \"version\"")]
    [InlineData("{ from: 2020-01-01 }", "{ from: 2020-13-01 }", 4, "a real date")]
    [InlineData("{ from: 2020-01-01 }", "{ from: 2020-01-01, to: 2019-01-01 }", 4, "ends before it begins")]
    [InlineData("limit: 20\n        unit: working-days\n        counting", "limit: twenty\n        unit: working-days\n        counting", 14, "a whole number")]
    [InlineData("limit: 20\n        unit: working-days\n        counting", "limit: 0\n        unit: working-days\n        counting", 14, "must not be 0")]
    [InlineData("unit: working-days\n        counting", "unit: fortnights\n        counting", 15, "one of working-days")]
    [InlineData("counting: day-after", "counting: corresponding-date", 16, "a matter of months")]
    [InlineData("calendar: scotland", "calendar: wales", 19, "one of none, scotland")]
    [InlineData("stops: [answered]", "stops: [forgotten]", 21, "has \"forgotten\"")]
    [InlineData("pause: { unit: working-days }", "pause: { unit: calendar-months }", 22, "measured in")]
    [InlineData("cap-in-total: 40", "cap-in-total: 30", 27, "leave room")]
    [InlineData("times: 1", "times: 0", 26, "at least 1")]
    [InlineData("status: statutory-limit", "status: statutory-limit\n        fixed-by: a court", 14, "leave one of")]
    [InlineData("name: A standard", "name: A standard\n    address: nowhere", 7, "not an address")]
    [InlineData("stages:", "stages: none\nothers:", 7, "a list that is not empty")]
    [InlineData("name: Complaint", "name: Complaint\nname: Again", 3, "not YAML")]
    [InlineData("key: complaint", "key: [", 1, "not YAML")]
    public void A_broken_file_is_told_with_line_and_sentence(string whole, string broken, long line, string sentence)
    {
        Assert.Contains(whole, Whole, StringComparison.Ordinal);
        var found = Problems(Whole.Replace(whole, broken, StringComparison.Ordinal));
        Assert.Contains(found, problem => problem.Line == line && problem.Sentence.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void A_clock_stands_in_a_stage_once_for_each_day()
    {
        var clock = Whole[Whole.IndexOf("      - key: answer", StringComparison.Ordinal)..];
        Assert.Contains(Problems(Whole.TrimEnd() + "\n" + clock), problem => problem.Sentence.Contains("twice for the same time", StringComparison.Ordinal));
        Assert.Empty(Problems(Whole.TrimEnd() + "\n        effective: { to: 2021-12-31 }\n" + clock.TrimEnd() + "\n        effective: { from: 2022-01-01 }\n"));
    }

    [Fact]
    public void A_folder_is_checked_as_a_whole()
    {
        var folder = Directory.CreateTempSubdirectory("answerable-packs-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "procedures"));
            Directory.CreateDirectory(Path.Combine(folder.FullName, "access"));
            File.WriteAllText(Path.Combine(folder.FullName, "procedures", "a.yaml"), Whole);
            File.WriteAllText(Path.Combine(folder.FullName, "procedures", "b.yaml"), Whole.Replace("\"1\"", "\"2\"", StringComparison.Ordinal));
            File.WriteAllText(Path.Combine(folder.FullName, "access", "roles.yaml"), "roles:\n  - key: one\n    name: One\n    permissions: [fly]\n");
            File.WriteAllText(Path.Combine(folder.FullName, "notes.txt"), "not a pack");
            var outcome = PackCheck.OfFolder(folder.FullName);
            Assert.Equal(3, outcome.Files);
            Assert.Equal(["access/roles.yaml", "procedures/b.yaml"], outcome.Problems.Select(problem => problem.File));
            Assert.Equal([4, 1], outcome.Problems.Select(problem => (int)problem.Line));
            Assert.Contains("in force on the same days", outcome.Problems[1].Sentence, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ClockEvent Extended(int days, string on) => ClockEvent.Extended(new(days, ClockUnit.WorkingDays), Day(on));

    private static ClockReading First(string key, string received, params ClockEvent[] events) =>
        DueDates.Of(ProcedurePack.Shipped.InForce(key, Day(received)) is var found ? found with { Stages = [found.Stages[0]] } : null!, CalendarPack.Shipped, CalendarKey.Scotland, Day(received), events, null)[0].Reading;

    private static IReadOnlyList<PackProblem> Problems(string yaml)
    {
        var problems = new PackProblems("complaint.yaml");
        ProcedurePack.Read(new StringReader(yaml), problems);
        return problems.Found;
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
