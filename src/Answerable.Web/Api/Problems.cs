namespace Answerable.Web.Api;

/// <summary>What went wrong, by RFC 9457: a sentence, a code for programs, and the fields that it is about.</summary>
internal static class Problems
{
    /// <summary>Codes of refusals that are about one field of a request: they are input that cannot be used.</summary>
    private static readonly Dictionary<string, string> s_fields = new(StringComparer.Ordinal)
    {
        ["case.subject"] = "subject",
        ["case.received-future"] = "receivedOn",
        ["case.received-same"] = "receivedOn",
        ["case.received-after-stage"] = "receivedOn",
        ["case.nature"] = "nature",
        ["case.stage"] = "stage",
        ["case.direct-reason"] = "directReason",
        ["case.name"] = "customer.name",
        ["case.contact"] = "customer.email",
        ["case.email"] = "customer.email",
        ["case.representative.name"] = "representative.name",
        ["case.representative.contact"] = "representative.email",
        ["case.representative.email"] = "representative.email",
        ["case.unit-not-found"] = "serviceId",
        ["case.handler"] = "handlerId",
        ["case.person-not-found"] = "handlerId",
        ["case.assign-whom"] = "handlerId",
        ["case.procedure"] = "procedure",
        ["case.reason"] = "reason",
        ["case.outcome"] = "outcome",
        ["case.closure"] = "closure",
        ["case.action-taken"] = "actionTaken",
        ["case.answer-text"] = "text",
        ["case.day-future"] = "on",
        ["case.day-before-stage"] = "on",
        ["case.extend-earlier"] = "newDueOn",
        ["case.extend-working-day"] = "newDueOn",
        ["case.extend-date"] = "newDueOn",
        ["case.extend-authoriser"] = "authoriserId",
        ["case.point"] = "text",
        ["case.point-not-found"] = "number",
        ["case.point-reason"] = "reason",
        ["case.pause-asked"] = "asked",
        ["case.cause"] = "cause",
        ["case.remedial-action"] = "remedialAction",
        ["case.remedy-both"] = "remedialAction",
        ["case.entry"] = "text",
        ["case.entry-kind"] = "kind",
        ["case.entry-future"] = "on",
        ["case.letter-template"] = "template",
        ["case.letter-subject"] = "subject",
        ["case.letter-text"] = "text",
        ["case.letter-told"] = "sentBy",
        ["case.letter-email-day"] = "on",
        ["case.letter-future"] = "on",
        ["case.letter-before"] = "on",
        ["case.document-not-found"] = "versionOf",
        ["cases.of"] = "of",
        ["cases.state"] = "state",
        ["cases.due"] = "due",
        ["cases.cursor"] = "cursor",
        ["procedure.nation"] = "nation",
        ["procedure.sector"] = "sector",
        ["procedure.no-clock"] = "received",
        ["procedure.not-in-force"] = "received",
        ["procedure.unknown"] = "procedure",
    };

    public static (int Status, string? Field) Of(string code) =>
        s_fields.GetValueOrDefault(code) is { } field ? (StatusCodes.Status400BadRequest, field)
        : (StatusOf(code), null);

    private static int StatusOf(string code) => code switch
    {
        "case.not-found" or "case.letter-not-found" => StatusCodes.Status404NotFound,
        "file.too-large" => StatusCodes.Status413PayloadTooLarge,
        "file.empty" or "file.damaged" or "file.macros" or "file.type" or "file.virus" => StatusCodes.Status400BadRequest,
        _ when code.StartsWith("text.", StringComparison.Ordinal) => StatusCodes.Status400BadRequest,
        _ when code.EndsWith("permission", StringComparison.Ordinal) => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status409Conflict,
    };

    public static Task WriteAsync(HttpContext context, int status, string code, string sentence, string? field = null)
    {
        var more = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code };
        if (field is not null)
        {
            more["errors"] = new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [sentence] };
        }

        return Results.Problem(title: sentence, statusCode: status, extensions: more).ExecuteAsync(context);
    }
}
