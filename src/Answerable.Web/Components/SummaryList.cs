using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Answerable.Web.Components.Markup;

namespace Answerable.Web.Components;

public static partial class Govuk
{
    public static HtmlString SummaryList(IReadOnlyList<SummaryRow> rows, string? classes = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var anyActions = rows.Any(row => row.Actions.Count > 0);
        return Markup.Of($"""<dl class="{Classes("govuk-summary-list", classes)}">{Each(rows, row => Row(row, anyActions))}</dl>""");
    }

    private static HtmlString Row(SummaryRow row, bool anyActions) => Markup.Of(
        $"""<div class="{Classes("govuk-summary-list__row", anyActions && row.Actions.Count == 0 ? "govuk-summary-list__row--no-actions" : null, row.Classes)}"><dt class="govuk-summary-list__key">{row.Key}</dt><dd class="govuk-summary-list__value">{row.Value}</dd>{Actions(row.Actions)}</div>""");

    private static HtmlString Actions(IReadOnlyList<SummaryAction> actions) => actions switch
    {
        [] => Nothing,
        [var only] => Markup.Of($"""<dd class="govuk-summary-list__actions">{Link(only)}</dd>"""),
        _ => Markup.Of($"""<dd class="govuk-summary-list__actions"><ul class="govuk-summary-list__actions-list">{Each(actions, action => Markup.Of($"""<li class="govuk-summary-list__actions-list-item">{Link(action)}</li>"""))}</ul></dd>"""),
    };

    private static HtmlString Link(SummaryAction action) => Markup.Of(
        $"""<a class="govuk-link" href="{action.Href}">{action.Words}{If(!string.IsNullOrEmpty(action.HiddenWords), $"""<span class="govuk-visually-hidden"> {action.HiddenWords}</span>""")}</a>""");
}

public sealed record SummaryRow(Words Key, Words Value, IReadOnlyList<SummaryAction> Actions, string? Classes = null);

/// <param name="HiddenWords">What is changed, for those who hear only the link.</param>
public sealed record SummaryAction(string Href, Words Words, string? HiddenWords);

/// <summary><c>&lt;govuk-summary-list&gt;</c> holds <c>&lt;summary-row name="Owner"&gt;Jo&lt;/summary-row&gt;</c>.</summary>
[HtmlTargetElement("govuk-summary-list")]
[RestrictChildren("summary-row")]
public sealed class SummaryListTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var rows = new List<SummaryRow>();
        context.Items[typeof(SummaryListTagHelper)] = rows;
        await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(Govuk.SummaryList(rows));
    }
}

/// <summary>One row; with <c>change="/address"</c> it has a link to change it.</summary>
[HtmlTargetElement("summary-row", ParentTag = "govuk-summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public string? Name { get; set; }

    public string? Change { get; set; }

    public string ChangeWords { get; set; } = "Change";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        Misuse.ThrowIf(string.IsNullOrEmpty(Name), "A summary row has a name");
        var value = new Words(await output.GetChildContentAsync());
        IReadOnlyList<SummaryAction> actions = Change is null ? [] : [new(Change, ChangeWords, Name!.ToLowerInvariant())];
        ((List<SummaryRow>)context.Items[typeof(SummaryListTagHelper)]).Add(new(Name, value, actions));
        output.SuppressOutput();
    }
}
