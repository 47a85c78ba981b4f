using Answerable.Domain;
using Answerable.Domain.Commitments;

namespace Answerable.Web.Pages.Plans;

/// <summary>What was done with a row by a decision, as a tag says it.</summary>
public static class DecisionWords
{
    public static string Of(string act) =>
        Word.Read<CommitmentAct>(act) is { } done && ActivityActs.All.FirstOrDefault(words => words.Act == done) is { } words ? words.Words : NameWords.Of(act);
}
