namespace Answerable.Domain.Cases;

/// <summary>Who is who among the people of a case.</summary>
public static class CasePeople
{
    extension(IEnumerable<CasePerson> people)
    {
        public CasePerson? Customer => people.FirstOrDefault(person => person.Role is CaseRole.Customer);

        public CasePerson? Representative => people.FirstOrDefault(person => person.Role is CaseRole.Representative);

        /// <summary>To whom the answer goes: who represents the customer, once the customer has agreed.</summary>
        public CasePerson? Correspondent => people.Representative is { ConsentOn: not null } representative ? representative : people.Customer;
    }
}
