using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents;

/// <summary>Annex I, box 6: legal bases and the levels of the body, read back from the finished PDF.</summary>
public class LevelTests
{
    private static readonly PdfReading Pdf = new(ReferenceReport.Build() with
    {
        Body =
        [
            new LegalBasis("Căn cứ Luật Tổ chức chính quyền địa phương."),
            new LegalBasis("Căn cứ Nghị định số 30/2020/NĐ-CP"),
            new Heading("Phần I\nKẾT QUẢ", Look: HeadingLook.Part),
            new Heading("I. Công tác chỉ đạo", Level: 2, Look: HeadingLook.Section),
            new Heading("1. Văn bản", Level: 3),
            new Paragraph("Trên đây là báo cáo./."),
        ],
    });

    [Fact]
    public void Legal_bases_are_italic_and_end_with_a_semicolon_but_the_last_with_a_full_stop()
    {
        var (first, last) = (Pdf.Line("Căn cứ Luật"), Pdf.Line("Căn cứ Nghị định"));
        Assert.Equal(("Tinos-Italic", "Tinos-Italic"), (first.Font, last.Font));
        Assert.EndsWith("địa phương;", first.Text, StringComparison.Ordinal);
        Assert.EndsWith("NĐ-CP.", last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_stands_in_the_middle_with_its_title_below()
    {
        var (part, title) = (Pdf.Line("Phần I"), Pdf.Line("KẾT QUẢ"));
        var middle = Millimetres.ToPoints((30 + 190) / 2.0);
        Assert.Equal(middle, part.Center, 0.5);
        Assert.Equal(middle, title.Center, 0.5);
        Assert.True(title.Baseline < part.Baseline);
        Assert.Equal("Tinos-Bold", title.Font);
    }

    [Fact]
    public void A_section_is_in_bold_capitals_and_a_clause_in_bold_as_written()
    {
        Assert.Equal("Tinos-Bold", Pdf.Line("I. CÔNG TÁC CHỈ ĐẠO").Font);
        Assert.Equal("Tinos-Bold", Pdf.Line("1. Văn bản").Font);
    }
}
