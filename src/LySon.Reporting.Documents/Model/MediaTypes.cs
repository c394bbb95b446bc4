namespace LySon.Reporting.Documents.Model;

/// <summary>What the files are called that are made here.</summary>
public static class MediaTypes
{
    public const string Json = "application/json";

    public const string Pdf = "application/pdf";

    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
