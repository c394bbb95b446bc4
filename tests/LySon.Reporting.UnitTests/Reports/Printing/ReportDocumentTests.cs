using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Web.Features.Reports;
using LySon.Reporting.Web.Features.Reports.Printing;

namespace LySon.Reporting.UnitTests.Reports.Printing;

public sealed class ReportDocumentTests
{
    [Fact]
    public void Numbered_sections_are_counted_and_opening_and_closing_are_not()
    {
        var document = Print(Samples.Report(
            Samples.Section(2, NarrativeSection.Kind, "Kết quả", "- Một;\n- Hai."),
            Samples.Section(0, OpeningSection.Kind, "", "Theo Công văn số {{request:number}}:"),
            Samples.Section(1, NarrativeSection.Kind, "Chỉ đạo", "Đã ban hành."),
            Samples.Section(3, ClosingSection.Kind, "", "Trên đây là báo cáo./.")));
        Assert.Equal(
            [
                "Paragraph Theo Công văn số 1406/STTTT-BCVT&CNTT:", "Heading 1. Chỉ đạo", "Paragraph Đã ban hành.",
                "Heading 2. Kết quả", "Bullet Một;", "Bullet Hai.", "Paragraph Trên đây là báo cáo./.",
            ], document.Body.Select(Describe));
    }

    [Fact]
    public void Directives_are_printed_in_their_chosen_order_with_their_dates()
    {
        var report = Samples.Report(Samples.Section(0, DirectivesSection.Kind, "Chỉ đạo"));
        report.Directives =
        [
            new() { DirectiveId = 2, Position = 1, Directive = Samples.Directive(145, null, "VHTT") },
            new() { DirectiveId = 1, Position = 0, Directive = Samples.Directive(50, new(2021, 5, 6), "CV/VP") },
        ];
        var table = Assert.IsType<Table>(Print(report).Body[1]);
        Assert.Equal(["50-CV/VP\n06/5/2021", "145/VHTT"], table.Rows.Select(r => r[2]));
    }

    [Fact]
    public void The_table_of_venues_and_the_text_read_the_same_figures()
    {
        var body = Print(Samples.Report(Samples.Section(0, VenuesSection.Kind, "Mã QR",
            "Có {{venues:group-1}} địa điểm, {{scans:group-1}} lượt."))).Body;
        Assert.Equal("Có 20 địa điểm, 653 lượt.", ((Paragraph)body[1]).Text);
        Assert.Equal(["20", "653"], ((Table)body[2]).Rows[0].Skip(2).Take(2));
    }

    [Fact]
    public void The_agency_is_called_what_it_was_called_on_the_day_of_issue()
    {
        var report = Samples.Report();
        Assert.Equal(["ỦY BAN NHÂN DÂN", "HUYỆN LÝ SƠN"], Print(report).IssuingBody);
        report.IssuedOn = new(2025, 7, 1);
        Assert.Equal(["ỦY BAN NHÂN DÂN", "ĐẶC KHU LÝ SƠN"], Print(report).IssuingBody);
    }

    [Fact]
    public void A_draft_is_printed_with_room_for_number_date_and_signer()
    {
        var report = Samples.Report(Samples.Section(0, NarrativeSection.Kind, "Kết quả"));
        (report.Number, report.IssuedOn, report.Signatory, report.Recipients) = (null, null, null, "");
        var document = Print(report);
        Assert.Null(document.Number);
        Assert.Equal(2021, document.Year);
        Assert.Equal("", document.Signature.SignerName);
        Assert.NotEmpty(ReportDocument.Pdf(new OpenReport(report, Samples.Figures, report.IssuedOn ?? report.CutoffOn)));
    }

    [Theory]
    [InlineData(576, "BC-UBND", "Bao-cao-576-BC-UBND.pdf")]
    [InlineData(5, "BC-UBND", "Bao-cao-05-BC-UBND.pdf")]
    [InlineData(12, "BC-HĐND&UBND", "Bao-cao-12-BC-HDND-UBND.pdf")]
    [InlineData(null, "BC-UBND", "Bao-cao-du-thao-0.pdf")]
    public void The_file_is_named_in_letters_that_every_system_keeps(int? number, string symbol, string name)
    {
        var report = Samples.Report();
        (report.Number, report.Symbol) = (number, symbol);
        Assert.Equal(name, ReportDocument.FileName(report));
    }

    /// <summary>Whatever a document can say comes from the report; a property that is added later and not filled fails here.</summary>
    [Fact]
    public void Everything_that_a_document_can_say_is_taken_from_the_report()
    {
        var report = Samples.Report(Samples.Section(0, VenuesSection.Kind, "Mã QR"));
        report.Sections[0].TableInAppendix = true;
        (report.Urgency, report.Circulation, report.AddressedTo) =
            (ReportUrgency.Express, ReportCirculation.Internal, "Sở Nội vụ\nSở Tư pháp");
        var name = report.Agency!.Names[0];
        (name.SuperiorBody, name.Address) = ("UBND TỈNH", "Thôn Tây An Vĩnh");
        var document = Print(report);
        var missing = typeof(OfficialReport).GetProperties().Where(p => p.GetValue(document) is null or ""
            or System.Collections.ICollection { Count: 0 }).Select(p => p.Name);
        // The address to check at is known when the number is.
        Assert.Equal([nameof(OfficialReport.Verification)], missing);
        Assert.Equal((DeliveryUrgency.Express, Circulation.Internal, "UBND TỈNH", "Ủy ban nhân dân huyện Lý Sơn"),
            (document.Urgency, document.Circulation, document.SuperiorBody, document.IssuerName));
        Assert.Equal(["Sở Nội vụ", "Sở Tư pháp"], document.AddressedTo);
        Assert.Equal(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], document.Signature.Authority);
    }

    [Fact]
    public void What_was_approved_is_printed_with_nothing_new_but_number_and_day()
    {
        var report = Samples.Report(Samples.Section(0, NarrativeSection.Kind, "Kết quả"));
        var approved = Print(report) with
        {
            Abstract = "Như đã duyệt",
            Number = null,
            IssuedOn = null,
            Symbol = "BC-CU",
            Recipients = ["Như đã duyệt"]
        };
        var printed = ReportDocument.Of(new OpenReport(report, Samples.Figures, report.CutoffOn) { Approved = approved });
        Assert.Equal((576, new DateOnly(2021, 11, 10)), (printed.Number, printed.IssuedOn));
        Assert.Equal(approved, printed with { Number = null, IssuedOn = null });
    }

    private static OfficialReport Print(Report report) =>
        ReportDocument.Of(new OpenReport(report, Samples.Figures, report.IssuedOn ?? report.CutoffOn));

    private static string Describe(Block block) => block switch
    {
        Heading h => $"Heading {h.Text}",
        Paragraph p => $"Paragraph {p.Text}",
        Bullet b => $"Bullet {b.Text}",
        _ => block.GetType().Name,
    };
}
