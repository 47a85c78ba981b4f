using System.ComponentModel.DataAnnotations;
using Answerable.Domain;
using Answerable.Domain.Cases;
using Answerable.Domain.Imports;
using Answerable.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Answerable.Web.Pages.Cases;

/// <summary>What a form asks about a customer or about who speaks for them.</summary>
public sealed class PersonFields : IValidatableObject
{
    [StringLength(200, ErrorMessage = "The name must be 200 characters or fewer")]
    public string? Name { get; set; }

    /// <summary>Why there is no name: declined, unknown.</summary>
    public string? NoName { get; set; }

    [StringLength(60, ErrorMessage = "The telephone number must be 60 characters or fewer")]
    public string? Phone { get; set; }

    [StringLength(254, ErrorMessage = "The e-mail address must be 254 characters or fewer")]
    public string? Email { get; set; }

    [StringLength(1000, ErrorMessage = "The address must be 1,000 characters or fewer")]
    public string? Address { get; set; }

    /// <summary>Why it is not known how to reach them: declined, unknown.</summary>
    public string? NoContact { get; set; }

    [StringLength(2000, ErrorMessage = "What they need must be 2,000 characters or fewer")]
    public string? Adjustments { get; set; }

    [Display(Name = "The day")]
    public DateOnly? ConsentOn { get; set; }

    [BindNever]
    public static IReadOnlyList<Choice> WhyNone { get; } =
        [new("", "It is given"), new(Word.Of(Asked.Declined), "They would rather not say"), new(Word.Of(Asked.Unknown), "It cannot be found out")];

    [BindNever]
    public Asked NameAsked => Said(NoName, Name is not null);

    [BindNever]
    public Asked ContactAsked => Said(NoContact, Phone is not null || Email is not null || Address is not null);

    [BindNever]
    public bool IsEmpty => NameAsked is Asked.NotAsked && ContactAsked is Asked.NotAsked;

    public static PersonFields Of(CasePerson? person) => person is null ? new() : new()
    {
        Name = person.Name,
        NoName = Why(person.NameAsked),
        Phone = person.Phone,
        Email = person.Email,
        Address = person.Address,
        NoContact = Why(person.ContactAsked),
        Adjustments = person.Adjustments,
        ConsentOn = person.ConsentOn,
    };

    /// <param name="customerId">The person of an earlier case, where someone has said that it is the same one.</param>
    public PersonIntake Read(Guid? customerId = null) => new(NameAsked, Name, ContactAsked, Email, Phone, Address, Adjustments, customerId, ConsentOn);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (CaseRecord.WhyNotEmail(PlainText.FoldToLine(Email)) is { } sentence)
        {
            yield return new(sentence, [nameof(Email)]);
        }
    }

    private static string? Why(Asked asked) => asked is Asked.Declined or Asked.Unknown ? Word.Of(asked) : null;

    private static Asked Said(string? whyNone, bool isGiven) =>
        isGiven ? Asked.Given : Word.Read<Asked>(whyNone) is { } why and (Asked.Declined or Asked.Unknown) ? why : Asked.NotAsked;
}
