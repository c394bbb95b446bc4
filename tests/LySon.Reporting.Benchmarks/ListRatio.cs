using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LySon.Reporting.Benchmarks;

/// <summary>
/// The list of directives at 50,000 rows against 100 rows: the same requests through the whole portal, in turn, in one run.
/// </summary>
internal static class ListRatio
{
    public const string Command = "list-ratio";
    private const int Few = 100;
    private const int Many = 50_000;
    private const int WarmUp = 40;
    private const int Times = 120;

    private static readonly (string Name, string Address)[] Pages =
    [
        ("default order", "/directives"),
        ("sorted by subject", "/directives?sort=subject"),
        ("search", "/directives?q=bluezone+vhtt"),
        ("last page", "/directives?p=100000"),
    ];

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("lyson-list-");
        try
        {
            var (fewPortal, few) = await ListPortal.StartAsync(folder.FullName, Few);
            await using var fewEnds = fewPortal;
            var (manyPortal, many) = await ListPortal.StartAsync(folder.FullName, Many);
            await using var manyEnds = manyPortal;
            foreach (var (name, address) in Pages) await CompareAsync(name, address, few, many);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
        return 0;
    }

    private static async Task CompareAsync(string name, string address, HttpClient few, HttpClient many)
    {
        var (low, high) = await Turns.MediansAsync(WarmUp, Times, () => Turns.ReadAsync(few, address), () =>
            Turns.ReadAsync(many, address));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {Few} rows {low:0.0} ms, {Many:#,0} rows {high:0.0} ms, ratio {high / low:0.00}"));
    }
}
