using System.IO.Compression;
using System.Net;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace LySon.Reporting.IntegrationTests.Venues;

public sealed class PosterPagesTests
{
    [Theory, BothDatabases]
    public async Task A_poster_a_selection_and_a_whole_group_come_as_files(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        var page = await client.OpenAsync("/venues/3");
        Assert.Contains(page.All(".qr-links a").Select(a => a.Words()), words => words == "Áp phích A4");
        using (var poster = await PdfAsync(client, "/venues/3/poster.pdf"))
            Assert.Equal((1, $"Mã QR: {page.Title}"), (poster.NumberOfPages, poster.Information.Title));
        using (var some = await PdfAsync(client, "/venues/posters.pdf?id=1&id=2&id=3&form=tent"))
            Assert.Equal(3, some.NumberOfPages);
        using (var group = await PdfAsync(client, "/venues/posters.pdf?group=1"))
            Assert.Equal((20, "Mã QR của 20 địa điểm"), (group.NumberOfPages, group.Information.Title));
        using (var small = await PdfAsync(client, "/venues/posters.pdf?form=sheet"))
            Assert.Equal(4, small.NumberOfPages);
        using (var zip = new ZipArchive(await (await client.GetAsync("/venues/posters.zip?group=1")).Content.ReadAsStreamAsync()))
        {
            Assert.Equal(20, zip.Entries.Select(e => e.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(zip.Entries, e => Assert.Matches("^[A-Za-z0-9_-]+[.]pdf$", e.Name));
            using var one = new MemoryStream();
            await using (var entry = zip.Entries[^1].Open()) await entry.CopyToAsync(one);
            using var pdf = PdfDocument.Open(one.ToArray());
            Assert.Equal(1, pdf.NumberOfPages);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/venues/posters.rar")).StatusCode);
        Assert.Equal("image/png", (await client.GetAsync("/venues/3/qr.png")).Content.Headers.ContentType?.MediaType);
        Assert.Equal("image/svg+xml", (await client.GetAsync("/venues/3/qr.svg")).Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/venues/3/qr.gif")).StatusCode);
    }

    [Fact]
    public async Task Venues_of_others_and_closed_ones_are_not_printed()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var other = await app.AddVenueAsync("Chợ Bình Sơn", agencyCode: "binh-son");
        var client = await app.SignInAsync("nhaplieu");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/venues/{other.Id}/poster.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/venues/{other.Id}/qr.svg")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/venues/{other.Id}/code")).StatusCode);
        await using (var scope = app.NewDb())
        {
            (await scope.Db.Venues().SingleAsync(v => v.Id == 3)).ClosedOn = new(2021, 11, 1);
            await scope.Db.SaveChangesAsync();
        }
        var none = await client.OpenAsync($"/venues/posters.pdf?id=3&id={other.Id}");
        Assert.Equal(("/venues/posters", "Không có địa điểm nào đang hoạt động để in."), (none.Address, none.Confirmation));
    }

    [Theory, BothDatabases]
    public async Task A_leaked_code_is_replaced_knowingly_and_the_old_one_is_kept_as_replaced(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        var old = (await client.OpenAsync("/venues/3")).One(".qr-code").Words();
        var warning = await client.OpenAsync("/venues/3/code");
        Assert.Contains($"Mã {old} ngừng dùng ngay.", warning.Text, StringComparison.Ordinal);
        var done = await warning.FormWithButton("Đổi mã").SubmitAsync();
        var now = done.One(".qr-code").Words();
        Assert.NotEqual(old, now);
        Assert.Equal($"Mã mới là {now}. In và treo áp phích mới.", done.Confirmation);
        // The page of the warning lies open still: its button must not replace the new code.
        var late = await warning.FormWithButton("Đổi mã").SubmitAsync();
        Assert.Equal(VenueErrors.CodeChanged, late.Confirmation);
        Assert.Equal(now, late.One(".qr-code").Words());
        await using var scope = app.NewDb();
        var codes = await scope.Db.VenueCodes().Where(c => c.VenueId == 3).OrderBy(c => c.Id).ToListAsync();
        Assert.Equal([true, false], codes.Select(c => c.ReplacedAt is not null));
    }

    private static async Task<PdfDocument> PdfAsync(HttpClient client, string address)
    {
        var response = await client.GetAsync(address);
        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.MediaType);
        return PdfDocument.Open(await response.Content.ReadAsByteArrayAsync());
    }
}
