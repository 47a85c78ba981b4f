using Answerable.Domain.Access;

namespace Answerable.Records.Cases.Staffing;

/// <summary>Turns the single keys of the queue on or off for oneself.</summary>
public sealed class SwitchKeys(RecordsContext records)
{
    public async Task RunAsync(bool on, Actor by, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(SaveView.WhyNot(by));
        var scope = records.For(by);
        (await scope.OwnSettingsAsync(cancellation)).HasKeys = on;
        await scope.SaveStaffAsync(on ? "keys-turned-on" : "keys-turned-off", cancellation);
    }
}
