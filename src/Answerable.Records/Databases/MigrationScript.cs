using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Answerable.Records.Databases;

/// <summary>Writes the next numbered script for both databases: the tables of the model that no earlier script creates. Changes to tables that exist are written by hand.</summary>
public static partial class MigrationScript
{
    /// <summary>Writes the files below the given Migrations folder and says which, or nothing where the model has no new table.</summary>
    public static IReadOnlyList<string> Write(string migrationsFolder, string name)
    {
        var written = new List<string>();
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            var sql = Pending(migrationsFolder, kind);
            if (sql.Length > 0)
            {
                var earlier = Earlier(migrationsFolder, kind);
                var number = earlier.Count == 0 ? 1 : int.Parse(earlier[^1].Name[..4], CultureInfo.InvariantCulture) + 1;
                var file = Path.Combine(migrationsFolder, kind.ToString(), $"{number:0000}_{name}.sql");
                File.WriteAllText(file, sql);
                written.Add(file);
            }
        }

        return written;
    }

    /// <summary>The SQL for the tables that no script in the folder creates; empty where there is none.</summary>
    public static string Pending(string migrationsFolder, DatabaseKind kind) =>
        NewTables(kind, Earlier(migrationsFolder, kind)
            .SelectMany(file => CreatedTable().Matches(File.ReadAllText(file.FullName)).Select(match => match.Groups["table"].Value))
            .ToHashSet(StringComparer.Ordinal));

    private static List<FileInfo> Earlier(string migrationsFolder, DatabaseKind kind) =>
        [.. Directory.CreateDirectory(Path.Combine(migrationsFolder, kind.ToString())).GetFiles("*.sql").OrderBy(file => file.Name, StringComparer.Ordinal)];

    /// <summary>The SQL that creates every table of the model except those named.</summary>
    private static string NewTables(DatabaseKind kind, HashSet<string> created)
    {
        using var context = ContextOf(kind);
        var model = context.GetService<IDesignTimeModel>().Model;
        var operations = context.GetService<IMigrationsModelDiffer>().GetDifferences(null, model.GetRelationalModel())
            .Where(operation => operation is CreateTableOperation table ? !created.Contains(table.Name)
                : operation is CreateIndexOperation index && !created.Contains(index.Table))
            .ToList();
        var sql = new StringBuilder();
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(operations, model))
        {
            sql.Append(command.CommandText.TrimEnd().ReplaceLineEndings("\n")).Append("\n\n");
        }

        if (kind is DatabaseKind.Postgres)
        {
            foreach (var table in operations.OfType<CreateTableOperation>().Where(IsOfBody))
            {
                sql.Append(RowLevelSecurity.PolicyOn(table.Name).ReplaceLineEndings("\n"));
            }
        }

        return sql.Length == 0 ? "" : sql.ToString().TrimEnd() + "\n";
    }

    /// <summary>Accounts are looked up before the body is known.</summary>
    private static bool IsOfBody(CreateTableOperation table) =>
        table.Name != "accounts" && table.Columns.Any(column => column.Name == "body_id");

    private static RecordsContext ContextOf(DatabaseKind kind)
    {
        var options = new DbContextOptionsBuilder<RecordsContext>();
        RecordsDatabase.Parse(kind is DatabaseKind.Sqlite ? "model.db" : "Host=model").Configure(options);
        return new(options.Options);
    }

    [GeneratedRegex("""CREATE TABLE "?(?<table>\w+)"?""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CreatedTable();
}
