using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Checks;
using LySon.Reporting.Core.Reports.Sections;

namespace LySon.Reporting.UnitTests.Reports.Checks;

public sealed class ReportChecksTests
{
    [Fact]
    public void A_complete_report_has_nothing_left_to_do() =>
        Assert.Empty(Sentences(Samples.Report(Samples.Section(0, SectionKind.Narrative, "Kết quả", "Đã xong."))));

    [Fact]
    public void Empty_and_missing_things_are_named()
    {
        var report = Samples.Report(
            Samples.Section(0, SectionKind.Directives, "Chỉ đạo"), Samples.Section(1, SectionKind.Narrative, "Kết quả"),
            Samples.Section(2, SectionKind.Narrative, "Cài đặt", "{{installed:app-2}}"));
        (report.Signatory, report.Recipients) = (null, "");
        Assert.Equal(
            [
                "Mục 1: chưa chọn văn bản nào", "Mục 2: chưa có nội dung", "Mục 3: chưa có số liệu “Số máy đã cài Bluezone”",
                "Chưa có nơi nhận", "Chưa chọn người ký",
            ], Sentences(report));
    }

    [Fact]
    public void Undated_and_late_directives_are_counted()
    {
        var report = Samples.Report();
        report.Directives =
        [
            new() { DirectiveId = 1, Position = 0, Directive = Samples.Directive(145, null, "VHTT") },
            new() { DirectiveId = 2, Position = 1, Directive = Samples.Directive(9, Samples.Cutoff.AddDays(1)) },
        ];
        Assert.Equal(["Văn bản 145/VHTT chưa có ngày ban hành", "1 văn bản ban hành sau ngày chốt số liệu"], Sentences(report));
    }

    [Fact]
    public void A_signatory_must_be_in_office_and_the_cut_off_before_the_issue()
    {
        var report = Samples.Report();
        report.Signatory!.ValidTo = new(2021, 11, 9);
        report.CutoffOn = new(2021, 11, 11);
        report.Recipients = "Sở Thông tin và Truyền thông";
        Assert.Equal(
            [
                "Ngày chốt số liệu 11/11/2021 sau ngày ban hành 10/11/2021", "Nơi nhận chưa kết thúc bằng dòng “Lưu: VT”",
                "Lê Văn Ninh không có thẩm quyền ký vào ngày 10/11/2021",
            ], Sentences(report));
    }

    [Theory]
    [InlineData(SectionKind.Narrative, "", SectionProgress.Empty, "Chưa có nội dung")]
    [InlineData(SectionKind.Narrative, "Đã làm.", SectionProgress.Done, "Soạn sẵn")]
    [InlineData(SectionKind.Narrative, "{{installed:app-2}}", SectionProgress.NeedsLook, "Thiếu 1 số liệu")]
    [InlineData(SectionKind.Narrative, "{{x}}", SectionProgress.NeedsLook, "Có số liệu không nhận ra")]
    [InlineData(SectionKind.Venues, "", SectionProgress.Done, "Số liệu tự động")]
    [InlineData(SectionKind.Directives, "", SectionProgress.Empty, "Chưa chọn văn bản")]
    public void The_outline_says_how_far_a_section_is(SectionKind kind, string body, SectionProgress progress, string text)
    {
        var section = Samples.Section(0, kind, "Mục", body);
        Assert.Equal(new SectionState(progress, text), SectionState.Of(section, Samples.Report(section), Samples.Figures));
    }

    private static IEnumerable<string> Sentences(Report report) => ReportChecks.Of(report, Samples.Figures).Select(c => c.Sentence);
}
