using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Answerable.Records.Cases.Past;

/// <summary>The words of which a past is made: the casebook's complaints and longer lists of names, places and remarks. None of it exists.</summary>
public sealed class PastWords
{
    public required PastComplaints Casebook { get; init; }

    public required PastLists Lists { get; init; }

    /// <param name="folder">Holds <c>casebook.yaml</c> and <c>past.yaml</c>.</param>
    public static PastWords Read(string folder)
    {
        var reader = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
        return new()
        {
            Casebook = reader.Deserialize<PastComplaints>(File.ReadAllText(Path.Combine(folder, "casebook.yaml"))),
            Lists = reader.Deserialize<PastLists>(File.ReadAllText(Path.Combine(folder, "past.yaml"))),
        };
    }
}

/// <summary>The part of the demo's casebook that a past uses.</summary>
public sealed class PastComplaints
{
    public List<PastComplaint> Complaints { get; set; } = [];

    public List<string> Adjustments { get; set; } = [];

    public List<string> Extensions { get; set; } = [];

    public List<string> Escalations { get; set; } = [];

    public List<string> Direct { get; set; } = [];

    public List<string> SendBacks { get; set; } = [];
}

/// <summary>A complaint as it comes again and again, with <c>{street}</c> where a place is named.</summary>
public sealed class PastComplaint
{
    public string Service { get; set; } = "";

    public string Nature { get; set; } = "";

    public string? Contractor { get; set; }

    public string Subject { get; set; } = "";

    public string Details { get; set; } = "";

    public string Action { get; set; } = "";

    public string Cause { get; set; } = "";

    /// <summary>Null where nothing needs to be done so that it does not happen again.</summary>
    public string? Remedy { get; set; }

    public List<string> Points { get; set; } = [];
}

/// <summary>Lists that are picked from. Names of people and houses are put together of parts.</summary>
public sealed class PastLists
{
    public List<string> FirstNames { get; set; } = [];

    public List<string> LastBegins { get; set; } = [];

    public List<string> LastEnds { get; set; } = [];

    public List<string> Streets { get; set; } = [];

    public List<string> Towns { get; set; } = [];

    public List<string> HouseBegins { get; set; } = [];

    public List<string> HouseMiddles { get; set; } = [];

    public List<string> HouseEnds { get; set; } = [];

    public List<string> Asides { get; set; } = [];

    public List<string> OutcomesSought { get; set; } = [];

    public List<string> Notes { get; set; } = [];

    public List<string> LettersIn { get; set; } = [];

    public List<string> Withdrawals { get; set; } = [];
}
