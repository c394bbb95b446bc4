using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace LySon.Reporting.Web.Features.Reports.Printing;

/// <summary>A report's file as an answer. Only the browser that asked may keep it, and asks again each time: the data behind a draft changes.</summary>
internal static class ReportFile
{
    public const string Pdf = "application/pdf";
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <param name="download">To be kept; otherwise the browser shows it if it can.</param>
    public static FileContentResult Answer(HttpResponse response, byte[] bytes, string type, string name, bool download)
    {
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue(download ? "attachment" : "inline") { FileName = name }.ToString();
        response.Headers.CacheControl = "private, no-cache";
        return new FileContentResult(bytes, type)
        {
            EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""),
            EnableRangeProcessing = true,
        };
    }
}
