using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Answerable.Records.Databases;

/// <summary>Instants are UTC and whole microseconds, so that both databases give back what was saved.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTime, DateTime>(at => Stored(at), at => DateTime.SpecifyKind(at, DateTimeKind.Utc))
{
    public static DateTime Stored(DateTime at) =>
        at.Kind is DateTimeKind.Utc
            ? new DateTime(at.Ticks - at.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc)
            : throw new ArgumentException($"An instant must be UTC, and {at:O} is {at.Kind}", nameof(at));
}

/// <summary>What Identity keeps as an offset is stored as an instant.</summary>
internal sealed class OffsetConverter() : ValueConverter<DateTimeOffset, DateTime>(
    at => InstantConverter.Stored(at.UtcDateTime),
    at => new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)));

/// <summary>An enum's member by its name in kebab case, such as "on-target".</summary>
internal sealed class KebabConverter<T>() : ValueConverter<T, string>(value => Kebab.Of(value), text => Kebab.Read<T>(text))
    where T : struct, Enum;

/// <summary>Names of enum members and acts in kebab case: "OnTarget" is "on-target".</summary>
public static class Kebab
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.ByValue.TryGetValue(value, out var name) ? name : throw new ArgumentOutOfRangeException(nameof(value));

    public static T Read<T>(string text)
        where T : struct, Enum =>
        Names<T>.ByName.TryGetValue(text, out var value) ? value : throw new FormatException($"\"{text}\" is not a {typeof(T).Name}");

    public static bool TryRead<T>(string text, out T value)
        where T : struct, Enum => Names<T>.ByName.TryGetValue(text, out value);

    public static string Of(string pascal) => Separated(pascal, '-');

    /// <summary>"DueOn" with '_' is "due_on"; a run of capitals or an underscore that is there already makes no second one.</summary>
    internal static string Separated(string pascal, char separator)
    {
        var words = new StringBuilder(pascal.Length + 8);
        for (var at = 0; at < pascal.Length; at++)
        {
            var letter = pascal[at];
            var startsWord = char.IsUpper(letter) && at > 0 && pascal[at - 1] != '_'
                && (!char.IsUpper(pascal[at - 1]) || (at + 1 < pascal.Length && char.IsLower(pascal[at + 1])));
            if (startsWord)
            {
                words.Append(separator);
            }

            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(value => value, value => Of(value.ToString()));
        public static readonly Dictionary<string, T> ByName = ByValue.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
