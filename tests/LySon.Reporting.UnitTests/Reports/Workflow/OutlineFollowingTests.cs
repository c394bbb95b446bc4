using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;

namespace LySon.Reporting.UnitTests.Reports.Workflow;

/// <summary>A report that is being written, when what is asked for changes.</summary>
public sealed class OutlineFollowingTests
{
    private static readonly DateTime Now = new(2026, 11, 27, 8, 0, 0, DateTimeKind.Utc);
    private static readonly TableShape Shape =
        new TableShape([new("Số tổ", "tổ", ColumnKind.WholeNumber, Required: true)], ["Xã A"]).Keyed();

    [Fact]
    public void Sections_are_added_moved_and_renamed_as_the_outline_has_them()
    {
        var report = Report(Section(1, OpeningSection.Kind, ""), Section(2, "Kết quả", "Đã làm."), Section(3, "Kiến nghị", "Thêm máy."));
        var said = Follow(report, [Asked(1, OpeningSection.Kind), Asked(3, "Đề xuất"), Asked(4, "Khó khăn"), Asked(2, "Kết quả mới")], 3);
        Assert.Equal(["", "Đề xuất: Thêm máy.", "Khó khăn: ", "Kết quả: Đã làm."], InOrder(report));
        Assert.Equal(["Mục “Kiến nghị” đổi tên thành “Đề xuất”.", "Thêm mục “Khó khăn”.", "Thứ tự các mục thay đổi theo đề cương."], said);
    }

    [Fact]
    public void A_section_that_is_no_longer_asked_for_stays_as_the_agency_s_own_where_it_stood()
    {
        var report = Report(Section(1, "Kết quả", "Đã làm."), Section(2, "Khó khăn", "Thiếu máy."), Section(3, "Kiến nghị", "Thêm máy."));
        var said = Follow(report, [Asked(3, "Kiến nghị"), Asked(1, "Kết quả")]);
        Assert.Equal(["Kiến nghị: Thêm máy.", "Kết quả: Đã làm.", "Khó khăn: Thiếu máy."], InOrder(report));
        Assert.Null(report.Sections[1].OutlineSectionId);
        Assert.StartsWith("Mục “Khó khăn” không còn trong đề cương; nội dung đã soạn được giữ", said[0], StringComparison.Ordinal);
        Assert.Equal([], Follow(report, [Asked(3, "Kiến nghị"), Asked(1, "Kết quả")]));
    }

    [Fact]
    public void A_section_in_which_nothing_was_written_goes_with_the_outline()
    {
        var report = Report(Section(1, "Kết quả", "Đã làm."), Section(2, "Khó khăn", ""));
        Assert.Equal(["Bỏ mục “Khó khăn”, trong đó chưa soạn gì."], Follow(report, [Asked(1, "Kết quả")]));
        Assert.Equal(Now, report.Sections[1].DeletedAt);
        var figures = Report(Table(2));
        Follow(figures, []);
        Assert.Null(figures.Sections[0].DeletedAt);
    }

    [Fact]
    public void A_table_follows_and_figures_without_a_place_are_kept_beside_it()
    {
        var report = Report(Table(2));
        var asked = Asked(2, "Bảng", TypedTableSection.Kind);
        asked.Table = (Shape with { Columns = [new("Số hộ", "hộ", ColumnKind.WholeNumber, Required: true)] }).Keyed();
        var said = Follow(report, [asked]);
        Assert.Equal(["Bảng “Bảng”: thêm cột “Số hộ”; bỏ cột “Số tổ”. Số đã nhập không còn chỗ được giữ bên dưới bảng."], said);
        Assert.Equal("Cột “Số tổ (tổ)”: Xã A 7", report.Sections[0].Kept);
        Assert.Equal("Xã A: ", report.Sections[0].Content.ToString());
        Assert.Same(asked.Table, report.Sections[0].Table);
    }

    [Fact]
    public void Guidance_alone_rewrites_nothing()
    {
        var report = Report(Section(1, "Kết quả", "Đã làm."));
        var asked = Asked(1, "Kết quả");
        asked.Guidance = "Nêu số liệu.";
        var said = OutlineFollowing.Follow(report, [asked], new HashSet<int>(), Start(), Now);
        Assert.Equal([new("Hướng dẫn của mục “Kết quả” thay đổi.", Rewrites: false)], said);
        Assert.Equal("Nêu số liệu.", report.Sections[0].Guidance);
    }

    [Fact]
    public void What_was_copied_from_the_letter_follows_it_unless_the_agency_put_something_else_in_its_place()
    {
        var (then, now) = (Start(), Start(l => (l.CutoffOn, l.ReportTitle, l.TypeCode, l.TypeName) =
            (new(2026, 11, 20), "Kết quả mới", "KH", "Kế hoạch")));
        var report = Report(Section(1, OpeningSection.Kind, new OpeningSection().StartingText(then)),
            Section(2, ClosingSection.Kind, "Hết."));
        Assert.Equal(["Phần “Kết thúc” do đơn vị sửa nên được giữ; xem lại theo công văn."],
            DraftFacts.Follow(report, then, now).Select(a => a.Sentence));
        Assert.Equal((new(2026, 11, 20), "Kết quả mới", "KH", "KH-UBND"),
            (report.CutoffOn, report.Title, report.TypeCode, report.Symbol));

        var own = Report();
        (own.CutoffOn, own.Title, own.TypeCode) = (new(2026, 11, 9), "Tên riêng", "");
        Assert.Equal(["Ngày chốt số liệu 09/11/2026 của báo cáo do đơn vị chọn nên được giữ.",
            "Trích yếu của báo cáo do đơn vị sửa nên được giữ."], DraftFacts.Follow(own, then, now).Select(a => a.Sentence));
        Assert.Equal((new(2026, 11, 9), "Tên riêng", ""), (own.CutoffOn, own.Title, own.TypeCode));
    }

    private static List<string> Follow(Report report, IReadOnlyList<OutlineSection> outline, params int[] renamed) =>
        [.. OutlineFollowing.Follow(report, outline, renamed.ToHashSet(), Start(), Now).Select(a => a.Sentence)];

    private static IEnumerable<string> InOrder(Report report) => report.Sections.Where(s => s.DeletedAt is null).OrderBy(s => s.Position)
        .Select(s => s.Definition.IsNumbered ? $"{s.Heading}: {s.Body}" : s.Heading);

    private static SectionStart Start(Action<ReportRequest>? change = null)
    {
        var letter = new ReportRequest
        {
            Number = 1, Symbol = "SKHCN", IssuedOn = new(2026, 11, 1), Abstract = "báo cáo", ReportTitle = "Kết quả",
            CutoffOn = new(2026, 11, 14), DueAt = Now,
        };
        change?.Invoke(letter);
        return new(letter, "Sở", $"UBND xã {letter.ReportTitle}");
    }

    private static Report Report(params List<ReportSection> sections)
    {
        for (var i = 0; i < sections.Count; i++) sections[i].Position = i;
        return new()
        {
            RequestId = 1, RequesterId = 1, Symbol = "BC-UBND", Title = "Kết quả", CutoffOn = new(2026, 11, 14), Sections = sections,
        };
    }

    private static ReportSection Section(int asked, string heading, string body) => SectionKinds.Find(heading) is { } kind
        ? new() { Position = 0, Kind = kind.Key, OutlineSectionId = asked, Body = body }
        : new() { Position = 0, Kind = NarrativeSection.Kind, OutlineSectionId = asked, Heading = heading, Body = body };

    private static ReportSection Table(int asked) => new()
    {
        Position = 0, Kind = TypedTableSection.Kind, OutlineSectionId = asked, Heading = "Bảng", Table = Shape,
        Content = new([new("Xã A", [new(CellState.Value, 7)])]),
    };

    private static OutlineSection Asked(int id, string heading, string? kind = null)
    {
        var section = new OutlineSection
        {
            Position = 0, Kind = kind ?? SectionKinds.Find(heading)?.Key ?? NarrativeSection.Kind,
            Heading = SectionKinds.Find(heading) is null ? heading : "",
        };
        typeof(TrackedEntity).GetProperty(nameof(section.Id))!.SetValue(section, id);
        return section;
    }
}
