using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using static Answerable.Domain.Commitments.CommitmentStatus;

namespace Answerable.Domain.Tests.Plans.Findings;

public sealed class PlanFindingsTests
{
    private static readonly DateOnly s_today = new(2019, 10, 1);

    [Fact]
    public void A_row_with_nothing_wrong_has_no_findings() => Assert.Empty(Codes(Row("1", "Review the form")));

    [Theory]
    [InlineData("01/07/2019", "31/12/2010", "end-before-start year-improbable")]
    [InlineData("01/04/2010", "31/03/2020", "year-improbable")]
    [InlineData("01/04/2019", "01/04/2019", "")]
    [InlineData("", "", "no-dates")]
    [InlineData("01/07/2020", "30/09/2020", "outside-plan-period")]
    [InlineData("01/06/2018", "31/03/2019", "outside-plan-period")]
    [InlineData("01/06/2018", "01/04/2019", "")]
    [InlineData("01/04/2019", "purple", "target-not-understood")]
    public void Dates_that_cannot_be_are_found(string start, string end, string codes)
    {
        var row = Row("1", "Review the form") with { Target = TargetReader.ReadWindow(start, end), Status = Completed };
        Assert.Equal(codes, string.Join(' ', Of(Plan([row, Row("2", "Write the guide"), Row("3", "Train the team")])).Where(one => one.Number == "1").Select(one => one.Code)));
    }

    [Fact]
    public void A_gap_is_one_where_the_other_rows_have_a_value()
    {
        var gaps = Row("1", "Review the form") with { Priority = null, Owner = " ", Aims = [], DeclaredStatus = null, Status = Unstated };
        Assert.Equal(["priority-missing", "owner-missing", "status-missing", "aims-missing"], Codes(gaps, Row("2", "Write the guide"), Row("3", "Train the team")));
        Assert.Empty(Codes(gaps));
        Assert.Equal(["status-not-understood"], Codes(Row("1", "Review the form") with { DeclaredStatus = "purple", Status = Unstated }));
    }

    [Theory]
    [InlineData("7", "7", true, "number-repeated")]
    [InlineData("7", "7", false, "")]
    [InlineData("CS86", "cs 86", false, "number-repeated")]
    [InlineData("4.1", "4.1", false, "number-repeated")]
    [InlineData("", "", true, "")]
    public void A_number_that_means_two_rows_is_found_and_numbers_that_start_again_are_not(string one, string other, bool inOneSection, string codes)
    {
        var (first, second) = (Row(one, "Review the form"), Row(other, "Write the guide"));
        var plan = inOneSection ? Plan([first, second]) : Plan([first], [second]);
        Assert.Equal(codes, string.Join(' ', Of(plan).Select(finding => finding.Code)));
    }

    [Theory]
    [InlineData(OnTarget, "01/04/2019", "30/09/2019", "status-contradicts-dates")]
    [InlineData(OnTarget, "01/04/2019", "01/10/2019", "")]
    [InlineData(NotStarted, "30/09/2019", "31/12/2019", "status-contradicts-dates")]
    [InlineData(NotStarted, "01/10/2019", "31/12/2019", "")]
    [InlineData(Slippage, "01/04/2019", "30/09/2019", "")]
    [InlineData(Hibernated, "01/04/2019", "31/12/2019", "hibernated-without-wake-condition")]
    public void A_status_that_the_dates_contradict_is_found_on_the_day(CommitmentStatus status, string start, string end, string codes) =>
        Assert.Equal(codes, string.Join(' ', Codes(Row("1", "Review the form") with { Status = status, Target = TargetReader.ReadWindow(start, end) })));

    [Fact]
    public void A_plan_that_is_over_says_so_once_and_is_judged_on_the_day_it_speaks_of()
    {
        var rows = Enumerable.Range(1, 5).Select(number => Row($"{number}", $"Review form number {number}")).ToArray();
        Assert.Equal(["plan-over"], Of(Plan(rows), new DateOnly(2026, 1, 1)).Select(one => one.Code));
        rows[0] = rows[0] with { AsOfOn = new DateOnly(2020, 4, 5) };
        Assert.Equal(["plan-over", "status-contradicts-dates"], Of(Plan(rows), new DateOnly(2026, 1, 1)).Select(one => one.Code));
    }

    [Theory]
    [InlineData("Completed: Begun in May 2021, ongoing", true)]
    [InlineData("Completed: first phase done by autumn 2021", true)]
    [InlineData("Completed: three year programme, progress on track", true)]
    [InlineData("Completed: launch expected in spring 2022", true)]
    [InlineData("Completed: February 2022", true)]
    [InlineData("Completed: December 2021", false)]
    [InlineData("Completed", false)]
    public void A_completion_that_is_none_is_found(string declared, bool isFound) =>
        Assert.Equal(isFound, Codes(Row("1", "Review the form") with { DeclaredStatus = declared, Status = Completed, AsOfOn = new DateOnly(2021, 12, 31), Target = Target.NoneGiven }).Contains("completed-not-finished"));

    [Theory]
    [InlineData("The booking form is expected to be ready in January 2022.", true)]
    [InlineData("Two wards are open. The third will open on 14 March 2022", true)]
    [InlineData("Approved by the board; to be sent to printers, not yet agreed, by 1 February 2022", true)]
    [InlineData("Signed off in November 2021. The next review is due in May 2022.", false)]
    [InlineData("Signed off. An evaluation is planned for 2023.", false)]
    [InlineData("The form was expected in June 2021 and went live in August 2021.", false)]
    [InlineData("It is expected to save two days each month.", false)]
    [InlineData("The tool is drafted; anticipated to be handed over in March", true)]
    [InlineData("Built and tested. Scheduled for sign-off by the board", true)]
    [InlineData("Leaflets are printed, delivery planned in early spring", true)]
    [InlineData("The guide is written but not yet agreed", true)]
    [InlineData("Two of three parts are done and the last is still to be bought", true)]
    [InlineData("Agreed on 3 June 2021 and due to be signed in January", true)]
    [InlineData("Agreed on 3 June 2021 and due to be signed on 5 June 2021", false)]
    [InlineData("The talk planned for June took place", false)]
    [InlineData("Opened as planned in June", false)]
    [InlineData("It was expected in June and is in use", false)]
    [InlineData("Savings are expected to be £2,000 each year", false)]
    [InlineData("In use. An evaluation is planned for the spring", false)]
    [InlineData("Every ward has the book that it is due by right", false)]
    public void A_completion_whose_comment_lies_ahead_is_found(string comment, bool isFound) =>
        Assert.Equal(isFound, Codes(Row("1", "Review the form") with { DeclaredStatus = "Completed", Comment = comment, Status = Completed, AsOfOn = new DateOnly(2021, 12, 31), Target = Target.NoneGiven }).Contains("completed-not-finished"));

    [Theory]
    [InlineData("Completed: first phase done", "First words.", "its status also says \"first phase\"")]
    [InlineData("Completed", "Completed, the rest is in progress.", "its comment also says \"in progress\"")]
    [InlineData("Completed", "Drafted; expected to be sent out in May.", "its comment says \"expected to be sent out in May\"")]
    public void It_is_said_where_the_words_stand(string declared, string comment, string expected) =>
        Assert.Contains(expected, Of(Plan([Row("1", "Review the form") with { DeclaredStatus = declared, Comment = comment, Status = Completed, Target = Target.NoneGiven }])).Single(one => one.Code == "completed-not-finished").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Completed: October 2019", null, "completed-late")]
    [InlineData("Completed: September 2019", null, "")]
    [InlineData("Completed", "2019-10-01", "completed-late")]
    [InlineData("Completed", "2019-09-30", "")]
    public void A_late_completion_is_found(string declared, string? completed, string codes) =>
        Assert.Equal(codes, string.Join(' ', Codes(Row("1", "Review the form") with
        {
            DeclaredStatus = declared,
            Status = Completed,
            CompletedOn = completed is null ? null : DateOnly.ParseExact(completed, "yyyy-MM-dd", null),
            AsOfOn = new DateOnly(2019, 12, 31),
            Target = TargetReader.ReadWindow("01/04/2019", "30/09/2019"),
        })));

    [Fact]
    public void Parts_that_were_late_and_changes_after_completion_are_found()
    {
        var parts = Row("1", "Review the form") with { Status = Completed, Comment = "North – completed 6 May 2019 South – completed 8 May 2019", Target = TargetReader.Read("7 May 2019") };
        Assert.Contains("1 of its 2 parts", Assert.Single(Of(Plan([parts]))).Message, StringComparison.Ordinal);
        var changed = Row("1", "Review the form") with { Status = Completed, CompletedOn = new(2019, 4, 23), Comment = "Completed 23 April 2019. Corrections made 20 May 2019." };
        Assert.Equal(["updated-after-completion"], Codes(changed));
        Assert.Empty(Codes(changed with { Comment = "Completed 23 April 2019. The next meeting is on 20 May 2019." }));
    }

    [Fact]
    public void Links_are_offered_and_those_that_cannot_be_are_found()
    {
        Assert.Equal(["link-offered"], Codes(Row("1", "Review the form (dependent on 2)"), Row("2", "Write the guide")));
        Assert.Equal(["link-dangling"], Codes(Row("1", "Review the form (dependent on 9)"), Row("2", "Write the guide")));
        Assert.Equal(["link-offered", "link-circular", "link-offered"], Codes(Row("1", "Review the form (dependent on 2)"), Row("2", "Write the guide (depends on 1)")));
        var later = Row("2", "Write the guide") with { Target = TargetReader.Read("31 March 2020") };
        Assert.Equal(["link-offered", "dependency-ends-after"], Codes(Row("1", "Review the form (dependent on 2)") with { Target = TargetReader.Read("30 March 2020") }, later));
    }

    [Fact]
    public void A_link_whose_words_are_gone_is_not_found()
    {
        var plan = Plan([Row("1", "Review the form"), Row("2", "Write the guide") with { Measure = "See 9.4" }]);
        Assert.Equal(["link-dangling"], Of(plan).Select(one => one.Code));
        plan.Activities[1].Measure = "A guide";
        Assert.Empty(Of(plan));
        plan.Activities[1].Comment = "See\n9.4";
        Assert.Equal(["link-dangling"], Of(plan).Select(one => one.Code));
    }

    [Fact]
    public void A_link_to_a_row_about_something_else_is_questioned()
    {
        var waits = Row("1", "Report on staffing once STAR has been undertaken. Dependent on 2");
        Assert.Equal(["dependency-questionable"], Codes(waits, Row("2", "Use secondees where needed"), Row("3", "Undertake a staffing review (STAR)")));
        Assert.Equal(["link-offered"], Codes(waits, Row("2", "Undertake a staffing review (STAR)"), Row("3", "Use secondees where needed")));
        var listed = Row("1", "Archive register: review and update the register of archives") with { Comment = "Also listed as a task at 2" };
        Assert.Equal(["link-questionable"], Codes(listed, Row("2", "Telephone survey of callers"), Row("3", "Archive register: review against the national toolkit")));
    }

    [Fact]
    public void Recommendations_that_no_row_answers_and_those_left_open_are_found()
    {
        var findings = Of(Plan([Row("1", "Review the form (EQR Rec 1)"), Row("2", "Write the guide (EQR Recs 2 and 5)"), Row("3", "Train the team (EQR Rec 4)") with { Status = Deferred }]));
        Assert.Equal(["recommendation-not-cited", "recommendation-open"], findings.Select(one => one.Code));
        Assert.Contains("Recommendation 3 of EQR", findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("Recommendation 4 of EQR", findings[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("50% in 30 days, 95% in 80 days", "Achieved 82.2%", "several-measures-one-actual")]
    [InlineData("95% in 80 days", "Achieved 82.2%", "")]
    [InlineData("30% in 20 working days", "44% in 15 working days", "actual-against-other-threshold")]
    [InlineData("30% in 20 working days", "44% in 20 working days", "")]
    [InlineData("Visits to X no. of groups", null, "placeholder")]
    [InlineData("TBC by the group", null, "placeholder")]
    [InlineData("Reports for the X-ray unit", null, "")]
    public void Figures_beside_the_wrong_measure_and_gaps_left_to_fill_are_found(string measure, string? comment, string codes) =>
        Assert.Equal(codes, string.Join(' ', Codes(Row("1", "Review the form") with { Measure = measure, Comment = comment })));

    [Fact]
    public void The_same_activity_twice_is_found_where_owner_or_status_differ()
    {
        const string Text = "Find ways of helping services to learn from the work of others";
        var row = Row("1", Text);
        Assert.Equal(["same-activity-twice"], Codes(row, Row("2", Text) with { Owner = "Head of Learning" }));
        Assert.Equal(["same-activity-twice"], Codes(row, Row("2", Text + ".") with { Status = Slippage }));
        Assert.Empty(Codes(row, Row("2", Text)));
        Assert.Empty(Codes(Row("1", Text + " in HR"), Row("2", Text + " in ICT") with { Status = Slippage }));
        Assert.DoesNotContain("same-activity-twice", Codes(row, Row("2", Text) with { Status = Slippage, Target = TargetReader.ReadWindow("01/04/2020", "01/05/2020") }));
    }

    [Fact]
    public void A_plan_of_thousands_of_like_rows_says_it_at_most_once_a_row()
    {
        var rows = Enumerable.Range(1, 4000).Select(number => Row($"{number}", "Find ways of helping services to learn from the work of others") with { Status = number % 2 == 0 ? Slippage : OnTarget }).ToArray();
        Assert.Equal(3999, Codes(rows).Count(code => code == "same-activity-twice"));
    }

    [Fact]
    public void A_sentence_that_stands_in_several_comments_is_found_once()
    {
        const string Shared = "There will be time for everyone to comment before the new rules are put to the board.";
        Assert.Equal(["comment-shared"], Codes(Row("1", "Review the form") with { Comment = $"{Shared} More." }, Row("2", "Write the guide") with { Comment = $"Written. {Shared}" }));
        Assert.Empty(Codes(Row("1", "Review the form") with { Comment = Shared }, Row("2", "Write the guide") with { Comment = Shared }));
    }

    [Fact]
    public void A_checklist_of_a_completed_row_must_be_answered()
    {
        var finding = Assert.Single(Of(Plan([Row("1", "Consider:\n• time limits\n• separation of roles") with { Status = Completed, DeclaredStatus = "Completed" }])));
        Assert.Equal("checklist-not-answered", finding.Code);
        Assert.Contains("time limits", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_years_own_findings()
    {
        var carried = Row("1", "Review the form") with { Target = TargetReader.Read("31 March 2019"), Status = Slippage, SourceLine = 1 };
        var plan = new PlanReading { Lines = [], Sections = [new("Completions", IsNamedInSource: true, HoldsAdditions: false, HoldsCarriedForward: true, [carried]), new("Additions", IsNamedInSource: true, HoldsAdditions: true, HoldsCarriedForward: false, [Row("2", "Write the guide") with { SourceLine = 2 }])], Budget = [new("Staff", 70, IsTotal: false), new("Rooms", 20, IsTotal: false), new("Total", 100, IsTotal: true)] };
        Assert.Equal(["budget-does-not-add-up", "carried-forward-late", "additions-without-displaced"], Of(Built(plan)).Select(one => one.Code));
    }

    [Fact]
    public void Values_that_the_legend_lacks_are_found_once_each()
    {
        var reading = new PlanReading
        {
            Lines = [],
            Legend = [new(LegendKind.Priority, "Statutory", "by law"), new(LegendKind.Priority, "Statutory/High", ""), new(LegendKind.Term, "C&I", "Complaints"), new(LegendKind.Owner, "Dir-", "Director"), new(LegendKind.Owner, "HoL", "Head of Learning")],
            Sections =
            [
                Section([
                    Row("1", "Review the form") with { Priority = "S", Owner = "Dir - C&I" },
                    Row("2", "Write the guide") with { Priority = "s/h", Owner = "HoL" },
                    Row("3", "Train the team") with { Priority = "S", Owner = "Dir-C&I" },
                    Row("4", "Tell the public") with { Priority = "Z", Owner = "Chair" },
                    Row("5", "Ask the public") with { Priority = "S", Owner = "Chair" },
                ]),
            ],
        };
        Assert.Equal(["priority-not-in-legend", "owner-not-in-legend"], Of(Built(reading)).Select(one => one.Code));
    }

    [Fact]
    public void An_agreed_later_date_needs_its_day() =>
        Assert.Equal(["agreed-date-without-day"], Codes(Row("1", "Review the form") with { Measure = "official deadline 30/09/2019 but the Board approved a later one" }));

    [Fact]
    public void A_row_that_names_an_aim_that_the_plan_lacks_is_found()
    {
        var reading = new PlanReading { Lines = [], Aims = [new("1", "Be open")], Sections = [Section([Row("1", "Review the form") with { Aims = ["1", "9"] }])] };
        Assert.Equal(["aim-unknown"], Of(Built(reading)).Select(one => one.Code));
    }

    private static ReadActivity Row(string number, string text) => new()
    {
        SourceLine = text.Length,
        Number = number,
        Text = text,
        Priority = "High",
        Owner = "Head of Forms",
        DeclaredStatus = "On target",
        Status = OnTarget,
        Aims = ["1"],
        Target = TargetReader.ReadWindow("01/04/2019", "31/03/2020"),
    };

    private static ReadSection Section(IReadOnlyList<ReadActivity> rows) => new("Forms", IsNamedInSource: true, HoldsAdditions: false, HoldsCarriedForward: false, rows);

    private static PlanContents Plan(params IReadOnlyList<ReadActivity>[] sections) =>
        Built(new() { Lines = [], Sections = [.. sections.Select((rows, section) => Section([.. rows.Select((row, at) => row with { SourceLine = (100 * section) + at + 1 })]))] });

    private static PlanContents Built(PlanReading reading) => PlanBuilder.Build(
        reading with { PeriodStartOn = new(2019, 4, 1), PeriodEndOn = new(2020, 3, 31) },
        new(Guid.CreateVersion7(), "plan", "Plan", new DateTime(2019, 10, 1, 9, 0, 0, DateTimeKind.Utc)));

    private static IReadOnlyList<Answerable.Domain.Imports.Finding> Of(PlanContents plan, DateOnly? today = null) => PlanFindings.Of(plan, today ?? s_today);

    private static List<string> Codes(params IReadOnlyList<ReadActivity> rows) => [.. Of(Plan(rows)).Select(one => one.Code)];
}
