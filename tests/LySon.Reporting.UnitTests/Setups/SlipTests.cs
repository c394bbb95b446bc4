using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf;
using UglyToad.PdfPig;

namespace LySon.Reporting.UnitTests.Setups;

public sealed class SlipTests
{
    [Fact]
    public void Each_person_has_a_slip_and_each_agency_pages_of_its_own()
    {
        var slips = Enumerable.Range(1, 6).Select(i => Slip("UBND xã Ba Vì", i)).Append(Slip("UBND xã Ba Tô", 7)).ToList();
        using var pdf = PdfDocument.Open(SlipPdf.Write(slips));
        var pages = pdf.GetPages().Select(p => string.Join(' ', p.GetWords().Select(w => w.Text))).ToList();
        Assert.Equal(3, pages.Count);
        Assert.Contains("Người 5", pages[0], StringComparison.Ordinal);
        Assert.Contains("Người 6", pages[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Người 7", pages[1], StringComparison.Ordinal);
        foreach (var words in (string[])["Văn thư, UBND xã Ba Tô", "nguoi.7", "ABCD-EFGH", "baocao.example.vn/account/sign-in",
            "17:30 ngày"])
            Assert.Contains(words, pages[2], StringComparison.Ordinal);
    }

    private static Slip Slip(string agency, int i) => new(agency, $"Người {i}", "Văn thư", $"nguoi.{i}", "ABCD-EFGH-JKMN-PQRS",
        new("https://baocao.example.vn/account/sign-in"), new(2026, 12, 5, 17, 30, 0));
}
