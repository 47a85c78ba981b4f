using Answerable.Domain.Editions;

namespace Answerable.Domain.Tests.Editions;

public sealed class EditionChangesTests
{
    private static readonly EditionContent s_earlier = Content(
        ("1", ["Mend the lamps", "31 March 2026", "On target", "Begun"]),
        ("2", ["Paint the lines", "30 June 2026", "On target", ""]),
        ("3", ["Plant trees", "31 October 2026", "Not started", ""]),
        ("4", ["Sweep", "31 October 2026", "On target", ""]));

    [Fact]
    public void What_changed_is_told_as_to_a_member_of_the_public()
    {
        var later = Content(
            ("1", ["Mend the lamps", "31 March 2026", "Completed", "Done"]),
            ("2", ["Paint the lines", "30 September 2026", "Slippage", ""]),
            ("4", ["Sweep", "31 October 2026", "Completed", ""]),
            ("5", ["Build a hut", "31 December 2026", "Not started", ""]));
        var changes = EditionChanges.Between(s_earlier, later);
        Assert.Equal(
            [
                "Activities 1 and 4 were completed.",
                "Activity 2 is now marked “Slippage”.",
                "“End” of activity 2 moved from 30 June 2026 to 30 September 2026.",
                "Activity 5 was added.",
                "Activity 3 was taken out.",
                "“Update” says something else for activity 1.",
            ],
            ChangeWords.Of(changes));
        var table = Assert.Single(changes.Tables);
        Assert.Equal(["1", "2", "4"], table.Changed.Select(row => row.Name));
        Assert.Equal([("Status", "On target", "Completed"), ("Update", "Begun", "Done")], table.Changed[0].Cells.Select(cell => (cell.Header, cell.Before, cell.After)));
    }

    [Fact]
    public void Many_are_counted_and_not_named()
    {
        var earlier = Content([.. Enumerable.Range(1, 12).Select(row => ($"{row}", new[] { "A", "30 June 2026", "On target", "" }))]);
        var later = Content([.. Enumerable.Range(1, 12).Select(row => ($"{row}", new[] { "A", row > 10 ? "1 June 2026" : "31 July 2026", "Completed", "" }))]);
        Assert.Equal(
            ["12 activities were completed.", "“End” of 12 activities moved: 10 to a later day, 2 to an earlier one."],
            ChangeWords.Of(EditionChanges.Between(earlier, later)));
    }

    [Fact]
    public void Nothing_is_said_to_be_nothing_and_the_same_is_no_change()
    {
        var changes = EditionChanges.Between(s_earlier, s_earlier with { Summary = ["Other words"] });
        Assert.True(changes.IsNothing);
        Assert.Equal(["Nothing in the tables or the texts is different."], ChangeWords.Of(changes));
    }

    [Fact]
    public void A_table_that_is_new_or_gone_and_prose_that_differs_are_told()
    {
        var later = s_earlier with
        {
            Texts = [new("vision", "Vision", ["Green streets"])],
            Tables = [s_earlier.Tables[0], new("budget", "Budget", [new("amount", "Amount")], [new("1", "Salaries", null, ["1"])])],
        };
        Assert.Equal(["Row Salaries was added in “Budget”.", "What stands under “Vision” is different."], ChangeWords.Of(EditionChanges.Between(s_earlier, later)));
        Assert.Equal(["Row Salaries was taken out in “Budget”.", "What stands under “Vision” is different."], ChangeWords.Of(EditionChanges.Between(later, s_earlier)));
    }

    [Fact]
    public void A_filter_keeps_the_rows_that_fit()
    {
        var shown = new EditionFilter("PLANT", null, null).Apply(s_earlier);
        Assert.Equal("3", Assert.Single(shown.Tables[0].Rows).Name);
        Assert.Equal(3, new EditionFilter(null, "On target", "Streets").Apply(s_earlier).Tables[0].Rows.Count);
        Assert.Empty(new EditionFilter(null, null, "Parks").Apply(s_earlier).Tables);
        Assert.Equal(["On target", "Not started"], EditionFilter.Statuses(s_earlier));
    }

    private static EditionContent Content(params (string Row, string[] Cells)[] rows) => new()
    {
        Publisher = "Borough",
        Title = "Plan",
        Period = "Quarter 1",
        AsOfOn = new(2026, 6, 30),
        Tables =
        [
            new("activities", "Activities", [new("activity", "Activity"), new("end", "End"), new("status", "Status"), new("update", "Update")],
                [.. rows.Select(row => new EditionRow(row.Row, row.Row, "Streets", row.Cells))]),
        ],
    };
}
