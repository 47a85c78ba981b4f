using Answerable.Domain.Access;

namespace Answerable.Domain.Clocks;

/// <summary>The events by day, and those of one day as they were given; apart from them what holds from the beginning, whenever it was recorded.</summary>
internal sealed class ClockOrder
{
    private readonly List<(ClockEvent Given, DateOnly On)> events = [];

    public DateOnly ReceivedOn { get; private set; }

    public bool WasReceiptCorrected { get; private set; }

    public DateOnly? FixedOn { get; private set; }

    public IReadOnlyList<(ClockEvent Given, DateOnly On)> Events => events;

    /// <summary>Null, or why they cannot be used.</summary>
    public static Refusal? Of(IReadOnlyList<ClockEvent> given, out ClockOrder order)
    {
        order = new();
        return order.Receive(given) ?? order.Place(given) ?? ClockRefusals.OutOfRange(order.ReceivedOn);
    }

    private Refusal? Receive(IReadOnlyList<ClockEvent> all)
    {
        DateOnly? received = null;
        DateOnly? corrected = null;
        foreach (var given in all)
        {
            switch (given.Kind)
            {
                case ClockEventKind.Received when received is not null:
                    return ClockRefusals.ReceivedTwice;
                case ClockEventKind.Received:
                    received = given.On;
                    break;
                case ClockEventKind.ReceiptCorrected:
                    corrected = given.On;
                    break;
                case ClockEventKind.DateFixed:
                    FixedOn = given.On;
                    break;
            }
        }

        (ReceivedOn, WasReceiptCorrected) = (corrected ?? received ?? default, corrected is not null);
        return received is null ? ClockRefusals.NeverReceived : null;
    }

    /// <summary>An event without a day stands where it was given: on the day of the one before it.</summary>
    private Refusal? Place(IReadOnlyList<ClockEvent> all)
    {
        var on = ReceivedOn;
        foreach (var given in all)
        {
            if (given.Kind is ClockEventKind.Received or ClockEventKind.ReceiptCorrected or ClockEventKind.DateFixed)
            {
                continue;
            }

            on = given.On ?? on;
            if (ClockRefusals.OutOfRange(on) is { } absurd)
            {
                return absurd;
            }

            var place = events.Count;
            while (place > 0 && events[place - 1].On > on)
            {
                place--;
            }

            events.Insert(place, (given, on));
        }

        return null;
    }
}
