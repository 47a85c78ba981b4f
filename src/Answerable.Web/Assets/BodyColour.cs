using System.Globalization;

namespace Answerable.Web.Assets;

/// <summary>A body's one colour. White text stands on it, so a light one is darkened until that can be read.</summary>
public sealed record BodyColour(byte Red, byte Green, byte Blue)
{
    /// <summary>WCAG 2.2 AA for text of ordinary size.</summary>
    private const double LeastContrast = 4.5;

    /// <summary>Six hexadecimal digits, with or without #; null for anything else.</summary>
    public static BodyColour? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var digits = text.AsSpan().TrimStart('#');
        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new((byte)(value >> 16), (byte)(value >> 8 & 0xff), (byte)(value & 0xff))
            : null;
    }

    /// <summary>The address of the stylesheet that sets a colour.</summary>
    public static string Address(string colour)
    {
        ArgumentNullException.ThrowIfNull(colour);
        return $"/assets/colour/{colour.TrimStart('#')}.css";
    }

    public BodyColour UnderWhiteText()
    {
        var colour = this;
        while (1.05 / (colour.Luminance() + 0.05) < LeastContrast)
        {
            colour = new((byte)(colour.Red * 0.96), (byte)(colour.Green * 0.96), (byte)(colour.Blue * 0.96));
        }

        return colour;
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    /// <summary>Relative luminance as WCAG defines it, 0 for black to 1 for white.</summary>
    private double Luminance() => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        var share = channel / 255d;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
