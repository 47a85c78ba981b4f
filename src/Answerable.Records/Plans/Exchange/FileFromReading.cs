using Answerable.Domain.Plans;

namespace Answerable.Records.Plans.Exchange;

/// <summary>Puts the reading of a source document into the form of our own exports.</summary>
internal static class FileFromReading
{
    public static PlanFile Make(PlanReading reading, Guid bodyId, DateTime at)
    {
        var file = new PlanFile { PeriodStart = reading.PeriodStartOn, PeriodEnd = reading.PeriodEndOn, Vision = reading.Vision };
        file.Aims.AddRange(reading.Aims.Select(aim => new FileAim(aim.Number, aim.Text)));
        foreach (var section in reading.Sections)
        {
            file.Sections.Add(new FileSection(section.Name, !section.IsNamedInSource, section.HoldsAdditions, section.HoldsCarriedForward));
            file.Activities.AddRange(section.Activities.Select(row => new FileActivity
            {
                Id = file.Activities.Count + 1, Section = file.Sections.Count, Number = row.Number, Activity = row.Text, Target = row.Target.Text, TargetKind = row.Target.Kind,
                Start = row.Target.StartOn, End = row.Target.DueOn, Aims = [.. row.Aims], Owner = row.Owner, Comment = row.Comment, DeclaredStatus = row.DeclaredStatus, Status = row.Status,
            }));
        }

        return file;
    }
}
