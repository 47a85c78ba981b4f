namespace Answerable.Domain.Calendars;

/// <summary>A day that is not a working day although it is no Saturday or Sunday: a bank holiday, or a day on which a body is closed.</summary>
/// <param name="On">The day.</param>
/// <param name="Title">As it is published, such as "Good Friday".</param>
/// <param name="Notes">As they are published, such as "Substitute day".</param>
/// <param name="KnownFromOn">The day on which it was announced, where it was not part of the published list from the beginning.</param>
/// <param name="KnownUntilOn">The day on which it was taken off the list again: from then on it is a working day like any other.</param>
public sealed record Holiday(DateOnly On, string Title, string? Notes = null, DateOnly? KnownFromOn = null, DateOnly? KnownUntilOn = null)
{
    public bool IsKnownOn(DateOnly day) => (KnownFromOn is null || KnownFromOn <= day) && (KnownUntilOn is null || KnownUntilOn > day);
}
