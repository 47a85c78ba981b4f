using System.Globalization;

namespace Answerable.Records.Plans.Exchange;

/// <summary>Where the line breaks of a row's cells were: "comment:14,90/120" says that in the comment, 120 characters long, the spaces at 14 and 90 stood for line breaks.</summary>
internal static class LineBreaksOf
{
    public static string Note(string column, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"{column}:{string.Join(',', Breaks(text))}/{text.Length}");

    /// <summary>Puts them back. A cell that was changed since keeps its one line.</summary>
    public static void Restore(Dictionary<string, string?> cells)
    {
        foreach (var note in (cells.GetValueOrDefault(ActivityColumns.LineBreaks) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = note.Split(':', '/');
            if (parts.Length == 3 && cells.GetValueOrDefault(parts[0]) is { } text && Number(parts[2]) == text.Length)
            {
                var places = parts[1].Split(',').Select(Number).ToList();
                if (places.TrueForAll(place => place >= 0 && place < text.Length && text[place] == ' '))
                {
                    var letters = text.ToCharArray();
                    places.ForEach(place => letters[place] = '\n');
                    cells[parts[0]] = new string(letters);
                }
            }
        }
    }

    private static IEnumerable<int> Breaks(string text) => text.Select((letter, place) => (letter, place)).Where(pair => pair.letter == '\n').Select(pair => pair.place);

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
