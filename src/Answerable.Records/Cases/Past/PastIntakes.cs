using System.Globalization;
using System.Text;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases.Past;

/// <summary>What customers of a past complain of, and who they are.</summary>
internal sealed class PastIntakes(PastWords words, PastStaff staff)
{
    private const int Remembered = 2_000;

    private readonly List<PersonIntake> earlier = new(Remembered);

    public CaseIntake Intake(PastComplaint about, CaseChannel channel, DateOnly receivedOn, string? direct, PastDice dice) => new()
    {
        ReceivedOn = receivedOn,
        Channel = channel,
        Subject = Placed(about.Subject, string.Create(CultureInfo.InvariantCulture, $"{dice.Between(1, 140)} {dice.PickUneven(words.Lists.Streets)}")),
        Details = Details(about, dice),
        OutcomeSought = dice.Percent(40) ? dice.Pick(words.Lists.OutcomesSought) : null,
        NatureKey = about.Nature,
        ServiceId = staff.ServiceFor(about, dice),
        Contractor = about.Contractor,
        IsUrgent = dice.Percent(direct is null ? 1 : 20),
        Customer = Customer(dice),
        Representative = dice.Percent(3) ? Person(dice) with { ConsentOn = dice.Percent(80) ? receivedOn : null } : null,
        StageKey = direct is null ? null : "investigation",
        DirectReason = direct,
    };

    /// <summary>The same person may come again.</summary>
    public void Remember(PersonIntake known, Guid customerId, PastDice dice)
    {
        if (known.NameAsked is Asked.Given)
        {
            var person = known with { CustomerId = customerId };
            if (earlier.Count < Remembered)
            {
                earlier.Add(person);
            }
            else
            {
                earlier[dice.Throw(Remembered)] = person;
            }
        }
    }

    /// <summary>A house's name: each comes seldom.</summary>
    private string House(PastDice dice) => dice.Pick(words.Lists.HouseBegins) + dice.Pick(words.Lists.HouseMiddles) + dice.Pick(words.Lists.HouseEnds);

    private string Details(PastComplaint about, PastDice dice)
    {
        var text = new StringBuilder(Placed(about.Details, dice.PickUneven(words.Lists.Streets)));
        for (var more = dice.Throw(4); more > 0; more--)
        {
            text.Append(' ').Append(dice.Pick(words.Lists.Asides));
        }

        if (dice.Percent(25))
        {
            text.Append(" It is the house called ").Append(House(dice)).Append('.');
        }

        return text.ToString();
    }

    private PersonIntake Customer(PastDice dice) => dice.Throw(100) switch
    {
        < 4 => new(Asked.Declined, null, Asked.Declined, null, null, null),
        < 7 => new(Asked.Unknown, null, Asked.Unknown, null, null, null),
        < 20 when earlier.Count > 0 => dice.Pick(earlier),
        _ => Person(dice),
    };

    private PersonIntake Person(PastDice dice)
    {
        var last = dice.Pick(words.Lists.LastBegins) + dice.Pick(words.Lists.LastEnds);
        if (dice.Percent(5))
        {
            last = $"{last}-{dice.Pick(words.Lists.LastBegins)}{dice.Pick(words.Lists.LastEnds)}";
        }

        var first = dice.PickUneven(words.Lists.FirstNames);
        var mailbox = SearchKey.Of($"{first} {last}").Replace(' ', '.');
        var email = dice.Percent(60) ? string.Create(CultureInfo.InvariantCulture, $"{mailbox}{dice.Throw(100)}@example.net") : null;
        var phone = email is null || dice.Percent(50) ? string.Create(CultureInfo.InvariantCulture, $"01632 960{dice.Throw(1000):000}") : null;
        var street = string.Create(CultureInfo.InvariantCulture, $"{dice.Between(1, 140)} {dice.PickUneven(words.Lists.Streets)}");
        var address = $"{(dice.Percent(15) ? House(dice) + "\n" : "")}{street}\n{dice.PickUneven(words.Lists.Towns)}";
        return new(Asked.Given, $"{first} {last}", Asked.Given, email, phone, dice.Percent(75) || email is null ? address : null, dice.Percent(6) ? dice.Pick(words.Casebook.Adjustments) : null);
    }

    private static string Placed(string text, string place) => text.Replace("{street}", place, StringComparison.Ordinal);
}
