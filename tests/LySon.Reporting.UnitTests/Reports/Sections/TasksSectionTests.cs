using System.IO.Compression;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Checks;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Web.Features.Reports;
using LySon.Reporting.Web.Features.Reports.Printing;
using LySon.Reporting.Web.Features.Requests.Asking;

namespace LySon.Reporting.UnitTests.Reports.Sections;

public sealed class TasksSectionTests
{
    private static readonly TableRow Sound = Row("Cài đặt ứng dụng", "Phòng Văn hóa và Thông tin", "30/09/2021", "Đang thực hiện");

    [Fact]
    public void Whoever_asks_chooses_the_table_and_defines_no_columns()
    {
        var section = SectionInput.New(SectionKinds.Of(TasksSection.Kind));
        Assert.Equal(("Tình hình thực hiện nhiệm vụ được giao", 0), (section.Heading, section.Columns.Count));
        Assert.Equal(["Đơn vị chủ trì", "Hạn hoàn thành", "Tình trạng"], section.ToTable()!.Columns.Select(c => c.Name));
    }

    [Fact]
    public void A_table_that_is_filled_in_is_submitted() => Assert.Empty(Refusals(Sound));

    [Fact]
    public void An_empty_table_a_row_without_a_task_and_a_due_date_that_is_none_are_not()
    {
        Assert.Equal(["Mục 1: chưa nhập số liệu vào bảng"], Refusals());
        Assert.Equal(["Mục 1: dòng 2 chưa ghi nhiệm vụ", "Mục 1: “Kiểm tra”, cột “Hạn hoàn thành” không phải là ngày"],
            Refusals(Row("Kiểm tra", "Công an huyện", "cuối tháng 9", "Đã xong"), Row("", "Công an huyện", "30/09/2021", "Đã xong")));
    }

    [Fact]
    public void A_cell_that_nobody_filled_in_needs_a_reason() =>
        Assert.Equal(["Mục 1: có số liệu còn thiếu. Nhập số liệu, hoặc ghi lý do chưa có"],
            Refusals(Row("Kiểm tra", "", "30/09/2021", "Đã xong")));

    [Fact]
    public void It_is_printed_with_a_number_a_row_and_stands_in_the_data_and_the_word_document()
    {
        var open = new OpenReport(Report(Sound), Samples.Figures, new(2021, 11, 10));
        var document = ReportDocument.Of(open);
        var table = Assert.Single(document.Body.OfType<Table>());
        Assert.Equal(["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Hạn hoàn thành", "Tình trạng"], table.Columns.Select(c => c.Header));
        Assert.Equal(["1", "Cài đặt ứng dụng", "Phòng Văn hóa và Thông tin", "30/09/2021", "Đang thực hiện"], Assert.Single(table.Rows));
        Assert.Equal("Cài đặt ứng dụng", Assert.Single(Assert.Single(document.Data!.Tables).Rows).Name);
        using var word = new ZipArchive(new MemoryStream(ReportDocument.Docx(open)));
        using var text = new StreamReader(word.GetEntry("word/document.xml")!.Open());
        Assert.Contains("Phòng Văn hóa và Thông tin", text.ReadToEnd(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Refusals(params TableRow[] rows) =>
        SubmitChecks.Of(Report(rows), Samples.Figures).Select(c => c.Sentence);

    private static Report Report(params TableRow[] rows) => Samples.Report(new ReportSection
    {
        Position = 0, Kind = TasksSection.Kind, Heading = "Nhiệm vụ", Table = SectionKinds.Of(TasksSection.Kind).Shape(new([], [])),
        Content = new(rows),
    });

    private static TableRow Row(string task, params string[] cells) =>
        new(task, [.. cells.Select(text => text.Length == 0 ? TableCell.Missing : new(CellState.Value, Text: text))]);
}
