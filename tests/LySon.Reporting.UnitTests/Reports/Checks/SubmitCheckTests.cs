using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Checks;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;

namespace LySon.Reporting.UnitTests.Reports.Checks;

/// <summary>Each thing that keeps a report from being submitted, or is pointed out, by an example that has that thing alone.</summary>
public sealed class SubmitCheckTests
{
    private static readonly ReportSection Done = Samples.Section(0, NarrativeSection.Kind, "Kết quả", "Đã xong.");

    [Fact]
    public void A_complete_report_is_submitted() => Assert.Empty(Refusals(Samples.Report(Done)));

    [Fact]
    public void Title_signatory_and_recipients_are_each_needed()
    {
        Assert.Equal(["Báo cáo chưa có trích yếu"], Refusals(With(r => r.Title = "")));
        Assert.Equal(["Chưa chọn người ký"], Refusals(With(r => r.Signatory = null)));
        Assert.Equal(["Chưa có nơi nhận"], Refusals(With(r => r.Recipients = "")));
    }

    [Theory]
    [InlineData(11_360, 11_360, false)]
    [InlineData(11_361, 11_360, true)]
    public void Adoption_of_all_phones_is_no_fault_and_of_more_it_is(int installed, int phones, bool refused)
    {
        var data = Samples.Data with { Applications = [new(1, "PC-Covid", new(Samples.Cutoff, installed, phones))] };
        Assert.Equal(refused ? ["Mục 1: tỷ lệ cài đặt PC-Covid lớn hơn 100%"] : [],
            Refusals(Samples.Report(Samples.Section(0, AdoptionSection.Kind, "Cài đặt")), data));
        Assert.Empty(Refusals(Samples.Report(Done), data));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_directive_of_the_very_cut_off_day_is_in_time_and_of_the_next_it_is_not(int days, bool late)
    {
        var report = Samples.Report(Samples.Section(0, DirectivesSection.Kind, "Chỉ đạo"));
        report.Directives = [new() { DirectiveId = 1, Position = 0, Directive = Samples.Directive(9, Samples.Cutoff.AddDays(days)) }];
        Assert.Equal(late ? ["Mục 1: có văn bản ban hành sau ngày chốt số liệu"] : [], Refusals(report));
        Assert.Equal(late ? ["1 văn bản ban hành sau ngày chốt số liệu"] : [], Doubts(report));
        // Where the report has no table of directives, none is late.
        report.Sections = [Done];
        Assert.Empty(Refusals(report));
    }

    [Theory]
    [InlineData(OpeningSection.Kind, true)]
    [InlineData(NarrativeSection.Kind, true)]
    [InlineData(ClosingSection.Kind, true)]
    [InlineData(DirectivesSection.Kind, false)]
    [InlineData(AdoptionSection.Kind, false)]
    public void Text_is_needed_where_there_is_nothing_else(string kind, bool needed)
    {
        var data = Samples.Data with { Applications = [Samples.Data.Applications[0]] };
        Assert.Equal(needed, Refusals(Samples.Report(Samples.Section(0, kind, "Mục")), data)
            .Any(s => s.EndsWith("chưa có nội dung", StringComparison.Ordinal)));
    }

    [Fact]
    public void Figures_that_are_missing_need_a_reason_and_zero_is_not_missing()
    {
        const string missing = "Mục 1: có số liệu còn thiếu. Nhập số liệu, hoặc ghi lý do chưa có";
        var venues = Samples.Section(0, VenuesSection.Kind, "Địa điểm");
        var zero = Samples.Data with { Groups = [Samples.Data.Groups[0] with { Scans = 0 }] };
        var none = Samples.Data with { Groups = [Samples.Data.Groups[0] with { Scans = null }] };
        var empty = Samples.Data with { Groups = [Samples.Data.Groups[0] with { Scans = null, Created = 0 }] };
        Assert.Equal([[], [missing], []], new[] { zero, none, empty }.Select(d => Refusals(Samples.Report(venues), d)));
        Assert.Equal([missing], Refusals(Samples.Report(Samples.Section(0, AdoptionSection.Kind, "Cài đặt"))));
        Assert.Equal([missing], Refusals(Samples.Report(Samples.Section(0, NarrativeSection.Kind, "Kết quả", "{{installed:app-2}}"))));
        venues.MissingReason = "Mạng hỏng.";
        Assert.Empty(Refusals(Samples.Report(venues), none));
    }

    [Fact]
    public void A_cut_off_on_the_day_of_issue_is_right_and_after_it_is_not()
    {
        Assert.Empty(Doubts(With(r => r.CutoffOn = r.IssuedOn!.Value)));
        Assert.Equal(["Ngày chốt số liệu 11/11/2021 sau ngày ban hành 10/11/2021"],
            Doubts(With(r => r.CutoffOn = r.IssuedOn!.Value.AddDays(1))));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 5, false)]
    [InlineData(-5, -1, false)]
    [InlineData(-5, null, true)]
    public void A_signatory_is_in_office_from_the_first_day_to_the_last(int from, int? to, bool able)
    {
        var report = With(r => (r.Signatory!.ValidFrom, r.Signatory.ValidTo) =
            (r.IssuedOn!.Value.AddDays(from), to is { } days ? r.IssuedOn!.Value.AddDays(days) : null));
        Assert.Equal(able ? [] : ["Lê Văn Ninh không có thẩm quyền ký vào ngày 10/11/2021"], Doubts(report));
    }

    [Fact]
    public void Before_it_has_a_date_a_report_is_judged_by_its_cut_off()
    {
        var report = With(r => (r.IssuedOn, r.Signatory!.ValidTo) = (null, r.CutoffOn.AddDays(-1)));
        Assert.Equal(["Lê Văn Ninh không có thẩm quyền ký vào ngày 09/11/2021"], Doubts(report));
    }

    [Fact]
    public void What_was_carried_over_and_undated_directives_are_pointed_out()
    {
        var section = Samples.Section(0, NarrativeSection.Kind, "Kết quả", "Đã xong.");
        section.CarriedOver = true;
        Assert.Equal(["Mục 1: nội dung lấy từ kỳ trước, chưa xem lại"], Doubts(Samples.Report(section)));
        Assert.Equal(["2 văn bản chưa có ngày ban hành"],
            Doubts(With(r => r.Directives = [.. Enumerable.Range(1, 2).Select(
                i => new ReportDirective { DirectiveId = i, Position = i, Directive = Samples.Directive(i, null) })])));
    }

    [Theory]
    [InlineData(VenuesSection.Kind, "", true)]
    [InlineData(NarrativeSection.Kind, "{{scans:all}}", true)]
    [InlineData(NarrativeSection.Kind, "{{venues:all}}", false)]
    public void Doubtful_days_are_pointed_out_where_the_report_speaks_of_scans(string kind, string body, bool said)
    {
        var data = Samples.Data with { Doubts = [new(1, 2, "Chợ", new(2021, 11, 8), 70, "70 lượt, gấp 10 lần ngày thường")] };
        Assert.Equal(said ? ["Lượt quét đáng ngờ: “Chợ” ngày 08/11/2021, 70 lượt, gấp 10 lần ngày thường"] : [],
            ReportChecks.Of(Samples.Report(Samples.Section(0, kind, "Mục", body)), new(data)).Select(c => c.Sentence));
    }

    [Theory]
    [InlineData(ColumnKind.WholeNumber, "", 5, null)]
    [InlineData(ColumnKind.WholeNumber, "", 50, null)]
    [InlineData(ColumnKind.WholeNumber, "", 4, "nhỏ hơn mức thấp nhất 5")]
    [InlineData(ColumnKind.WholeNumber, "", 51, "lớn hơn mức cao nhất 50")]
    public void A_cell_may_be_the_least_and_the_most_that_is_asked_for(ColumnKind kind, string unit, int value, string? doubt) =>
        Assert.Equal(doubt, TableDoubt(new("Số tổ", unit, kind, Required: true, Min: 5, Max: 50), new(CellState.Value, value)));

    [Fact]
    public void A_share_may_be_all_and_no_more_and_only_what_is_required_may_not_be_missing()
    {
        Assert.Null(TableDoubt(new("Tỷ lệ", "%", ColumnKind.Decimal, false), new(CellState.Value, 100m)));
        Assert.Equal("lớn hơn 100%", TableDoubt(new("Tỷ lệ", "%", ColumnKind.Decimal, false), new(CellState.Value, 100.0001m)));
        Assert.Null(TableDoubt(new("Số", "máy", ColumnKind.Decimal, false), new(CellState.Value, 101m)));
        Assert.Null(TableDoubt(new("Số", "máy", ColumnKind.Decimal, false), TableCell.Missing));
        Assert.Equal("chưa có số liệu", TableDoubt(new("Số", "máy", ColumnKind.Decimal, true), TableCell.Missing));
        Assert.Null(TableDoubt(new("Số", "máy", ColumnKind.Decimal, true, Min: 5), new(CellState.NotApplicable)));
        Assert.Null(TableDoubt(new("Tên", "%", ColumnKind.Text, true), new(CellState.Value, Text: "Có")));
    }

    private static string? TableDoubt(TableColumn column, TableCell cell)
    {
        var doubt = TableChecks.Doubts(new([column], ["Dòng"]), [new("Dòng", [cell])]).SingleOrDefault();
        Assert.True(doubt is null || doubt.IsMissing == (cell.State == CellState.Missing));
        return doubt?.Sentence;
    }

    private static Report With(Action<Report> change)
    {
        var report = Samples.Report(Done);
        change(report);
        return report;
    }

    private static List<string> Refusals(Report report, FigureData? data = null) =>
        [.. SubmitChecks.Of(report, new(data ?? Samples.Data)).Select(c => c.Sentence)];

    private static List<string> Doubts(Report report) => [.. ReportChecks.Of(report, Samples.Figures).Select(c => c.Sentence)];
}
