using Answerable.Records.Databases;
using Npgsql;

namespace Answerable.Records.Tests.Databases;

public sealed class RecordsDatabaseTests
{
    [Theory]
    [InlineData("plan.db")]
    [InlineData("./data/records.sqlite")]
    public void A_path_is_a_SQLite_file(string text)
    {
        var database = RecordsDatabase.Parse(text);
        Assert.Equal(DatabaseKind.Sqlite, database.Kind);
        Assert.Equal(Path.GetFullPath(text), database.Path);
    }

    [Theory]
    [InlineData("Host=db;Database=answerable;Username=a;Password=p@:ss")]
    [InlineData("postgres://a:p%40%3Ass@db/answerable")]
    [InlineData("postgresql://a:p%40%3Ass@db/answerable")]
    public void A_connection_string_or_address_is_PostgreSQL(string text)
    {
        var database = RecordsDatabase.Parse(text);
        var read = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        Assert.Equal(DatabaseKind.Postgres, database.Kind);
        Assert.Null(database.Path);
        Assert.Equal(("db", "answerable", "a", "p@:ss"), (read.Host, read.Database, read.Username, read.Password));
    }
}
