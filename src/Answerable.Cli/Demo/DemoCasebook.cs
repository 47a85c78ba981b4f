using System.Globalization;
using System.Text;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Past;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.Demo;

/// <summary>A year of complaints that is made up, and those on which people work now, made through the same operations as everybody's.</summary>
internal sealed class DemoCasebook(IServiceProvider services, DemoClock clock, DemoDay people, IReadOnlyDictionary<string, Guid> units)
{
    public const string Procedure = "model-complaints";

    public static readonly IReadOnlyList<string> Outcomes = ["upheld", "upheld", "partially-upheld", "not-upheld", "not-upheld", "resolved"];

    private const int Past = 2_000;

    private const int Seed = 20261122;

    /// <summary>The demo's story ends on a Friday afternoon; what would happen after it has not happened.</summary>
    private static readonly DateTimeOffset s_endAt = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);

    private static readonly string[] s_handlers = ["OD", "OD", "OD", "PS", "MC", "RS", "PO"];

    private readonly DemoDice dice = new(Seed);

    private readonly DemoComplaints made = DemoComplaints.Read();

    private readonly IReadOnlyList<string> checklist = [.. CasePacks.Shipped.First(rules => rules.Key == Procedure).Stages[^1].Checklist.Select(item => item.Key)];

    /// <summary>A year of complaints of which most are closed, as <c>answerable generate</c> makes it.</summary>
    public async Task PastAsync(Actor by, CancellationToken cancellation)
    {
        clock.GoTo(s_endAt);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GeneratePast>().RunAsync(new(Past, Seed, PastWords.Read(DemoBody.Folder), (_, _) => { }), by, cancellation);
    }

    /// <summary>The cases that a visitor should find.</summary>
    public async Task NowAsync()
    {
        foreach (var (at, act) in Now().ToList().SelectMany(one => one.Steps).Where(step => step.At < s_endAt).OrderBy(step => step.At))
        {
            clock.GoTo(at);
            await using var scope = services.CreateAsyncScope();
            await act(scope.ServiceProvider);
        }
    }

    /// <summary>What people work on when the demo begins: late, due in the next days, waiting for a signature, sent back, signed, answered, and new.</summary>
    private IEnumerable<DemoCase> Now() =>
    [
        Logged(new(2026, 11, 12)).After(1).Note(dice.Pick(made.Notes), CaseEntryKind.Note),
        Logged(new(2026, 11, 13)).After(3).Note(dice.Pick(made.Notes), CaseEntryKind.Call),
        Logged(new(2026, 11, 17)), Logged(new(2026, 11, 17)), Logged(new(2026, 11, 18)), Logged(new(2026, 11, 19)),
        Begin(new(2026, 11, 18), CaseChannel.Email).Log("AN", isAssigned: false),
        Begin(new(2026, 11, 20), CaseChannel.Letter).Log("AN", isAssigned: false),
        Begin(new(2026, 11, 20), CaseChannel.OnlineForm).Log("OD", isAssigned: false),
        Extended(Logged(new(2026, 11, 16)).After(2), 4, new(2026, 11, 20)),
        Direct(new(2026, 11, 18)),
        Direct(new(2026, 11, 12)).After(1).Acknowledge().AddPoints(),
        Drafted(Direct(new(2026, 10, 22)), 12),
        Drafted(Direct(new(2026, 10, 27)), 11).ForSignOff(),
        Drafted(Direct(new(2026, 10, 30)), 12).ForSignOff(),
        Drafted(Direct(new(2026, 10, 28)), 10).ForSignOff().After(2).SendBack("CB", dice.Pick(made.SendBacks)),
        Drafted(Direct(new(2026, 10, 29)), 11).ForSignOff().After(2).Approve("FH"),
        Extended(Drafted(Direct(new(2026, 10, 20)), 14), 10, new(2026, 11, 16)),
        Logged(new(2026, 11, 16)).After(3).Answer(AnswerChannel.Told, "upheld"),
    ];

    private DemoCase Drafted(DemoCase one, int days) =>
        one.After(dice.Between(0, 2)).Acknowledge().AddPoints().After(days).DecidePoints().Draft(Letter(one), checklist);

    private DemoCase Extended(DemoCase one, int days, DateOnly dueOn) => one.Extend("AN", days, dice.Pick(made.Extensions), dueOn);

    private DemoCase Logged(DateOnly receivedOn)
    {
        var one = Begin(receivedOn, dice.Pick(Enum.GetValues<CaseChannel>()[..^1]));
        return dice.Percent(35) ? one.Log("AN", isAssigned: false).After(dice.Throw(2)).Assign("AN") : one.Log(one.Handler, isAssigned: true);
    }

    private DemoCase Direct(DateOnly receivedOn)
    {
        var one = Begin(receivedOn, dice.Percent(50) ? CaseChannel.Letter : CaseChannel.Email, direct: dice.Pick(made.Direct));
        return one.Log("AN", isAssigned: true);
    }

    private DemoCase Begin(DateOnly receivedOn, CaseChannel channel, string? direct = null)
    {
        var about = dice.Pick(made.Complaints);
        var subject = about.Subject.Replace("{street}", string.Create(CultureInfo.InvariantCulture, $"{dice.Between(1, 60)} {dice.Pick(made.Streets)}"), StringComparison.Ordinal);
        var intake = new CaseIntake
        {
            ReceivedOn = receivedOn,
            Channel = channel,
            Subject = subject,
            Details = about.Details.Replace("{street}", dice.Pick(made.Streets), StringComparison.Ordinal),
            OutcomeSought = dice.Percent(40) ? "That it is put right, and that someone says sorry." : null,
            NatureKey = about.Nature,
            ServiceId = units[about.Service],
            Contractor = about.Contractor,
            TeamId = units["customer"],
            IsUrgent = direct is not null && dice.Percent(20),
            Customer = Customer(),
            StageKey = direct is null ? null : "investigation",
            DirectReason = direct,
        };
        return new(about, intake, dice.Pick(s_handlers), dice, people);
    }

    private PersonIntake Customer()
    {
        var (first, last) = (dice.Pick(made.FirstNames), dice.Pick(made.LastNames));
        var phone = string.Create(CultureInfo.InvariantCulture, $"01632 960{dice.Throw(1000):000}");
        var email = $"{first}.{last}@example.net".ToLowerInvariant();
        var address = string.Create(CultureInfo.InvariantCulture, $"{dice.Between(1, 60)} {dice.Pick(made.Streets)}\nArdvennan");
        var needs = dice.Percent(8) ? dice.Pick(made.Adjustments) : null;
        return dice.Throw(20) switch
        {
            0 => new(Asked.Declined, null, Asked.Declined, null, null, null),
            1 => new(Asked.Unknown, null, Asked.Unknown, null, null, null),
            < 6 => new(Asked.Given, $"{first} {last}", Asked.Given, null, phone, null, needs),
            < 10 => new(Asked.Given, $"{first} {last}", Asked.Given, null, null, address, needs),
            _ => new(Asked.Given, $"{first} {last}", Asked.Given, email, phone, address, needs),
        };
    }

    private static string Letter(DemoCase one)
    {
        var text = new StringBuilder("Thank you for your complaint. We have looked into each point of it.\n");
        foreach (var (number, point) in one.About.Points.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{number + 1}. {point}.\n{one.About.Cause}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nWhat we have done: {one.About.Action}\n");
        if (one.About.Remedy is { } remedy)
        {
            text.Append(CultureInfo.InvariantCulture, $"So that it does not happen again: {remedy}\n");
        }

        return text.Append("\nThis is our final position. If you are not content with it you may go to the ombudsman within twelve months.").ToString();
    }
}
