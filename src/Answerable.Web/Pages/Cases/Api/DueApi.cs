using System.ComponentModel;
using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Domain.Clocks;
using Answerable.Domain.Procedures;
using Answerable.Records.Calendars;
using Answerable.Records.Procedures;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Cases.Api;

/// <summary>The calculator for other programs: when an answer is due, by the same rules and with the same working as for people.</summary>
internal static class DueApi
{
    public static void MapDue(this RouteGroupBuilder api) =>
        api.MapGet("/due", (
                [FromQuery, Description("The key of a procedure, such as foi-scotland.")] string procedure,
                [FromQuery, Description("The day of receipt, such as 2026-01-31.")] DateOnly received,
                [FromQuery, Description("Where the body is, for procedures that count by its bank holidays: scotland, england-and-wales, northern-ireland.")] string? nation,
                [FromQuery, Description("Of the body, for procedures that are different in some: council, government, health, housing, university.")] string? sector,
                [FromQuery, Description("The day of which the answer speaks; without it the day of receipt.")] DateOnly? asOf,
                [FromQuery, Description("The day of the answer, where there was one.")] DateOnly? answered) =>
            {
                var found = ProcedurePack.Shipped.InForceAsked(procedure, received, sector);
                var known = nation is null ? null : Word.Read<CalendarKey>(nation) is { } key and not (CalendarKey.None or CalendarKey.AnyUk) ? (CalendarKey?)key
                    : throw new RefusedException(new("procedure.nation", $"There is no nation “{nation}”: there are scotland, england-and-wales, northern-ireland"));
                var rows = DueDates.Of(found, CalendarPack.Shipped, known, received, answered is { } on ? [ClockEvent.Answered(on)] : [], asOf ?? answered ?? received);
                return new DueJson(found.Key, found.Version, received, [.. rows.Select(row => new DueClockJson(row.Stage.Key, ClockJson.Of(row.Reading)))]);
            })
            .WithName("due").WithTags("Calculator").WithSummary("When is an answer due?")
            .WithDescription("Each clock of the procedure from the day of receipt, with the working. A clock that starts with something else is read as though that had happened on this day. Open to all.")
            .WithMetadata(new OpenToAllAttribute())
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status429TooManyRequests);
}

internal sealed record DueJson(string Procedure, string Version, DateOnly Received, IReadOnlyList<DueClockJson> Clocks);

internal sealed record DueClockJson(string Stage, ClockJson Clock);
