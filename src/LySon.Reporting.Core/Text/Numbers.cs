namespace LySon.Reporting.Core.Text;

/// <summary>Numbers as officials write them: 11.360 and 26,95%.</summary>
public static class Numbers
{
    public static string Whole(long value) => value.ToString("N0", Vietnamese.Culture);

    /// <summary>At most <paramref name="decimals"/> places; zeros at the end are left out.</summary>
    public static string Decimal(decimal value, int decimals = 2) => value.ToString("#,0." + new string('#', decimals), Vietnamese.Culture);

    /// <param name="share">0.2695 for 26,95%.</param>
    public static string Percent(decimal share, int decimals = 2) => Decimal(share * 100, decimals) + "%";

    /// <summary>Share of a whole, or a dash when there is no whole.</summary>
    public static string Percent(long part, long whole, int decimals = 2) => whole == 0 ? "–" : Percent((decimal)part / whole, decimals);

    /// <summary>55 KB, 1,2 MB, 6,5 GB, 126 GB.</summary>
    public static string FileSize(long bytes) => bytes switch
    {
        < 1024 => $"{Whole(bytes)} B",
        < 1024 * 1024 => $"{Whole((bytes + 1023) / 1024)} KB",
        < 1024 * 1024 * 1024 => $"{Decimal(bytes / (1024m * 1024m), 1)} MB",
        _ => $"{Decimal(bytes / (1024m * 1024m * 1024m), bytes < 100L << 30 ? 1 : 0)} GB",
    };
}
