using System.Globalization;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Infrastructure.Backups;

/// <summary>A backup in Vietnamese words.</summary>
internal static class BackupWords
{
    /// <summary>"27/11 lúc 01:00"</summary>
    public static string Named(BackupManifest backup) => Vietnamese.ToLocal(backup.TakenAt.UtcDateTime)
        .ToString("dd/MM 'lúc' HH:mm", CultureInfo.InvariantCulture);
}
