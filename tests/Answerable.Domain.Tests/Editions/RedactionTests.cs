using System.Globalization;
using Answerable.Domain.Editions;
using Answerable.Domain.Editions.Gating;

namespace Answerable.Domain.Tests.Editions;

/// <summary>What becomes of a text in which several things were decided.</summary>
public sealed class RedactionTests
{
    [Fact]
    public void Each_replacement_stands_in_the_text_whatever_else_was_decided_and_in_any_order()
    {
        (string Code, string Words)[] people = [(GateCode.StaffInitials, "KL"), (GateCode.StaffName, "Una Wylie"), (GateCode.StaffInitials, "PC MF"), (GateCode.DocumentName, "notes_v2.docx")];
        string[] texts =
        [
            "Draft by Una Wylie, see notes_v2.docx. PC MF agreed. (KL)",
            "(KL) Una Wylie & KL (Una Wylie; PC MF), notes_v2.docx",
            "NOTES_V2 DRAFT FOR ALL WARDS BY Una Wylie AND PC MF (KL, 3 May): notes_v2.docx",
            "Una Wylie.\n• PC MF\n• KL\n• notes_v2.docx",
            "Sent (Una Wylie, KL, PC MF) with notes_v2.docx",
        ];
        foreach (var text in texts)
        {
            foreach (var order in Orders([0, 1, 2, 3]))
            {
                for (var kept = 0; kept < 1 << people.Length; kept++)
                {
                    Holds(text, [.. order.Select(at => (people[at].Code, people[at].Words, (kept & (1 << at)) == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"Post {at}")))]);
                }
            }
        }
    }

    private static void Holds(string text, (string Code, string Words, string Becomes)[] edits)
    {
        var cell = Cell(text, edits);
        Assert.All(edits.Where(edit => edit.Becomes.Length > 0), edit => Assert.Contains(edit.Becomes, cell, StringComparison.Ordinal));
        Assert.All(edits, edit => Assert.DoesNotMatch($@"(?<!\w){System.Text.RegularExpressions.Regex.Escape(edit.Words)}(?!\w)", cell));
        Assert.DoesNotMatch(@"\(\s*\)|\(\s*[,;&/]|[,;&/]\s*\)|[ ]{2}|[ ][.,;:)](\s|$)|[\uE000-\uF8FF]", cell);
    }

    [Theory]
    [InlineData("Draft to LT 20 October. (KL)", "KL", "Head of Roads", "Draft to LT 20 October. (Head of Roads)")]
    [InlineData("Reviewed by KL. (KL)", "KL", "Head of Roads", "Reviewed by Head of Roads.")]
    [InlineData("Done. KL. Next in May.", "KL", "", "Done. Next in May.")]
    [InlineData("Agreed with Parks and KL.", "KL", "", "Agreed with Parks.")]
    [InlineData("Agreed with Parks, KL, and Roads.", "KL", "", "Agreed with Parks, and Roads.")]
    [InlineData("KL: to be printed", "KL", "", "to be printed")]
    [InlineData("Agreed (by KL ) .", "KL", "", "Agreed (by).")]
    public void One_decision(string text, string words, string becomes, string expected) => Assert.Equal(expected, Cell(text, [(GateCode.StaffInitials, words, becomes)]));

    [Fact]
    public void Of_two_decisions_about_the_same_words_the_one_that_says_something_holds()
    {
        (string, string, string)[] edits = [(GateCode.StaffName, "Una Wylie", ""), (GateCode.FilePath, "Una Wylie", "the clerk")];
        Assert.Equal("Ask the clerk.", Cell("Ask Una Wylie.", edits));
        Assert.Equal("Ask the clerk.", Cell("Ask Una Wylie.", [.. edits.Reverse()]));
    }

    private static IEnumerable<int[]> Orders(int[] places)
    {
        if (places.Length == 0)
        {
            yield return [];
        }

        foreach (var first in places)
        {
            foreach (var rest in Orders([.. places.Where(place => place != first)]))
            {
                yield return [first, .. rest];
            }
        }
    }

    private static string Cell(string text, (string Code, string Words, string Becomes)[] edits)
    {
        EditionPlace place = new("activities", "1", "comment");
        EditionDraft draft = new() { Whole = new() { Publisher = "The body", Title = "Plan", Period = "Quarter 2", AsOfOn = new(2025, 9, 30), Tables = [new("activities", "Activities", [new("comment", "Comment")], [new("1", "1", null, [text])])] } };
        return Gate.Clean(draft, [.. edits.Select(edit => new GateResult(
            new(edit.Code, place, edit.Words, "", new(GateAct.Drop), GateKind.PersonalData),
            new() { RecordKind = "plan", Code = edit.Code, WordsDigest = "", Answer = edit.Becomes.Length > 0 ? GateAnswer.Redacted : GateAnswer.Dropped, Replacement = edit.Becomes }))]).Tables[0].Rows[0].Cells[0];
    }
}
