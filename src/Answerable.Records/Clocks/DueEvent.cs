using System.Text.Json;
using Answerable.Domain.Clocks;

namespace Answerable.Records.Clocks;

/// <summary>One event of a line.</summary>
internal static class DueEvent
{
    /// <summary>Stands for a unit that was not given.</summary>
    private const ClockUnit UnitOfTheLimit = (ClockUnit)(-1);

    private static readonly string[] s_members = ["kind", "on", "by", "unit"];

    private static readonly Dictionary<string, ClockEventKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["pause"] = ClockEventKind.Paused,
        ["resume"] = ClockEventKind.Resumed,
        ["restart"] = ClockEventKind.Restarted,
        ["extend"] = ClockEventKind.Extended,
        ["remove-extension"] = ClockEventKind.ExtensionRemoved,
        ["correct-received"] = ClockEventKind.ReceiptCorrected,
    };

    /// <summary>An extension without a unit is in the unit of the limit, which may stand after the events.</summary>
    public static ClockEvent InUnit(ClockEvent given, ClockUnit limit) =>
        given.By is { Unit: UnitOfTheLimit } by ? given with { By = by with { Unit = limit } } : given;

    public static string? Read(ref Utf8JsonReader reader, List<string> warnings, out ClockEvent? read)
    {
        read = null;
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            return "an event must be an object with a \"kind\"";
        }

        string? kind = null, unit = null;
        DateOnly? on = null;
        int? by = null;
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (!seen.Add(name))
            {
                return $"\"{name}\" stands in an event twice";
            }

            if (reader.TokenType is JsonTokenType.Null && s_members.Contains(name, StringComparer.Ordinal))
            {
                continue;
            }

            string? wrong = null;
            switch (name)
            {
                case "kind":
                    kind = reader.TokenType is JsonTokenType.String ? reader.GetString() : "";
                    break;
                case "on":
                    wrong = DueValue.Day(ref reader, name, out on);
                    break;
                case "by":
                    wrong = DueValue.Number(ref reader, name, out by);
                    break;
                case "unit":
                    wrong = DueValue.Word<ClockUnit>(ref reader, name, out unit);
                    break;
                default:
                    wrong = DueValue.Nearest(name, s_members) is { } meant ? $"an event has no member \"{name}\": write \"{meant}\"" : null;
                    warnings.Add($"The member \"{name}\" of an event is not known and was not used");
                    reader.Skip();
                    break;
            }

            if (wrong is not null)
            {
                return wrong;
            }
        }

        if (kind is null || !s_kinds.TryGetValue(kind, out var known))
        {
            return $"an event's \"kind\" must be one of {string.Join(", ", s_kinds.Keys)}";
        }

        if (on is null && known is not (ClockEventKind.Extended or ClockEventKind.ExtensionRemoved))
        {
            return $"an event of the kind {kind} must have the day on which it happened, \"on\"";
        }

        if (known is ClockEventKind.Extended && by is null)
        {
            return "an extension must say by how much: \"by\" a whole number, and its \"unit\"";
        }

        read = new(known, on, by is { } length && known is ClockEventKind.Extended ? new(length, ClockTerm.Read<ClockUnit>(unit) ?? UnitOfTheLimit) : null);
        return null;
    }
}
