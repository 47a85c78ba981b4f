using Answerable.Domain.Editions;
using Answerable.Domain.Editions.Gating;

namespace Answerable.Domain.Tests.Editions;

public sealed class GateTests
{
    private static readonly KnownPerson s_leader = new("Rosalind Fairweather", "RF", "Director of Care", "Care", IsSenior: true);

    private static readonly KnownPerson s_officer = new("Tobias Quill", "TQ", "Data Officer", "Customer services", IsSenior: false);

    [Theory]
    [InlineData("Sent to Rosalind Fairweather on Monday.", "Sent to the Director of Care on Monday.")]
    [InlineData("Agreed with Tobias Quill.", "Agreed with the customer services team.")]
    [InlineData("Agreed. (TQ)", "Agreed.")]
    [InlineData("TQ and RF are looking into it.", "The customer services team and the Director of Care are looking into it.")]
    [InlineData("Mail t.quill@borough.example.org", "Mail the customer services team")]
    [InlineData("Files at \\\\server01\\share\\plans", "Files at an internal folder")]
    [InlineData("http://intranet/plans", "")]
    [InlineData("Proofs are with PS Una Wylie.", "Proofs are with an officer.")]
    [InlineData("Seen by Insp. R Moodie and PC 4471 Keir", "Seen by officers")]
    [InlineData("Reviewed by KL & MF. (KL)", "Reviewed by members of the team.")]
    public void A_person_becomes_a_role_or_team_and_an_address_goes(string text, string expected)
    {
        var draft = Draft(text);
        Assert.Equal(expected, Cell(Gate.Clean(draft, GateOn.Settled(draft))));
    }

    [Theory]
    [InlineData("TBC")]
    [InlineData("Owner to be confirmed")]
    [InlineData("Train X people by May")]
    [InlineData("[insert figure] calls")]
    [InlineData("Saves £xxx")]
    public void What_was_never_filled_in_is_shown_as_not_available(string text)
    {
        var draft = Draft(text);
        var clean = Gate.Clean(draft, GateOn.Settled(draft));
        Assert.Contains("[x]", Cell(clean), StringComparison.Ordinal);
        Assert.Contains(new EditionTerm("[x]", "not available"), clean.Terms);
        Assert.Empty(Gate.Check(new() { Whole = clean }, null, []));
    }

    [Theory]
    [InlineData("Part XX of the Act")]
    [InlineData("X-ray and Plan B at 10:30; see 0131/2024 and EH1 1AA")]
    [InlineData("UK, EU, NHS, HR and IT agreed. (NHS)")]
    [InlineData("The Records Management System (RMS) is live. RMS to be switched on")]
    [InlineData("Cllr Janet Black MSP and Lord Mark Stone opened St John Street")]
    [InlineData("Call the switchboard on 0131 496 0000 or 0800 496 0111")]
    [InlineData("Write to complaints@borough.example.org or www.borough.example.org/report.pdf")]
    [InlineData("Training to be confirmed during the project once the contractor is chosen")]
    [InlineData("[x] not available, [c] confidential")]
    public void What_looks_alike_is_left_alone(string text) => Assert.Empty(Gate.Check(Draft(text), null, []));

    [Fact]
    public void A_header_that_says_so_is_found_though_nobody_marked_the_column()
    {
        var draft = Draft("Overspent", "Notes (internal use only)");
        var finding = Assert.Single(Gate.Check(draft, null, []));
        Assert.Equal(GateCode.ColumnWithheld, finding.Finding.Code);
        Assert.True(finding.IsOpen);
        Assert.Empty(Gate.Clean(draft, GateOn.Settled(draft)).Tables[0].Columns);
    }

    [Fact]
    public void A_decision_holds_until_the_text_around_the_words_changes()
    {
        var draft = Draft("Done. (TQ)");
        var finding = Assert.Single(Gate.Check(draft, null, [])).Finding;
        GateDecision decision = new() { RecordKind = "plan", Code = finding.Code, Table = finding.Place.Table, Row = finding.Place.Row, Column = finding.Place.Column, WordsDigest = GateFindingKey.DigestOf(finding, draft.Whole), Answer = GateAnswer.Dropped };
        Assert.False(Assert.Single(Gate.Check(draft, null, [decision])).IsOpen);
        Assert.True(Assert.Single(Gate.Check(Draft("Done again. (TQ)"), null, [decision])).IsOpen);
    }

    [Fact]
    public void A_reader_of_the_last_version_is_not_told_otherwise_without_a_word()
    {
        EditionContent Version(params string[] cells) => new()
        {
            Publisher = "The body", Title = "Plan", Period = "Q2", AsOfOn = new(2025, 9, 30),
            Tables = [new("activities", "Activities", [new("status", "Status"), new("end", "End"), new("completed", "Completed on"), new("comment", "Comment")], [new("1", "1", null, cells)])],
        };
        var last = Version("Completed", "31 March 2025", "1 March 2025", "Achieved 90% in Q1.");
        Assert.Equal(["status", "end", "completed", "comment"], Gate.Check(new() { Whole = Version("On target", "30 June 2025", "2 March 2025", "Achieved 85% in Q1.") }, last, []).Select(result => result.Finding.Place.Column));
        Assert.Empty(Gate.Check(new() { Whole = Version("Completed", "30 June 2025", "1 March 2025", "Its end was moved to June. Achieved 80% in Q2.") }, last, []));
        Assert.Equal([GateCode.ToldOtherwise], Gate.Check(new() { Whole = last with { Tables = [last.Tables[0] with { Rows = [] }] } }, last, []).Select(result => result.Finding.Code));
    }

    [Fact]
    public void A_total_is_the_sum_of_its_rows()
    {
        EditionTable Table(string total) => new("costs", "Costs", [new("what", "What"), new("sum", "Sum")], [new("1", "1", null, ["Staff", "1,200"]), new("2", "2", null, ["Rent", "£300"]), new("3", "3", null, ["Total", total])]);
        Assert.Empty(SumsOf("1,500"));
        Assert.Equal(["1,600"], SumsOf("1,600"));

        List<string> SumsOf(string total) => [.. Gate.Check(new() { Whole = Draft("").Whole with { Tables = [Table(total)] } }, null, []).Select(result => result.Finding.Text)];
    }

    private static EditionDraft Draft(string text, string header = "Comment") => new()
    {
        Whole = new()
        {
            Publisher = "The body", Title = "Plan", Period = "Quarter 2", AsOfOn = new(2025, 9, 30),
            Tables = [new("activities", "Activities", [new("comment", header)], [new("1", "1", null, [text])])],
        },
        Knowledge = new() { People = [s_leader, s_officer] },
    };

    private static string Cell(EditionContent content) => content.Tables[0].Rows[0].Cells[0];
}
