using LySon.Reporting.Documents.Attachments;
using LySon.Reporting.Documents.Docx;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.UnitTests.Documents.Checking;

namespace LySon.Reporting.UnitTests.Documents;

public sealed class DocumentTypeTests
{
    public static TheoryData<string> Types => [.. DocumentType.All.Select(type => type.Code)];

    private static OfficialReport Letter => Of(DocumentType.Letter, "Sở Thông tin và Truyền thông tỉnh Quảng Ngãi") with
    {
        Symbol = "UBND-VHTT",
        Abstract = "Tình hình triển khai ứng dụng các giải pháp công nghệ trong phòng, chống dịch Covid-19 trên địa bàn huyện",
    };

    [Fact]
    public void The_decree_knows_27_types_with_a_name_and_the_letter_without()
    {
        Assert.Equal(27, DocumentType.All.Count(type => type.PrintsName));
        Assert.Equal([DocumentType.Letter], DocumentType.All.Where(type => !type.PrintsName));
        Assert.Equal(28, DocumentType.All.DistinctBy(type => type.Code).Count());
        Assert.Equal(28, DocumentType.All.DistinctBy(type => type.FileStem).Count());
        Assert.All(DocumentType.All, type => Assert.Same(type, DocumentType.Find(type.Code)));
        Assert.Null(DocumentType.Find("bc"));
    }

    [Theory]
    [InlineData("BC", "Báo cáo", "BÁO CÁO", "Bao-cao")]
    [InlineData("TTr", "Tờ trình", "TỜ TRÌNH", "To-trinh")]
    [InlineData("QyĐ", "Quy định", "QUY ĐỊNH", "Quy-dinh")]
    [InlineData("ĐA", "Đề án", "ĐỀ ÁN", "De-an")]
    [InlineData("", "Công văn", "CÔNG VĂN", "Cong-van")]
    public void A_type_tells_how_it_is_written_and_where(string code, string name, string capitals, string stem)
    {
        var type = DocumentType.Find(code)!;
        Assert.Equal((name, capitals, stem), (type.Name, type.Capitals, type.FileStem));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_document_of_any_type_is_laid_out_as_its_own_checker_wants_it_and_comes_back_from_its_data(string code)
    {
        var type = DocumentType.Find(code)!;
        var report = type.PrintsName ? Of(type) : Letter;
        Assert.Empty(Linted.Findings(Linted.Arrange(report)));
        var file = new CarriedReport { Layout = LayoutProfile.Decree30.Id, Typesetter = 1, Report = report };
        Assert.Same(type, ReportJson.Read(ReportJson.Write(file)).Report.Type);
        Assert.StartsWith($"{type.Name} số 576/", report.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_submission_is_addressed_and_a_plan_is_not_both_under_the_name_of_their_type()
    {
        var submission = ArrangedPages.Arrange(Of(DocumentType.Find("TTr")!, "Ủy ban nhân dân tỉnh Quảng Ngãi")).Pages[0].Runs().ToList();
        Assert.Contains(submission, run => run.Origin.Part == Part.TypeName && run.Text == "TỜ TRÌNH");
        Assert.Contains(submission, run => run.Origin.Part == Part.AddressedTo && run.Text == "Kính gửi: Ủy ban nhân dân tỉnh Quảng Ngãi.");
        Assert.Empty(Linted.Findings(Linted.Arrange(Of(DocumentType.Find("TTr")!, "Ủy ban nhân dân tỉnh Quảng Ngãi"))));
        var plan = ArrangedPages.Arrange(Of(DocumentType.Find("KH")!)).Pages[0].Runs().ToList();
        Assert.Contains(plan, run => run.Text == "KẾ HOẠCH");
        Assert.DoesNotContain(plan, run => run.Origin.Part == Part.AddressedTo);
    }

    [Fact]
    public void A_letter_names_no_type_and_has_its_subject_in_the_middle_below_its_number()
    {
        var runs = ArrangedPages.Arrange(Letter).Pages[0].Runs().ToList();
        Assert.DoesNotContain(runs, run => run.Origin.Part == Part.TypeName);
        var number = Assert.Single(runs, run => run.Origin.Part == Part.Number);
        Assert.Equal("Số: 576/UBND-VHTT", number.Text);
        var subject = runs.Where(run => run.Origin.Part == Part.Abstract).ToList();
        Assert.StartsWith("V/v tình hình triển khai", subject[0].Text, StringComparison.Ordinal);
        Assert.All(subject, run => Assert.Equal(number.X + (number.Width / 2), run.X + (run.Width / 2), 0.01));
        Assert.True(subject[0].Y > number.Y && runs.First(run => run.Origin.Part == Part.AddressedTo).Y > subject[^1].Y);
    }

    [Theory]
    [InlineData("V/v mời họp", "V/v mời họp")]
    [InlineData("Mời họp", "V/v mời họp")]
    [InlineData("UBND tỉnh họp", "V/v UBND tỉnh họp")]
    [InlineData("Ý kiến", "V/v ý kiến")]
    public void A_subject_begins_small_unless_with_an_abbreviation(string typed, string printed) => Assert.Equal(printed,
        ArrangedPages.Arrange(Letter with { Abstract = typed }).Pages[0].Runs().Single(run => run.Origin.Part == Part.Abstract).Text);

    [Fact]
    public void A_letter_is_read_aloud_with_its_subject_as_its_heading()
    {
        using var reading = new StructureReading(Letter);
        Assert.StartsWith("V/v tình hình", Assert.Single(reading.Document.All("H1")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bold", "Ô số 5b")]
    [InlineData("words", "Ô số 5b")]
    [InlineData("place", "Ô số 5b")]
    [InlineData("nobody", "Ô số 9a")]
    public void A_fault_in_a_letters_subject_or_address_is_found(string fault, string box)
    {
        var found = Linted.Findings(fault switch
        {
            "bold" => Linted.Text("V/v", run => run with { Style = LySon.Reporting.Documents.Fonts.FontStyle.Bold }, Letter),
            "words" => Linted.Rewritten("V/v", "Về việc tình hình", Letter),
            "place" => Linted.Moved("V/v", 6, Letter),
            _ => Linted.Arrange(Letter with { AddressedTo = [] }),
        });
        Assert.Contains(found, finding => finding.Box == box);
    }

    [Fact]
    public void Word_has_the_letters_subject_and_no_type()
    {
        using var package = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(
            new MemoryStream(DocxWriter.Write(Letter, LayoutProfile.Decree30)), false);
        var text = package.MainDocumentPart!.Document!.InnerText;
        Assert.Contains("V/v tình hình triển khai", text, StringComparison.Ordinal);
        Assert.DoesNotContain("CÔNG VĂN", text, StringComparison.Ordinal);
        Assert.DoesNotContain("BÁO CÁO", text, StringComparison.Ordinal);
    }

    private static OfficialReport Of(DocumentType type, params string[] addressed) =>
        ReferenceReport.Build() with { Type = type, Symbol = $"{type.Code}-UBND", AddressedTo = addressed };
}
