using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using static Answerable.Domain.Tests.Cases.Complaint;

namespace Answerable.Domain.Tests.Cases;

public sealed class CaseRestrictingTests
{
    [Fact]
    public void Who_restricts_it_is_always_named_and_who_is_responsible_must_be()
    {
        var file = Log();
        Assert.Equal("case.restrict-permission", Refused(() => file.Restrict([Named(Handler)], "It is about a director", At(Handler, 3))));
        Assert.Equal("case.reason", Refused(() => file.Restrict([Named(Handler)], " ", At(Manager, 3))));
        Assert.Equal("case.restrict-handler", Refused(() => file.Restrict([Named(Director)], "It is about a director", At(Manager, 3))));
        Assert.Equal("case.restrict-outsider", Refused(() => file.Restrict([Named(Handler), Named(Reader) with { MayReadCases = false }], "It is about a director", At(Manager, 3))));
        file.Restrict([Named(Handler)], "It is about a director", At(Manager, 3));
        Assert.Equal((true, true, false), (file.IsOpenTo(Manager.PersonId), file.IsOpenTo(Handler.PersonId), file.IsOpenTo(Colleague.PersonId)));
        Assert.Contains(file.Added.OfType<CaseEntry>(), entry => entry.Text == "Restricted to Manager, Handler: It is about a director");
    }

    [Fact]
    public void It_is_given_to_nobody_who_may_not_know_of_it()
    {
        var file = Log();
        file.Restrict([Named(Handler)], "It is about a director", At(Manager, 3));
        Assert.Equal("case.assign-restricted", Refused(() => file.Assign(Colleague.PersonId, "Colleague", null, At(Manager, 3))));
        file.Restrict([Named(Handler), Named(Colleague)], "The colleague knows the matter", At(Manager, 4));
        file.Assign(Colleague.PersonId, "Colleague", null, At(Manager, 4));
        file.Restrict([Named(Colleague)], "The handler is a witness", At(Manager, 5));
        Assert.False(file.IsOpenTo(Handler.PersonId));
        Assert.Equal(3, file.Readers.Count);
    }

    [Fact]
    public void Lifted_it_is_open_to_all_and_who_was_named_stays_on_record()
    {
        var file = Log();
        Assert.Equal("case.restricted-not", Refused(() => file.LiftRestriction("No need", At(Manager, 3))));
        file.Restrict([Named(Handler)], "It is about a director", At(Manager, 3));
        file.LiftRestriction("The director has left", At(Manager, 4));
        Assert.True(file.IsOpenTo(Colleague.PersonId));
        Assert.All(file.Readers, reader => Assert.NotNull(reader.EndedAt));
        Assert.Null(file.Case.RestrictedReason);
    }

    private static NamedReader Named(Actor actor) => new(actor.PersonId!.Value, actor.Name, MayReadCases: true);
}
