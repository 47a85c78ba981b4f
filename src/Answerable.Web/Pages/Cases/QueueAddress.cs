using System.Globalization;
using Answerable.Domain;
using Answerable.Domain.Cases;
using Answerable.Records.Cases.Screens;
using Microsoft.AspNetCore.Http.Extensions;

namespace Answerable.Web.Pages.Cases;

/// <summary>What a person asked the queue to show, as it stands in the address.</summary>
public static class QueueAddress
{
    private const string Day = "yyyy-MM-dd";

    public static CaseQueue.Filter Read(IQueryCollection query, QueueOf usual)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(Word.Read<QueueOf>(query["of"]) ?? usual)
        {
            State = Word.Read<CaseState>(query["state"]),
            ProcedureKey = Filled(query["procedure"]),
            StageKey = Filled(query["stage"]),
            When = Word.Read<QueueWhen>(query["due"]),
            HandlerId = Guid.TryParse(query["handler"], out var handler) ? handler : null,
            ServiceId = Guid.TryParse(query["service"], out var service) ? service : null,
            TeamId = Guid.TryParse(query["team"], out var team) ? team : null,
            Text = Filled(query["words"]),
        };
    }

    /// <summary>Where the page before ended: "2026-06-04_" and the id of its last case.</summary>
    public static CaseQueue.Place? ReadPlace(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query["after"].ToString().Split('_') is [var day, var id]
            && DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && Guid.TryParse(id, out var last)
            ? new(on, last)
            : null;
    }

    public static string Of(CaseQueue.Filter filter, CaseQueue.Place? after = null)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var query = new QueryBuilder();
        Add(query, "of", Word.Of(filter.Of));
        Add(query, "state", filter.State is { } state ? Word.Of(state) : null);
        Add(query, "procedure", filter.ProcedureKey);
        Add(query, "stage", filter.StageKey);
        Add(query, "due", filter.When is { } when ? Word.Of(when) : null);
        Add(query, "handler", filter.HandlerId?.ToString());
        Add(query, "service", filter.ServiceId?.ToString());
        Add(query, "team", filter.TeamId?.ToString());
        Add(query, "words", filter.Text);
        Add(query, "after", after is null ? null : $"{after.QueueOn.ToString(Day, CultureInfo.InvariantCulture)}_{after.Id}");
        return CaseLinks.All + query.ToQueryString();
    }

    private static void Add(QueryBuilder query, string name, string? value)
    {
        if (value is not null)
        {
            query.Add(name, value);
        }
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
