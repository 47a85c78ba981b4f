using System.Diagnostics;
using Answerable.Records.Editions.Renditions;
using Answerable.Testing;
using Answerable.Web.Tests.Plans;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Editions;

/// <summary>What is published as JSON is what the published schema says, by the validator that others use.</summary>
public sealed class EditionSchemaTests(WebNode node) : IClassFixture<WebNode>
{
    private const string Validate =
        """
        const [schema, ...files] = process.argv.slice(1).map(file => JSON.parse(require('fs').readFileSync(file, 'utf8')));
        const valid = new (require('ajv/dist/2020'))({ allErrors: true }).compile(schema);
        console.log(JSON.stringify(files.map(file => valid(file) ? [] : valid.errors.map(error => error.instancePath + ' ' + error.message))));
        """;

    [Fact]
    public async Task The_served_data_of_a_plan_is_valid_and_other_data_is_not()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var plan = await node.AddPlanAsync(title: "Plan as data");
        await node.PublishAsync(plan);
        using var client = new HttpClient { BaseAddress = node.Address };
        var folder = Directory.CreateTempSubdirectory("answerable-schema-").FullName;
        var (schema, data, wrong) = (Path.Combine(folder, "schema.json"), Path.Combine(folder, "data.json"), Path.Combine(folder, "wrong.json"));
        await File.WriteAllBytesAsync(schema, await client.GetByteArrayAsync(new Uri(EditionJson.SchemaAddress, UriKind.Relative), cancellation), cancellation);
        var text = await client.GetStringAsync(new Uri($"/published/borough/{plan}/1/{plan}.json", UriKind.Relative), cancellation);
        await File.WriteAllTextAsync(data, text, cancellation);
        await File.WriteAllTextAsync(wrong, text.Replace("\"asOf\": \"", "\"asOf\": \"on ", StringComparison.Ordinal), cancellation);

        var start = new ProcessStartInfo("node", ["-e", Validate, schema, data, wrong]) { WorkingDirectory = Path.Combine(Repository.Root, "src", "Answerable.Web"), UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var run = Process.Start(start)!;
        var said = await run.StandardOutput.ReadToEndAsync(cancellation);
        Assert.Equal("", await run.StandardError.ReadToEndAsync(cancellation));
        Assert.Equal("""[[],["/asOf must match pattern \"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\""]]""", said.Trim());
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_documentation_holds_the_schema_as_it_is_served()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "public-data.md"), TestContext.Current.CancellationToken);
        Assert.Contains(System.Text.Encoding.UTF8.GetString(EditionJson.Schema()).Trim(), text, StringComparison.Ordinal);
    }
}
