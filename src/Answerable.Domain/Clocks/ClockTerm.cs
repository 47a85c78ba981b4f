using System.Collections.Frozen;

namespace Answerable.Domain.Clocks;

/// <summary>The words for the conventions in files and addresses. As elsewhere (<see cref="Word"/>), with a hyphen before a number too: <c>ReceiptIsDay1</c> is "receipt-is-day-1".</summary>
public static class ClockTerm
{
    public static string Of<T>(T value)
        where T : struct, Enum => Terms<T>.Of[value];

    /// <summary>The value of the word, or null where the word is none of them.</summary>
    public static T? Read<T>(string? word)
        where T : struct, Enum => word is not null && Terms<T>.Values.TryGetValue(word, out var value) ? value : null;

    /// <summary>All words, for a sentence that says which there are.</summary>
    public static string All<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Of));

    private static class Terms<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Of = Enum.GetValues<T>().ToFrozenDictionary(value => value, Hyphenated);

        public static readonly FrozenDictionary<string, T> Values = Of.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        private static string Hyphenated(T value)
        {
            var word = Word.Of(value);
            var number = word.AsSpan().IndexOfAnyInRange('0', '9');
            return number > 0 ? word.Insert(number, "-") : word;
        }
    }
}
