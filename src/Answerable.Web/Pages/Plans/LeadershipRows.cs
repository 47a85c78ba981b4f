using Answerable.Records.Plans.Screens;

namespace Answerable.Web.Pages.Plans;

/// <summary>Rows that are late, or in doubt, as leadership's page lists them.</summary>
public sealed record LeadershipRows(LeadershipBody Body, string Caption, bool AreLate, IReadOnlyList<PlanLeadership.Item> Items)
{
    /// <summary>A list longer than this is folded, so that decisions are not swamped on a phone.</summary>
    public const int MostUnfolded = 7;

    /// <summary>So many of a folded list stand in sight.</summary>
    public const int Unfolded = 5;
}
