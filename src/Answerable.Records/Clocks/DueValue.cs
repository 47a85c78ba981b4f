using System.Globalization;
using System.Text;
using System.Text.Json;
using Answerable.Domain.Clocks;

namespace Answerable.Records.Clocks;

/// <summary>Values of a line's members; each answers null, or what is wrong and what to write instead.</summary>
internal static class DueValue
{
    /// <summary>A text or a number, as it was given.</summary>
    public static string? Id(ref Utf8JsonReader reader, out string? id)
    {
        id = null;
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
        {
            return "\"id\" must be a text or a number";
        }

        if (reader.TokenType is JsonTokenType.String)
        {
            // Read once, so that what cannot be written again is refused here.
            _ = reader.GetString();
        }

        var raw = Encoding.UTF8.GetString(reader.ValueSpan);
        id = reader.TokenType is JsonTokenType.String ? $"\"{raw}\"" : raw;
        return null;
    }

    /// <summary>The id of a line that cannot be read to its end, so that its error can still be told apart from the others.</summary>
    public static string? FindId(ReadOnlySpan<byte> line)
    {
        string? id = null;
        try
        {
            var reader = new Utf8JsonReader(line);
            reader.Read();
            while (id is null && reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var isId = reader.ValueTextEquals("id");
                reader.Read();
                _ = isId ? Id(ref reader, out id) : null;
                reader.Skip();
            }
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return id;
        }

        return id;
    }

    public static string? Number(ref Utf8JsonReader reader, string name, out int? value)
    {
        value = reader.TokenType is JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : null;
        return value is null ? $"\"{name}\" must be a whole number, such as 20" : null;
    }

    public static string? Day(ref Utf8JsonReader reader, string name, out DateOnly? value)
    {
        value = null;
        var text = reader.TokenType is JsonTokenType.String ? reader.GetString() : null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return $"\"{name}\" must be a real date, such as \"2017-05-18\"";
        }

        value = day;
        return null;
    }

    public static string? Word<T>(ref Utf8JsonReader reader, string name, out string? value)
        where T : struct, Enum
    {
        value = reader.TokenType is JsonTokenType.String ? reader.GetString() : null;
        return ClockTerm.Read<T>(value) is null
            ? $"\"{name}\" must be one of {ClockTerm.All<T>()}"
            : null;
    }

    /// <summary>The member that was meant, where a name differs from it by a slip of the pen.</summary>
    public static string? Nearest(string name, string[] members)
    {
        var plain = Plain(name);
        return members.FirstOrDefault(member => Plain(member) is var known && (known == plain || (known.Length > 3 && Distance(known, plain) <= 2)));
    }

    private static string Plain(string name) => name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>How many letters must be put in, left out or changed to make one word of the other.</summary>
    private static int Distance(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 2)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[^1];
    }
}
