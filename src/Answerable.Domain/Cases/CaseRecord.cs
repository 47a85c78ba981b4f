using Answerable.Domain.Access;

namespace Answerable.Domain.Cases;

/// <summary>The record that a procedure demands of every case (model complaints handling procedure, part 4, paragraph 14), and what of it is missing.</summary>
public static class CaseRecord
{
    /// <summary>Given by the act that closes the case, so that they need not stand there before.</summary>
    private static readonly CaseField[] s_givenAtClosing = [CaseField.Cause, CaseField.RemedialAction];

    public static string Words(CaseField field, CaseRules rules) => rules.Say(field switch
    {
        CaseField.Subject => "what it is about",
        CaseField.CustomerName => "the {customer}'s name, or that they would rather not give it",
        CaseField.CustomerContact => "how to reach the {customer}, or that they would rather not say",
        CaseField.Nature => "the kind of {case}",
        CaseField.Service => "the service that it is about",
        CaseField.Handler => "who is responsible for it",
        CaseField.Contractor => $"the {rules.ContractorName.ToLowerInvariant()}",
        CaseField.OutcomeSought => "what the {customer} would like to happen",
        CaseField.ActionTaken => "what was done about it",
        CaseField.Cause => "the underlying cause",
        CaseField.RemedialAction => "the remedial action, or that none is needed",
        CaseField.ChildViews => "whether the child's own views were sought, and what they are, or why not",
        CaseField.LateReason => "why it was taken although it came too late",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    });

    private static readonly FieldRule s_late = new(CaseField.LateReason, FieldNeeded.AtClosing, []);

    extension(CaseFile file)
    {
        /// <summary>What the record still lacks before the case can be closed: shown from the day on which it is logged.</summary>
        public IReadOnlyList<CaseField> Missing() =>
            [.. file.Rules.Fields.Append(s_late).Where(rule => !file.IsRecorded(rule)).Select(rule => rule.Field).Distinct()];

        internal Refusal? WhyNotClose() => WhyMissing(file.Missing().Except(s_givenAtClosing), file.Rules);

        /// <summary>The stages of which we must know what was done: of a case that was taken over, the one that is answered here.</summary>
        private List<CaseStage> Answered() => file.Case.ImportedAt is null ? file.Stages : [file.Stage];

        private bool IsRecorded(FieldRule rule) => rule.Field switch
        {
            CaseField.Subject => IsWritten(file.Case.Subject),
            CaseField.CustomerName => IsAsked(rule, file.Customer?.NameAsked),
            CaseField.CustomerContact => IsAsked(rule, file.Customer?.ContactAsked),
            CaseField.Nature => file.Case.NatureKey is not null,
            CaseField.Service => file.Case.ServiceId is not null,
            CaseField.Handler => file.Case.HandlerId is not null,
            CaseField.Contractor => IsWritten(file.Case.Contractor),
            CaseField.OutcomeSought => IsWritten(file.Case.OutcomeSought),
            CaseField.ActionTaken => file.Answered().TrueForAll(stage => stage.ClosedOn is not null && (stage.OutcomeKey is null || IsWritten(stage.ActionTaken))),
            CaseField.Cause => IsWritten(file.Case.Cause),
            CaseField.RemedialAction => file.Case.NeedsNoRemedy || IsWritten(file.Case.RemedialAction),
            CaseField.ChildViews => !file.Case.IsAboutChild || (file.Case.ChildViews is not null && IsWritten(file.Case.ChildViewsText)),
            CaseField.LateReason => file.Stages.MinBy(stage => stage.Number) is not { IsLate: true } first || IsWritten(first.LateReason),
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };
    }

    internal static Refusal? WhyNotRecorded(CaseRules rules, CaseIntake intake)
    {
        var missing = rules.Fields.Where(rule => rule.Needed is FieldNeeded.AtLogging && !IsKnown(rule, intake)).Select(rule => rule.Field);
        return WhyNotPerson(intake.Customer) ?? (intake.Representative is { } representative ? WhyNotPerson(representative, "case.representative") : null) ?? WhyMissing(missing, rules);
    }

    /// <param name="whose">The beginning of the codes: they say whose field it is.</param>
    internal static Refusal? WhyNotPerson(PersonIntake person, string whose = "case") =>
        person.NameAsked is Asked.Given && !IsWritten(person.Name) ? new($"{whose}.name", "Give the name, or say that they would rather not")
        : person is { ContactAsked: Asked.Given, Email: null, Phone: null, Address: null } ? new($"{whose}.contact", "Give an e-mail address, a telephone number or an address, or say that they would rather not")
        : WhyNotEmail(person.Email) is { } sentence ? new($"{whose}.email", sentence)
        : null;

    /// <summary>Why it is no e-mail address, in a sentence; null where it is one, or nothing.</summary>
    public static string? WhyNotEmail(string? email) =>
        email is null || System.Net.Mail.MailAddress.TryCreate(email, out _) ? null : "Enter an e-mail address like name@example.org";

    private static bool IsKnown(FieldRule rule, CaseIntake intake) => rule.Field switch
    {
        CaseField.Subject => IsWritten(intake.Subject),
        CaseField.CustomerName => IsAsked(rule, intake.Customer.NameAsked),
        CaseField.CustomerContact => IsAsked(rule, intake.Customer.ContactAsked),
        CaseField.Nature => intake.NatureKey is not null,
        CaseField.Service => intake.ServiceId is not null,
        CaseField.Handler => intake.HandlerId is not null,
        CaseField.Contractor => IsWritten(intake.Contractor),
        CaseField.OutcomeSought => IsWritten(intake.OutcomeSought),
        _ => true,
    };

    private static bool IsAsked(FieldRule rule, Asked? asked) => asked is Asked.Given || (asked is { } instead && rule.InsteadOf.Contains(instead));

    private static bool IsWritten(string? text) => !string.IsNullOrWhiteSpace(text);

    private static Refusal? WhyMissing(IEnumerable<CaseField> missing, CaseRules rules)
    {
        var words = missing.Select(field => Words(field, rules)).ToList();
        return words.Count == 0 ? null : new("case.record-incomplete", $"The record lacks {(words.Count == 1 ? words[0] : $"{string.Join("; ", words[..^1])}; and {words[^1]}")}");
    }
}
