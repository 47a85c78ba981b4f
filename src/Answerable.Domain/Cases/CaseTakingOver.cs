using Answerable.Domain.Calendars;
using Answerable.Domain.Clocks;

namespace Answerable.Domain.Cases;

/// <summary>Puts a case on record that was worked on in another system: its facts are counted by the clocks here, and an open one goes on.</summary>
public static class CaseTakingOver
{
    /// <param name="past">One in which <see cref="PastProblems"/> finds nothing.</param>
    /// <param name="source">Where it stood: "cases.csv, line 12".</param>
    public static CaseFile TakeOver(CaseRules rules, Func<ClockRule, WorkingDayCalendar> calendarOf, CasePast past, string source, CaseMoment now)
    {
        var places = Places(past);
        var isClosed = past.ClosureKey is not null || past.Stages[places[^1]].IsAnswered;
        var about = new Case
        {
            Id = now.NextId(),
            BodyId = now.By.BodyId,
            Reference = past.Reference,
            ProcedureKey = rules.Key,
            ProcedureVersion = rules.Version,
            ReceivedOn = past.ReceivedOn,
            LoggedAt = now.At,
            LoggedById = now.By.PersonId,
            ImportedAt = now.At,
            Channel = past.Channel,
            Subject = past.Subject ?? "",
            SubjectKey = SearchKey.Of(past.Subject ?? ""),
            Details = past.Details,
            OutcomeSought = past.OutcomeSought,
            NatureKey = past.NatureKey,
            ServiceId = past.ServiceId,
            Contractor = past.Contractor,
            TeamId = past.TeamId,
            HandlerId = past.HandlerId,
            IsUrgent = past.IsUrgent,
            State = isClosed ? CaseState.Closed : past.HandlerId is null ? CaseState.Logged : CaseState.InHand,
            StageKey = rules.Stages[places[^1]].Key,
            ClosureKey = past.ClosureKey,
            Cause = past.Cause,
            RemedialAction = past.RemedialAction,
            NeedsNoRemedy = past.NeedsNoRemedy,
            OmbudsmanOutcome = past.OmbudsmanOutcome,
            ActedAt = now.At,
        };
        var file = new CaseFile(about, rules, calendarOf);
        file.AddPerson(CaseRole.Customer, past.Customer, now);
        foreach (var (number, place) in places.Index())
        {
            file.AddStage(past, place, number, number + 1 < places.Count ? PastProblems.OpenedOn(past, places[number + 1]) : null, now);
        }

        if (isClosed)
        {
            about.OutcomeKey = file.Stage.OutcomeKey;
            about.ClosedOn = file.Stage.ClosedOn;
            about.KeepUntilOn = about.ClosedOn?.AddYears(rules.KeepYears);
        }
        else
        {
            file.Recount(now.TodayOn);
        }

        file.Tell(CaseEntryKind.Act, null, $"Taken over from {source}. Received on {ClockWords.Day(past.ReceivedOn)}.", now);
        return file;
    }

    /// <summary>The stages that it went through. One that went on from an earlier stage had that stage, though nothing else may be told of it.</summary>
    private static List<int> Places(CasePast past)
    {
        List<int> places = [.. Enumerable.Range(0, past.Stages.Count).Where(place => past.Stages[place].IsTold)];
        if (places.Count == 0 || (places[0] > 0 && past.Stages[places[0]].IsDirect is false))
        {
            places.Insert(0, 0);
        }

        return places;
    }

    extension(CaseFile file)
    {
        /// <param name="nextOn">When the stage after it began: one without an answer was left then.</param>
        private void AddStage(CasePast past, int place, int number, DateOnly? nextOn, CaseMoment now)
        {
            var (told, key) = (past.Stages[place], file.Rules.Stages[place].Key);
            var stage = file.Add(new CaseStage
            {
                Id = now.NextId(),
                BodyId = file.Case.BodyId,
                CaseId = file.Case.Id,
                Number = number + 1,
                StageKey = key,
                OpenedOn = PastProblems.OpenedOn(past, place)!.Value,
                IsDirect = told.IsDirect is true,
                WasExtended = told.IsExtended,
                IsExtended = told.IsExtended is true,
                AcknowledgedOn = told.AcknowledgedOn,
                OutcomeKey = told.OutcomeKey,
                ActionTaken = told.ActionTaken,
                ClosedOn = told.ClosedOn ?? (told.IsAnswered ? null : nextOn),
                HandlerId = nextOn is null && (told.IsAnswered || past.ClosureKey is not null) ? past.HandlerId : null,
            });
            if (number == 0)
            {
                file.Add(file.Happened(ClockEventKind.Received, past.ReceivedOn, now, stage: stage));
            }

            stage.IsAcknowledgedInTime = told.AcknowledgedOn is null ? null : file.AcknowledgeReading(stage, now.TodayOn) is { } acknowledged ? acknowledged.State is ClockState.Met : null;
            var isDayKnown = told.IsExtended is not true || file.Extended(stage, told.DueOn, now);
            stage.DueOn = isDayKnown ? file.AnswerReading(stage, now.TodayOn)?.DueOn : told.DueOn;
            // One that ended on the day on which the next began, without an outcome, was left without an answer.
            var wasLeft = nextOn is null ? past.ClosureKey is not null : told.OutcomeKey is null && told.ClosedOn == nextOn;
            if (told.ClosedOn is { } closed && !wasLeft)
            {
                file.Add(file.Happened(ClockEventKind.Answered, closed, now, stage: stage));
                if (file.AnswerReading(stage, now.TodayOn)?.DueOn is not null)
                {
                    file.WriteFacts(stage, now.TodayOn);
                }

                stage.IsInTime = isDayKnown || stage.IsWithinLimit is true ? stage.IsInTime : told.DueOn is { } due ? closed <= due : null;
            }
        }

        /// <summary>An extension whose day is told and that the rule allows moves the clock.</summary>
        private bool Extended(CaseStage stage, DateOnly? dueOn, CaseMoment now)
        {
            if (dueOn is not { } due || file.AnswerClock(stage) is not { Extension: { } extension } rule
                || file.AnswerReading(stage, now.TodayOn)?.DueOn is not { } before || due <= before)
            {
                return false;
            }

            var by = extension.By
                ?? (rule.Limit?.Unit is ClockUnit.WorkingDays ? new(file.CalendarOf(rule).Count(before, due), ClockUnit.WorkingDays) : new(due.DayNumber - before.DayNumber, ClockUnit.CalendarDays));
            List<ClockEvent> events = [.. file.AnswerEvents(stage), ClockEvent.Extended(by, stage.OpenedOn)];
            if (ClockReading.TryRead(rule, file.CalendarOf(rule), events, now.TodayOn, out _)?.DueOn != due)
            {
                return false;
            }

            file.Add(new CaseClockEvent
            {
                Id = now.NextId(),
                BodyId = file.Case.BodyId,
                CaseId = file.Case.Id,
                StageId = stage.Id,
                Number = file.Events.Count + 1,
                Kind = ClockEventKind.Extended,
                On = stage.OpenedOn,
                ByLength = by.Length,
                ByUnit = by.Unit,
                NewDueOn = due,
                RecordedAt = now.At,
                RecordedById = now.By.PersonId,
            });
            return true;
        }
    }
}
