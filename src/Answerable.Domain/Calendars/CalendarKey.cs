namespace Answerable.Domain.Calendars;

/// <summary>Whose bank holidays are not counted.</summary>
public enum CalendarKey
{
    /// <summary>No bank holidays: Saturdays and Sundays only.</summary>
    None,

    /// <summary>Bank holidays in Scotland (Freedom of Information (Scotland) Act 2002, section 73).</summary>
    Scotland,

    EnglandAndWales,

    NorthernIreland,

    /// <summary>A bank holiday in any part of the United Kingdom (Freedom of Information Act 2000, section 10(6)).</summary>
    AnyUk,
}

/// <summary>A calendar's name as people say it.</summary>
public static class CalendarNames
{
    public static string Of(CalendarKey key) => key switch
    {
        CalendarKey.Scotland => "Scotland",
        CalendarKey.EnglandAndWales => "England and Wales",
        CalendarKey.NorthernIreland => "Northern Ireland",
        CalendarKey.AnyUk => "any part of the United Kingdom",
        _ => "no nation",
    };
}
