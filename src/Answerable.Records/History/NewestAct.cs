using System.Data.Common;
using Answerable.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Answerable.Records.History;

/// <summary>The one small question that a screen asks before it shows again what the node remembers. It is asked for every page, so that it goes past EF.</summary>
internal static class NewestAct
{
    private const string Newest = "SELECT id, at FROM history_entries WHERE body_id = @body ORDER BY id DESC LIMIT 1";

    private const string NewestPostgres =
        "SELECT id, at, pg_snapshot_xmin(now.seen)::text::bigint, pg_snapshot_xmax(now.seen)::text::bigint FROM (" + Newest + ") AS newest, (SELECT pg_current_snapshot() AS seen) AS now";

    public static async Task<LastAct> LastActAsync(this RecordsContext records, Actor by, CancellationToken cancellation)
    {
        records.For(by);
        var isSqlite = records.Database.IsSqlite();
        var body = by.BodyId.ToString();
        await using var command = records.Database.GetDbConnection().CreateCommand();
        command.Transaction = records.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // Constants, and a Guid.
        command.CommandText = isSqlite ? Newest : $"SET answerable.body = '{body}'; {NewestPostgres}";
#pragma warning restore CA2100
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("body", isSqlite ? body.ToUpperInvariant() : by.BodyId);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? Read(reader, isSqlite) : new(Guid.Empty, DateTime.MaxValue);
    }

    private static LastAct Read(DbDataReader reader, bool isSqlite) =>
        new(reader.GetGuid(0), reader.GetDateTime(1)) { EndedBelow = isSqlite ? 0 : reader.GetInt64(2), NextNumber = isSqlite ? 0 : reader.GetInt64(3) };
}
