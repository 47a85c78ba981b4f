using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Web.Pages.Cases;

/// <summary>What the form for logging asks about a member of staff whom a case is about.</summary>
public sealed class SubjectFields
{
    /// <summary>Null for someone who is not in the list.</summary>
    public Guid? PersonId { get; set; }

    [StringLength(200, ErrorMessage = "The name must be 200 characters or fewer")]
    public string? Name { get; set; }

    public bool IsSenior { get; set; }

    public SubjectIntake? Read() => PersonId is null && Name is null ? null : new(PersonId, Name, IsSenior);

    /// <summary>What else holds under the procedure for a case about senior staff.</summary>
    public static string? SeniorHint(CaseRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return rules.SeniorStaff is { } rule
            ? $"{(rule.HandledBy is Permission.ManageCases ? "Only who manages cases is then responsible for it. " : "")}{(rule.IsRestricted ? "It is restricted to people by name before it is answered." : "")}".Trim()
            : null;
    }
}
