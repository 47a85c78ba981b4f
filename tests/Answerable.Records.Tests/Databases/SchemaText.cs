using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Tests.Databases;

/// <summary>A database's tables, columns, types, nullability, keys and indexes as sorted lines, so that two schemas can be compared. The words of cases are no part of the model: each database has its own.</summary>
internal static class SchemaText
{
    private const string Sqlite = """
        SELECT t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk || ' ' || coalesce(c.dflt_value, '')
          FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT IN ('schema_migrations', 'sqlite_sequence') AND t.name NOT LIKE 'case_word%'
        UNION ALL SELECT t.name || ' -> ' || f."table" || ' ' || f."from" || ' ' || coalesce(f."to", '') || ' ' || f.on_delete
          FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table' AND t.name NOT LIKE 'case_word%'
        UNION ALL SELECT i.sql FROM sqlite_master i WHERE i.type = 'index' AND i.sql IS NOT NULL
        """;

    private const string Postgres = """
        SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || coalesce(character_maximum_length, numeric_precision, 0) || ' '
               || is_nullable || ' ' || coalesce(column_default, '') || ' ' || is_identity
          FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT IN ('schema_migrations', 'case_words')
        UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT IN ('schema_migrations', 'case_words')
        UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
          WHERE connamespace = 'public'::regnamespace AND contype = 'f' AND conrelid::regclass::text <> 'case_words'
        """;

    public static async Task<string> ReadAsync(RecordsContext context)
    {
        var lines = await ColumnAsync(context, context.Database.IsSqlite() ? Sqlite : Postgres);
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    public static async Task DropEverythingAsync(RecordsContext context)
    {
        if (!context.Database.IsSqlite())
        {
            await RunAsync(context, "DROP SCHEMA public CASCADE; CREATE SCHEMA public;");
            return;
        }

        await context.Database.OpenConnectionAsync();
        await RunAsync(context, "PRAGMA foreign_keys = OFF");
        foreach (var table in await ColumnAsync(context, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'case_words_%'"))
        {
            await RunAsync(context, string.Create(CultureInfo.InvariantCulture, $"DROP TABLE \"{table}\""));
        }
    }

    public static async Task RunAsync(RecordsContext context, string sql)
    {
        await using var command = await CommandAsync(context, sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> ColumnAsync(RecordsContext context, string sql)
    {
        await using var command = await CommandAsync(context, sql);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }

    private static async Task<DbCommand> CommandAsync(RecordsContext context, string sql)
    {
        await context.Database.OpenConnectionAsync();
        var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Written in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
