using Answerable.Domain.History;
using Answerable.Domain.Plans.Rounds;

namespace Answerable.Domain.Plans;

/// <summary>A plan of a body for a period: what it will do, by when, who answers for it, and how far it has come.</summary>
public sealed class Plan : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    /// <summary>Short permanent name within the body, made from the first title: used in addresses and at the command line.</summary>
    public required string Key { get; init; }

    public required string Title { get; set; }

    public DateOnly? PeriodStartOn { get; set; }

    /// <summary>Inclusive.</summary>
    public DateOnly? PeriodEndOn { get; set; }

    public string? Vision { get; set; }

    /// <summary>The anchor of targets such as "six months from approval".</summary>
    public DateOnly? ApprovedOn { get; set; }

    /// <summary>Only the people named in <see cref="PlanReaderGrant"/> rows (and auditors, on the record) may see it.</summary>
    public bool IsRestricted { get; set; }

    /// <summary>The highest <see cref="Activity.Reference"/> ever given in this plan.</summary>
    public int LastReference { get; set; }

    /// <summary>The plan of the year before, from which unfinished rows were carried forward.</summary>
    public Guid? CarriedFromPlanId { get; set; }

    /// <summary>How often its owners write updates in a round; null while it has no rounds.</summary>
    public Cadence? Cadence { get; set; }

    /// <summary>A day on which a reporting period, and for quarters a year, begins; null for the first day of the plan's own period.</summary>
    public DateOnly? CadenceFromOn { get; set; }

    public DateTime CreatedAt { get; init; }

    public int Version { get; set; }

    public RecordKey Record => new("plan", Id);
}

/// <summary>A part of a plan whose changes stand in the plan's own history.</summary>
public abstract class PlanPart : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public Guid PlanId { get; init; }

    /// <summary>Order within its kind, from 1.</summary>
    public int Position { get; set; }

    public RecordKey Record => new("plan", PlanId);
}

/// <summary>Someone named as able to see a restricted plan.</summary>
public sealed class PlanReaderGrant : PlanPart
{
    public Guid PersonId { get; init; }

    /// <summary>Inclusive; null for as long as the plan is kept.</summary>
    public DateOnly? UntilOn { get; set; }
}

/// <summary>A numbered aim that rows say they serve.</summary>
public sealed class PlanAim : PlanPart
{
    /// <summary>As displayed, such as "1".</summary>
    public required string Number { get; set; }

    public string Text { get; set; } = "";
}

/// <summary>Prose of the plan: an introduction, a value, a statement under a heading of its own.</summary>
public sealed class PlanStatement : PlanPart
{
    /// <summary>The heading it stands under, or null.</summary>
    public string? Heading { get; set; }

    public required string Text { get; set; }
}

public enum LegendKind
{
    Term,
    Priority,
    Owner,
}

/// <summary>A line of the plan's legend: a priority, an owner or another term, with what it stands for.</summary>
public sealed class LegendTerm : PlanPart
{
    public LegendKind Kind { get; set; }

    /// <summary>As written in the rows, such as "Dir-", "S/H".</summary>
    public required string Code { get; set; }

    public string Meaning { get; set; } = "";
}

/// <summary>A line of the budget. The amounts that are not the total must add up to the total.</summary>
public sealed class BudgetLine : PlanPart
{
    public required string Label { get; set; }

    /// <summary>In whole currency units; income that lessens the total is negative.</summary>
    public decimal Amount { get; set; }

    public bool IsTotal { get; set; }
}

/// <summary>A column of the plan as its source has it.</summary>
public sealed class PlanColumn : PlanPart
{
    /// <summary>Which field it fills, a <see cref="PlanField"/> in kebab case, or null for a column that is kept as it is.</summary>
    public string? Field { get; set; }

    public required string Header { get; set; }

    public string? Help { get; set; }

    public bool IsForPublication { get; set; } = true;
}

/// <summary>A section of the plan. Its rows number themselves.</summary>
public sealed class PlanSection : PlanPart
{
    /// <summary>As displayed. Where the source has no heading, "Section 1" and so on.</summary>
    public required string Name { get; set; }

    /// <summary>False where <see cref="Name"/> was made by us because the source has no heading.</summary>
    public bool IsNamedInSource { get; set; } = true;

    /// <summary>Work added in the year, which says what it displaced.</summary>
    public bool HoldsAdditions { get; set; }

    /// <summary>Work carried over unfinished from the year before.</summary>
    public bool HoldsCarriedForward { get; set; }
}

/// <summary>A note below the plan and what its mark is attached to.</summary>
public sealed class PlanFootnote : PlanPart
{
    /// <summary>As displayed, such as "[2]".</summary>
    public required string Mark { get; set; }

    public required string Text { get; set; }

    /// <summary>"header", "group", "row", "cell" or "none" where no mark was found.</summary>
    public required string AttachedTo { get; set; }

    /// <summary>The header, group or row number that carries the mark.</summary>
    public string? AttachedName { get; set; }

    public Guid? SectionId { get; set; }

    public Guid? ActivityId { get; set; }
}

/// <summary>A table that stands beside the actions, such as who is accredited for what. Kept cell by cell.</summary>
public sealed class PlanSideTable : PlanPart
{
    public string? Heading { get; set; }

    public Guid? SectionId { get; set; }

    /// <summary>A JSON array of rows, each an array of cells; the first row is the header.</summary>
    public required string Rows { get; set; }
}

/// <summary>A review, audit or inspection whose recommendations rows answer.</summary>
public sealed class RecommendationSource : PlanPart
{
    /// <summary>As cited, such as "PIR".</summary>
    public required string Name { get; set; }

    /// <summary>False where only the citations are known, and not the recommendations themselves.</summary>
    public bool IsSupplied { get; set; }
}

/// <summary>One recommendation. It stays open until it is answered: an action closed by deferral does not close it.</summary>
public sealed class Recommendation : PlanPart
{
    public Guid SourceId { get; init; }

    public required string Number { get; set; }

    public string? Text { get; set; }

    /// <summary>Set by a person with a reason; null while it is open.</summary>
    public DateOnly? ClosedOn { get; set; }

    public string? ClosedReason { get; set; }
}

/// <summary>A file or pasted text that the plan was read from, with every line of it and what was made of each.</summary>
public sealed class PlanImport : PlanPart
{
    /// <summary>The stored file; null where the plan came in by an export of another system and the file itself stayed there.</summary>
    public Guid? FileId { get; init; }

    /// <summary>The file was an export of ours: it adds nothing that its own import lines do not say, so the next export leaves it out.</summary>
    public bool IsOwnExport { get; init; }

    public required string FileName { get; init; }

    public DateTime ImportedAt { get; init; }

    /// <summary>JSON: an array of [number, kind, text, activity number or null].</summary>
    public required string Lines { get; init; }
}

/// <summary>What a person said about a finding: it stays answered until what it speaks of changes.</summary>
public sealed class FindingAnswer : PlanPart
{
    /// <summary>Code, row and a digest of the words that it speaks of.</summary>
    public required string FindingKey { get; init; }

    [PrivateText]
    public required string Reason { get; set; }

    public Guid? ById { get; init; }

    public DateTime AnsweredAt { get; init; }
}
