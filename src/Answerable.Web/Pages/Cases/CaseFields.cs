using System.ComponentModel.DataAnnotations;
using Answerable.Domain;
using Answerable.Domain.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Web.Components;

namespace Answerable.Web.Pages.Cases;

/// <summary>What a form asks about a case, when it is logged and when its record is corrected.</summary>
public sealed class CaseFields : IValidatableObject
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

    [Display(Name = "The day")]
    public DateOnly? HappenedOn { get; set; }

    [Display(Name = "The day")]
    public DateOnly? KnownOn { get; set; }

    [StringLength(5000, ErrorMessage = "The reason must be 5,000 characters or fewer")]
    public string? LateReason { get; set; }

    public bool IsAboutChild { get; set; }

    public string? ChildViews { get; set; }

    [StringLength(5000, ErrorMessage = "The child’s views must be 5,000 characters or fewer")]
    public string? ChildViewsText { get; set; }

    public PersonFields Customer { get; set; } = new();

    public PersonFields Representative { get; set; } = new();

    public ChildViews? ReadChildViews() => Word.Read<ChildViews>(ChildViews);

    public CaseChannel ReadChannel() => Word.Read<CaseChannel>(Channel) ?? CaseChannel.Unknown;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsAboutChild && ChildViewsText is not null)
        {
            yield return new("Tick that it affects a child, or take this out", [nameof(ChildViewsText)]);
        }
    }

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
            HappenedOn = about.HappenedOn,
            KnownOn = about.KnownOn,
            LateReason = view.Stages[0].LateReason,
            IsAboutChild = about.IsAboutChild,
            ChildViews = about.ChildViews is { } views ? Word.Of(views) : null,
            ChildViewsText = about.ChildViewsText,
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
        HappenedOn = HappenedOn,
        KnownOn = KnownOn,
        LateReason = LateReason,
        IsAboutChild = IsAboutChild,
        ChildViews = ReadChildViews(),
        ChildViewsText = ChildViewsText,
        Customer = Customer.Read(),
        Representative = Representative.IsEmpty ? null : Representative.Read(),
    };

    /// <summary>Whether a child's own views were sought.</summary>
    public static IReadOnlyList<Choice> WhetherSought { get; } = [new("", "Not recorded yet"), new(Word.Of(Domain.Cases.ChildViews.Sought), "They were sought"), new(Word.Of(Domain.Cases.ChildViews.NotSought), "They were not sought")];

    /// <summary>Where else people can turn.</summary>
    public static IReadOnlyList<Choice> Signposts(CaseRules rules) => [new("", "Choose, or write another place below"), .. rules.Signposts.Select(signpost => new Choice(signpost.Key, signpost.Name))];

    /// <summary>Kinds of complaint to choose from.</summary>
    public static IReadOnlyList<Choice> Natures(CaseRules rules) => [new("", "Not known yet"), .. rules.Natures.Select(nature => new Choice(nature.Key, nature.Name))];

    public static IReadOnlyList<Choice> Units(IEnumerable<CaseChoices.Choice> units, string none) => [new("", none), .. units.Select(unit => new Choice(unit.Id.ToString(), unit.Words))];
}
