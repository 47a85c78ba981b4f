using Answerable.Domain.Access;
using Answerable.Records.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Access;

/// <summary>What was answered to requests that may be sent again.</summary>
public sealed class RequestKeys(RecordsContext records)
{
    public const int LongestKey = 200;

    /// <returns>Null where no request with this key was done.</returns>
    public Task<RequestKey?> FindAsync(string key, Actor by, CancellationToken cancellation) =>
        records.For(by).Rows<RequestKey>().AsNoTracking().SingleOrDefaultAsync(row => row.PersonId == by.PersonId && row.Key == key, cancellation);

    /// <summary>The next act that is saved is this request's.</summary>
    public void Begin(RequestInHand request) => records.Begin(request);
}

/// <summary>Forgets keys that no program uses any more.</summary>
public sealed class ForgetRequestKeys(RecordsContext records, TimeProvider clock) : IOutboxJob
{
    public const string Job = "forget-request-keys";

    private const int KeptDays = 7;

    public string Name => Job;

    public Task RunAsync(OutboxItem item, CancellationToken cancellation)
    {
        var before = Databases.InstantConverter.Stored(clock.GetUtcNow().UtcDateTime.AddDays(-KeptDays));
        return records.ForAllBodies().Ground<RequestKey>().Where(key => key.CreatedAt < before).ExecuteDeleteAsync(cancellation);
    }
}
