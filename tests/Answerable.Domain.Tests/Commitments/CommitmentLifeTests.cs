using Answerable.Domain.Commitments;
using static Answerable.Domain.Commitments.CommitmentAct;

namespace Answerable.Domain.Tests.Commitments;

public sealed class CommitmentLifeTests
{
    /// <summary>Every status by every act, read across as the guide for planning officers prints it: "." is refused, "=" stays, "&lt;" goes back.</summary>
    private const string Table = """
                            report propose approve sendback hibernate wake handover duplicate defer discontinue reopen carry
        Unstated            said   proposed .      .        asleep    .    bau      double    later ended       .      =
        NotStarted          said   proposed .      .        asleep    .    bau      double    later ended       .      =
        OnTarget            said   proposed .      .        asleep    .    bau      double    later ended       .      =
        Slippage            said   proposed .      .        asleep    .    bau      double    later ended       .      =
        Exceeded            said   proposed .      .        asleep    .    bau      double    later ended       .      =
        Completed           .      .        .      .        .         .    bau      .         .     .           <      .
        ProposedForClosure  .      .        done   <        .         .    .        .         .     .           .      .
        BusinessAsUsual     .      .        .      .        .         .    .        .         .     .           <      .
        Hibernated          .      .        .      .        .         <    .        double    later ended       .      =
        Deferred            .      .        .      .        .         .    .        double    .     ended       <      =
        Duplicate           .      .        .      .        .         .    .        .         .     .           <      .
        Discontinued        .      .        .      .        .         .    .        .         .     .           <      .
        """;

    [Fact]
    public void Every_act_in_every_status_leads_where_the_table_says()
    {
        var rows = Table.Split('\n').Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Equal(Enum.GetNames<CommitmentStatus>(), rows.Select(row => row[0]));
        var acts = Enum.GetValues<CommitmentAct>();
        foreach (var row in rows)
        {
            var status = Enum.Parse<CommitmentStatus>(row[0]);
            Assert.Equal(acts.Length, row.Length - 1);
            foreach (var (act, said) in acts.Zip(row.Skip(1)))
            {
                CommitmentStatus? expected = said switch
                {
                    "." => null,
                    "=" => status,
                    "<" => CommitmentStatus.Slippage,
                    "said" => CommitmentStatus.Exceeded,
                    "proposed" => CommitmentStatus.ProposedForClosure,
                    "done" => CommitmentStatus.Completed,
                    "asleep" => CommitmentStatus.Hibernated,
                    "bau" => CommitmentStatus.BusinessAsUsual,
                    "double" => CommitmentStatus.Duplicate,
                    "later" => CommitmentStatus.Deferred,
                    "ended" => CommitmentStatus.Discontinued,
                    _ => throw new InvalidOperationException(said),
                };
                Assert.Equal((status, act, expected), (status, act, CommitmentLife.After(status, act, before: CommitmentStatus.Slippage, reported: CommitmentStatus.Exceeded)));
                Assert.Equal(expected is not null, CommitmentLife.Allows(status, act));
            }
        }
    }

    [Fact]
    public void Nothing_is_closed_by_a_report()
    {
        foreach (var status in Enum.GetValues<CommitmentStatus>().Where(status => !CommitmentLife.CanBeReported(status)))
        {
            Assert.Null(CommitmentLife.After(CommitmentStatus.OnTarget, Report, reported: status));
        }
    }

    [Fact]
    public void Every_status_but_the_proposed_can_be_left_and_each_is_open_closed_or_waiting()
    {
        foreach (var status in Enum.GetValues<CommitmentStatus>())
        {
            Assert.Contains(Enum.GetValues<CommitmentAct>(), act => CommitmentLife.Allows(status, act) && act != CarryForward);
            var waits = status is CommitmentStatus.ProposedForClosure or CommitmentStatus.Hibernated;
            Assert.Single(new[] { CommitmentLife.IsOpen(status), CommitmentLife.IsClosed(status), waits }, is_ => is_);
        }
    }
}
