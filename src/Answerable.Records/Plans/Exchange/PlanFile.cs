using Answerable.Domain.Commitments;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans.Exchange;

/// <summary>
/// A plan with everything in it as our own exports hold it: places and references within the plan instead of ids, and no person of the system.
/// The JSON export is this, word for word; a workbook has a sheet for each list; CSV has the activities.
/// </summary>
public sealed class PlanFile
{
    public const string Marker = "answerable-plan/1";

    public string Format { get; set; } = Marker;

    public string? Title { get; set; }

    public DateOnly? PeriodStart { get; set; }

    public DateOnly? PeriodEnd { get; set; }

    public DateOnly? Approved { get; set; }

    public string? Vision { get; set; }

    /// <summary>The highest identity ever given to an activity of the plan.</summary>
    public int LastId { get; set; }

    public List<FileAim> Aims { get; set; } = [];

    public List<FileStatement> Statements { get; set; } = [];

    public List<FileTerm> Legend { get; set; } = [];

    public List<FileBudgetLine> Budget { get; set; } = [];

    public List<FileColumn> Columns { get; set; } = [];

    public List<FileSection> Sections { get; set; } = [];

    public List<FileFootnote> Footnotes { get; set; } = [];

    public List<FileTable> Tables { get; set; } = [];

    public List<FileSource> RecommendationSources { get; set; } = [];

    public List<FileRecommendation> Recommendations { get; set; } = [];

    public List<FileActivity> Activities { get; set; } = [];

    public List<FileUpdate> Updates { get; set; } = [];

    public List<FileAnswer> Answers { get; set; } = [];

    public List<FileImport> Imports { get; set; } = [];

    public List<FileLine> Lines { get; set; } = [];
}

public sealed record FileAim(string? Number = null, string? Text = null);

public sealed record FileStatement(string? Heading = null, string? Text = null);

public sealed record FileTerm(LegendKind Kind, string? Code = null, string? Meaning = null);

public sealed record FileBudgetLine(decimal Amount, bool IsTotal, string? Label = null);

public sealed record FileColumn(bool IsWithheld, string? Field = null, string? Header = null, string? Help = null);

public sealed record FileSection(string Name, bool IsUnnamed, bool HoldsAdditions, bool HoldsCarriedForward);

/// <param name="Section">Place of the section, from 1.</param>
/// <param name="Activity">Identity of the activity within the plan.</param>
public sealed record FileFootnote(string Mark, string AttachedTo, string? Text = null, string? AttachedName = null, int? Section = null, int? Activity = null);

public sealed record FileTable(List<List<string>> Rows, string? Heading = null, int? Section = null);

public sealed record FileSource(string Name, bool IsSupplied);

/// <param name="Source">Place of the source, from 1.</param>
public sealed record FileRecommendation(int Source, string Number, string? Text = null, DateOnly? Closed = null, string? ClosedReason = null);

/// <param name="Of">Identities of the activities that it speaks of.</param>
public sealed record FileUpdate(DateTime RecordedAt, List<int> Of, CommitmentStatus Status, string? DeclaredStatus = null, DateOnly? AsOf = null, string? Text = null);

public sealed record FileAnswer(string Finding, string Reason, DateTime AnsweredAt);

public sealed record FileImport(string FileName, DateTime ImportedAt);

/// <param name="Import">Place of the import, from 1.</param>
/// <param name="Activity">Identity of the activity that it belongs to.</param>
public sealed record FileLine(int Import, int Number, LineKind Kind, ReadConfidence Confidence, int? Activity = null, string? Note = null, string? Text = null);

public sealed record FileOwner(string Name, bool IsDelegate);

public sealed record FileMeasure(string Text, string? Code = null, string? Actual = null);

public sealed record FileItem(string Name, bool IsChecklist, bool IsNotApplicable, string? Answer = null, DateOnly? Done = null);

/// <param name="To">Identity of the activity meant, or null while none is found.</param>
public sealed record FileLink(LinkKind Kind, LinkState State, string Number, string? Words = null, int? To = null);

public sealed record FileDocument(string Reference, bool IsWithheld);

/// <summary>A recommendation as cited: the source's name and the number.</summary>
public sealed record FileCited(string Source, string Number, string? Words = null);
