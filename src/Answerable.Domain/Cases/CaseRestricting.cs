using Answerable.Domain.Access;

namespace Answerable.Domain.Cases;

/// <summary>Someone who is named to a restricted case, and so may know of it.</summary>
public sealed class CaseReader : CasePart
{
    public Guid PersonId { get; init; }

    public DateTime NamedAt { get; init; }

    public Guid? NamedById { get; init; }

    /// <summary>Named no longer; that they were stays on record.</summary>
    public DateTime? EndedAt { get; set; }
}

/// <summary>A person to be named, with what they may do today.</summary>
public sealed record NamedReader(Guid PersonId, string Name, bool MayReadCases);

/// <summary>
/// A case that only the people named may know of: a complaint about a senior officer, a case that could put somebody in danger. It is there for nobody else,
/// except for auditors, whose reading is recorded, and for the operator.
/// </summary>
public static class CaseRestricting
{
    extension(CaseFile file)
    {
        /// <summary>Named today.</summary>
        public IEnumerable<CaseReader> NamedReaders => file.Readers.Where(reader => reader.EndedAt is null);

        /// <summary>The person may know of the case, as far as its restriction goes.</summary>
        public bool IsOpenTo(Guid? personId) => !file.Case.IsRestricted || file.NamedReaders.Any(reader => reader.PersonId == personId);

        /// <summary>Restricts the case to the people named and who restricts it; done again, it changes who is named.</summary>
        public void Restrict(IReadOnlyList<NamedReader> people, string reason, CaseMoment now)
        {
            var by = now.By.PersonId is { } self ? people.Where(person => person.PersonId != self).Prepend(new(self, now.By.Name, true)) : people;
            var named = by.DistinctBy(person => person.PersonId).ToList();
            var (about, handler) = (file.Case, file.Case.HandlerId);
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.Restrict, now.By)
                ?? CaseWork.WhyNoReason(reason)
                ?? (named.Count == 0 ? new Refusal("case.restrict-nobody", "Name at least one person")
                : named.Find(person => file.IsAbout(person.PersonId)) is { } subject ? new("case.restrict-subject", $"It is about {subject.Name}: they may not know of it")
                : named.Find(person => !person.MayReadCases) is { } outsider ? new("case.restrict-outsider", $"{outsider.Name} may not see cases: choose people who may")
                : handler is not null && named.TrueForAll(person => person.PersonId != handler) ? new("case.restrict-handler", "Who is responsible for it must be named too: name them, or assign it to someone else first")
                : null));
            foreach (var gone in file.NamedReaders.Where(reader => named.TrueForAll(person => person.PersonId != reader.PersonId)).ToList())
            {
                gone.EndedAt = now.At;
            }

            var known = file.NamedReaders.Select(reader => reader.PersonId).ToHashSet();
            foreach (var person in named.Where(person => !known.Contains(person.PersonId)))
            {
                file.Add(new CaseReader { Id = now.NextId(), BodyId = about.BodyId, CaseId = about.Id, PersonId = person.PersonId, NamedAt = now.At, NamedById = now.By.PersonId });
            }

            (about.RestrictedAt, about.RestrictedById, about.RestrictedReason) = (about.RestrictedAt ?? now.At, now.By.PersonId, reason);
            file.Move(CaseAct.Restrict, $"Restricted to {string.Join(", ", named.Select(person => person.Name))}: {reason}", now);
        }

        /// <summary>Everyone who may see cases sees it again.</summary>
        public void LiftRestriction(string reason, CaseMoment now)
        {
            RefusedException.ThrowIf(file.WhyNot(CaseAct.LiftRestriction, now.By) ?? CaseWork.WhyNoReason(reason));
            foreach (var reader in file.NamedReaders.ToList())
            {
                reader.EndedAt = now.At;
            }

            (file.Case.RestrictedAt, file.Case.RestrictedById, file.Case.RestrictedReason) = (null, null, null);
            file.Move(CaseAct.LiftRestriction, $"No longer restricted: {reason}", now);
        }

        internal Refusal? WhyNotHandler(Guid? handlerId) =>
            file.IsAbout(handlerId) && file.NamedSubjects.First(subject => subject.PersonId == handlerId) is { } self && (self.IsSenior || !file.StageRules.IsAnsweredBySubject) ? new("case.assign-subject", $"It is about {self.Name}: choose somebody else")
            : handlerId is not null && !file.IsOpenTo(handlerId) ? new("case.assign-restricted", "This case is restricted: name the person to it before you assign it to them") : null;
    }
}
