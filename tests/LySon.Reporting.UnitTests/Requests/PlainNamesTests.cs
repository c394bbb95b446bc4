using LySon.Reporting.Web.Features.Requests.Board;
using LySon.Reporting.Web.Features.Shared.Files;

namespace LySon.Reporting.UnitTests.Requests;

public sealed class PlainNamesTests
{
    [Fact]
    public void Names_in_an_archive_are_plain_and_each_is_there_once_whatever_its_case()
    {
        var names = new PlainNames(ReportZip.ManifestName);
        Assert.Equal(["duc-pho_1187-BC-UBND.pdf", "Duc-pho_1187-BC-UBND-2.pdf", "Xa-Dong-Duong-y.pdf"],
            [names.Next("duc-pho_1187/BC-UBND", ".pdf"), names.Next("Đức-phổ_1187/BC-UBND", ".pdf"),
                names.Next("  Xã Đồng Dương: ý  ", ".pdf")]);
        Assert.Equal("MANIFEST-2.sha256", names.Next("manifest", ".sha256").Replace("manifest", "MANIFEST", StringComparison.Ordinal));
        Assert.InRange(names.Next(new string('ấ', 500), ".pdf").Length, 1, 110);
        Assert.DoesNotContain("/", names.Next("../../etc/passwd", ".pdf"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12.5", 12, 5)]
    [InlineData("12", null, null)]
    [InlineData("-1.5", null, null)]
    [InlineData("1.2.3", null, null)]
    [InlineData("99999999999.1", null, null)]
    [InlineData(null, null, null)]
    public void A_button_names_a_report_and_the_version_that_was_seen(string? text, int? report, int? version) =>
        Assert.Equal((report, version), (BoardKey.Parse(text)?.ReportId, BoardKey.Parse(text)?.Version));
}
