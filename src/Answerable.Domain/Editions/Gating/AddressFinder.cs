using System.Net;
using System.Text.RegularExpressions;

namespace Answerable.Domain.Editions.Gating;

/// <summary>Addresses and documents of the body's own network that mean nothing to the public and tell too much: hosts, paths, file names.</summary>
internal static partial class AddressFinder
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static IEnumerable<GateFinding> Of(GateText text, GateKnowledge knowledge)
    {
        var words = text.Text;
        List<(int Start, int End)> taken = [];
        if (words.Contains("//", StringComparison.Ordinal) || words.Contains('.', StringComparison.Ordinal))
        {
            foreach (var match in Address().Matches(words).Where(match => IsInternal(match.Groups["host"].Value, match.Value, knowledge)))
            {
                taken.Add((match.Index, match.Index + match.Length));
                yield return new(GateCode.InternalAddress, text.Place, match.Value.TrimEnd(s_ends), "This address works inside the body only and names its systems.", Offer(text, match.Value, "an internal page"), GateKind.NotForPublication);
            }
        }

        foreach (var match in Path().Matches(words).Where(match => IsFree(match, taken)))
        {
            taken.Add((match.Index, match.Index + match.Length));
            yield return new(GateCode.FilePath, text.Place, match.Value.TrimEnd(s_ends), "This is a path on the body's own drives.", Offer(text, match.Value, "an internal folder"), GateKind.NotForPublication);
        }

        if (words.Contains('.', StringComparison.Ordinal))
        {
            var links = Address().Matches(words);
            foreach (var match in Document().Matches(words).Where(match => IsFree(match, taken) && !links.Any(link => link.Index <= match.Index && match.Index < link.Index + link.Length)))
            {
                taken.Add((match.Index, match.Index + match.Length));
                yield return Named(text, match.Value);
            }
        }

        if (text is { IsWhole: true, Header: { } header } && AboutDocuments().IsMatch(header))
        {
            foreach (var line in words.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => LibraryName().IsMatch(line) && !taken.Any(one => words.IndexOf(line, StringComparison.Ordinal) == one.Start)))
            {
                yield return Named(text, line);
            }
        }
    }

    private static readonly char[] s_ends = ['.', ',', ';', ':', ')', '"', '\''];

    private static GateFinding Named(GateText text, string name) =>
        new(GateCode.DocumentName, text.Place, name, "This is the name of a file that the public cannot open.", Offer(text, name, "an internal document"), GateKind.NotForPublication);

    /// <summary>What stands alone is left out; within a sentence it is replaced, so that the sentence stays one.</summary>
    private static GateOffer Offer(GateText text, string words, string otherwise) =>
        text.Text.Trim().Length <= words.Length + 1 || text.Text.Contains('\n', StringComparison.Ordinal) ? new(GateAct.Drop) : new(GateAct.Redact, otherwise);

    private static bool IsFree(Match match, List<(int Start, int End)> taken) => !taken.Exists(one => match.Index < one.End && one.Start < match.Index + match.Length);

    private static bool IsInternal(string host, string whole, GateKnowledge knowledge)
    {
        if (whole.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var name = host.Split('@')[^1].Split(':')[0].TrimEnd('.');
        if (IPAddress.TryParse(name, out var address))
        {
            return address.GetAddressBytes() is [10, ..] or [127, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..] or [169, 254, ..];
        }

        return name.Length > 0
            && ((!name.Contains('.', StringComparison.Ordinal) && whole.Contains("//", StringComparison.Ordinal))
                || InternalHost().IsMatch(name)
                || knowledge.InternalHosts.Any(known => name.Equals(known, StringComparison.OrdinalIgnoreCase) || name.EndsWith("." + known, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>With its scheme, or a host of at least two labels that ends as internal ones do.</summary>
    [GeneratedRegex("""\b(https?|ftp|sftp|smb|file|ldap)://+(?<host>[^\s/<>"')\]]*)[^\s<>"\]]*|(?<![\w@.-])(?<host>([a-z0-9-]+\.)+(local|internal|lan|corp|intra|intranet|localdomain))\b(/[^\s<>"]*)?|(?<![\w@./-])(?<host>(intranet|sharepoint|staffnet)\.[a-z0-9.-]+)(/[^\s<>"]*)?|(?<![\w@./-])(?<host>(10|127|192\.168|172\.(1[6-9]|2\d|3[01]))(\.\d{1,3}){2,3})\b(/[^\s<>"]*)?(?![\d.])""", Options, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("""(^|\.)(local|internal|lan|corp|intra|intranet|localdomain|home|private|localhost)$|^localhost$|(^|[.-])(intranet|sharepoint|staffnet|extranet)([.-]|$)|\.sharepoint\.com$|^(onedrive|1drv|docs\.google|drive\.google|teams\.microsoft)\.""", Options, 1000)]
    private static partial Regex InternalHost();

    /// <summary>A share, a folder of a drive, or a drive by its letter.</summary>
    [GeneratedRegex("""(\\\\[\w.$-]+(\\[^\s\\,;]+)*\\?|\b[A-Z]:\\[^\s,;]*)((?<!\.\w{2,4})( [^\\\n,;:]{1,60}?)?\.(docx?|xls[xmb]?|pptx?|msg|pdf|mdb|vsdx?|txt|csv)\b)?|(?-i:\b[A-Z]): ?drive\b(\\[^\s,;]*)?""", Options, 1000)]
    private static partial Regex Path();

    [GeneratedRegex("""(?<![\w/\\])[\w(][\w()&%+.–-]*\.(docx?|docm|dotx?|xlsx?|xlsm|xlsb|pptx?|pptm|msg|eml|pst|mdb|accdb|mpp|vsdx?|rtf|odt|ods|odp|pub|pdf|zip|bak|one)(?![\w@]|\.\w)""", Options, 1000)]
    private static partial Regex Document();

    [GeneratedRegex("""\b(documents?|files?|folders?|library|attachments?)\b""", Options, 1000)]
    private static partial Regex AboutDocuments();

    /// <summary>One word as only libraries of documents write it: ProjectPlanFinal, project_plan, plan-v3.</summary>
    [GeneratedRegex("""^(?=\S*[A-Za-z])(?!\S*://)(?!www\.)(\p{Lu}[\p{Ll}\d]+(\p{Lu}[\p{L}\d]+)+|\w+_\w+\S*|[\p{L}\d]+(-[\p{L}\d]+)*-?v\d+\S*)$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LibraryName();
}
