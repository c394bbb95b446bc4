using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace LySon.Reporting.Web.Features.Reports.Printing;

/// <summary>
/// A report's file as an answer. Its tag tells a reader that asks for parts whether they are of the same file: the data behind a draft
/// changes.
/// </summary>
internal static class ReportFile
{
    public const string Pdf = "application/pdf";
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <param name="download">To be kept; otherwise the browser shows it if it can.</param>
    public static FileContentResult Answer(HttpResponse response, byte[] bytes, string type, string name, bool download)
    {
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue(
            download ? "attachment" : "inline")
        { FileName = name }.ToString();
        return new FileContentResult(bytes, type)
        {
            EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""),
            EnableRangeProcessing = true,
        };
    }
}
