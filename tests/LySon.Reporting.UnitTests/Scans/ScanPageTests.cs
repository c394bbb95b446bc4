using LySon.Reporting.Web.Features.Scans.Counting;
using Microsoft.AspNetCore.Http;

namespace LySon.Reporting.UnitTests.Scans;

public sealed class ScanPageTests
{
    private static readonly ScannedVenue Venue = new(1, "Nhà văn hóa", "", "UBND xã", new(2021, 1, 1), null, IsReplaced: false);

    [Theory]
    [InlineData("")]
    [InlineData("/bao-cao")]
    public void Style_and_script_are_named_from_the_root_of_the_portal(string below)
    {
        var own = new PathString(below);
        string[] pages = [ScanPage.Of(own, Venue, default, null, null), ScanPage.Foreign(own), ScanPage.Refused(own, null),
            ScanPage.Weak(own, Venue, null)];
        Assert.All(pages, page => Assert.Contains($"href=\"{below}/scan/scan.css\"", page, StringComparison.Ordinal));
        Assert.Contains($"src=\"{below}/scan/scan.js\"", pages[0], StringComparison.Ordinal);
    }
}
