using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using LySon.Reporting.BrowserTests.Fixture;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace LySon.Reporting.BrowserTests;

/// <summary>The whole way of a scan with real parts: poster, scanner, phone, statistics, report.</summary>
public sealed class ScanJourneyTests(Chromium chromium) : BrowserTest(chromium)
{
    private const int VenueId = 22;

    [Fact]
    public async Task A_poster_is_printed_scanned_by_a_phone_and_counted_in_statistics_and_report()
    {
        var staff = await OpenAsync("nhaplieu");
        var before = await FiguresAsync(staff);
        var poster = await DownloadAsync(staff, $"/venues/{VenueId}/poster.pdf");
        var address = await ScanAsync(poster);
        Assert.Matches(new Regex("^http://[^/]+/q/[2-9A-Z]{10}$"), address);

        var phone = (await OpenAsync(size: WindowSize.Phone)).Page;
        await phone.GotoAsync(address);
        await Assertions.Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "Đã ghi nhận lượt quét" })).ToBeVisibleAsync();
        await RollAsync();

        await staff.Page.GotoAsync($"/statistics?venue={VenueId}&by=hour&from=09/11/2021&to=09/11/2021");
        // The sample's day holds one scan that was entered; the phone's is the other.
        await Assertions.Expect(staff.Page.Locator(".figure-value").First).ToHaveTextAsync("2");
        // The venue's group has one scan more in the table, and nothing else in the report has changed.
        var changed = before.Zip(await FiguresAsync(staff)).Where(f => f.First != f.Second).ToList();
        Assert.NotEmpty(changed);
        Assert.All(changed, f => Assert.Equal(f.First + 1, f.Second));
    }

    /// <summary>The whole numbers that the draft's PDF prints, in order.</summary>
    private static async Task<IReadOnlyList<int>> FiguresAsync(BrowserSession staff)
    {
        using var report = PdfDocument.Open(await File.ReadAllBytesAsync(await DownloadAsync(staff, EditorPage.Address + "/pdf")));
        return [.. report.GetPages().SelectMany(p => p.GetWords()).Where(w => w.Text.All(char.IsAsciiDigit))
            .Select(w => int.Parse(w.Text, CultureInfo.InvariantCulture))];
    }

    private static async Task<string> DownloadAsync(BrowserSession session, string address)
    {
        var response = await session.Context.APIRequest.GetAsync(address);
        Assert.Equal(200, response.Status);
        var file = Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, await response.BodyAsync());
        return file;
    }

    private static async Task<string> ScanAsync(string poster)
    {
        var picture = Path.ChangeExtension(poster, null);
        await RunAsync("pdftoppm", "poppler-utils", "-r", "100", "-gray", "-singlefile", poster, picture);
        // QR codes only: now and then the modules of one also look like the bars of an older kind.
        return (await RunAsync("zbarimg", "zbar-tools", "-q", "-Sdisable", "-Sqrcode.enable", "--raw", "--nodbus", picture + ".pgm"))
            .Trim();
    }

    /// <summary>What a node does by itself every second, at a clock that stands still.</summary>
    private async Task RollAsync()
    {
        await using var scope = App.NewDb();
        await new ScanRoller(scope.Db).RollAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> RunAsync(string program, string package, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Requirement.Missing($"There is no {program} on this machine (apt-get install {package}).");
            throw;
        }
    }
}
