namespace Answerable.Domain.Plans;

/// <summary>The fields that a plan's columns can fill, in the order of the export.</summary>
public enum PlanField
{
    Section,
    Group,
    Number,
    Activity,
    Type,
    Frequency,
    Start,
    End,
    Target,
    Aims,
    Priority,
    Owner,
    Delegates,
    Measure,
    Status,
    AsOf,
    Comment,
    Recommendations,
    Links,
    Documents,
}
