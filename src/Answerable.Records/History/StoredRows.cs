using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Answerable.Domain.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Answerable.Records.History;

/// <summary>
/// Reads rows as they are stored, past EF's conversions, which would overlook a changed byte that reads as the same value.
/// What is not stored as the program stores it is given back with an exclamation mark before it, so that no digest matches.
/// </summary>
internal sealed class StoredRows(RecordsContext context)
{
    private readonly bool isSqlite = context.Database.IsSqlite();

    public async IAsyncEnumerable<string?[]> ReadAsync(RecordedTable table, string rest, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await context.Database.OpenConnectionAsync(cancellation);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        var reach = isSqlite ? "" : $"SET answerable.body = '{context.Reach}'; ";
        var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // Names from the model and words of this program.
        command.CommandText = $"{reach}SELECT {columns} FROM \"{table.Name}\" {rest}";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var values = new string?[table.Columns.Count];
            for (var at = 0; at < values.Length; at++)
            {
                values[at] = reader.GetValue(at) is DBNull ? null
                    : isSqlite ? FromSqlite(reader.GetValue(at), table.Columns[at].StoredType)
                    : FromPostgres(reader, at, table.Columns[at].StoredType);
            }

            yield return values;
        }
    }

    /// <summary>The condition that a column's id is in the range.</summary>
    public string Within(RecordRange range, string column) => (range.After, range.UpTo) switch
    {
        (null, null) => "TRUE",
        ({ } after, null) => $"\"{column}\" > {Literal(after)}",
        (null, { } upTo) => $"\"{column}\" <= {Literal(upTo)}",
        ({ } after, { } upTo) => $"\"{column}\" > {Literal(after)} AND \"{column}\" <= {Literal(upTo)}",
    };

    private string Literal(Guid id) => isSqlite ? $"'{id.ToString().ToUpperInvariant()}'" : $"'{id}'";

    private static string? FromPostgres(DbDataReader reader, int at, Type type) =>
        type == typeof(DateOnly) ? CanonicalForm.Text(reader.GetFieldValue<DateOnly>(at))
        : CanonicalForm.Text(reader.GetValue(at));

    private static string? FromSqlite(object stored, Type type)
    {
        var read = stored switch
        {
            string text when type == typeof(string) => text,
            string text when type == typeof(Guid) && Guid.TryParseExact(text, "D", out var id) && string.Equals(text, id.ToString("D").ToUpperInvariant(), StringComparison.Ordinal) => (object)id,
            string text when type == typeof(DateOnly) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
            string text when type == typeof(DateTime) && Instant(text) is { } at => at,
            string text when type == typeof(decimal) && Amount(text) is { } amount => amount,
            long number when type == typeof(bool) && number is 0 or 1 => number == 1,
            long number when type == typeof(int) || type == typeof(long) => number,
            byte[] content when type == typeof(byte[]) => content,
            _ => null,
        };
        return read is null ? string.Create(CultureInfo.InvariantCulture, $"!{stored}") : CanonicalForm.Text(read);
    }

    private static DateTime? Instant(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
        && at.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) == text
            ? at
            : null;

    private static decimal? Amount(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
        && amount.ToString("0.0###########################", CultureInfo.InvariantCulture) == text
            ? amount
            : null;
}
