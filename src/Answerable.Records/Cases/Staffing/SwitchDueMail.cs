using Answerable.Domain.Access;

namespace Answerable.Records.Cases.Staffing;

/// <summary>Turns the message of each working morning on or off for oneself.</summary>
public sealed class SwitchDueMail(RecordsContext records)
{
    public async Task RunAsync(bool on, Actor by, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(SaveView.WhyNot(by));
        var scope = records.For(by);
        (await scope.OwnSettingsAsync(cancellation)).IsWithoutDueMail = !on;
        await scope.SaveStaffAsync(on ? "due-mail-turned-on" : "due-mail-turned-off", cancellation);
    }
}
