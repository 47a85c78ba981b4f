using Answerable.Domain.Plans.Parts;
using FsCheck;
using FsCheck.Fluent;

namespace Answerable.Domain.Tests.Plans.Parts;

public sealed class PartReaderTests
{
    [Theory]
    [InlineData("Monitor service standards (dependent on 16)", "DependsOn 16")]
    [InlineData("check progress. Dependent on 26", "DependsOn 26")]
    [InlineData("Look for other help. Links to 14 & 15", "LinksTo 14, LinksTo 15")]
    [InlineData("Draft agreed, see point 9. The group is to run it.", "See 9")]
    [InlineData("In effect a duplicate of 3.6, so closed 4 May 2021.", "DuplicateOf 3.6")]
    [InlineData("Held up - also listed as a task at CS31", "See CS31")]
    [InlineData("dependent on 7 and 9 to 11", "DependsOn 7, DependsOn 9, DependsOn 10, DependsOn 11")]
    [InlineData("South see above (3.1) and the rest", "See 3.1")]
    [InlineData("Dependent on 8.2", "DependsOn 8.2")]
    [InlineData("Closed - merged with 5.2", "DuplicateOf 5.2")]
    [InlineData("Closed - now part of OP1", "DuplicateOf OP1")]
    [InlineData("Move records (depends on 4b)", "DependsOn 4b")]
    [InlineData("and the new work (see Action 6)", "See 6")]
    [InlineData("Closed. Replaced by 3a and the national measure.", "LinksTo 3a")]
    [InlineData("Dependent on the work in the tables above.", "")]
    [InlineData("dependent on 16 councils agreeing", "")]
    [InlineData("Dependent on 3 months' notice", "")]
    [InlineData("see 2019 report; see 50% of them; see 7/6/19", "")]
    [InlineData("Reported under the Act in 2010", "")]
    [InlineData(null, "")]
    public void Links_are_offered_from_the_words(string? text, string links) =>
        Assert.Equal(links, string.Join(", ", LinkReader.Read(text).Select(link => $"{link.Kind} {link.Number}")));

    [Theory]
    [InlineData("refine the forms (EQR Rec 7). Where", "EQR 7 (EQR Rec 7)")]
    [InlineData("give the answer to EQR Rec 10, on staffing. (EQR Rec 6)", "EQR 10 (EQR Rec 10), EQR 6 (EQR Rec 6)")]
    [InlineData("Recs 3 and 4", " 3 (Recs 3 and 4),  4 (Recs 3 and 4)")]
    [InlineData("The manual answers EQR Rec 9", "EQR 9 (EQR Rec 9)")]
    [InlineData("Internal Audit Recommendations 2-4", "Internal Audit 2 (Internal Audit Recommendations 2-4), Internal Audit 3 (Internal Audit Recommendations 2-4), Internal Audit 4 (Internal Audit Recommendations 2-4)")]
    [InlineData("This Recommendation 12 stands", " 12 (Recommendation 12)")]
    [InlineData("promotion boards (AFI 7)", "AFI 7 (AFI 7)")]
    [InlineData("recs to LT; 3 recommendations; record 5", "")]
    public void Recommendations_are_read_with_their_source(string text, string cited) =>
        Assert.Equal(cited, string.Join(", ", RecommendationReader.Read(text).Select(one => $"{one.Source} {one.Number} ({one.Words})")));

    [Theory]
    [InlineData("KP2-25 60% of calls within 25 days KP2 90% of calls within 70 days", "KP2-25: 60% of calls within 25 days | KP2: 90% of calls within 70 days")]
    [InlineData("- Calls answered - Letters sent in line with the plan", "Calls answered | Letters sent in line with the plan")]
    [InlineData("-Public reporting, with effect-Updates to the board", "Public reporting, with effect | Updates to the board")]
    [InlineData("30% in 20 working days, 90% in 60 working days", "30% in 20 working days | 90% in 60 working days")]
    [InlineData("• Baseline 47\n• No more than 10 by year end", "Baseline 47 | No more than 10 by year end")]
    [InlineData("KP1 90% of calls within 4 days", "KP1: 90% of calls within 4 days")]
    [InlineData("90% of letters are clear, Yearly reporting to the board", "90% of letters are clear, Yearly reporting to the board")]
    [InlineData("Up-to-date log", "Up-to-date log")]
    [InlineData("  ", "")]
    public void A_cell_with_several_measures_is_split(string text, string measures) =>
        Assert.Equal(measures, string.Join(" | ", MeasureReader.Read(text).Select(one => one.Code is null ? one.Text : $"{one.Code}: {one.Text}")));

    [Theory]
    [InlineData("AB & JB", "AB|JB")]
    [InlineData("AB, JB & SIO'S", "AB|JB|SIO'S")]
    [InlineData("JB and KN", "JB|KN")]
    [InlineData("Dir - CS", "Dir - CS")]
    [InlineData("Dir - C&I", "Dir - C&I")]
    [InlineData("CFO and Chief Nursing Officer Groups, as well as other regional bodies", "CFO|Chief Nursing Officer Groups|other regional bodies")]
    [InlineData("Head of Housing / Property Maintenance Manager", "Head of Housing|Property Maintenance Manager")]
    [InlineData("Head of ICT\nGroup Manager Protection", "Head of ICT|Group Manager Protection")]
    [InlineData("Communities Team Leader, J. Imrie, volunteer co-ordinator", "Communities Team Leader|J. Imrie, volunteer co-ordinator")]
    [InlineData("HR Manager (with M. Dallas, trade union side secretary)", "HR Manager|M. Dallas, trade union side secretary")]
    [InlineData("Chief Officer, Health and Social Care", "Chief Officer, Health and Social Care")]
    [InlineData("Station Manager, Fire Safety", "Station Manager, Fire Safety")]
    [InlineData("ACO (People)", "ACO (People)")]
    public void An_owner_cell_names_people_posts_and_groups(string cell, string owners) => Assert.Equal(owners, string.Join('|', OwnerReader.Read(cell)));

    [Theory]
    [InlineData("North – 4 South – 4 East – N/a", "North: 4, South: 4, East: N/a (not applicable)")]
    [InlineData("North – action completed 6th May 2021 South – action completed 5th June 2021 East – action completed 5th June", "North: action completed 6th May 2021 (2021-05-06), South: action completed 5th June 2021 (2021-06-05), East: action completed 5th June (2021-06-05)")]
    [InlineData("North – 2 found East – 1 found Recommend action for closure", "North: 2 found, East: 1 found")]
    [InlineData("North – complete South – complete East – complete.", "North: complete, South: complete, East: complete")]
    [InlineData("6th May 2021 – the policy was published – at last", "")]
    [InlineData("One – done", "")]
    [InlineData("Due to delay - and legal advice - continued", "")]
    public void An_answer_by_workstream_is_read_as_its_parts(string text, string parts) =>
        Assert.Equal(parts, string.Join(", ", StrandReader.Read(text).Select(one => $"{one.Name}: {one.Answer}{(one.DoneOn is { } day ? $" ({day:yyyy-MM-dd})" : "")}{(one.IsNotApplicable ? " (not applicable)" : "")}")));

    [Theory]
    [InlineData("As required - official deadline 30/09/2021 but the Ministry approved a later end after the move.", "the Ministry approved a later end after the move", null)]
    [InlineData("Official deadline 30/09/2021 but the Board agreed", "the Board agreed", null)]
    [InlineData("Revised completion date of 30 April 2026 was agreed by Committee on 9 December.", "Revised completion date of 30 April 2026 was agreed by Committee on 9 December", "2026-04-30")]
    [InlineData("Boiler parts delayed; revised date 27 February 2026.", "revised date 27 February 2026", "2026-02-27")]
    [InlineData("A new date is to be agreed with headteachers.", null, null)]
    public void A_later_date_that_was_agreed_is_kept_beside_the_official_one(string text, string? by, string? on)
    {
        var read = AgreedDateReader.Read(text);
        Assert.Equal((by, on), (read?.By, read?.On?.ToString("yyyy-MM-dd", null)));
    }

    [Theory]
    [InlineData("This action will be hibernated until demand returns and is stable.", "demand returns and is stable")]
    [InlineData("the task will hibernate but will re-open as we begin the rest.", "we begin the rest")]
    [InlineData("On hold.", null)]
    public void What_wakes_a_sleeping_row_is_read(string text, string? condition) => Assert.Equal(condition, WakeReader.Read(text));

    [Fact]
    public void Addresses_and_file_names_are_documents()
    {
        Assert.Equal(["https://example.org/plan-2018-20/", "ContinuityPlan.doc"], DocumentReader.Read("See https://example.org/plan-2018-20/, and ContinuityPlan.doc."));
        Assert.Empty(DocumentReader.Read("e.g. the plan. It is"));
    }

    [Fact]
    public void A_list_in_a_rows_text_is_a_checklist()
    {
        Assert.Equal(["separation of roles", "time limits"], ChecklistReader.Read("Consider:\n• separation of roles\n• time limits;"));
        Assert.Empty(ChecklistReader.Read("Consider:\n• separation of roles"));
    }

    [Fact]
    public void No_reader_fails_or_invents_words() =>
        Prop.ForAll<string>(text =>
            LinkReader.Read(text).All(link => text.Contains(link.Words, StringComparison.Ordinal))
            && RecommendationReader.Read(text).All(one => text.Contains(one.Words, StringComparison.Ordinal))
            && OwnerReader.Read(text).All(name => text.Contains(name, StringComparison.Ordinal))
            && MeasureReader.Read(text).All(one => text.Contains(one.Text, StringComparison.Ordinal))
            && StrandReader.Read(text).All(one => text.Contains(one.Answer, StringComparison.Ordinal))).QuickCheckThrowOnFailure();
}
