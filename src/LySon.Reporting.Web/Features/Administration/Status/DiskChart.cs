using System.Globalization;
using System.Text.Json;
using LySon.Reporting.Web.Features.Administration.Status.Rows;

namespace LySon.Reporting.Web.Features.Administration.Status;

/// <summary>What Assets/js/disk.js draws: what was used each month, in GB, and where that leads in half a year.</summary>
internal static class DiskChart
{
    private const int MonthsAhead = 6;

    public static string Json(DiskGrowth disk)
    {
        var labels = disk.Months.Select(m => Label(m.Day)).ToList();
        var used = disk.Months.Select(m => (double?)Gigabytes(m.Used)).ToList();
        var ahead = new double?[used.Count].ToList();
        ahead[^1] = used[^1];
        for (var month = 1; month <= MonthsAhead && disk.MonthlyGrowth is > 0 and var growth; month++)
        {
            labels.Add(Label(disk.Last.Day.AddMonths(month)));
            used.Add(null);
            ahead.Add(Gigabytes(Math.Min(disk.Last.Used + growth * month, disk.Total)));
        }
        return JsonSerializer.Serialize(new { labels, used, ahead, full = disk.Total == 0 ? (double?)null : Gigabytes(disk.Total) });
    }

    private static string Label(DateOnly day) => day.ToString("M'/'yyyy", CultureInfo.InvariantCulture);

    private static double Gigabytes(long bytes) => Math.Round(bytes / (double)(1L << 30), 2);
}
