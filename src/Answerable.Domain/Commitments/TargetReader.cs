namespace Answerable.Domain.Commitments;

/// <summary>Reads a target out of the words of a cell.</summary>
public static class TargetReader
{
    public static Target Read(string? text) =>
        string.IsNullOrWhiteSpace(text) ? Target.NoneGiven : new Target { Kind = TargetKind.NotUnderstood, Text = text };
}

/// <summary>Reads a day as people write it: 01/04/2019 (day first), 1 April 2019, 23 Apr 2020, 7th October 2020, April 1, 2019, 2019-04-01.</summary>
public static class DateReader
{
    /// <summary>The whole text is one day.</summary>
    public static DateOnly? Read(string? text) => null;
}
