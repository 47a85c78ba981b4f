using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Answerable.Cli.Demo;

/// <summary>The fictional body of the demo, as <c>demo/body.yaml</c> tells it.</summary>
internal sealed class DemoBody
{
    public string Key { get; set; } = "";

    public string Name { get; set; } = "";

    public string Sector { get; set; } = "";

    public string TimeZone { get; set; } = "";

    public string Colour { get; set; } = "";

    public List<DemoPlan> Plans { get; set; } = [];

    public List<DemoUnit> Units { get; set; } = [];

    public List<DemoPerson> People { get; set; } = [];

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "demo");

    public static DemoBody Read() =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build()
            .Deserialize<DemoBody>(File.ReadAllText(Path.Combine(Folder, "body.yaml")));

    internal sealed class DemoPlan
    {
        /// <summary>How people's lines below name it.</summary>
        public string Key { get; set; } = "";

        public string Name { get; set; } = "";

        public string File { get; set; } = "";
    }

    internal sealed class DemoUnit
    {
        public string Key { get; set; } = "";

        public string Name { get; set; } = "";
    }

    internal sealed class DemoPerson
    {
        public string Name { get; set; } = "";

        public string Initials { get; set; } = "";

        public string Post { get; set; } = "";

        /// <summary>How the plans write the post, or null.</summary>
        public string? Short { get; set; }

        public string Email { get; set; } = "";

        public string Unit { get; set; } = "";

        public bool External { get; set; }

        public List<DemoRole> Roles { get; set; } = [];

        /// <summary>The plans that they are named to: for members of an assurance group the only ones they see.</summary>
        public List<DemoNamed> Named { get; set; } = [];
    }

    internal sealed class DemoNamed
    {
        public string Plan { get; set; } = "";

        /// <summary>The last day of the term, as yyyy-MM-dd.</summary>
        public string Until { get; set; } = "";
    }

    internal sealed class DemoRole
    {
        public string Role { get; set; } = "";

        /// <summary>The first day, as yyyy-MM-dd, where it is not that of the others.</summary>
        public string? Since { get; set; }

        /// <summary>The last day, as yyyy-MM-dd, or null.</summary>
        public string? Until { get; set; }

        /// <summary>For a delegate: the owners, as the plans write them.</summary>
        public List<string> For { get; set; } = [];
    }
}
