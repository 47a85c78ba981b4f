using System.Text;
using System.Text.Json;
using Answerable.Testing;
using Answerable.Web.Components;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Tests.Components;

/// <summary>Our components against the examples that the design system ships: the reference is the oracle, not our memory.</summary>
public sealed class FixtureTests
{
    private static readonly Dictionary<string, Func<Options, IHtmlContent>> Components = new(StringComparer.Ordinal)
    {
        ["back-link"] = options => Govuk.BackLink(options.Text("href") ?? "#", options.Words(), options.Text("classes")),
        ["breadcrumbs"] = options => Govuk.Breadcrumbs(options.List("items").Select(item => new Crumb(item.Words(), item.Text("href"))), options.Text("classes")),
        ["button"] = options => options.Text("href") is { } href
            ? Govuk.ButtonLink(options.Words(), href, options.Text("classes"), options.Text("id"))
            : Govuk.Button(options.Words(), options.Text("classes"), options.Text("type"), options.Text("name"), options.Text("value"), options.Text("id"), options.Flag("disabled"), options.Choice("preventDoubleClick")),
        ["checkboxes"] = options => Govuk.Checkboxes(Several(options), options.List("items").Select(Choice), options.Strings("values"), options.Text("classes")),
        ["date-input"] = options => Govuk.DateInput(
            Several(options) with { Name = options.Text("namePrefix") ?? "" },
            new(options.Part("values").Text("day"), options.Part("values").Text("month"), options.Part("values").Text("year"))),
        ["details"] = options => Govuk.Details(options.Words("summaryText", "summaryHtml"), options.Words(), options.Text("id"), options.Flag("open"), options.Text("classes")),
        ["error-summary"] = options => Govuk.ErrorSummary(
            options.List("errorList").Select(error => new ErrorLine(error.Words(), error.Text("href"))), options.Words("titleText", "titleHtml"), options.Words("descriptionText", "descriptionHtml")),
        ["fieldset"] = options => Govuk.Fieldset(
            options.Part("legend").Words(), new HtmlString(options.Text("html")), options.Part("legend").Text("classes"), options.Part("legend").Flag("isPageHeading"), options.Text("describedBy"), options.Text("role")),
        ["file-upload"] = options => Govuk.FileUpload(Single(options), options.Part("attributes").Text("accept"), options.Flag("multiple"), options.Flag("javascript"), options.Text("classes")),
        ["input"] = options => Govuk.Input(Single(options), new()
        {
            Value = options.Text("value"),
            Type = options.Text("type"),
            Classes = options.Text("classes"),
            Autocomplete = options.Text("autocomplete"),
            Autocapitalize = options.Text("autocapitalize"),
            InputMode = options.Text("inputmode"),
            Pattern = options.Text("pattern"),
            Spellcheck = options.Choice("spellcheck"),
            IsDisabled = options.Flag("disabled"),
            Prefix = options.Part("prefix").Words(),
            Suffix = options.Part("suffix").Words(),
        }),
        ["inset-text"] = options => Govuk.InsetText(options.Words(), options.Text("id"), options.Text("classes")),
        ["label"] = options => Govuk.Label(options.Words(), options.Text("for"), options.Text("classes"), options.Flag("isPageHeading")),
        ["notification-banner"] = options => Govuk.NotificationBanner(options.Words(), options.Text("type") == "success", options.Words("titleText", "titleHtml"), options.Text("html") is not null),
        ["pagination"] = options => Govuk.Pagination(
            options.Part("previous").Text("href"), options.Part("next").Text("href"), [.. options.List("items").Where(item => item.Flag("ellipsis") || item.Number("number") is not null).Select(item => new PageLink(item.Flag("ellipsis") ? null : item.Number("number"), item.Text("href"), item.Flag("current")))]),
        ["password-input"] = options => Govuk.PasswordInput(Single(options), options.Text("autocomplete")),
        ["radios"] = options => Govuk.Radios(Several(options), options.List("items").Select(Choice), options.Text("value"), options.Text("classes")),
        ["select"] = options => Govuk.Select(Single(options), options.List("items").Select(Choice), options.Text("value"), options.Text("classes")),
        ["summary-list"] = options => Govuk.SummaryList([.. options.List("rows").Select(row => new SummaryRow(
            row.Part("key").Words(),
            row.Part("value").Words(),
            [.. row.Part("actions").List("items").Select(action => new SummaryAction(action.Text("href")!, action.Words(), action.Text("visuallyHiddenText")))],
            row.Text("classes")))], options.Text("classes")),
        ["tag"] = options => Govuk.Tag(options.Words(), options.Text("classes")),
        ["textarea"] = options => Govuk.Textarea(Single(options), options.Text("value"), options.Number("rows") ?? 5, options.Text("classes"), options.Text("autocomplete"), options.Choice("spellcheck")),
        ["warning-text"] = options => Govuk.WarningText(options.Words(), options.Text("iconFallbackText")),
    };

    public static TheoryData<string> Names => [.. Components.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_component_renders_as_the_design_system_does(string component)
    {
        var outcome = new StringBuilder();
        await using var file = File.OpenRead(Path.Combine(Repository.Root, "src/Answerable.Web/node_modules/govuk-frontend/dist/govuk/components", component, "fixtures.json"));
        using var fixtures = await JsonDocument.ParseAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        foreach (var fixture in fixtures.RootElement.GetProperty("fixtures").EnumerateArray())
        {
            var options = new Options(fixture.GetProperty("options"));
            var ours = Normalised.Of(Components[component](options).ToString()!);
            var name = fixture.GetProperty("name").GetString();
            if (options.NotOffered is { } option)
            {
                outcome.Append("not offered: ").Append(name).Append(" (").Append(option).Append(")\n");
            }
            else
            {
                Assert.Equal(Normalised.Of(fixture.GetProperty("html").GetString()!), ours);
                outcome.Append("same: ").Append(name).Append('\n');
            }
        }

        await Approved.MatchesAsync(outcome.ToString(), component);
    }

    private static Field Single(Options options) => new()
    {
        Name = options.Text("name") ?? "",
        Id = options.Text("id"),
        Label = options.Part("label").Words(),
        LabelClasses = options.Part("label").Text("classes"),
        LabelIsHeading = options.Part("label").Flag("isPageHeading"),
        Hint = options.Part("hint").Words(),
        Error = options.Part("errorMessage").Words(),
        DescribedBy = options.Text("describedBy"),
        GroupClasses = options.Part("formGroup").Text("classes"),
    };

    private static Field Several(Options options) => new()
    {
        Name = options.Text("name") ?? "",
        Id = options.Text("idPrefix") ?? options.Text("id"),
        Label = options.Part("fieldset").Part("legend").Words(),
        LabelClasses = options.Part("fieldset").Part("legend").Text("classes"),
        LabelIsHeading = options.Part("fieldset").Part("legend").Flag("isPageHeading"),
        Hint = options.Part("hint").Words(),
        Error = options.Part("errorMessage").Words(),
        DescribedBy = options.Part("fieldset").Text("describedBy") ?? options.Text("describedBy"),
        GroupClasses = options.Part("formGroup").Text("classes"),
    };

    private static Choice Choice(Options item) => new(
        item.Text("value"), item.Words(), item.Part("hint").Words(), item.True("checked") || item.True("selected"), item.Flag("disabled"), item.Part("conditional").Words("none"), item.Text("divider"))
    {
        Id = item.Text("id"),
        Name = item.Text("name"),
        Behaviour = item.Text("behaviour"),
        LabelClasses = item.Part("label").Text("classes"),
    };
}
