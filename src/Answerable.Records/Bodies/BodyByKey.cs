using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Bodies;

/// <summary>Finds a body by its key, for the operator at the command line and for scheduled work.</summary>
public sealed class BodyByKey(RecordsContext records)
{
    /// <returns>The operator, who acts for the body; null where there is none of that key.</returns>
    public async Task<Actor?> FindAsync(string key, CancellationToken cancellation)
    {
        var found = await records.ForAllBodies().Ground<Body>().AsNoTracking().Where(body => body.Key == key)
            .Select(body => new { body.Id, body.TimeZone }).SingleOrDefaultAsync(cancellation);
        return found is null ? null : Actor.Operator(found.Id, found.TimeZone);
    }
}
