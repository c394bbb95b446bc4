using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf;
using LySon.Reporting.Web.Features.Shared.Files;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace LySon.Reporting.Web.Features.Shared.Posters;

/// <summary>
/// Posters as an answer, sent while they are made: the browser shows how far it is, and memory does not grow with their number.
/// </summary>
/// <param name="name">In the file's name, such as a venue's or a group's.</param>
public sealed class PosterFile(IReadOnlyList<Poster> posters, PosterForm form, string name) : IActionResult
{
    private const int BufferBytes = 64 * 1024;

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Response.ContentType = "application/pdf";
        // A code can be replaced at any time, and the next download must show it.
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(NameOf(form, name, ".pdf"));
        http.Response.Headers.ContentDisposition = disposition.ToString();
        // The writer is a plain function over a stream; it writes blocks, not bytes.
        if (http.Features[typeof(IHttpBodyControlFeature)] is IHttpBodyControlFeature control) control.AllowSynchronousIO = true;
        await using var buffer = new BufferedStream(new StoppableStream(http.Response.Body, http.RequestAborted), BufferBytes);
        PosterPdf.Write(posters, form, buffer);
        await buffer.FlushAsync(http.RequestAborted);
    }

    /// <summary>"Ap-phich-Cho-An-Vinh.pdf"</summary>
    internal static string NameOf(PosterForm form, string name, string extension) => $"{Word(form)}-{PlainNames.Of(name)}{extension}";

    private static string Word(PosterForm form) => form switch
    {
        PosterForm.Wall => "Ap-phich",
        PosterForm.Tent => "The-de-ban",
        PosterForm.Sheet => "Ma-nho",
    };
}
