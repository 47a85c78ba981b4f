using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Answerable.Cli.Demo;

/// <summary>What complaints are made of in the demo, as <c>demo/casebook.yaml</c> tells it.</summary>
internal sealed class DemoComplaints
{
    public List<string> FirstNames { get; set; } = [];

    public List<string> LastNames { get; set; } = [];

    public List<string> Streets { get; set; } = [];

    public List<string> Adjustments { get; set; } = [];

    public List<Complaint> Complaints { get; set; } = [];

    public List<string> Extensions { get; set; } = [];

    public List<string> Escalations { get; set; } = [];

    public List<string> Direct { get; set; } = [];

    public List<string> SendBacks { get; set; } = [];

    public List<string> Notes { get; set; } = [];

    public static DemoComplaints Read() =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
            .Deserialize<DemoComplaints>(File.ReadAllText(Path.Combine(DemoBody.Folder, "casebook.yaml")));

    internal sealed class Complaint
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
}
