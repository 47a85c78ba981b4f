namespace Answerable.Web.Components;

/// <summary>One of the things to choose from in a select, radios or checkboxes.</summary>
/// <param name="Reveals">Shown below the choice while it is chosen; without script, always.</param>
/// <param name="Divider">Words such as "or" that stand in the place of a choice.</param>
public sealed record Choice(string? Value, Words Words, Words Hint = default, bool IsChosen = false, bool IsDisabled = false, Words Reveals = default, string? Divider = null)
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Behaviour { get; init; }

    public string? LabelClasses { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}
