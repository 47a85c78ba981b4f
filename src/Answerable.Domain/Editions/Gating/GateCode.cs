namespace Answerable.Domain.Editions.Gating;

/// <summary>The codes of the gate's findings; docs/gate.md says what each means.</summary>
public static class GateCode
{
    public const string ColumnWithheld = "column-not-for-publication";
    public const string CellWithheld = "cell-not-for-publication";
    public const string Marked = "marked-not-for-publication";
    public const string InternalAddress = "internal-address";
    public const string FilePath = "file-path";
    public const string DocumentName = "document-name";
    public const string StaffInitials = "staff-initials";
    public const string StaffName = "staff-name";
    public const string MailAddress = "mail-address";
    public const string TelephoneNumber = "telephone-number";
    public const string Placeholder = "placeholder";
    public const string CompletedNotFinished = "completed-not-finished";
    public const string FutureInPastTense = "future-in-past-tense";
    public const string SumDoesNotAddUp = "sum-does-not-add-up";
    public const string LinkDangling = "link-dangling";
    public const string LinkBroken = "link-broken";
    public const string RowTwice = "row-twice";
    public const string UpdateNotAccepted = "update-not-accepted";
    public const string PeriodUnknown = "period-unknown";
    public const string ToldOtherwise = "told-otherwise";
}
