using System.Collections.Frozen;
using Answerable.Domain;
using Answerable.Domain.Cases;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Answerable.Records.Cases.Exchange;

/// <summary>What the columns and words of a file of cases are called: <c>packs/vocabularies/case-columns.yaml</c>, each by its search key.</summary>
internal sealed class CaseVocabulary
{
    private const string File = "packs/vocabularies/case-columns.yaml";

    private static readonly Lazy<CaseVocabulary> s_shipped = new(Read);

    private CaseVocabulary(Pack pack)
    {
        Columns = Names(pack.Columns);
        StageColumns = Names(pack.StageColumns);
        WorkedOut = Keys(pack.WorkedOut);
        Yes = Keys(pack.Yes);
        No = Keys(pack.No);
        Declined = Keys(pack.Declined);
        Unknown = Keys(pack.Unknown);
        NoneNeeded = Keys(pack.NoneNeeded);
        Channels = Names(pack.Channels).ToFrozenDictionary(pair => pair.Key, pair => Word.Parse<CaseChannel>(pair.Value), StringComparer.Ordinal);
    }

    public static CaseVocabulary Shipped => s_shipped.Value;

    public FrozenDictionary<string, string> Columns { get; }

    public FrozenDictionary<string, string> StageColumns { get; }

    public FrozenSet<string> WorkedOut { get; }

    public FrozenSet<string> Yes { get; }

    public FrozenSet<string> No { get; }

    public FrozenSet<string> Declined { get; }

    public FrozenSet<string> Unknown { get; }

    public FrozenSet<string> NoneNeeded { get; }

    public FrozenDictionary<string, CaseChannel> Channels { get; }

    private static CaseVocabulary Read()
    {
        using var text = new StreamReader(typeof(CaseVocabulary).Assembly.GetManifestResourceStream(File)!);
        return new(new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<Pack>(text));
    }

    private static FrozenDictionary<string, string> Names(Dictionary<string, List<string>> pack) =>
        pack.SelectMany(pair => pair.Value.Prepend(pair.Key).Select(name => KeyValuePair.Create(SearchKey.Of(name), pair.Key)))
            .DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenSet<string> Keys(List<string> words) => words.Select(KeyOf).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A word's search key; a sign alone is its own.</summary>
    public static string KeyOf(string word) => SearchKey.Of(word) is { Length: > 0 } key ? key : word.Trim();

    private sealed class Pack
    {
        public Dictionary<string, List<string>> Columns { get; set; } = [];

        public Dictionary<string, List<string>> StageColumns { get; set; } = [];

        public List<string> WorkedOut { get; set; } = [];

        public List<string> Yes { get; set; } = [];

        public List<string> No { get; set; } = [];

        public List<string> Declined { get; set; } = [];

        public List<string> Unknown { get; set; } = [];

        public List<string> NoneNeeded { get; set; } = [];

        public Dictionary<string, List<string>> Channels { get; set; } = [];
    }
}
