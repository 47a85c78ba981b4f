using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Bodies;

/// <summary>Changes the body's name, colour, sector and time zone.</summary>
public sealed class ChangeBody(RecordsContext records)
{
    /// <param name="Version">As the person saw it.</param>
    public sealed record Input(string Name, string Sector, string TimeZone, string Colour, int Version);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(WhyNot(by));
        RefusedException.ThrowIf(CreateBody.WhyNotDescribe(input.Name, input.TimeZone, input.Colour));
        var scope = records.For(by);
        var body = await scope.Rows<Body>().SingleAsync(cancellation);
        if (body.Version != input.Version)
        {
            throw new DbUpdateConcurrencyException();
        }

        (body.Name, body.Sector, body.TimeZone, body.Colour) = (input.Name.Trim(), input.Sector, input.TimeZone, input.Colour);
        await scope.SaveAsync("body-described", null, cancellation);
    }

    public static Refusal? WhyNot(Actor by) =>
        by.May(Permission.ManageBody) ? null : new("body.permission", "Only those who manage the body can do this.");
}
