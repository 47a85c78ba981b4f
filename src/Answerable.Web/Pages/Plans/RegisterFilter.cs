using System.Globalization;
using Answerable.Domain;
using Answerable.Domain.Commitments;
using Answerable.Records.Plans.Screens;
using Microsoft.AspNetCore.Http.Extensions;

namespace Answerable.Web.Pages.Plans;

/// <summary>What a person asked the register to show, as it stands in the address.</summary>
public sealed record RegisterFilter
{
    public int? Section { get; init; }

    public string? Owner { get; init; }

    public CommitmentStatus? Status { get; init; }

    public string? Priority { get; init; }

    public string? Aim { get; init; }

    public bool IsLate { get; init; }

    /// <summary>Unfinished and not late.</summary>
    public bool IsAhead { get; init; }

    /// <summary>Unfinished and due in this month, such as 2026-11.</summary>
    public string? Due { get; init; }

    public RegisterOrder Order { get; init; }

    public bool IsDescending { get; init; }

    public bool IsNarrowed => this with { Order = default, IsDescending = false } != new RegisterFilter();

    public static RegisterFilter Of(IQueryCollection query) => new()
    {
        Section = int.TryParse(query["section"], NumberStyles.None, CultureInfo.InvariantCulture, out var section) ? section : null,
        Owner = Filled(query["owner"]),
        Status = Word.Read<CommitmentStatus>(query["status"]),
        Priority = Filled(query["priority"]),
        Aim = Filled(query["aim"]),
        IsLate = query["late"] == "yes",
        IsAhead = query["ahead"] == "yes",
        Due = Filled(query["due"]),
        Order = Word.Read<RegisterOrder>(query["sort"]) ?? RegisterOrder.Plan,
        IsDescending = query["direction"] == "descending",
    };

    public string Address(string planKey)
    {
        var query = new QueryBuilder();
        Add(query, "section", Section?.ToString(CultureInfo.InvariantCulture));
        Add(query, "owner", Owner);
        Add(query, "status", Status is { } status ? Word.Of(status) : null);
        Add(query, "priority", Priority);
        Add(query, "aim", Aim);
        Add(query, "late", IsLate ? "yes" : null);
        Add(query, "ahead", IsAhead ? "yes" : null);
        Add(query, "due", Due);
        Add(query, "sort", Order is RegisterOrder.Plan ? null : Word.Of(Order));
        Add(query, "direction", IsDescending ? "descending" : null);
        return PlanLinks.Plan(planKey) + query.ToQueryString();
    }

    public IEnumerable<PlanRegister.Row> Apply(PlanRegister.Register register, DateOnly today)
    {
        var section = Section is null ? (Guid?)null : register.Sections.FirstOrDefault(one => one.Position == Section)?.Id ?? Guid.Empty;
        var aim = Aim is null ? null : $";{Aim};";
        var rows = register.Rows.Where(row =>
            (section is null || row.SectionId == section)
            && (Owner is null || string.Equals(row.Owner, Owner, StringComparison.Ordinal))
            && (Status is null || row.Status == Status)
            && (Priority is null || string.Equals(row.Priority, Priority, StringComparison.Ordinal))
            && (aim is null || row.Aims.Contains(aim, StringComparison.Ordinal))
            && (!IsLate || row.IsLate(today))
            && (!IsAhead || (IsUnfinished(row) && !row.IsLate(today)))
            && (Due is null || (IsUnfinished(row) && row.Target.LateFrom(row.AgreedDueOn)?.AddDays(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture) == Due)));
        return Order switch
        {
            RegisterOrder.Owner => By(rows, row => row.Owner, StringComparer.OrdinalIgnoreCase),
            RegisterOrder.Target => By(rows, row => row.AgreedDueOn ?? row.Target.DueOn, Comparer<DateOnly?>.Default),
            RegisterOrder.Status => By(rows, row => StatusTag.Words(row.Status), StringComparer.Ordinal),
            RegisterOrder.Priority => By(rows, row => row.Priority, StringComparer.OrdinalIgnoreCase),
            _ => IsDescending ? rows.Reverse() : rows,
        };
    }

    private static bool IsUnfinished(PlanRegister.Row row) => row.CompletedOn is null && Lateness.Unfinished.Contains(row.Status);

    /// <summary>What has nothing to sort by comes last either way.</summary>
    private IEnumerable<PlanRegister.Row> By<T>(IEnumerable<PlanRegister.Row> rows, Func<PlanRegister.Row, T> by, IComparer<T> comparer)
    {
        var filledFirst = rows.OrderBy(row => by(row) is null);
        return IsDescending ? filledFirst.ThenByDescending(by, comparer) : filledFirst.ThenBy(by, comparer);
    }

    private static void Add(QueryBuilder query, string name, string? value)
    {
        if (value is not null)
        {
            query.Add(name, value);
        }
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

public enum RegisterOrder
{
    /// <summary>As the plan has them.</summary>
    Plan,
    Owner,
    Target,
    Status,
    Priority,
}
