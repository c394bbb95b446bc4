using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Statistics;

/// <summary>A table as it stands on the page and in its files.</summary>
/// <param name="Key">Its name in addresses and files.</param>
/// <param name="Empty">What stands there without rows.</param>
internal sealed record StatisticsTable(
    string Key, string Title, IReadOnlyList<StatisticsColumn> Columns, IReadOnlyList<StatisticsRow> Rows, string Empty)
{
    /// <summary>A sentence above it; null without one.</summary>
    public string? Note { get; init; }

    /// <summary>How many rows there are where these are one page of them; null where they are all.</summary>
    public int? Total { get; init; }
}

internal sealed record StatisticsColumn(string Name, bool IsNumber = false);

/// <param name="Cells">Text, or a number, or null for what nothing was reported of.</param>
/// <param name="Url">Where the row leads; null: nowhere.</param>
internal sealed record StatisticsRow(IReadOnlyList<object?> Cells, string? Url = null)
{
    public const string Unreported = "chưa báo cáo";

    public static string OnScreen(object? cell) => cell switch
    {
        null => Unreported,
        long number => number.Grouped(),
        int number => number.Grouped(),
        _ => cell.ToString() ?? "",
    };
}
