using System.Collections.Frozen;
using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Answerable.Records.Procedures;

namespace Answerable.Records.Cases;

/// <summary>The procedures under which this program works on cases: without any others, those that ship.</summary>
public sealed class CaseProcedures(IReadOnlyList<CaseRules> all)
{
    private readonly FrozenDictionary<(string Key, string Version), CaseRules> rules = all.ToFrozenDictionary(rules => (rules.Key, rules.Version));

    public CaseProcedures()
        : this(CasePacks.Shipped)
    {
    }

    public CaseRules Find(string key, string version) =>
        rules.TryGetValue((key, version), out var found) ? found : throw new InvalidOperationException($"The procedure {key} {version} did not ship with this program.");

    /// <summary>Keys of the procedures that a body uses, the usual one first: those that it has chosen, else those that are usual in its sector.</summary>
    public IReadOnlyList<string> KeysOf(Body body)
    {
        IReadOnlyList<string> chosen = [.. (body.Procedures ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(key => rules.Values.Any(found => found.Key == key))];
        return chosen is [_, ..] ? chosen : UsualFor(body.Sector) is [_, ..] usual ? usual : UsualFor("other");
    }

    /// <summary>The same, or null where no cases are worked on under it.</summary>
    public CaseRules? TryFind(string key, string version) => rules.GetValueOrDefault((key, version));

    public bool IsKnown(string? key) => rules.Keys.Any(found => found.Key == key);

    /// <summary>Those of them under which a case can be opened on a day, each in the variant of the body's sector.</summary>
    public IReadOnlyList<CaseRules> Of(Body body, DateOnly on) => [.. KeysOf(body).Select(key => TryInForce(key, on, body.Sector)).OfType<CaseRules>()];

    /// <summary>The latest version of each procedure under which cases can be worked on here.</summary>
    public IReadOnlyList<CaseRules> InForceOn(DateOnly on) =>
        [.. rules.Keys.Select(found => found.Key).Distinct(StringComparer.Ordinal).Select(key => TryInForce(key, on, null)).OfType<CaseRules>().OrderBy(found => found.Name, StringComparer.Ordinal)];

    /// <summary>The version under which a case that was received on a day has run. Where none is known for the day: the one that is nearest to it, and false.</summary>
    /// <param name="sector">Of the body.</param>
    /// <exception cref="RefusedException">There is no such procedure.</exception>
    public (CaseRules Rules, bool IsInForce) Nearest(string key, DateOnly on, string? sector)
    {
        var versions = ProcedurePack.Shipped.VersionsFor(key, sector).Where(procedure => rules.ContainsKey((key, procedure.Version))).ToList();
        return versions.Find(procedure => procedure.IsEffectiveOn(on)) is { } known ? (rules[(key, known.Version)], true)
            : versions.MinBy(procedure => Math.Min(Far(procedure.EffectiveFromOn), Far(procedure.EffectiveToOn))) is { } near ? (rules[(key, near.Version)], false)
            : throw new RefusedException(new("case.procedure", $"No cases are worked on under a procedure “{key}” here: there are {string.Join(", ", rules.Keys.Select(known => known.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}"));

        int Far(DateOnly? end) => end is { } day ? Math.Abs(day.DayNumber - on.DayNumber) : int.MaxValue;
    }

    /// <summary>The version under which a case is opened on a day.</summary>
    /// <param name="sector">Of the body.</param>
    /// <exception cref="RefusedException">There is none.</exception>
    public CaseRules InForce(string key, DateOnly on, string? sector) =>
        rules.TryGetValue((key, ProcedurePack.Shipped.InForce(key, on, sector).Version), out var found) ? found
            : rules.TryGetValue((key, ProcedurePack.Shipped.InForce(key, on).Version), out found) ? found
            : throw new RefusedException(new("case.procedure", "No cases are worked on under this procedure here"));

    private CaseRules? TryInForce(string key, DateOnly on, string? sector) =>
        ProcedurePack.Shipped.Find(key, on, sector, out _) is { } procedure && rules.TryGetValue((key, procedure.Version), out var found) ? found
        : sector is null ? null
        : TryInForce(key, on, null);

    private List<string> UsualFor(string sector) =>
        [.. rules.Values.Where(found => found.UsualFor.Contains(sector, StringComparer.Ordinal)).Select(found => found.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
