using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Answerable.Records.Calendars;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases;

/// <summary>What logging does, with or without closing in the same act.</summary>
internal static class CaseLogging
{
    public static async Task<CaseFile> LogAsync(
        this RecordsContext records, Scope scope, CaseProcedures procedures, string procedureKey, CaseIntake typed, SubjectIntake? subject, CancellationToken cancellation)
    {
        var body = await scope.Rows<Body>().SingleAsync(cancellation);
        var rules = procedures.InForce(procedureKey, scope.Today, body.Sector);
        RefusedException.ThrowIf(procedures.KeysOf(body).Contains(procedureKey, StringComparer.Ordinal) ? null : new("case.procedure-not-used", $"{rules.Name}: this body does not work on cases under it"));
        var intake = typed with
        {
            Subject = Typed.Line(typed.Subject) ?? "",
            Details = Typed.Text(typed.Details),
            OutcomeSought = Typed.Text(typed.OutcomeSought),
            Contractor = Typed.Line(typed.Contractor),
            DirectReason = Typed.Text(typed.DirectReason),
            LateReason = Typed.Text(typed.LateReason),
            ChildViewsText = Typed.Text(typed.ChildViewsText),
            TurnedAway = typed.TurnedAway is { } away ? Typed.Away(away) : null,
            Customer = Typed.Person(typed.Customer),
            Representative = typed.Representative is { } representative ? Typed.Person(representative) : null,
            TeamId = typed.TeamId ?? scope.OwnTeam(),
        };
        await scope.RequireCustomerAsync(intake.Customer.CustomerId, cancellation);
        await scope.RequireUnitAsync(intake.ServiceId, cancellation);
        await scope.RequireUnitAsync(intake.TeamId, cancellation);
        await scope.RequireHandlerAsync(intake.HandlerId, cancellation);
        var calendars = await scope.CalendarsAsync(cancellation);
        RefusedException.ThrowIf(CaseOpening.WhyNotLog(rules, calendars.Of, intake, scope.Moment));
        var reference = await records.NextReferenceAsync(scope, rules.ReferencePrefix, cancellation);
        var file = CaseOpening.Log(rules, calendars.Of, reference, intake, scope.Moment);
        scope.Add(file.Case);
        await (subject is null ? Task.CompletedTask : scope.NameSubjectAsync(file, subject, cancellation));
        return file;
    }

    extension(Scope scope)
    {
        public async Task RequireUnitAsync(Guid? unitId, CancellationToken cancellation) =>
            RefusedException.ThrowIf(unitId is null || await scope.Rows<Unit>().AnyAsync(unit => unit.Id == unitId, cancellation)
                ? null
                : new("case.unit-not-found", "The service or team that you chose is not there"));

        /// <summary>The same person as in an earlier case: one of the body's, and of which who logs may know.</summary>
        private async Task RequireCustomerAsync(Guid? customerId, CancellationToken cancellation)
        {
            if (customerId is null)
            {
                return;
            }

            var known = from person in scope.Rows<CasePerson>() join about in scope.Cases() on person.CaseId equals about.Id select person.CustomerId;
            RefusedException.ThrowIf(await known.AnyAsync(id => id == customerId, cancellation)
                ? null
                : new("case.customer-not-found", "The person of an earlier case that you chose is not there: choose again, or somebody new"));
        }

        /// <summary>Who is made responsible must be allowed to work on it.</summary>
        public async Task<Actor?> RequireHandlerAsync(Guid? personId, CancellationToken cancellation)
        {
            if (personId is null)
            {
                return null;
            }

            var handler = await scope.WithPermissionAsync(personId, Permission.HandleCases, cancellation);
            RefusedException.ThrowIf(handler.May(Permission.HandleCases) ? null : new("case.handler", $"{handler.Name} does not work on cases: choose someone who does"));
            return handler;
        }

        /// <summary>The unit of who logs, where it is one.</summary>
        private Guid? OwnTeam() => scope.Actor.UnitIds.Order().Select(unit => (Guid?)unit).FirstOrDefault();
    }
}
