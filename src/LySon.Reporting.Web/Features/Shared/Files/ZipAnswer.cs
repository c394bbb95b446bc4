using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace LySon.Reporting.Web.Features.Shared.Files;

/// <summary>Files as one ZIP that is sent while it is written, so that its length costs no memory.</summary>
/// <param name="fileName">In plain letters (<see cref="PlainNames"/>).</param>
internal abstract class ZipAnswer(string fileName) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, cancellation) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = "application/zip";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = fileName }.ToString();
        try
        {
            await using var zip = await ZipArchive.CreateAsync(new ForwardStream(response.BodyWriter), ZipArchiveMode.Create,
                leaveOpen: true, Encoding.UTF8, cancellation);
            await FillAsync(zip, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Who asked has gone away; nothing is left to tell.
        }
    }

    protected abstract Task FillAsync(ZipArchive zip, CancellationToken cancellation);

    /// <summary>A file that is compressed already, as PDFs are, and so is only stored.</summary>
    /// <param name="at">UTC; shown as local time.</param>
    protected static async Task StoreAsync(ZipArchive zip, string name, DateTime at, Stream content, CancellationToken cancellation)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Core.Text.Vietnamese.ToLocal(at);
        await using var written = await entry.OpenAsync(cancellation);
        await content.CopyToAsync(written, cancellation);
    }
}
