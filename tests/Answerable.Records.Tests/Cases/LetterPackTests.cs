using Answerable.Records.Cases;

namespace Answerable.Records.Tests.Cases;

public sealed class LetterPackTests
{
    [Fact]
    public void The_letters_that_ship_are_whole()
    {
        Assert.Empty(LetterPacks.Check(null, CasePacks.Shipped).Problems);
        var letters = LetterPacks.Of(CaseOnRecord.Procedure).Letters;
        Assert.NotEmpty(letters);
        Assert.All(CasePacks.Shipped.First(rules => rules.Key == CaseOnRecord.Procedure).Stages, stage => Assert.NotNull(LetterPacks.Of(CaseOnRecord.Procedure).Answer(stage.Key)));
    }

    [Fact]
    public void What_is_wrong_is_told_with_its_line()
    {
        var problems = new PackProblems("letters/mine.yaml");
        using var text = new StringReader(
            """
            procedure: model-complaints
            letters:
              - key: one
                name: One
                stages: [no-stage]
                subject: "{refrence}"
                text: |
                  Dear {customer.name},

                  this is {points} and {due.date}.
                  A [place that is not closed.
              - key: one
                name: Two
                use: poem
                subject: s
                text: t
                colour: red
            """);
        LetterPack.Read(text, problems, CasePacks.Shipped);
        Assert.Equal(
            [
                (5, "the procedure has no stage \"no-stage\""),
                (6, "there is no field {refrence}"),
                (10, "{points} is several lines"),
                (10, "there is no field {due.date}"),
                (11, "\"[\" belongs to no field"),
                (12, "\"one\" stands in it twice"),
                (14, "\"use\" must be one of"),
                (17, "\"colour\" is not known here"),
            ],
            problems.Found.OrderBy(problem => problem.Line).Select(problem => ((int)problem.Line, Beginning(problem.Sentence))));
    }

    [Fact]
    public void Letters_of_a_procedure_that_is_not_there_are_refused()
    {
        var problems = new PackProblems("letters/other.yaml");
        using var text = new StringReader("procedure: poetry\nletters:\n  - { key: a, name: A, subject: s, text: t }\n");
        LetterPack.Read(text, problems, CasePacks.Shipped);
        Assert.Equal("no casework is worked on under a procedure \"poetry\"", Assert.Single(problems.Found).Sentence);
    }

    /// <summary>Lists of what there is grow.</summary>
    private static string Beginning(string sentence) =>
        new[] { ": it stands", "; there are", " and to no place", " letter," }.Aggregate(sentence, (said, end) => said.Split(end)[0]) is var cut && cut.StartsWith("\"use\"", StringComparison.Ordinal) ? "\"use\" must be one of" : cut;
}
