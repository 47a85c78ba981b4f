using System.Diagnostics;
using System.Globalization;

namespace Answerable.Bench;

/// <summary>How long the import of the plan takes in process, from its bytes to the committed rows with their history.</summary>
internal static class ImportBench
{
    private const int Warm = 3;
    private const int Counted = 7;

    public static async Task RunAsync(BenchBody body)
    {
        var times = new List<double>();
        for (var run = 0; run < Warm + Counted; run++)
        {
            var clock = Stopwatch.StartNew();
            BenchBody.ReadPlan();
            await body.ImportAsync(string.Create(CultureInfo.InvariantCulture, $"Bench plan again {run}"));
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        var median = PageBench.Median([.. times.Skip(Warm)]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"import of {body.Rows} rows: {median:0} ms (median of {Counted}; at most 300)"));
    }
}
