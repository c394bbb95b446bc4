using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;

namespace LySon.Reporting.UnitTests.Reports.Sections;

/// <summary>The first and the last sentence of a document that nobody asked for in the portal.</summary>
public sealed class StartingTextTests
{
    private static readonly DateOnly Day = new(2026, 11, 2);

    [Theory]
    [InlineData("", null, false, "", "Ủy ban nhân dân xã A báo cáo kết quả quý IV như sau:")]
    [InlineData("Bộ Nội vụ", 12, true, "báo cáo quý",
        "Theo đề nghị của Bộ Nội vụ tại Văn bản số {{request:number}} ngày {{request:date}} về việc báo cáo quý, "
        + "Ủy ban nhân dân xã A báo cáo kết quả quý IV như sau:")]
    [InlineData("Bộ Nội vụ", 12, false, "",
        "Theo đề nghị của Bộ Nội vụ tại Văn bản số {{request:number}}, Ủy ban nhân dân xã A báo cáo kết quả quý IV như sau:")]
    [InlineData("Bộ Nội vụ", null, true, "",
        "Theo đề nghị của Bộ Nội vụ tại Văn bản ngày {{request:date}}, Ủy ban nhân dân xã A báo cáo kết quả quý IV như sau:")]
    [InlineData("Bộ Nội vụ", null, false, "báo cáo quý",
        "Theo đề nghị của Bộ Nội vụ về việc báo cáo quý, Ủy ban nhân dân xã A báo cáo kết quả quý IV như sau:")]
    public void The_opening_says_of_the_letter_what_there_is_and_nothing_else(string by, int? number, bool dated, string about,
        string expected) =>
        Assert.Equal(expected, new OpeningSection().StartingText(Start(by, number, dated ? Day : null, about)));

    [Theory]
    [InlineData("", "BC", "Báo cáo", "Kết quả quý IV", "Trên đây là báo cáo kết quả quý IV của Ủy ban nhân dân xã A./.")]
    [InlineData("Bộ Nội vụ", "BC", "Báo cáo", "Báo cáo kết quả quý IV",
        "Trên đây là báo cáo kết quả quý IV của Ủy ban nhân dân xã A, báo cáo Bộ Nội vụ tổng hợp./.")]
    [InlineData("Bộ Nội vụ", "TTr", "Tờ trình", "Phê duyệt dự toán", "Trên đây là tờ trình phê duyệt dự toán của Ủy ban nhân dân xã A./.")]
    public void The_closing_names_the_document_once_and_who_asked_for_a_report(string by, string code, string type, string title,
        string expected) =>
        Assert.Equal(expected, new ClosingSection().StartingText(Start(by, null, null, "", code, type, title)));

    [Fact]
    public void What_there_is_not_of_a_letter_is_no_figure()
    {
        Assert.Equal(["request:number", "request:date"], Keys(Samples.Data));
        Assert.Equal(["request:date"], Keys(Samples.Data with { RequestNumber = null }));
        Assert.Empty(Keys(Samples.Data with { RequestNumber = null, RequestedOn = null }));

        static IEnumerable<string> Keys(FigureData data) => new ReportFigures(data).All.Where(f => f.Origin == FigureOrigin.Request)
            .Select(f => f.Key);
    }

    [Theory]
    [InlineData(7, "STTTT", "07/STTTT")]
    [InlineData(null, "STTTT", "…/STTTT")]
    [InlineData(null, "", "chưa có số")]
    public void A_letter_without_a_number_is_shown_as_one(int? number, string symbol, string shown) =>
        Assert.Equal(shown, ReportRequest.Numbered(number, symbol));

    private static SectionStart Start(string by, int? number, DateOnly? day, string about, string code = "BC", string type = "Báo cáo",
        string title = "Kết quả quý IV") => new(
        new ReportRequest
        {
            AskedBy = by, Number = number, Symbol = number is null ? "" : "BNV", IssuedOn = day, Abstract = about, ReportTitle = title,
            TypeCode = code, TypeName = type, CutoffOn = Day, DueAt = null,
        }, by, "Ủy ban nhân dân xã A");
}
