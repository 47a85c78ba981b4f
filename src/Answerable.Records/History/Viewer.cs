namespace Answerable.Records.History;

/// <summary>For whom something is remembered that depends on who looks: what a person may see and do changes with an act, a day or a token.</summary>
/// <param name="Permissions">A bit for each.</param>
/// <param name="Units">Stands for the units in which the person holds a role.</param>
internal sealed record Viewer(Guid? PersonId, long Permissions, int Units, DateOnly TodayOn)
{
    public static Viewer Of(Scope scope)
    {
        var permissions = 0L;
        foreach (var permission in scope.Actor.Permissions)
        {
            permissions |= 1L << (int)permission;
        }

        return new(scope.Actor.PersonId, permissions, scope.Actor.UnitIds.Aggregate(0, (all, unit) => all ^ unit.GetHashCode()), scope.Today);
    }
}
