using Answerable.Domain.Cases;
using Answerable.Records.Procedures;

namespace Answerable.Records.Cases;

/// <summary>The letters of one procedure, read from <c>packs/letters</c>. Everything that is wrong is told with file, line and a sentence.</summary>
public static class LetterPack
{
    /// <summary>Null where it cannot be read at all; it is whole only where no problem was found.</summary>
    /// <param name="rules">The casework whose stages the letters may name.</param>
    public static LetterSet? Read(TextReader text, PackProblems problems, IReadOnlyList<CaseRules> rules)
    {
        if (PackMap.Root(text, problems) is not { } root)
        {
            return null;
        }

        var key = root.Required("procedure");
        var stages = rules.Where(rules => rules.Key == key).SelectMany(rules => rules.Stages).Select(stage => stage.Key).ToHashSet(StringComparer.Ordinal);
        if (stages.Count == 0)
        {
            root.Wrong("procedure", $"no casework is worked on under a procedure \"{key}\"");
        }

        var letters = root.Maps("letters").Select(map => (Map: map, Letter: Letter(map, stages))).ToList();
        root.NothingElse();
        foreach (var (map, letter) in letters.Where(one => letters.TakeWhile(other => other.Letter != one.Letter).Any(other => other.Letter.Key == one.Letter.Key)))
        {
            map.Wrong("key", $"\"{letter.Key}\" stands in it twice");
        }

        return new(key, [.. letters.Select(one => one.Letter)]);
    }

    private static LetterTemplate Letter(PackMap map, HashSet<string> stages)
    {
        var letter = new LetterTemplate(
            ProcedurePack.Key(map), map.Required("name"), map.Word<LetterUse>("use") ?? LetterUse.Letter, map.Has("stages") ? map.Texts("stages") : [], map.Required("subject"), map.Required("text").Trim() + "\n");
        map.NothingElse();
        foreach (var stage in letter.Stages.Where(stage => !stages.Contains(stage)))
        {
            map.Wrong("stages", $"the procedure has no stage \"{stage}\"");
        }

        Check(map, "subject", letter.Subject);
        Check(map, "text", letter.Text);
        return letter;
    }

    private static void Check(PackMap map, string name, string text)
    {
        var marks = LetterText.Marks(text).ToList();
        foreach (var mark in marks.Where(mark => mark.IsField))
        {
            if (LetterField.Find(mark.Name) is not { } field)
            {
                map.WrongInside(name, LineOf(text, mark.At), $"there is no field {{{mark.Name}}}; there are {string.Join(", ", LetterField.All.Select(known => known.Name))}");
            }
            else if (field.IsBlock && !IsAlone(text, mark))
            {
                map.WrongInside(name, LineOf(text, mark.At), $"{{{mark.Name}}} is several lines: it stands on a line of its own");
            }
        }

        foreach (var at in Enumerable.Range(0, text.Length).Where(at => text[at] is '{' or '}' or '[' or ']' && !marks.Exists(mark => at >= mark.At && at < mark.At + mark.Length)))
        {
            map.WrongInside(name, LineOf(text, at), $"\"{text[at]}\" belongs to no field and to no place to write in: {{reference}}, [[what is to be said]]");
        }
    }

    private static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n');

    private static bool IsAlone(string text, LetterMark mark) =>
        (mark.At == 0 || text[mark.At - 1] is '\n') && (mark.At + mark.Length == text.Length || text[mark.At + mark.Length] is '\n');
}
