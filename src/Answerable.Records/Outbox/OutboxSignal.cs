using System.Threading.Channels;

namespace Answerable.Records.Outbox;

/// <summary>Tells this node's worker that an act left something in the outbox. Losing it does no harm: the sweep finds the row.</summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    internal void Raise() => channel.Writer.TryWrite(true);

    internal ValueTask<bool> WaitAsync(CancellationToken cancellation) => channel.Reader.ReadAsync(cancellation);
}
