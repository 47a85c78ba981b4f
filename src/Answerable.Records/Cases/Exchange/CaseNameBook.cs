using Answerable.Domain.Cases;

namespace Answerable.Records.Cases.Exchange;

/// <summary>Services or people by what a file calls them. One that is not there is offered by the nearest name, or added where that is asked for.</summary>
internal sealed class CaseNameBook(string what, bool addsMissing)
{
    private readonly Dictionary<string, List<Guid>> known = new(StringComparer.Ordinal);

    private readonly List<string> names = [];

    /// <summary>What was not there and is added.</summary>
    public Dictionary<Guid, string> Added { get; } = [];

    public bool IsEmpty => names.Count == 0;

    public bool AddsMissing { get; set; } = addsMissing;

    public void Know(Guid id, string name, params IEnumerable<string?> others)
    {
        names.Add(name);
        foreach (var key in others.Prepend(name).Select(other => SearchKey.Of(other ?? "")).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal))
        {
            (known.TryGetValue(key, out var ids) ? ids : known[key] = []).Add(id);
        }
    }

    /// <summary>The one that is meant, or null and why not.</summary>
    public Guid? Find(string written, Func<Guid> nextId, out string? whyNot)
    {
        whyNot = null;
        var key = SearchKey.Of(written);
        if (known.TryGetValue(key, out var ids))
        {
            whyNot = ids.Count > 1 ? $"There is more than one {what} “{written}”: say which by the key or e-mail address" : null;
            return ids.Count == 1 ? ids[0] : null;
        }

        if (AddsMissing && key.Length > 0)
        {
            var id = nextId();
            Added[id] = written;
            known[key] = [id];
            return id;
        }

        whyNot = NearestName.Of(written, names) is { } near ? $"There is no {what} “{written}”: did you mean “{near}”?" : $"There is no {what} “{written}”";
        return null;
    }
}
