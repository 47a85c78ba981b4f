using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.ReadPlans, Permission.ReadNamedPlans, Permission.ReadEverything)]
public sealed class RegisterModel(PlanRegister register, PlanFindingCount findings, Actor by, TimeProvider clock) : PageModel
{
    private readonly Dictionary<string, string> aims = new(StringComparer.Ordinal);

    public PlanRegister.Register Register { get; private set; } = null!;

    public RegisterFilter Filter { get; private set; } = new();

    public DateOnly Today { get; private set; }

    public IReadOnlyList<PlanRegister.Row> Shown { get; private set; } = [];

    public int Late { get; private set; }

    public IReadOnlyList<(CommitmentStatus Status, int Count)> Statuses { get; private set; } = [];

    public int Findings { get; private set; }

    public bool MayEdit => by.May(Permission.EditPlans);

    public bool HasOwners { get; private set; }

    public bool HasPriorities { get; private set; }

    public bool HasAims { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation)
    {
        if (await register.ReadAsync(key, by, cancellation) is not { } found)
        {
            return NotFound();
        }

        Register = found;
        Today = by.Today(clock);
        Findings = await findings.ReadAsync(found.Plan.Id, found.Plan.Key, found.LastAct, by, Today, cancellation);
        Filter = RegisterFilter.Of(Request.Query);
        Shown = [.. Filter.Apply(found, Today)];
        var counts = new int[Enum.GetValues<CommitmentStatus>().Length];
        foreach (var row in found.Rows)
        {
            counts[(int)row.Status]++;
            Late += row.IsLate(Today) ? 1 : 0;
            HasOwners |= row.Owner is not null;
            HasPriorities |= row.Priority is not null;
            HasAims |= row.Aims.Length > 0;
        }

        Statuses = [.. Enum.GetValues<CommitmentStatus>().Select(status => (status, counts[(int)status])).Where(pair => pair.Item2 > 0)];
        return Page();
    }

    /// <summary>The rows under their sections; in another order than the plan's, all in one.</summary>
    public IEnumerable<(PlanRegister.Section? Section, IEnumerable<PlanRegister.Row> Rows)> Parts
    {
        get
        {
            if (Filter.Order is not RegisterOrder.Plan || Filter.IsDescending)
            {
                yield return (null, Shown);
                yield break;
            }

            for (var at = 0; at < Shown.Count;)
            {
                var start = at;
                while (at < Shown.Count && Shown[at].SectionId == Shown[start].SectionId)
                {
                    at++;
                }

                yield return (Register.Sections.First(section => section.Id == Shown[start].SectionId), Shown.Skip(start).Take(at - start));
            }
        }
    }

    /// <summary>";1;2;" as "1, 2". A plan has few combinations and many rows.</summary>
    public string AimsOf(PlanRegister.Row row)
    {
        if (!aims.TryGetValue(row.Aims, out var words))
        {
            aims[row.Aims] = words = row.Aims.Trim(';').Replace(";", ", ", StringComparison.Ordinal);
        }

        return words;
    }

    /// <summary>The values that a column holds, each with how often.</summary>
    public IEnumerable<(string Value, int Count)> Choices(Func<PlanRegister.Row, string?> column) =>
        Register.Rows.Select(column).OfType<string>().CountBy(value => value, StringComparer.Ordinal)
            .OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).Select(pair => (pair.Key, pair.Value));

    public IEnumerable<string> Aims() =>
        Register.Rows.SelectMany(row => row.Aims.Split(';', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
