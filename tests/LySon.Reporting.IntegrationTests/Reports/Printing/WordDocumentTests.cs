using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Documents.Checking;
using LySon.Reporting.IntegrationTests.Fixture;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace LySon.Reporting.IntegrationTests.Reports.Printing;

public sealed class WordDocumentTests
{
    [Fact]
    public async Task A_word_processor_shows_the_same_text_on_as_many_pages_in_the_official_layout()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var staff = await app.SignInAsync("nhaplieu");
        var id = await app.SampleReportAsync();
        var converted = await LibreOffice.ToPdfAsync(await staff.GetByteArrayAsync($"/reports/{id}/docx"));
        var own = await staff.GetByteArrayAsync($"/reports/{id}/pdf");
        var (theirs, ours) = (Pages(converted), Pages(own));
        Assert.InRange(theirs.Count, ours.Count - 1, ours.Count + 1);
        // Pages end elsewhere, so that headers may be repeated elsewhere; every word is there, and none that was not.
        Assert.Equal(Words(ours), Words(theirs));
        Assert.Empty(LayoutLinter.Check(new MemoryStream(converted)));
    }

    [Fact]
    public async Task The_file_is_kept_under_the_reports_name_and_is_not_sent_twice()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var id = await app.SampleReportAsync();
        var reader = await app.SignInAsync("lanhdao");
        Assert.True((await reader.OpenAsync($"/reports/{id}")).Has($"a[href='/reports/{id}/docx']"));
        var response = await reader.GetAsync($"/reports/{id}/docx");
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            response.Content.Headers.ContentType?.MediaType);
        var kept = response.Content.Headers.ContentDisposition;
        Assert.Equal(("attachment", "Bao-cao-576-BC-UBND.docx"), (kept?.DispositionType, kept?.FileName?.Trim('"')));
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/reports/{id}/docx");
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await reader.SendAsync(again)).StatusCode);
        await app.AddUserAsync("binhson", Roles.Staff, "binh-son");
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync("binhson")).GetAsync($"/reports/{id}/docx")).StatusCode);
    }

    private static List<string> Pages(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => ContentOrderTextExtractor.GetText(page))];
    }

    private static SortedSet<string> Words(IEnumerable<string> pages) =>
        new(pages.SelectMany(page => page.Split([' ', '\u00A0', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)),
            StringComparer.Ordinal);
}
