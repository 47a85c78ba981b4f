using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Calendars;
using Answerable.Records.Access;
using Answerable.Records.Calendars;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Past;

/// <summary>
/// Makes a believable past of a body: cases that people logged, worked on, answered and closed over years, and those that are open at its end.
/// The domain decides every act; rows and history are written in bulk. For a database that nobody works in meanwhile.
/// The same seed tells the same stories; ids and salts are always new.
/// </summary>
public sealed class GeneratePast(RecordsContext records, CaseProcedures procedures, AddPerson addPerson, GiveRole giveRole, ActorOf actors)
{
    private const string Procedure = "model-complaints";

    /// <summary>So many cases are in memory at once, and as many again on their way into the database.</summary>
    private const int Part = 50;

    private const int OpensAt = 8 * 60 + 30;

    private const int ShutsAt = 17 * 60;

    /// <param name="Told">Hears how many cases are written, and at the end what else is being done.</param>
    public sealed record Input(int Cases, int Seed, PastWords Words, Action<int, string> Told);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(input.Cases < 1 ? new("past.cases", "Say how many cases there are to be: at least 1") : null);
        var scope = records.For(by);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(by.TimeZoneId);
        var untilAt = scope.Now;
        var until = TimeZoneInfo.ConvertTimeFromUtc(untilAt, zone);
        var lastOn = DateOnly.FromDateTime(until).AddDays(until.TimeOfDay.TotalMinutes > OpensAt + 2 ? 0 : -1);
        var years = PastCalendar.YearsFor(input.Cases);
        var firstOn = lastOn.AddYears(-years).AddDays(1);
        var dice = PastDice.Of(input.Seed, -1);
        var staff = await new PastHiring(records, addPerson, giveRole, actors).StaffAsync(input.Words, input.Cases / years, firstOn, dice, by, cancellation);
        var calendars = await scope.CalendarsAsync(cancellation);
        var world = new PastWorld(procedures.InForce(Procedure, scope.Today, (await scope.Rows<Body>().AsNoTracking().SingleAsync(cancellation)).Sector), calendars.Of, calendars.For(CalendarKey.Scotland, withClosures: true), zone, input.Words, staff, new(input.Words, staff));
        var days = new PastCalendar(world.Working, firstOn, lastOn, input.Cases, dice).Days;
        var numbers = await ReserveAsync(scope, world.Rules.ReferencePrefix, days, cancellation);
        var model = records.Model;
        await new PastWriting(records, input.Told).WriteAsync(Cases().Chunk(Part), input.Cases, cancellation);

        IEnumerable<PastCase> Cases()
        {
            var number = 0;
            foreach (var (on, cases) in days)
            {
                var shutsAt = on == DateOnly.FromDateTime(until) ? Math.Min(ShutsAt, until.TimeOfDay.TotalMinutes) : ShutsAt;
                for (var place = 0; place < cases; place++)
                {
                    var own = PastDice.Of(input.Seed, number++);
                    var minute = OpensAt + (shutsAt - OpensAt - 2) * (place + own.Part()) / cases;
                    var at = on.ToDateTime(TimeOnly.MinValue).AddSeconds((int)(minute * 60));
                    var reference = CaseReferences.Of(world.Rules.ReferencePrefix, on.Year, ++numbers[on.Year]);
                    yield return PastCase.Play(new(world, own, reference, at), world, untilAt, model);
                }
            }
        }
    }

    /// <returns>By year the last number before those of this past.</returns>
    private async Task<Dictionary<int, int>> ReserveAsync(Scope scope, string prefix, IReadOnlyList<(DateOnly On, int Cases)> days, CancellationToken cancellation)
    {
        Dictionary<int, int> numbers = [];
        foreach (var year in days.GroupBy(day => day.On.Year))
        {
            var count = year.Sum(day => day.Cases);
            numbers[year.Key] = await records.ReserveAsync(scope, prefix, year.Key, count, cancellation) - count;
        }

        return numbers;
    }
}
