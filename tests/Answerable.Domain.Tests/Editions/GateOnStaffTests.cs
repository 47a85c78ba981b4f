using Answerable.Domain.Editions;

namespace Answerable.Domain.Tests.Editions;

/// <summary>Initials of people whom the body knows, where the same letters are an abbreviation too.</summary>
public sealed class GateOnStaffTests
{
    /// <summary>Kept initials that everyone uses for something else, initials that nobody has entered, and two people of the same.</summary>
    private static readonly KnownPerson[] s_people =
    [
        new("Ida Tarn", "IT", "Analyst", null, IsSenior: false),
        new("Carl Venn", "C.V.", "Clerk", "Payroll", IsSenior: false),
        new("Wanda Moss", null, "Clerk", "Registry", IsSenior: false),
        new("Dr Jo Fell", null, "Director of Estates", null, IsSenior: true),
        new("Quentin Zoll", "QZ", null, "Roads", IsSenior: false),
        new("Queenie Zane", "QZ", null, "Parks", IsSenior: false),
    ];

    [Theory]
    [InlineData("Desks are moved. (IT)", "Desks are moved.")]
    [InlineData("Desks are moved (CV).", "Desks are moved.")]
    [InlineData("Desks are moved (CV, 12 Oct).", "Desks are moved.")]
    [InlineData("Desks are moved (IT 3rd May 2026) and chairs too.", "Desks are moved and chairs too.")]
    [InlineData("Desks are moved. (IT, CV)", "Desks are moved.")]
    [InlineData("Desks are moved. (IT and CV, 4/5)", "Desks are moved.")]
    [InlineData("Desks are moved. (IT, HR)", "Desks are moved. (HR)")]
    [InlineData("Desks are moved. (HR, IT)", "Desks are moved. (HR)")]
    [InlineData("Desks are moved. CV", "Desks are moved.")]
    [InlineData("The IT system is live. (IT)", "The IT system is live.")]
    [InlineData("Left with WM.", "Left with the registry team.")]
    [InlineData("Agreed by JF on Monday.", "Agreed by the Director of Estates on Monday.")]
    [InlineData("QZ to report.", "A member of the team to report.")]
    public void Whom_the_body_knows_does_not_go_out(string text, string expected) => Assert.Equal(expected, Cell(text, s_people));

    [Theory]
    [InlineData("The IT system and the CV of each applicant are kept.")]
    [InlineData("New IT equipment is in place.")]
    [InlineData("Moved to Information Technology (IT).")]
    [InlineData("WM policy and the JF results are out.")]
    public void What_only_looks_like_them_stays(string text) => Assert.Equal(text, Cell(text, s_people));

    [Theory]
    [InlineData("Desks are moved. (IT)")]
    [InlineData("Left with WM.")]
    public void Nobody_is_found_whom_nobody_knows(string text) => Assert.Equal(text, Cell(text, []));

    private static string Cell(string text, KnownPerson[] people)
    {
        EditionDraft draft = new()
        {
            Whole = new() { Publisher = "The body", Title = "Plan", Period = "Quarter 2", AsOfOn = new(2025, 9, 30), Tables = [new("activities", "Activities", [new("comment", "Comment")], [new("1", "1", null, [text])])] },
            Knowledge = new() { People = people },
        };
        return Gate.Clean(draft, GateOn.Settled(draft)).Tables[0].Rows[0].Cells[0];
    }
}
