using System.Collections.Frozen;
using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;

namespace Answerable.Records.Tests.Cases;

/// <summary>Every letter of every procedure, on a case at each stage at which it is offered. Received on Monday 2 March 2026.</summary>
public sealed class LettersOfEveryProcedureTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static readonly Actor Writer = new(
        Guid.Parse("00000000-0000-7000-8000-000000000001"), Guid.Parse("00000000-0000-7000-8000-000000000002"), "Wren Ter", "Wren Ter", Enum.GetValues<Permission>().ToFrozenSet(), "Europe/London", []);

    public static TheoryData<string, string, string> Letters()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (rules, stage, letter) in from rules in CasePacks.Shipped from stage in rules.Stages from letter in LetterPacks.Of(rules.Key).Letters where letter.IsFor(stage.Key) select (rules, stage, letter))
        {
            data.Add($"{rules.Key} {rules.Version}", stage.Key, letter.Key);
        }

        return data;
    }

    [Theory, MemberData(nameof(Letters))]
    public void A_letter_is_filled_in_by_a_case_at_its_stage(string procedure, string stage, string letter)
    {
        var rules = CasePacks.Shipped.Single(rules => $"{rules.Key} {rules.Version}" == procedure);
        var template = LetterPacks.Of(rules.Key).Find(letter)!;
        var open = States(rules, stage).Select(file => Fields($"{template.Subject}\n{template.Text}", file)).MinBy(open => open.Count)!;
        Assert.True(open.Count == 0, $"“{template.Name}” lacks {string.Join(", ", open)} in every state of a case at \"{stage}\"");
    }

    [Fact]
    public void Every_stage_of_every_procedure_has_an_answer_and_every_procedure_what_begins_a_case() =>
        Assert.All(CasePacks.Shipped, rules =>
        {
            var letters = LetterPacks.Of(rules.Key);
            Assert.All(rules.Stages, stage => Assert.NotNull(letters.Answer(stage.Key)));
            Assert.Contains(letters.Letters, letter => letter.Key == "acknowledgement");
            Assert.Equal(rules.Stages.Any(stage => stage.Acts.Contains(CaseAct.Extend)), letters.Letters.Any(letter => letter.Key == "extension"));
            Assert.True(!rules.Stages.Any(stage => stage.Acts.Contains(CaseAct.Pause)) || letters.Letters.Any(letter => letter.Key == "clarification"));
        });

    /// <summary>A case at the stage: in hand, waiting for an answer, extended, closed without an outcome.</summary>
    private static IEnumerable<CaseFile> States(CaseRules rules, string stage)
    {
        yield return At(rules, stage);
        if (rules.Stage(stage).Acts.Contains(CaseAct.Pause))
        {
            var paused = At(rules, stage);
            paused.Pause(PauseReason.Clarification, "Which year do you mean?", Day, Now);
            yield return paused;
        }

        if (rules.Stage(stage).Acts.Contains(CaseAct.Extend))
        {
            var extended = At(rules, stage);
            var due = extended.ExtensionDueOn(Day) ?? WorkingDayCalendar.WeekendsOnly.Add(extended.Stage.DueOn!.Value, 2);
            extended.Extend(new(due, "The papers are in the archive", Writer, Day), Now);
            yield return extended;
        }

        var closed = At(rules, stage);
        closed.Withdraw((rules.Closures.FirstOrDefault(closure => closure.IsElsewhere || closure.IsLate) ?? rules.Closures[0]).Key, "They said so", Now, rules.Signposts is [var signpost, ..] ? new(signpost.Key, null) : null);
        yield return closed;
    }

    private static CaseFile At(CaseRules rules, string stage)
    {
        var entry = rules.Stage(stage).IsEntry ? stage : rules.Stages[0].Key;
        var file = CaseOpening.Log(
            rules,
            _ => WorkingDayCalendar.WeekendsOnly,
            "X-2026-000001",
            new()
            {
                ReceivedOn = Day,
                Subject = "The subject",
                StageKey = entry,
                DirectReason = "It is complex",
                HandlerId = Writer.PersonId,
                Contractor = "Anyborough Council",
                Customer = new(Asked.Given, "Ann Other", Asked.Given, "ann@example.org", null, null),
            },
            Now);
        Inform(file);
        Decide(file);
        if (file.Stage.StageKey != stage)
        {
            foreach (var key in Way(rules, entry, stage))
            {
                if (file.Rules.MovesFrom(file.StageRules).First(move => move.StageKey == key).When is MoveWhen.AfterAnswer)
                {
                    Answer(file);
                }

                file.Escalate("They ask for it", Day, Now, key);
                file.Case.HandlerId = Writer.PersonId;
                Inform(file);
                Decide(file);
            }
        }

        return file;
    }

    private static void Inform(CaseFile file)
    {
        if (file.WhyNot(CaseAct.CompleteInformation, Writer) is null && file.StageRules.Acts.Contains(CaseAct.CompleteInformation))
        {
            file.CompleteInformation(Day, Now);
        }
    }

    /// <summary>One point, decided, where the stage has them.</summary>
    private static void Decide(CaseFile file)
    {
        if (file.StageRules.HasPoints && file.Points.Count == 0)
        {
            file.AddPoint("Nobody came", Now);
            file.DecidePoint(1, file.Rules.OutcomesAt(file.StageRules)[0].Key, "They did not", Now);
        }
    }

    private static void Answer(CaseFile file)
    {
        file.DraftAnswer(new("Dear Ann Other", [.. file.StageRules.Checklist.Select(item => item.Key)], [.. file.Points.Select(point => point.Number)]), Now);
        if (file.StageRules.SignOff is not null)
        {
            file.SendForSignOff(Now);
            file.Approve(Now with { By = Writer with { PersonId = Guid.Parse("00000000-0000-7000-8000-000000000003") } });
        }

        file.SendAnswer(new(AnswerChannel.Email, Day, file.Rules.OutcomesAt(file.StageRules)[0].Key, "Answered"), Now);
    }

    /// <summary>The stages after the first, up to the one that is wanted.</summary>
    private static List<string> Way(CaseRules rules, string from, string to)
    {
        if (from == to)
        {
            return [];
        }

        return rules.MovesFrom(rules.Stage(from)).Select(move => move.StageKey)
            .Select(next => next == to ? (List<string>)[to] : rules.Stages.ToList().FindIndex(stage => stage.Key == next) > rules.Stages.ToList().FindIndex(stage => stage.Key == from) ? [next, .. Way(rules, next, to)] : (List<string>)[])
            .FirstOrDefault(way => way is [.., var last] && last == to) ?? [];
    }

    private static List<string> Fields(string text, CaseFile file) =>
        [.. LetterText.Marks(LetterText.Fill(text, new(file, "Anyborough Council", "Han Dler", "Roads", Writer.Name, Day))).Where(mark => mark.IsField).Select(mark => mark.Name)];

    private static CaseMoment Now => new(Writer, new DateTime(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc), Day);
}
