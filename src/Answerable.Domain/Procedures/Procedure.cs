using Answerable.Domain.Access;
using Answerable.Domain.Clocks;

namespace Answerable.Domain.Procedures;

/// <summary>What a body does with a kind of case: data, in versions, each in force from one day to another. A case stays on the version under which it was opened.</summary>
public sealed record Procedure
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>Of a variant with its short name: "2-health".</summary>
    public required string Version { get; init; }

    /// <summary>The short name of a variant, for the bodies of some sectors; null for the procedure as it is for all others.</summary>
    public string? Variant { get; init; }

    /// <summary>The sectors whose bodies work by this variant; none for a procedure that is no variant.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    public DateOnly? EffectiveFromOn { get; init; }

    public DateOnly? EffectiveToOn { get; init; }

    /// <summary>What a member of the public would call it, where the public calculator offers it: "a complaint to a council". Null: it does not.</summary>
    public string? AskedAs { get; init; }

    public required IReadOnlyList<ProcedureSource> Sources { get; init; }

    /// <summary>What is set here although no source confirms it, so that it can be changed.</summary>
    public required IReadOnlyList<NotConfirmed> NotConfirmed { get; init; }

    public required IReadOnlyList<ProcedureStage> Stages { get; init; }

    /// <summary>The nation's bank holidays must be said, because a clock counts by the calendar of the nation that the body is in.</summary>
    public bool AsksForNation => Stages.Any(stage => stage.Clocks.Any(clock => clock.Calendar is null));

    public bool IsEffectiveOn(DateOnly day) => (EffectiveFromOn is null || EffectiveFromOn <= day) && (EffectiveToOn is null || EffectiveToOn >= day);
}

/// <summary>Where a procedure's rules come from.</summary>
/// <param name="Name">The statute, standard or guidance.</param>
/// <param name="Paragraph">The sections or paragraphs.</param>
/// <param name="Address">Where it is published.</param>
public sealed record ProcedureSource(string Name, string? Paragraph, string? Address);

/// <summary>Something that no source confirms.</summary>
/// <param name="What">What it is about.</param>
/// <param name="SetTo">What the pack sets.</param>
/// <param name="Why">Why, and what is not known.</param>
public sealed record NotConfirmed(string What, string SetTo, string Why);

/// <summary>A stage and the clocks that run in it. A clock may stand in it in several versions, each in force for its time.</summary>
public sealed record ProcedureStage(string Key, string Name, IReadOnlyList<ClockRule> Clocks)
{
    /// <summary>The clocks that are in force for what starts on a day, one of each key.</summary>
    public IReadOnlyList<ClockRule> ClocksOn(DateOnly day) => [.. Clocks.Where(clock => clock.IsEffectiveOn(day))];
}

/// <summary>The procedures of a pack, each in its versions.</summary>
public sealed class ProcedureSet(IReadOnlyList<Procedure> procedures)
{
    public IReadOnlyList<Procedure> All => procedures;

    /// <summary>What the public calculator offers, in the order of the words for it.</summary>
    public IReadOnlyList<Procedure> Asked => [.. procedures.Where(procedure => procedure is { AskedAs: not null, Variant: null }).DistinctBy(procedure => procedure.Key, StringComparer.Ordinal).OrderBy(procedure => procedure.AskedAs, StringComparer.Ordinal)];

    /// <summary>The sectors whose bodies work by a variant of some procedure.</summary>
    public IReadOnlyList<string> Sectors => [.. procedures.SelectMany(procedure => procedure.Sectors).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The version that was in force on a day, where the sector is what somebody typed.</summary>
    /// <exception cref="RefusedException">Besides: there is no such sector.</exception>
    public Procedure InForceAsked(string key, DateOnly day, string? sector) =>
        sector is null || Sectors.Contains(sector, StringComparer.Ordinal) ? InForce(key, day, sector)
        : throw new RefusedException(new("procedure.sector", $"No procedure is different for a sector “{sector}”: leave it out, or say one of {string.Join(", ", Sectors)}"));

    /// <summary>The version that was in force on a day.</summary>
    /// <param name="sector">Of the body that works by it: for some there is a variant. Null for the procedure as it is for all others.</param>
    /// <exception cref="RefusedException">There is no such procedure, or none of its versions was in force.</exception>
    public Procedure InForce(string key, DateOnly day, string? sector = null) => Find(key, day, sector, out var whyNot) ?? throw new RefusedException(whyNot!);

    /// <summary>Every version by which a body of the sector works or worked: its variant where there is one.</summary>
    public IReadOnlyList<Procedure> VersionsFor(string key, string? sector)
    {
        var own = procedures.Where(procedure => procedure.Key == key && sector is not null && procedure.Sectors.Contains(sector, StringComparer.Ordinal)).ToList();
        return [.. procedures.Where(procedure => procedure.Key == key && (own.Contains(procedure) || (procedure.Variant is null && !own.Exists(variant => variant.Version == $"{procedure.Version}-{variant.Variant}"))))];
    }

    /// <summary>The same, or null and the reason.</summary>
    public Procedure? Find(string key, DateOnly day, string? sector, out Refusal? whyNot)
    {
        var versions = VersionsFor(key, sector).ToList();
        var found = versions.Find(version => version.IsEffectiveOn(day));
        whyNot = found is not null ? null
            : versions.Count == 0 ? new("procedure.unknown", $"There is no procedure \"{key}\". There are {string.Join(", ", procedures.Select(procedure => procedure.Key).Distinct(StringComparer.Ordinal))}")
            : new("procedure.not-in-force", $"{versions[0].Name}: these rules were not in force on {ClockWords.Day(day)}");
        return found;
    }
}
