using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Answerable.Records.Databases;
using Npgsql;

namespace Answerable.Testing;

/// <summary>One PostgreSQL server per run, in a temporary folder, on a loopback port, stopped at exit. Tests connect as a role that is no superuser.</summary>
internal static class PostgresServer
{
    private const string Template = "answerable_template";

    private static readonly string? Binaries = FindBinaries();
    private static readonly Lazy<Task<int>> Port = new(StartAsync);
    private static readonly SemaphoreSlim OneCloneAtATime = new(1);
    private static int count;

    /// <summary>The reason that skipped tests show, or null where PostgreSQL is installed.</summary>
    public static string? WhyAbsent =>
        Binaries is null ? "PostgreSQL is not installed: initdb was found neither on the path nor below /usr/lib/postgresql" : null;

    public static async Task<RecordsDatabase> CloneAsync()
    {
        var port = await Port.Value;
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref count)}");
        await OneCloneAtATime.WaitAsync();
        try
        {
            await RunAsync(port, $"CREATE DATABASE {name} TEMPLATE {Template} OWNER answerable");
        }
        finally
        {
            OneCloneAtATime.Release();
        }

        return Of(port, name);
    }

    public static async Task DropAsync(RecordsDatabase database)
    {
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;
        await RunAsync(await Port.Value, $"DROP DATABASE {name} WITH (FORCE)");
    }

    private static RecordsDatabase Of(int port, string name, bool pooling = true) =>
        RecordsDatabase.Parse(string.Create(
            CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={port};Username=answerable;Database={name};Pooling={pooling};Maximum Pool Size=20"));

    private static async Task<int> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("answerable-postgres-").FullName;
        var data = Path.Combine(folder, "data");
        if (Environment.UserName == "root")
        {
            await ShellAsync("chown", "postgres", folder);
        }

        var port = FreePort();
        await AsPostgresAsync("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var settings = string.Create(
            CultureInfo.InvariantCulture,
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200");
        await AsPostgresAsync("pg_ctl", "-D", data, "-w", "-s", "-l", Path.Combine(folder, "log"), "-o", settings, "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(folder, data);

        await RunAsync(port, "CREATE ROLE answerable LOGIN NOSUPERUSER NOBYPASSRLS");
        await RunAsync(port, $"CREATE DATABASE {Template} OWNER answerable");
        await Testing.Template.MigrateAsync(Of(port, Template, pooling: false));
        return port;
    }

    private static void Stop(string folder, string data)
    {
        AsPostgresAsync("pg_ctl", "-D", data, "-m", "immediate", "-s", "stop").GetAwaiter().GetResult();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task RunAsync(int port, string sql)
    {
        await using var connection = new NpgsqlConnection(string.Create(
            CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Maximum Pool Size=4"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names made here.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static Task AsPostgresAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries!, program);
        return Environment.UserName == "root"
            ? ShellAsync("runuser", ["-u", "postgres", "--", path, .. arguments])
            : ShellAsync(path, arguments);
    }

    private static async Task ShellAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {await errors}{await output}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? FindBinaries()
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            : [];
        return onPath.Concat(debian).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }
}
