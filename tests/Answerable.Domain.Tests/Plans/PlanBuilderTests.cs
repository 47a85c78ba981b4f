using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;

namespace Answerable.Domain.Tests.Plans;

public sealed class PlanBuilderTests
{
    private static readonly PlanOrigin s_origin = new(Guid.CreateVersion7(), "forms-plan", "Forms plan", new DateTime(2020, 5, 7, 9, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void Rows_keep_their_order_their_words_and_a_reference_that_never_repeats()
    {
        var plan = Build([Row("1", "Review the form"), Row("1", "Write the guide") with { Aims = ["1", "3"] }]);
        Assert.Equal([(1, 1, "Review the form"), (2, 2, "Write the guide")], plan.Activities.Select(row => (row.Reference, row.Position, row.Text)));
        Assert.Equal((2, ";1;3;", ""), (plan.Plan.LastReference, plan.Activities[1].Aims, plan.Activities[0].Aims));
        Assert.All(plan.Activities, row => Assert.Equal((s_origin.BodyId, plan.Plan.Id, plan.Sections[0].Id), (row.BodyId, row.PlanId, row.SectionId)));
    }

    [Fact]
    public void One_text_on_several_rows_is_one_update_of_them_all()
    {
        var plan = Build([Row("1", "Review the form") with { Comment = "With the printer" }, Row("2", "Write the guide") with { Comment = "With the printer" }, Row("3", "Train the team") with { Comment = "Held up" }, Row("4", "Tell the public")]);
        Assert.Equal(["With the printer", "Held up"], plan.Updates.Select(update => update.Text));
        Assert.Equal([plan.Activities[0].Id, plan.Activities[1].Id], plan.UpdatesOf.Where(of => of.UpdateId == plan.Updates[0].Id).Select(of => of.ActivityId));
    }

    [Fact]
    public void Cells_are_kept_word_for_word_even_under_a_header_that_stands_twice() =>
        Assert.Equal("""{"Action":"Review","Date":"May – June","Date (2)":""}""", Build([Row("1", "Review") with { Cells = [new("Action", "Review"), new("Date", "May – June"), new("Date", "")] }]).Activities[0].SourceCells);

    [Fact]
    public void A_note_on_a_targets_header_makes_the_sections_targets_count_from_it_and_keeps_their_days()
    {
        var reading = Reading([Row("1", "Review the form") with { Target = TargetReader.Read("7 May 2020") }]) with
        {
            Columns = [new(PlanField.Target, "Target[2]", null, IsForPublication: true)],
            Footnotes = [new("[2]", "From the day of approval", "header", "Target", 0)],
        };
        var target = PlanBuilder.Build(reading, s_origin).Activities[0].Target;
        Assert.Equal(("From the day of approval", new DateOnly(2020, 5, 7)), (target.Anchor, target.DueOn!.Value));
    }

    [Fact]
    public void A_note_that_cites_a_recommendation_speaks_for_the_rows_that_it_governs()
    {
        var reading = Reading([Row("1", "Review the form") with { Group = "Implement" }, Row("2", "Write the guide") with { Group = "Implement" }, Row("3", "Train the team (EQR Rec 1)")]) with
        {
            Footnotes = [new("[1]", "The form answers EQR Rec 9", "group", "Implement", 0), new("[2]", "To include supervisors (EQR Rec 5)", "row", "3", 0)],
        };
        var plan = PlanBuilder.Build(reading, s_origin);
        Assert.Equal("1:9 2:9 3:1 3:5", string.Join(' ', plan.Cited.Select(cited => $"{plan.Activities.Find(row => row.Id == cited.ActivityId)!.Number}:{plan.Recommendations.Find(one => one.Id == cited.RecommendationId)!.Number}").Order(StringComparer.Ordinal)));
        Assert.Equal(("EQR", false), (Assert.Single(plan.RecommendationSources).Name, plan.RecommendationSources[0].IsSupplied));
    }

    [Fact]
    public void Columns_of_links_recommendations_and_delegates_are_read_too()
    {
        var reading = Reading([
            Row("1", "Review the form") with { Owner = "Head of Forms", Supplied = new Dictionary<string, string>(StringComparer.Ordinal) { ["links"] = "2, 3", ["recommendations"] = "4 and 6", ["delegates"] = "AB & CD" } },
            Row("2", "Write the guide"),
            Row("3", "Train the team"),
        ]) with { Columns = [new(PlanField.Links, "Dependencies", null, IsForPublication: true)] };
        var plan = PlanBuilder.Build(reading, s_origin);
        Assert.Equal([(LinkKind.DependsOn, "2", plan.Activities[1].Id), (LinkKind.DependsOn, "3", plan.Activities[2].Id)], plan.Links.Select(link => (link.Kind, link.ToNumber, link.ToId!.Value)));
        Assert.All(plan.Links, link => Assert.Equal(LinkState.Offered, link.State));
        Assert.Equal(["4", "6"], plan.Recommendations.Select(one => one.Number));
        Assert.Equal([("Head of Forms", false), ("AB", true), ("CD", true)], plan.Owners.Select(owner => (owner.Name, owner.IsDelegate)));
    }

    [Fact]
    public void Dates_promised_first_and_agreed_later_stand_beside_the_target()
    {
        var plan = Build([
            Row("1", "Review the form") with { Target = TargetReader.Read("Autumn 2025 (was June 2025)") },
            Row("2", "Write the guide") with { Target = TargetReader.Read("31 October 2025"), Cells = [new("Revised date", "30 June 2026")] },
            Row("3", "Train the team") with { Target = TargetReader.Read("31 October 2025"), Cells = [new("Revised date", "Until filled")] },
        ]);
        Assert.Equal((new DateOnly(2025, 6, 30), new DateOnly(2025, 11, 30)), (plan.Activities[0].OriginalDueOn!.Value, plan.Activities[0].Target.DueOn!.Value));
        Assert.Equal((new DateOnly(2025, 10, 31), new DateOnly(2026, 6, 30)), (plan.Activities[1].OriginalDueOn!.Value, plan.Activities[1].AgreedDueOn!.Value));
        Assert.Null(plan.Activities[2].AgreedDueOn);
    }

    [Fact]
    public void A_target_that_says_see_above_is_the_one_above()
    {
        var plan = Build([Row("1", "Review the form") with { Target = TargetReader.Read("quarterly") }, Row("2", "Write the guide") with { Target = TargetReader.Read("(See above)") }]);
        Assert.Equal((TargetKind.Recurring, "(See above)"), (plan.Activities[1].Target.Kind, plan.Activities[1].Target.Text));
    }

    [Fact]
    public void A_number_is_looked_for_in_the_rows_own_section_then_in_the_plan_then_by_the_sections_prefix()
    {
        var reading = new PlanReading
        {
            Lines = [],
            Sections =
            [
                Section("Corporate Services", [Row("1", "Review the form"), Row("83", "Write the guide")]),
                Section("Casework", [Row("1", "Train the team. Dependent on 1"), Row("2", "Tell the public, dependent on 1"), Row("3", "Ask the public. See CS83"), Row("4", "Close the office. See 83"), Row("5", "Open the office. See XY83")]),
            ],
        };
        var plan = PlanBuilder.Build(reading, s_origin);
        Assert.Equal("2:1 3:83 4:83 5:", string.Join(' ', plan.Links.Select(link => $"{plan.Activities.Find(row => row.Id == link.ActivityId)!.Number}:{plan.Activities.Find(row => row.Id == link.ToId)?.Number}")));
        Assert.Equal(plan.Sections[1].Id, plan.Activities.Find(row => row.Id == plan.Links[0].ToId)!.SectionId);
    }

    private static ReadActivity Row(string number, string text) => new() { SourceLine = 1, Number = number, Text = text };

    private static ReadSection Section(string name, IReadOnlyList<ReadActivity> rows) => new(name, IsNamedInSource: true, HoldsAdditions: false, HoldsCarriedForward: false, rows);

    private static PlanReading Reading(IReadOnlyList<ReadActivity> rows) => new() { Lines = [], Sections = [Section("Forms", rows)] };

    private static PlanContents Build(IReadOnlyList<ReadActivity> rows) => PlanBuilder.Build(Reading(rows), s_origin);
}
