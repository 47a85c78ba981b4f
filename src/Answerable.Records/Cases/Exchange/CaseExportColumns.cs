using System.Globalization;
using Answerable.Domain;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases.Exchange;

/// <summary>A case with what its export shows of it.</summary>
internal sealed record ExportedCase(Case About, CaseRules Rules, CasePerson? Customer, IReadOnlyList<CaseStage> Stages, string? Service, string? Team, string? Handler)
{
    /// <summary>The stage at a place of the procedure; null where the case never was there.</summary>
    public CaseStage? Stage(int place) => place < Rules.Stages.Count ? Stages.FirstOrDefault(stage => stage.StageKey == Rules.Stages[place].Key) : null;
}

/// <summary>The columns of an export: first those that import reads, then what is worked out.</summary>
internal static class CaseExportColumns
{
    public const string Beginning = "reference,received_on,service,nature,channel,handler,contractor,";

    public static IReadOnlyList<(string Name, Func<ExportedCase, string?> Value)> Of(int stages)
    {
        var places = Enumerable.Range(0, stages).ToList();
        return
        [
            ("reference", one => one.About.Reference),
            ("received_on", one => Day(one.About.ReceivedOn)),
            ("service", one => one.Service),
            ("nature", one => one.About.NatureKey),
            ("channel", one => one.About.Channel is CaseChannel.Unknown ? null : Word.Of(one.About.Channel)),
            ("handler", one => one.Handler),
            ("contractor", one => one.About.Contractor),
            .. places.SelectMany(Stage),
            ("cause", one => one.About.Cause),
            ("remedial_action", one => one.About.NeedsNoRemedy ? "none needed" : one.About.RemedialAction),
            ("ombudsman_outcome", one => one.About.OmbudsmanOutcome),
            ("withdrawn", one => one.About.ClosureKey is null ? "no" : one.About.ClosureKey is "withdrawn" ? "yes" : one.About.ClosureKey),
            ("team", one => one.Team),
            ("subject", one => one.About.Subject),
            ("details", one => one.About.Details),
            ("outcome_sought", one => one.About.OutcomeSought),
            ("customer_name", one => Asked(one.Customer?.NameAsked, one.Customer?.Name)),
            ("customer_email", one => one.Customer?.ContactAsked is Domain.Cases.Asked.Given ? one.Customer.Email : Asked(one.Customer?.ContactAsked, null)),
            ("customer_phone", one => one.Customer?.Phone),
            ("customer_address", one => one.Customer?.Address),
            ("adjustments", one => one.Customer?.Adjustments),
            ("urgent", one => one.About.IsUrgent ? "yes" : "no"),
            ("procedure", one => one.About.ProcedureKey),
            ("procedure_version", one => one.About.ProcedureVersion),
            ("state", one => Word.Of(one.About.State)),
            ("stage", one => one.About.StageKey),
            ("case_outcome", one => one.About.OutcomeKey),
            ("closed_on", one => Day(one.About.ClosedOn)),
            .. places.SelectMany(WorkedOut),
        ];
    }

    private static IEnumerable<(string Name, Func<ExportedCase, string?> Value)> Stage(int place)
    {
        List<(string Name, Func<CaseStage, string?> Value)> columns =
        [
            ("acknowledged_on", stage => Day(stage.AcknowledgedOn)),
            ("opened_on", stage => Day(stage.OpenedOn)),
            ("direct", stage => stage.IsDirect ? "yes" : stage.Number > 1 ? "no" : null),
            ("closed_on", stage => Day(stage.ClosedOn)),
            ("outcome", stage => stage.OutcomeKey),
            ("extended", stage => YesOrNo(stage.IsExtended)),
            ("action", stage => stage.ActionTaken),
        ];
        return columns
            .Where(column => place > 0 || column.Name is not ("acknowledged_on" or "direct"))
            .Select(column => (CaseColumns.OfStage(place, column.Name), Value(place, column.Value, isExtension: column.Name is "extended")));
    }

    private static IEnumerable<(string Name, Func<ExportedCase, string?> Value)> WorkedOut(int place)
    {
        List<(string Name, Func<CaseStage, string?> Value)> columns =
        [
            ("due_on", stage => Day(stage.DueOn)),
            ("working_days", stage => stage.DaysUsed?.ToString(CultureInfo.InvariantCulture)),
            ("limit_days", stage => stage.LimitDays?.ToString(CultureInfo.InvariantCulture)),
            ("within_limit", stage => YesOrNo(stage.IsWithinLimit)),
            ("in_time", stage => YesOrNo(stage.IsInTime)),
            ("acknowledged_in_time", stage => YesOrNo(stage.IsAcknowledgedInTime)),
        ];
        if (place == 0)
        {
            columns.Insert(0, ("acknowledged_on", stage => Day(stage.AcknowledgedOn)));
        }

        return columns.Select(column => (CaseColumns.OfStage(place, column.Name), Value(place, column.Value)));
    }

    /// <param name="isExtension">Of a case that was taken over, its former record may say nothing of one.</param>
    private static Func<ExportedCase, string?> Value(int place, Func<CaseStage, string?> value, bool isExtension = false) => one =>
        one.Stage(place) is not { } stage || (isExtension && one.About.ImportedAt is not null && stage is { IsExtended: false, WasExtended: null }) ? null : value(stage);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? YesOrNo(bool? value) => value is { } known ? known ? "yes" : "no" : null;

    private static string? Asked(Asked? asked, string? value) => asked switch
    {
        Domain.Cases.Asked.Given => value,
        Domain.Cases.Asked.Declined => "declined",
        Domain.Cases.Asked.Unknown => "unknown",
        _ => null,
    };
}
