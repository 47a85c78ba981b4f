using Answerable.Domain.Editions;
using Answerable.Domain.Editions.Gating;

namespace Answerable.Domain.Tests.Editions;

/// <summary>What should not have gone out of three plans that real bodies published.</summary>
public sealed class GateOnPublishedPlansTests
{
    [Fact]
    public void A_yearly_business_plan()
    {
        var draft = GateOn.Draft(Seeds.Plan("000"), "2019-q2");
        var results = Gate.Check(draft, null, []);
        Assert.Equal(
            ["95 CN", "95 ECO", "97 CN", "98 CN", "98 AJ", "102 CN", "104 RA", "104 HL", "104 SC", "104 AG", "104 CN", "106 CN"],
            Lines(draft, results, GateCode.StaffInitials, isOpen: true));
        Assert.Equal(["104 X no. of", "104 X number of", "170 TBC"], Lines(draft, results, GateCode.Placeholder, isOpen: true));
        Assert.Equal([281], Found(draft, results, GateCode.RowTwice, isOpen: true).Select(one => one.Line!.Value));
        Assert.Equal([185], Found(draft, results, GateCode.LinkDangling, isOpen: true).Select(one => one.Line!.Value));
        Assert.Equal([282, 283, 284], Found(draft, results, GateCode.DocumentName, isOpen: false).Select(one => one.Line!.Value));
        Assert.Equal([285], Found(draft, results, GateCode.InternalAddress, isOpen: false).Select(one => one.Line!.Value));
        Assert.Equal("documents", Assert.Single(results, result => result.Finding.Code == GateCode.ColumnWithheld).Finding.Place.Column);
        Assert.Equal(22, results.Count);
    }

    [Fact]
    public void An_action_plan_after_an_audit()
    {
        var draft = GateOn.Draft(Seeds.Plan("003"), "2020-q2");
        var results = Gate.Check(draft, null, []);
        Assert.Equal([GateCode.StaffInitials], results.Select(result => result.Finding.Code).Distinct());
        Assert.Equal(
            ["AB", "AS", "CB", "CD", "CW", "DC", "DJ (Records Manager)", "DS", "GW", "HD", "JB", "JC", "JT", "KG", "KN", "LM", "MH", "NJ", "PC SR", "PP", "SP", "T/Ch.Supt. TS", "TS"],
            results.Select(result => result.Finding.Text).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            ["CW", "GW", "CD", "CB", "CW", "HD", "GW", "PC SR", "JC", "PP", "MH", "KG", "JC", "GW", "SP", "JT"],
            results.Where(result => result.Finding.Place.Table == "table-1").Select(result => result.Finding.Text));
        Assert.Equal([62, 142], Found(draft, results, GateCode.StaffInitials, isOpen: true).Where(one => one.Text.Length > 5).Select(one => one.Line!.Value));
    }

    [Fact]
    public void A_progress_report()
    {
        var draft = GateOn.Draft(Seeds.Plan("004"), "2021");
        var results = Gate.Check(draft, null, []);
        Assert.Equal([56, 79, 93, 123, 166, 196], Found(draft, results, GateCode.CompletedNotFinished, isOpen: true).Select(one => one.Line!.Value));
        Assert.Equal(6, results.Count);
    }

    [Theory]
    [InlineData("000", "2019-q2")]
    [InlineData("003", "2020-q2")]
    public void What_goes_out_holds_nothing_of_it(string plan, string period)
    {
        var draft = GateOn.Draft(Seeds.Plan(plan), period);
        var clean = Gate.Clean(draft, GateOn.Settled(draft));
        Assert.Empty(Gate.Check(new() { Whole = clean, Knowledge = draft.Knowledge }, null, []));
        var all = string.Join('\n', clean.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells.Append(row.Name)));
        Assert.All(
            Gate.Check(draft, null, []).Where(result => result.Finding.Kind is not GateKind.Statement).Select(result => result.Finding.Text),
            words => Assert.DoesNotMatch($@"(?<!\w){System.Text.RegularExpressions.Regex.Escape(words)}(?!\w)", all));
    }

    private static List<string> Lines(EditionDraft draft, IReadOnlyList<GateResult> results, string code, bool isOpen) =>
        [.. Found(draft, results, code, isOpen).Select(one => $"{one.Line} {one.Text}")];

    private static List<(int? Line, string Text)> Found(EditionDraft draft, IReadOnlyList<GateResult> results, string code, bool isOpen) =>
    [
        .. from result in results
           where result.Finding.Code == code && result.IsOpen == isOpen
           let row = draft.Whole.Tables.First(table => table.Key == result.Finding.Place.Table).Rows.FirstOrDefault(row => row.Key == result.Finding.Place.Row)
           select (row?.Line, result.Finding.Text),
    ];
}
