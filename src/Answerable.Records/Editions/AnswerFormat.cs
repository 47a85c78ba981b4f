using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Editions;

/// <summary>Writes down what was sent to someone who asked for another format, or why nothing was.</summary>
public sealed class AnswerFormat(RecordsContext records)
{
    public sealed record Input(Guid Request, int? Version, string Answer);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var request = await scope.Rows<FormatRequest>().SingleOrDefaultAsync(one => one.Id == input.Request, cancellation)
            ?? throw new RefusedException(new("format.not-found", "There is no such request."));
        if (input.Version is { } seen && seen != request.Version)
        {
            throw new DbUpdateConcurrencyException("Someone else answered this request since you opened it.");
        }

        request.Reply(input.Answer ?? "", by, scope.Now);
        await scope.SaveAsync("format-answered", null, cancellation);
    }
}
