using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Answerable.Domain.History;

/// <summary>
/// The one way in which values are written before they are hashed: the length of the UTF-8 text, a colon, the text; a missing value is a hyphen.
/// No two lists of values give the same bytes.
/// </summary>
public sealed class CanonicalForm
{
    /// <summary>Stands before the first entry and the first checkpoint.</summary>
    public static readonly string Nothing = new('0', 64);

    [ThreadStatic]
    private static CanonicalForm? s_again;

    private readonly ArrayBufferWriter<byte> bytes = new(1024);

    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    /// <summary>A value as text: ids in lower case, days and instants as ISO 8601 (instants in UTC to the microsecond), decimals without trailing zeros.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        Guid id => id.ToString("D"),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture),
        decimal amount => (amount / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        byte[] content => Convert.ToHexStringLower(content),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"{value.GetType().Name} has no canonical form", nameof(value)),
    };

    /// <summary>The empty form of this thread, for what is digested before anything else is: digests are many, and a new buffer for each costs more than the digest.</summary>
    public static CanonicalForm Again()
    {
        var form = s_again ??= new();
        form.Clear();
        return form;
    }

    /// <summary>A digest of words that nobody can try out without the salt.</summary>
    public static string Digest(string salt, string words)
    {
        var form = Again();
        form.Add(salt);
        form.Add(words);
        return form.Digest();
    }

    public void Add(object? value) => Add(Text(value));

    public void Add(string? text)
    {
        if (text is null)
        {
            bytes.Write("-"u8);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        Span<byte> prefix = stackalloc byte[12];
        length.TryFormat(prefix, out var digits, default, CultureInfo.InvariantCulture);
        prefix[digits++] = (byte)':';
        bytes.Write(prefix[..digits]);
        bytes.Advance(Encoding.UTF8.GetBytes(text, bytes.GetSpan(length)));
    }

    public void Clear() => bytes.ResetWrittenCount();

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
}
