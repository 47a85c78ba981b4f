using Answerable.Domain.Access;
using Answerable.Domain.History;

namespace Answerable.Domain.Cases;

/// <summary>Someone of the body whom a case is about.</summary>
/// <param name="PersonId">Null for someone who does not work in the system; then the name.</param>
public sealed record SubjectIntake(Guid? PersonId, string? Name, bool IsSenior);

/// <summary>A member of staff whom a case is about.</summary>
public sealed class CaseSubject : CasePart
{
    public Guid? PersonId { get; init; }

    [PrivateText]
    public required string Name { get; init; }

    public bool IsSenior { get; init; }

    public DateTime NamedAt { get; init; }

    public Guid? NamedById { get; init; }

    /// <summary>It turned out not to be about them; that they were named stays on record.</summary>
    public DateTime? EndedAt { get; set; }
}

/// <summary>
/// Nobody works on a case about themself: whoever is named does nothing to it, is not responsible for it, does not sign it, and is never named to it when it is restricted.
/// Possible under every procedure; what else holds for senior staff, the procedure says.
/// </summary>
public static class CaseSubjects
{
    extension(CaseFile file)
    {
        /// <summary>Whom it is about today.</summary>
        public IEnumerable<CaseSubject> NamedSubjects => file.Subjects.Where(subject => subject.EndedAt is null);

        public bool IsAbout(Guid? personId) => personId is not null && file.NamedSubjects.Any(subject => subject.PersonId == personId);

        public bool IsAboutSenior => file.NamedSubjects.Any(subject => subject.IsSenior);

        /// <summary>What someone must be allowed to do to be responsible for it.</summary>
        public Permission HandledBy => file.IsAboutSenior && file.Rules.SeniorStaff is { } rule ? rule.HandledBy : Permission.HandleCases;

        /// <param name="handler">Who is responsible, with what they may do today; null for nobody.</param>
        public void NameSubject(SubjectIntake subject, Actor? handler, CaseMoment now)
        {
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.NameSubject, now.By)
                ?? CasePermission.WhyEmpty(subject.Name, "case.subject-name", "Say whom it is about")
                ?? (subject.PersonId is { } self && self == now.By.PersonId ? new Refusal("case.subject-self", "It is about you: ask somebody else to put that on record, and to work on it") : null)
                ?? (file.IsAbout(subject.PersonId) ? new Refusal("case.subject-named", $"{subject.Name} is named already") : null));
            file.Add(new CaseSubject { Id = now.NextId(), BodyId = file.Case.BodyId, CaseId = file.Case.Id, PersonId = subject.PersonId, Name = subject.Name!, IsSenior = subject.IsSenior, NamedAt = now.At, NamedById = now.By.PersonId });
            file.Case.HasSubjects = true;
            foreach (var reader in file.NamedReaders.Where(reader => file.IsAbout(reader.PersonId)).ToList())
            {
                reader.EndedAt = now.At;
            }

            var gone = handler is not null && file.WhyNotHandled(handler) is not null;
            if (gone)
            {
                file.Case.HandlerId = null;
            }

            file.Move(CaseAct.NameSubject, $"It is about {subject.Name}{(subject.IsSenior ? ", a senior member of staff" : "")}.{(gone ? $" {handler!.Name} is no longer responsible for it." : "")}", now);
        }

        public void UnnameSubject(Guid subjectId, string reason, CaseMoment now)
        {
            var subject = file.NamedSubjects.FirstOrDefault(subject => subject.Id == subjectId);
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.UnnameSubject, now.By)
                ?? (subject is null ? new Refusal("case.subject-none", "Choose whom it is not about") : null)
                ?? CaseWork.WhyNoReason(reason));
            subject!.EndedAt = now.At;
            file.Case.HasSubjects = file.NamedSubjects.Any();
            file.Move(CaseAct.UnnameSubject, $"It is not about {subject.Name}: {reason}", now);
        }

        /// <summary>Whom it is about does nothing to it; at a stage where the procedure lets them answer, only senior staff does not.</summary>
        internal Refusal? WhyNotSubject(Actor by) =>
            file.NamedSubjects.FirstOrDefault(subject => subject.PersonId is not null && subject.PersonId == by.PersonId) is { } self && (self.IsSenior || !file.StageRules.IsAnsweredBySubject)
                ? new("case.about-you", $"This {file.Rules.CaseName} is about you: somebody else works on it")
                : null;

        /// <summary>Why this person cannot be responsible for it.</summary>
        public Refusal? WhyNotHandled(Actor handler) =>
            file.WhyNotSubject(handler) is not null ? new("case.assign-subject", $"It is about {handler.Name}: choose somebody else")
            : !handler.May(file.HandledBy) ? new("case.assign-senior", $"It is about a senior member of staff: only who {Words(file.HandledBy)} can be responsible for it")
            : null;

        /// <summary>A case about senior staff is answered only once it is kept from everybody else, where the procedure says so.</summary>
        internal Refusal? WhyNotAnswerSenior() =>
            file.IsAboutSenior && file.Rules.SeniorStaff is { IsRestricted: true } && !file.Case.IsRestricted
                ? new("case.senior-open", "It is about a senior member of staff: restrict it to the people who work on it first")
                : null;
    }

    private static string Words(Permission permission) => permission switch
    {
        Permission.ManageCases => "manages cases",
        Permission.SignOffAnswers => "signs answers",
        _ => $"may {Word.Of(permission).Replace('-', ' ')}",
    };
}
