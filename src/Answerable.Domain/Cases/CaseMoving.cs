using Answerable.Domain.Calendars;
using Answerable.Domain.Clocks;

namespace Answerable.Domain.Cases;

/// <summary>How the days of a case move when its calendar changes.</summary>
/// <param name="DueFromOn">The last day for the answer as it stands; while the clock stands still, as it stood then.</param>
/// <param name="AcknowledgeFromOn">The last day for the acknowledgement as it stands; null where none is owed.</param>
public sealed record CaseMove(DateOnly? DueFromOn, DateOnly? DueOn, DateOnly? AcknowledgeFromOn, DateOnly? AcknowledgeDueOn);

/// <summary>A day becomes a holiday, or is worked after all: the open cases whose span holds it move, and no other.</summary>
public static class CaseMoving
{
    extension(CaseFile file)
    {
        /// <summary>What another calendar does to the case; null where nothing moves. The case is not changed by this.</summary>
        public CaseMove? MoveBy(Func<ClockRule, WorkingDayCalendar> calendars, DateOnly today)
        {
            if (!CaseLife.IsUnanswered(file.Case.State))
            {
                return null;
            }

            var other = new CaseFile(file.Case, file.Rules, calendars) { Stages = file.Stages, Events = file.Events };
            var (was, becomes) = (file.DaysOwed(today), other.DaysOwed(today));
            return was == becomes ? null : new(was.Answer, becomes.Answer, was.Acknowledgement, becomes.Acknowledgement);
        }

        /// <summary>Counts by the calendar that the file has now, and says on the timeline what moved.</summary>
        public void Moved(CaseMove move, string why, CaseMoment now)
        {
            file.Recount(now.TodayOn);
            List<string> told = [];
            Tell(told, "The last day for the answer", move.DueFromOn, move.DueOn);
            Tell(told, "The last day for the acknowledgement", move.AcknowledgeFromOn, move.AcknowledgeDueOn);
            file.Tell(CaseEntryKind.Act, null, $"{why} {string.Join(" ", told)}", now);
        }

        private (DateOnly? Answer, DateOnly? Acknowledgement) DaysOwed(DateOnly today) =>
            (file.AnswerReading(file.Stage, today)?.DueOn, file.Stage.AcknowledgedOn is null ? file.AcknowledgeReading(file.Stage, today)?.DueOn : null);
    }

    private static void Tell(List<string> told, string what, DateOnly? from, DateOnly? to)
    {
        if (from is { } was && to is { } becomes && was != becomes)
        {
            told.Add($"{what} moves from {ClockWords.Day(was)} to {ClockWords.Day(becomes)}.");
        }
    }
}
