using Answerable.Bench;
using Answerable.Records.Databases;

// ./build bench [DB]: our pages against bare pages in one run, cases at full size, the import and a round in process, and the memory of an idle node. With ./build bench DB CASES the cases alone; with ./build bench DB of BODY those that a body has, as after ./answerable generate.
var folder = Directory.CreateTempSubdirectory("answerable-bench-");
try
{
    var database = RecordsDatabase.Parse(args.Length > 0 ? args[0] : Path.Combine(folder.FullName, "bench.db"));
    if (args is [_, "of", var key])
    {
        await using var there = await BenchBody.OpenAsync(database, key);
        await CasesBench.RunAsync(there);
        return;
    }

    await using var body = await BenchBody.CreateAsync(database);
    Console.WriteLine($"{database.Kind}, {Environment.ProcessorCount} cores, {body.Rows} rows from {body.Source}");
    if (args.Length > 1)
    {
        await CasesBench.RunAsync(body, int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture));
        return;
    }

    await PageBench.RunAsync(body);
    await CasesBench.RunAsync(body, database.Kind is DatabaseKind.Sqlite ? 100_000 : 1_000_000);
    ClockBench.Run();
    await ImportBench.RunAsync(body);
    await RoundBench.RunAsync(body);
    await IdleBench.RunAsync(Path.Combine(folder.FullName, "idle.db"));
}
finally
{
    folder.Delete(recursive: true);
}
