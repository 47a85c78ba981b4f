using System.ComponentModel.DataAnnotations;
using Answerable.Domain;
using Answerable.Domain.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Web.Components;

namespace Answerable.Web.Pages.Cases;

/// <summary>What a form asks about a case, when it is logged and when its record is corrected.</summary>
public sealed class CaseFields
{
    public string? Channel { get; set; } = Word.Of(CaseChannel.Telephone);

    [StringLength(200, ErrorMessage = "Say it in 200 characters or fewer; there is room for more below")]
    public string? Subject { get; set; }

    [StringLength(20_000, ErrorMessage = "What they said must be 20,000 characters or fewer")]
    public string? Details { get; set; }

    [StringLength(5000, ErrorMessage = "What they would like must be 5,000 characters or fewer")]
    public string? OutcomeSought { get; set; }

    public string? NatureKey { get; set; }

    public Guid? ServiceId { get; set; }

    [StringLength(200, ErrorMessage = "The contractor’s name must be 200 characters or fewer")]
    public string? Contractor { get; set; }

    public bool IsUrgent { get; set; }

    public PersonFields Customer { get; set; } = new();

    public PersonFields Representative { get; set; } = new();

    public CaseChannel ReadChannel() => Word.Read<CaseChannel>(Channel) ?? CaseChannel.Unknown;

    public static CaseFields Of(CasePage.View view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var about = view.About;
        return new()
        {
            Channel = Word.Of(about.Channel),
            Subject = about.Subject,
            Details = about.Details,
            OutcomeSought = about.OutcomeSought,
            NatureKey = about.NatureKey,
            ServiceId = about.ServiceId,
            Contractor = about.Contractor,
            IsUrgent = about.IsUrgent,
            Customer = PersonFields.Of(view.People.FirstOrDefault(person => person.Role is CaseRole.Customer)),
            Representative = PersonFields.Of(view.People.FirstOrDefault(person => person.Role is CaseRole.Representative)),
        };
    }

    public CaseCorrection ReadCorrection() => new()
    {
        Subject = Subject ?? "",
        Channel = ReadChannel(),
        Details = Details,
        OutcomeSought = OutcomeSought,
        NatureKey = NatureKey,
        ServiceId = ServiceId,
        Contractor = Contractor,
        IsUrgent = IsUrgent,
        Customer = Customer.Read(),
        Representative = Representative.IsEmpty ? null : Representative.Read(),
    };

    /// <summary>Kinds of complaint to choose from.</summary>
    public static IReadOnlyList<Choice> Natures(CaseRules rules) => [new("", "Not known yet"), .. rules.Natures.Select(nature => new Choice(nature.Key, nature.Name))];

    public static IReadOnlyList<Choice> Units(IEnumerable<CaseChoices.Choice> units, string none) => [new("", none), .. units.Select(unit => new Choice(unit.Id.ToString(), unit.Words))];
}
