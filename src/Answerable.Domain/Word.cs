using System.Collections.Frozen;
using System.Text.Json;

namespace Answerable.Domain;

/// <summary>An enum's values as the words that files, addresses and tables hold: <c>OnTarget</c> is "on-target".</summary>
public static class Word
{
    public static string Of<T>(T value)
        where T : struct, Enum => Words<T>.Of[value];

    /// <summary>The value of the word, or null where the word is none of them.</summary>
    public static T? Read<T>(string? word)
        where T : struct, Enum => word is not null && Words<T>.Values.TryGetValue(word, out var value) ? value : null;

    public static T Parse<T>(string word)
        where T : struct, Enum => Read<T>(word) ?? throw new FormatException($"\"{word}\" is not a word for {typeof(T).Name}.");

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Of =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

        public static readonly FrozenDictionary<string, T> Values = Of.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
