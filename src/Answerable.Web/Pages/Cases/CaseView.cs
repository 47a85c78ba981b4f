using Answerable.Domain.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Web.Components;

namespace Answerable.Web.Pages.Cases;

/// <summary>What pages ask a case that was read.</summary>
public static class CaseView
{
    extension(CasePage.View view)
    {
        /// <summary>Why the person who looks cannot do this now; null where they can.</summary>
        public string? WhyNot(CaseAct act) =>
            view.Possible.Contains(act) ? null
            : view.Refused.FirstOrDefault(refused => refused.Act == act)?.Because.Message ?? $"At the stage “{view.StageRules.Name}” this is not done";

        public CasePerson? Customer => view.People.Customer;

        public CasePerson? Representative => view.People.Representative;

        /// <summary>To whom the answer goes.</summary>
        public CasePerson? Correspondent => view.People.Correspondent;

        /// <summary>How deep the stage goes into it; null where it has no levels.</summary>
        public string? LevelName => view.StageRules.Levels.FirstOrDefault(level => level.Key == view.Stages[^1].LevelKey)?.Name;

        /// <summary>The outcomes that an answer at this stage can have.</summary>
        public IReadOnlyList<Choice> Outcomes => [.. view.Rules.OutcomesAt(view.StageRules).Select(outcome => new Choice(outcome.Key, outcome.Name))];

        /// <summary>The name of an outcome of the procedure.</summary>
        public string? OutcomeName(string? key) => view.Rules.Outcome(key)?.Name;
    }
}
