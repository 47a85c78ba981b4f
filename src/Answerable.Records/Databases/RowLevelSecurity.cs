using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Answerable.Records.Databases;

/// <summary>
/// Tells PostgreSQL which body's rows are in reach, in the same round trip as the query itself. In a transaction it is told once, at its
/// start, because EF counts the statements of a saved batch.
/// </summary>
internal sealed class RowLevelSecurity : DbCommandInterceptor, IDbTransactionInterceptor
{
    public static readonly RowLevelSecurity Instance = new();

    /// <summary>The policy's condition for a table with a body. "all" is for migrate, verify, sweep and signing in.</summary>
    public static string PolicyOn(string table) =>
        $"""
        ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY by_body ON {table} USING (
            (SELECT current_setting('answerable.body', true)) = 'all'
            OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));

        """;

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Prefix(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Prefix(command, eventData);
        return new(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Prefix(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Prefix(command, eventData);
        return new(result);
    }

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Prefix(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Prefix(command, eventData);
        return new(result);
    }

    public DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        if (Statement(eventData.Context) is { } statement)
        {
            using var command = Local(connection, result, statement);
            command.ExecuteNonQuery();
        }

        return result;
    }

    public async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        if (Statement(eventData.Context) is { } statement)
        {
            await using var command = Local(connection, result, statement);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return result;
    }

    private static void Prefix(DbCommand command, CommandEventData eventData)
    {
        if (command.Transaction is null && Statement(eventData.Context) is { } statement)
        {
#pragma warning disable CA2100 // The statement is a fixed word and a Guid.
            command.CommandText = statement + command.CommandText;
#pragma warning restore CA2100
        }
    }

    private static DbCommand Local(DbConnection connection, DbTransaction transaction, string statement)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The statement is a fixed word and a Guid.
        command.CommandText = statement;
#pragma warning restore CA2100
        return command;
    }

    private static string? Statement(Microsoft.EntityFrameworkCore.DbContext? context) =>
        (context as RecordsContext)?.Reach is { } reach ? $"SET answerable.body = '{reach}';\n" : null;
}
