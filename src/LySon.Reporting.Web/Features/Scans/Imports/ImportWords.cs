using LySon.Reporting.Core.Scans.Imports;

namespace LySon.Reporting.Web.Features.Scans.Imports;

/// <summary>How imports are shown.</summary>
internal static class ImportWords
{
    public static string Title(string fileName, string? batchKey) => fileName.Length > 0 ? fileName : $"Lô {batchKey}";

    public static string? Badge(ImportState state) => state switch
    {
        ImportState.Uploaded => "badge-amber",
        ImportState.Running => "badge-blue",
        ImportState.Done => "badge-green",
        ImportState.Failed => "badge-red",
        ImportState.Undone or ImportState.Cancelled => null,
    };
}
