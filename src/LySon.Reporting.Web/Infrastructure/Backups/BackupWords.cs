using System.Globalization;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Infrastructure.Backups;

/// <summary>A backup in Vietnamese words.</summary>
internal static class BackupWords
{
    /// <summary>"27/11 lúc 01:00"</summary>
    public static string Named(BackupManifest backup) => Vietnamese.ToLocal(backup.TakenAt.UtcDateTime).ToString("dd/MM 'lúc' HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Of its file: "4,2 GB".</summary>
    public static string Size(BackupManifest backup) => backup.File!.Bytes switch
    {
        >= 1L << 30 => $"{((double)backup.File.Bytes / (1L << 30)).ToString("0.#", Vietnamese.Culture)} GB",
        >= 1L << 20 => $"{((double)backup.File.Bytes / (1L << 20)).ToString("0.#", Vietnamese.Culture)} MB",
        _ => $"{Math.Max(1, backup.File.Bytes >> 10).ToString(CultureInfo.InvariantCulture)} KB",
    };

    public static string Time(TimeSpan span) => span.TotalMinutes >= 1
        ? $"{Math.Round(span.TotalMinutes).ToString(CultureInfo.InvariantCulture)} phút" : $"{Math.Max(1, Math.Round(span.TotalSeconds)).ToString(CultureInfo.InvariantCulture)} giây";
}
