using System.Globalization;
using System.Text.RegularExpressions;

namespace LySon.Reporting.Web.Infrastructure.Backups;

/// <summary>"reporting-20211109-080500.db.gz", the moment in UTC: what tells a backup of the portal from others' files.</summary>
/// <param name="File">Without its folder.</param>
internal sealed partial record BackupName(string File, DateTimeOffset TakenAt)
{
    private const string Format = "yyyyMMdd-HHmmss";

    /// <summary>Beside the file, what is in it.</summary>
    public string Manifest => ManifestOf(File);

    public static string ManifestOf(string file) => file + ".json";

    /// <param name="again">0, or how many were taken in the same second before.</param>
    public static string Of(DateTimeOffset takenAt, int again, bool encrypted) => string.Create(CultureInfo.InvariantCulture,
        $"reporting-{takenAt.ToUniversalTime().ToString(Format, CultureInfo.InvariantCulture)}"
        + $"{(again == 0 ? "" : $"-{again}")}.db.gz{(encrypted ? ".cms" : "")}");

    /// <returns>Null for what is none.</returns>
    public static BackupName? Parse(string file) => Shape().Match(file) is { Success: true } match
        && DateTimeOffset.TryParseExact(match.Groups[1].Value, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal,
            out var takenAt) ? new(file, takenAt) : null;

    [GeneratedRegex(@"^reporting-(\d{8}-\d{6})(-\d{1,4})?\.db\.gz(\.cms)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
