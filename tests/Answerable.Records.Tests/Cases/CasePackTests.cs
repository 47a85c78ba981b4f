using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Procedures;

namespace Answerable.Records.Tests.Cases;

public sealed class CasePackTests
{
    private static readonly string Shipped = ReadShipped();

    [Fact]
    public void Complaints_are_worked_on_with_the_record_and_the_signature_that_the_procedure_demands()
    {
        var rules = CasePacks.Shipped.Single(rules => rules is { Key: "model-complaints", Version: "2" });
        Assert.Empty(CasePacks.Check(null).Problems);
        Assert.Equal(["Frontline response", "Investigation"], rules.Stages.Select(stage => stage.Name));
        Assert.Equal([5, 20], rules.Stages.Select(stage => stage.AnswerClock!.Limit!.Value.Length));
        Assert.Equal(new SignOffRule(Permission.SignOffAnswers, true), rules.Stage("investigation").SignOff);
        Assert.Null(rules.Stage("frontline").SignOff);
        Assert.Contains(rules.Fields, rule => rule.Field is CaseField.CustomerName && rule.InsteadOf.Contains(Asked.Declined) && !rule.InsteadOf.Contains(Asked.NotAsked));
    }

    [Theory]
    [InlineData("procedure: model-complaints", "procedure: no-such", "there is no procedure \"no-such\" in a version \"2\"")]
    [InlineData("mixed-outcome: partially-upheld", "mixed-outcome: mixed", "there is no outcome \"mixed\"")]
    [InlineData("reference: C", "reference: c1", "the letters of a reference must be capitals from A to Z")]
    [InlineData("keep-years: 6", "keep-years: 0", "a file is kept for a whole number of years from 1 to 100")]
    [InlineData("key: frontline", "key: front", "the procedure has no stage \"front\"")]
    [InlineData("acknowledge-clock: acknowledgement", "acknowledge-clock: receipt", "the stage has no clock \"receipt\"")]
    [InlineData("send-for-sign-off, send-back, approve,", "send-for-sign-off, approve,", "an answer that is signed needs the acts send-for-sign-off, send-back and approve")]
    [InlineData("limit: 6, unit: calendar-months", "limit: 6, unit: working-days", "working days need a calendar")]
    [InlineData("of-knowing: { limit: 6", "of-knowing: { limit: 0", "a time limit is a whole number from 1")]
    [InlineData("name: Made too late, late: true", "name: Made too late", "a time limit to bring a case and a closure with late: true need each other")]
    [InlineData("escalate, refuse-escalation,", "escalate,", "to-escalate and the act refuse-escalation need each other")]
    [InlineData("signpost: information-commissioner", "signpost: nobody", "names a signpost \"nobody\" that there is not")]
    [InlineData("handled-by: manage-cases", "handled-by: the-boss", "\"handled-by\" must be one of")]
    [InlineData("extend, remove-extension, escalate,", "extend, pause, escalate,", "the acts pause, resume and take-back-pause need each other")]
    [InlineData("extend, remove-extension, escalate,", "extend, pause, resume, take-back-pause, escalate,", "the acts pause, resume and take-back-pause need a clock that a question stops")]
    [InlineData("points: true", "points: false", "the acts add-point and decide-point need points: true")]
    [InlineData("key: withdrawn", "key: duplicate", "\"duplicate\" stands in it twice")]
    [InlineData("case: complaint", "caze: complaint", "there is no \"case\"")]
    [InlineData("[correct, correct-received, assign, take, extend,", "[correct, corect, assign, take, extend,", "and has \"corect\"")]
    public void What_is_wrong_is_told_with_its_line_and_a_sentence(string right, string wrong, string sentence)
    {
        var text = Shipped.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Shipped, text);
        var problems = new PackProblems("complaints.yaml");
        CasePack.Read(new StringReader(text), problems, ProcedurePack.Shipped.All);
        Assert.Contains(problems.Found, problem => problem.Sentence.Contains(sentence, StringComparison.Ordinal) && problem.Line > 0);
    }

    private static string ReadShipped()
    {
        using var text = new StreamReader(typeof(CasePack).Assembly.GetManifestResourceStream("packs/casework/model-complaints.yaml")!);
        return text.ReadToEnd();
    }
}
