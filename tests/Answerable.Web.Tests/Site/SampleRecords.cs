using System.Text;
using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Domain.Cases;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Holidays;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Records.Imports;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Drafts;
using Answerable.Records.Plans.Meetings;
using Answerable.Records.Plans.Rounds;
using Answerable.Web.Tests.Editions;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Web.Tests.Site;

/// <summary>One of each thing that a page can be about.</summary>
internal sealed class SampleRecords(WebNode node)
{
    private const string Plan = "Number\tActivity\tOwner\tEnd\tStatus\n1\tReview the scheme\tDirector\t31 March 2027\tOn target\n2\tPublish what changed\tDirector\t30 June 2027\tNot started\n";

    /// <summary>The first complaint of the year.</summary>
    public const string Complaint = "C-2026-000001";

    public Guid Draft { get; private set; }

    public Guid CaseFile { get; private set; }

    public Guid CalendarChange { get; private set; }

    public Guid Edition { get; private set; }

    public Guid Request { get; private set; }

    public async Task AddPlanAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await AddEditionAsync();
        await node.Database.Within<EditPlan>(edit => edit.RunAsync(new("test-plan", 1, "Test plan", null, null, null, null, false, new Dictionary<Guid, DateOnly?>(), Cadence.Quarterly, new(2026, 1, 1)), node.Operator, cancellation));
        await node.Database.Within<OpenRound>(open => open.RunAsync(new("test-plan", "2026-q1", new(2026, 4, 10)), node.Operator, cancellation));

        // A member of the assurance group sees the plan to which she is named; a meeting whose papers are out and a question are there.
        var member = node.Operator with { PersonId = node.People["assurance-group-member"] };
        await node.Database.Within<NameReader>(name => name.RunAsync(new("test-plan", member.PersonId!.Value, new DateOnly(2026, 12, 31)), node.Operator, cancellation));
        await node.Database.Within<ArrangeMeeting, int>(arrange => arrange.RunAsync(new("test-plan", "Assurance Group", new DateOnly(2026, 3, 20)), node.Operator, cancellation));
        await node.Database.Within<IssuePapers, int>(issue => issue.RunAsync(new("test-plan", 1, new DateOnly(2026, 1, 1), "<p>Papers</p>"u8.ToArray()), node.Operator, cancellation));
        await node.Database.Within<RaiseChallenge, int>(raise => raise.RunAsync(new("test-plan", 1, 1, "Who is the director?"), member, cancellation));

        // A draft is for the person who started it.
        var officer = node.Operator with { PersonId = node.People["planning-officer"] };
        Draft = await node.Database.Within<StartImport, Guid>(start => start.RunAsync(new("plan.txt", Encoding.UTF8.GetBytes(Plan), "Another plan"), officer, cancellation));
    }

    /// <summary>The plan, once for the node, and a published version of it.</summary>
    public async Task AddEditionAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        if (!await node.Database.Within<RecordsContext, bool>(records => records.For(node.Operator).Rows<Domain.Plans.Plan>().AnyAsync(plan => plan.Key == "test-plan", cancellation)))
        {
            await node.Database.Within<ImportPlan, ImportOutcome>(import => import.RunAsync(new(new PlanSource("plan.txt", default, null, PlanSourceReader.Read(SourceFileReader.ReadText(Plan, "plan.txt"))), "Test plan"), node.Operator, cancellation));
        }

        Edition = await node.PublishAsync("test-plan");
        await node.Database.Within<AskForFormat, DateOnly>(ask => ask.RunAsync(new(Edition, "Large print", null), Actor.Public(node.Operator.BodyId, node.Operator.TimeZoneId), cancellation));
        Request = (await node.Database.Within<FormatRequestList, List<FormatRequestList.Row>>(list => list.ReadAsync(node.Operator, cancellation)))[0].Id;
    }

    public async Task AddCaseAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var intake = new CaseIntake { ReceivedOn = new(2026, 3, 2), Subject = "A lamp", HandlerId = node.People["complaints-handler"], Customer = new(Asked.Declined, null, Asked.Declined, null, null, null) };
        var reference = await node.Database.Within<LogCase, string>(log => log.RunAsync(new("model-complaints", intake), node.Operator, cancellation));
        Assert.Equal(Complaint, reference);
        await node.Database.Within<AddCaseEntry>(add => add.RunAsync(new(new(reference), CaseEntryKind.File, null, null, new("lamp.txt", Encoding.UTF8.GetBytes("dark"))), node.Operator, cancellation));
        await node.Database.Within<BeginLetter, int>(begin => begin.RunAsync(new(new(reference), "received"), node.Operator, cancellation));
        await node.Database.Within<DraftAnswer>(draft => draft.RunAsync(new(new(reference), "It shines again.", [], []), node.Operator, cancellation));
        var view = await node.Database.Within<CasePage, CasePage.View?>(page => page.ReadAsync(reference, node.Operator, cancellation));
        await node.Database.Within<ChangeCalendar, int>(change => change.RunAsync(new([new(CalendarKey.None, new(2026, 3, 4), "Closed")]), node.Operator, cancellation));
        CalendarChange = (await node.Database.Within<CalendarPage, CalendarPage.View>(page => page.ReadAsync(node.Operator, cancellation))).Changes[0].Id;
        CaseFile = view!.Timeline.Select(entry => entry.File).OfType<CasePage.EntryFile>().Single().Id;
    }
}
