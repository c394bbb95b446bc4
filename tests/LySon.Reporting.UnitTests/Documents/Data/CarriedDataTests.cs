using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Attachments;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.UnitTests.Architecture;
using MiniExcelLibs;
using NJsonSchema;

namespace LySon.Reporting.UnitTests.Documents.Data;

/// <summary>What a report's PDF carries besides its pages.</summary>
public class CarriedDataTests
{
    private static readonly OfficialReport Report = ReferenceReport.Build() with
    {
        Data = new()
        {
            Agency = "ly-son",
            Request = "1406/STTTT-BCVT&CNTT",
            RequestedOn = new(2021, 10, 26),
            CutoffOn = new(2021, 11, 9),
            Directives = [new("V/v triển khai", "817/UBND", new(2020, 4, 1), "Ủy ban nhân dân huyện", "Các thôn"),
                new("V/v khác", "145/VHTT", null, "Phòng", "")],
            Venues = [new("Cơ quan", 20, 20, 653, 275), new("Công cộng", 21, 21, null, null)],
            Adoption = [new("PC-Covid", new(2021, 11, 9), 3062, 11360)],
        },
    };

    private static readonly byte[] Pdf = OfficialPdf.Write(Report, LayoutProfile.Decree30);

    [Fact]
    public void A_report_written_as_json_is_read_back_whole()
    {
        var json = Json(Report);
        var read = ReportJson.Read(json).Report;
        Assert.Equal(json, Json(read));
        Assert.Equal((3062, 11360), (read.Data!.Adoption[0].Installed, read.Data.Adoption[0].Smartphones));
        Assert.Equal([653, null], read.Data.Venues.Select(v => v.Scans));
        Assert.Null(read.Data.Directives[1].IssuedOn);
    }

    [Fact]
    public void Pages_written_as_they_finish_are_the_same_file()
    {
        var report = AnnexSamples.WithAppendices(AnnexSamples.Narrow, AnnexSamples.Wide) with { Contact = AnnexSamples.Contact };
        using var stream = new MemoryStream();
        OfficialPdf.Write(report, LayoutProfile.Decree30, stream);
        Assert.Equal(OfficialPdf.Write(OfficialLayout.Arrange(report, LayoutProfile.Decree30)), stream.ToArray());
    }

    [Fact]
    public void Stamps_address_and_appendices_are_read_back()
    {
        var report = Report with
        {
            Urgency = DeliveryUrgency.Express,
            Circulation = Circulation.Internal,
            Contact = AnnexSamples.Contact,
            Verification = AnnexSamples.Verification,
            Appendices = [new("Tổng hợp", [AnnexSamples.Totalled(3)], Landscape: true)],
        };
        var read = ReportJson.Read(Json(report)).Report;
        Assert.Equal((DeliveryUrgency.Express, Circulation.Internal, report.Contact, report.Verification),
            (read.Urgency, read.Circulation, read.Contact, read.Verification));
        var table = Assert.IsType<Table>(Assert.Single(Assert.Single(read.Appendices).Blocks));
        Assert.Equal(["", "Tổng cộng", "7.404", "30,75", ""], table.Total!);
        Assert.Equal(Json(report), Json(read));
    }

    [Fact]
    public void The_published_schema_is_the_formats()
    {
        var file = Path.Combine(Repository.Root, "docs", "bao-cao.schema.json");
        // REPORTING_UPDATE_SCHEMA=1 writes the file anew, for a change that is meant.
        if (Environment.GetEnvironmentVariable("REPORTING_UPDATE_SCHEMA") == "1") File.WriteAllText(file, ReportJson.Schema());
        Assert.Equal(ReportJson.Schema(), File.ReadAllText(file));
    }

    [Fact]
    public async Task The_json_keeps_the_schema_and_what_breaks_it_does_not()
    {
        var schema = await JsonSchema.FromJsonAsync(ReportJson.Schema(), TestContext.Current.CancellationToken);
        var json = System.Text.Encoding.UTF8.GetString(Json(Report));
        Assert.Empty(schema.Validate(json));
        Assert.NotEmpty(schema.Validate(json.Replace("\"installed\": 3062", "\"installed\": \"3.062\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"lyson-report/1\"", "\"lyson-report/2\"")]
    [InlineData("\"symbol\"", "\"emblem\"")]
    [InlineData("\"cutoffOn\": \"2021-11-09\"", "\"cutoffOn\": null")]
    [InlineData("\"kind\": \"heading\"", "\"kind\": \"picture\"")]
    public void Json_of_another_form_is_refused(string part, string instead)
    {
        var json = System.Text.Encoding.UTF8.GetString(Json(Report));
        Assert.Contains(part, json, StringComparison.Ordinal);
        Assert.Throws<System.Text.Json.JsonException>(
            () => ReportJson.Read(System.Text.Encoding.UTF8.GetBytes(json.Replace(part, instead, StringComparison.Ordinal))));
    }

    [Fact]
    public void The_workbook_holds_the_tables_with_numbers_as_numbers()
    {
        var sheets = ReportInspector.Inspect(Pdf).Attached.Single(f => f.Name == OfficialPdf.SheetsName);
        using var stream = new MemoryStream(sheets.Bytes.ToArray());
        Assert.Equal(["Bảng 1", "Bảng 2"], stream.GetSheetNames());
        var venues = stream.Query(useHeaderRow: true, sheetName: "Bảng 2").Cast<IDictionary<string, object>>().ToList();
        Assert.Equal([653.0, 43.0], venues.Select(row => (double)row["Tổng số lượt quét mã QR của các địa điểm"]));
        Assert.Equal("Các cơ quan, đơn vị hành chính nhà nước trực thuộc UBND huyện", venues[0]["Đối tượng thống kê"]);
    }

    [Fact]
    public void Characters_that_xml_has_not_do_not_break_the_workbook()
    {
        var pdf = OfficialPdf.Write(
            Report with { Body = [VenueTable.Of([new("Nhóm\u0007 một \uD800 hết 😀", 1, null)])] }, LayoutProfile.Decree30);
        using var stream = new MemoryStream(ReportInspector.Inspect(pdf).Attached
            .Single(f => f.Name == OfficialPdf.SheetsName).Bytes.ToArray());
        var row = stream.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().Single();
        Assert.Equal("Nhóm một \uFFFD hết 😀", row["Đối tượng thống kê"]);
    }

    [Fact]
    public void The_same_report_gives_the_same_file_after_a_way_through_json() =>
        Assert.Equal(Pdf, OfficialPdf.Write(ReportJson.Read(Json(Report)).Report, LayoutProfile.Decree30));

    [Fact]
    public void A_file_as_it_was_made_is_intact_and_gives_its_data()
    {
        var found = ReportInspector.Inspect(Pdf);
        Assert.Equal(ReportIntegrity.Intact, found.Integrity);
        Assert.Equal([OfficialPdf.SheetsName, OfficialPdf.JsonName], found.Attached.Select(f => f.Name));
        Assert.Equal(Json(Report), Json(found.File.Report));
    }

    [Fact]
    public void Something_added_at_the_end_leaves_the_document_as_it_was()
    {
        var found = ReportInspector.Inspect((byte[])[.. Pdf, .. "% ký\n"u8]);
        Assert.Equal((ReportIntegrity.Extended, 6), (found.Integrity, found.AddedBytes));
    }

    [Fact]
    public void Pages_that_the_data_do_not_say_are_found()
    {
        var other = Report with { Abstract = Report.Abstract.Replace("Covid-19", "cúm", StringComparison.Ordinal) };
        var pages = OfficialLayout.Arrange(other, LayoutProfile.Decree30) with { Report = Report };
        Assert.Equal(ReportIntegrity.Altered, ReportInspector.Inspect(OfficialPdf.Write(pages)).Integrity);
    }

    [Fact]
    public void A_file_of_another_typesetter_is_read_but_not_judged()
    {
        var json = ReportJson.Write(new() { Layout = LayoutProfile.Decree30.Id, Typesetter = OfficialPdf.Typesetter + 1, Report = Report });
        var pdf = LySon.Reporting.Documents.Pdf.PdfWriter.Write(
            OfficialLayout.Arrange(Report, LayoutProfile.Decree30), [new(OfficialPdf.JsonName, MediaTypes.Json, "", null, json)]);
        Assert.Equal(ReportIntegrity.OtherVersion, ReportInspector.Inspect(pdf).Integrity);
    }

    private static byte[] Json(OfficialReport report) =>
        ReportJson.Write(new() { Layout = LayoutProfile.Decree30.Id, Typesetter = OfficialPdf.Typesetter, Report = report });
}
