using System.IO.Compression;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf;
using LySon.Reporting.Web.Features.Shared.Files;

namespace LySon.Reporting.Web.Features.Shared.Posters;

/// <summary>Posters as a file each, for those who send them on one by one; each is made when its turn comes.</summary>
/// <param name="at">UTC; the date of the files.</param>
internal sealed class PosterZip(IReadOnlyList<Poster> posters, PosterForm form, string name, DateTime at)
    : ZipAnswer(PosterFile.NameOf(form, name, ".zip"))
{
    protected override async Task FillAsync(ZipArchive zip, CancellationToken cancellation)
    {
        var names = new PlainNames();
        foreach (var poster in posters)
        {
            using var pdf = new MemoryStream(PosterPdf.Write(poster, form), writable: false);
            await StoreAsync(zip, names.Next($"{poster.Name}_{poster.Code}", ".pdf"), at, pdf, cancellation);
        }
    }
}
