using System.ComponentModel;
using System.Globalization;
using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Web.Access;

namespace Answerable.Web.Pages.Cases.Api;

/// <summary>Cases to read for other programs: the list, one case with its clocks and their working, and what there is to choose from.</summary>
internal static class CaseReadingApi
{
    private static readonly NeedsAttribute s_readers = new(Permission.ReadCases);

    public static void MapCaseReading(this RouteGroupBuilder api)
    {
        api.MapGet("/cases", async ([AsParameters] ListRequest asked, CaseQueue queue, Actor by, CancellationToken cancellation) =>
            {
                if (!Cursor.TryRead(asked.Cursor, out var after))
                {
                    throw new RefusedException(new("cases.cursor", "The cursor is none that this list gave"));
                }

                var filter = new CaseQueue.Filter(OneOf<QueueOf>("of", asked.Of) ?? QueueOf.All) { State = OneOf<CaseState>("state", asked.State), StageKey = asked.Stage, When = OneOf<QueueWhen>("due", asked.Due), HandlerId = asked.HandlerId, ServiceId = asked.ServiceId, Text = asked.Text };
                var page = await queue.ReadAsync(filter, after, by, cancellation);
                return new CaseListJson([.. page.Rows.Select(CaseRowJson.Of)], page.Next is { } next ? Cursor.Of(next) : null, page.Count, page.IsMore);
            })
            .Reads("list-cases", "Open cases", $"The next that is due first, {CaseQueue.OnPage} at a time. Follow `next` as `cursor` until it is null. At most {CaseQueue.MostCounted} are counted.");
        api.MapGet("/cases/{reference}", async (string reference, CasePage page, HttpContext context, Actor by, CancellationToken cancellation) =>
            {
                if (await page.ReadAsync(reference, by, cancellation) is not { } found)
                {
                    return Results.NotFound();
                }

                context.Response.Headers.ETag = CaseVersion.Tag(found.About.Version);
                return Results.Ok(CaseJson.Of(found));
            })
            .Reads("read-case", "One case", "With its clocks, their working day by day in words, what can be done now and what cannot and why. The ETag is the case's version.")
            .Produces<CaseJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/procedures/{key}", async (string key, CaseChoices choices, Actor by, CancellationToken cancellation) =>
                ProcedureJson.Of((await choices.ReadAsync(key, by, cancellation)).Rules))
            .Reads("read-procedure", "A procedure", "The version in force today: its stages, kinds, outcomes and closures by their keys.");
        api.MapGet("/services", async (CaseChoices choices, Actor by, CancellationToken cancellation) =>
                (await choices.ReadAsync(null, by, cancellation)).Units.Select(unit => new NamedJson(unit.Id, unit.Name)).ToList())
            .Reads("list-services", "Services and teams", "The units of the body.");
        api.MapGet("/people", async (CaseChoices choices, Actor by, CancellationToken cancellation) =>
                (await choices.ReadAsync(null, by, cancellation)).Handlers.Select(handler => new NamedJson(handler.Id, handler.Name)).ToList())
            .Reads("list-people", "People who work on cases", "Who can be made responsible for one.");
    }

    private static T? OneOf<T>(string field, string? word)
        where T : struct, Enum =>
        word is null ? null : Word.Read<T>(word) ?? throw new RefusedException(new($"cases.{field}", $"{field} must be one of: {string.Join(", ", Enum.GetValues<T>().Select(Word.Of))}"));

    private static RouteHandlerBuilder Reads(this RouteHandlerBuilder endpoint, string name, string summary, string description) =>
        endpoint.WithName(name).WithTags("Cases").WithSummary(summary).WithDescription(description).WithMetadata(s_readers)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status429TooManyRequests);

    /// <summary>Where a page of the list ended.</summary>
    private static class Cursor
    {
        public static string Of(CaseQueue.Place place) => string.Create(CultureInfo.InvariantCulture, $"{place.QueueOn:yyyyMMdd}-{place.Id:N}");

        public static bool TryRead(string? text, out CaseQueue.Place? place)
        {
            place = text?.Split('-') is [var day, var id]
                && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && Guid.TryParseExact(id, "N", out var last)
                ? new(on, last)
                : null;
            return text is null || place is not null;
        }
    }
}

internal sealed class ListRequest
{
    [Description("Whose: mine, team, unassigned or all.")]
    public string? Of { get; init; }

    [Description("logged, in-hand, drafted, awaiting-sign-off, sent-back, approved or answered.")]
    public string? State { get; init; }

    [Description("A stage's key.")]
    public string? Stage { get; init; }

    [Description("late, or soon: within five working days.")]
    public string? Due { get; init; }

    public Guid? HandlerId { get; init; }

    public Guid? ServiceId { get; init; }

    [Description("Words of the subject, or a reference.")]
    public string? Text { get; init; }

    [Description("The `next` of the page before.")]
    public string? Cursor { get; init; }
}
