using System.Text.Json;
using System.Text.Json.Serialization;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records;
using Answerable.Web.Access;
using Answerable.Web.Api;

namespace Answerable.Web.Pages.Cases.Api;

/// <summary>What every address that changes a case says of itself, and what it answers.</summary>
internal static class CaseWriting
{
    private const string Reference = "reference";

    private static readonly NeedsAttribute s_workers = new(Permission.HandleCases, Permission.ManageCases, Permission.SignOffAnswers);

    public static async Task<IResult> AnswerAsync(this HttpContext context, RecordsContext records, int status, Func<Task> run)
    {
        await run();
        var about = Changed(context, records);
        var letter = Letter(records);
        context.Response.Headers.ETag = CaseVersion.Tag(context.Request.RouteValues.ContainsKey(CaseLettersApi.Number) && letter is not null ? letter.Version : about.Version);
        if (status == StatusCodes.Status201Created && !context.Request.RouteValues.ContainsKey(Reference))
        {
            context.Response.Headers.Location = $"{ApiGround.Path}{CaseLinks.Case(about.Reference)}";
        }

        return Results.Text(Written(context, records), "application/json", statusCode: status);
    }

    public static RouteHandlerBuilder Writes(this RouteHandlerBuilder endpoint, string name, string summary, string description, int status) =>
        endpoint.WithName(name).WithTags("Cases").WithSummary(summary).WithDescription(description)
            .WithMetadata(s_workers, new RequestKeysInApi.Kept(status, Written))
            .Produces<CaseWritten>(status)
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

    /// <summary>The case that is addressed; an act may touch others. One that is logged is the only one.</summary>
    private static Case Changed(HttpContext context, RecordsContext records)
    {
        var reference = context.GetRouteValue(Reference) as string;
        return records.ChangeTracker.Entries<Case>().First(entry => reference is null || entry.Entity.Reference == reference).Entity;
    }

    private static string Written(HttpContext context, RecordsContext records)
    {
        var about = Changed(context, records);
        return JsonSerializer.Serialize(new CaseWritten(about.Reference, about.Version, about.State, Letter(records)), CaseWrittenJson.Options);
    }

    private static LetterWritten? Letter(RecordsContext records) =>
        records.ChangeTracker.Entries<CaseLetter>().Select(entry => new LetterWritten(entry.Entity.Number, entry.Entity.Version)).FirstOrDefault();
}

/// <summary>What an act answers.</summary>
/// <param name="Version">Send it as <c>If-Match</c> with the next act, and that act is refused where someone else was faster.</param>
/// <param name="Letter">The letter that was begun, written, sent or put away.</param>
internal sealed record CaseWritten(string Reference, int Version, CaseState State, LetterWritten? Letter);

/// <param name="Version">Send it as <c>If-Match</c> with the next act on this letter.</param>
internal sealed record LetterWritten(int Number, int Version);

internal static class CaseWrittenJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}

/// <summary>A case's or a letter's version as HTTP has it.</summary>
internal static class CaseVersion
{
    public static string Tag(int version) => $"\"{version}\"";

    /// <summary>The version that the caller saw; null where it does not matter.</summary>
    /// <exception cref="BadHttpRequestException">It is none.</exception>
    public static int? Asked(HttpRequest request) =>
        request.Headers.IfMatch.ToString() is not { Length: > 0 } tag || tag is "*" ? null
        : int.TryParse(tag.AsSpan().Trim('"'), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var version) ? version
        : throw new BadHttpRequestException("If-Match must be the ETag that was read, such as \"7\"");
}
