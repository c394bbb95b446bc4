using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.UnitTests.Requests;

/// <summary>What keeps a request from being sent, each alone, and what is said of a changed one.</summary>
public sealed class RequestRulesTests
{
    private static readonly DateTime Due = Vietnamese.ToUtc(new(2021, 11, 10), new(17, 0));
    private static readonly TableShape Shape = new(
        [new("Số tổ", "tổ", ColumnKind.WholeNumber, Required: true, Min: 0, Max: 50)], ["Xã An Hải"]);

    [Fact]
    public void A_request_that_asks_somebody_for_something_in_time_is_sent() => Assert.Empty(RequestChecks.Of(Request(), Due.AddTicks(-1)));

    [Fact]
    public void A_due_moment_that_has_come_is_past() => Assert.Equal([new(RequestErrors.DuePast, RequestPart.Letter)],
        RequestChecks.Of(Request(), Due));

    [Fact]
    public void Somebody_must_be_asked()
    {
        var request = Request();
        request.Addressees = [];
        Assert.Equal([new(RequestErrors.NobodyAsked, RequestPart.Letter)], RequestChecks.Of(request, Due.AddDays(-1)));
    }

    [Theory]
    [InlineData(OpeningSection.Kind, ClosingSection.Kind, true)]
    [InlineData(OpeningSection.Kind, NarrativeSection.Kind, false)]
    [InlineData(VenuesSection.Kind, ClosingSection.Kind, false)]
    public void An_outline_of_opening_and_closing_asks_for_nothing(string first, string second, bool refused)
    {
        var request = Request();
        request.Outline = [Asked(1, first), Asked(2, second)];
        Assert.Equal(refused ? [new(RequestErrors.NothingAsked, RequestPart.Outline)] : [], RequestChecks.Of(request, Due.AddDays(-1)));
    }

    [Fact]
    public void A_table_must_have_a_column_and_each_that_has_none_is_named()
    {
        var request = Request();
        request.Outline = [Section(1, TypedTableSection.Kind, "Một", new([], ["Xã An Hải"])),
            Section(2, TypedTableSection.Kind, "Hai", Shape), Section(3, TypedTableSection.Kind, "Ba", new([], []))];
        Assert.Equal(["“Một”: Bảng số liệu phải có ít nhất một cột. Thêm cột cho bảng.",
            "“Ba”: Bảng số liệu phải có ít nhất một cột. Thêm cột cho bảng."],
            RequestChecks.Of(request, Due.AddDays(-1)).Select(c => c.Sentence));
    }

    [Fact]
    public void An_outline_that_stays_is_no_change() =>
        Assert.Null(RequestChanges.OfOutline([Seen(1, "A"), Seen(2, "B")], [Seen(1, "A"), Seen(2, "B")]));

    [Fact]
    public void What_was_added_removed_edited_and_moved_is_said()
    {
        Assert.Equal(new("Đề cương", "1 mục", "2 mục; thêm “B”"), RequestChanges.OfOutline([Seen(1, "A")], [Seen(1, "A"), Seen(2, "B")]));
        Assert.Equal(new("Đề cương", "2 mục", "1 mục; bỏ “B”"), RequestChanges.OfOutline([Seen(1, "A"), Seen(2, "B")], [Seen(1, "A")]));
        Assert.Equal(new("Đề cương", "1 mục", "1 mục; sửa “C”"), RequestChanges.OfOutline([Seen(1, "A")], [Seen(1, "C")]));
        Assert.Equal(new("Đề cương", "2 mục", "2 mục; sắp xếp lại"),
            RequestChanges.OfOutline([Seen(1, "A"), Seen(2, "B")], [Seen(2, "B"), Seen(1, "A")]));
        Assert.Equal(new("Đề cương", "2 mục", "2 mục; thêm “C”; bỏ “A”; sửa “D”"),
            RequestChanges.OfOutline([Seen(1, "A"), Seen(2, "B")], [Seen(3, "C"), Seen(2, "D")]));
    }

    [Theory]
    [InlineData(5, "5 mục; thêm “1”, “2”, “3”, “4”, “5”")]
    [InlineData(6, "6 mục; thêm “1”, “2”, “3”, “4”, “5” và 1 mục khác")]
    public void Five_are_named_and_the_rest_counted(int count, string said) =>
        Assert.Equal(said, RequestChanges.OfOutline([], [.. Enumerable.Range(1, count).Select(i => Seen(i, $"{i}"))])!.To);

    [Fact]
    public void Everything_that_a_section_asks_for_is_looked_at()
    {
        var column = Shape.Columns[0];
        OutlineSection[] edits =
        [
            Section(1, TypedTableSection.Kind, "Khác", Shape), Section(1, TypedTableSection.Kind, "Bảng", Shape, "Khác"),
            Section(1, TypedTableSection.Kind, "Bảng", Shape with { Rows = ["Xã An Vĩnh"] }),
            .. ((TableColumn[])[column with { Name = "Khác" }, column with { Unit = "máy" }, column with { Kind = ColumnKind.Decimal },
                column with { Required = false }, column with { Min = 1 }, column with { Max = 51 },
                column with { Key = 7 }])
                .Select(c => Section(1, TypedTableSection.Kind, "Bảng", Shape with { Columns = [c] })),
        ];
        var before = RequestChanges.SectionSeen.Of(Section(1, TypedTableSection.Kind, "Bảng", Shape));
        Assert.All(edits, edit => Assert.NotNull(RequestChanges.OfOutline([before], [RequestChanges.SectionSeen.Of(edit)])));
        Assert.Null(RequestChanges.OfOutline(
            [before], [RequestChanges.SectionSeen.Of(Section(1, TypedTableSection.Kind, "Bảng", Shape with { Rows = ["Xã An Hải"] }))]));
        // All that a column says is in this list: a new property of it belongs here too.
        Assert.Equal(["Key", "Kind", "Max", "Min", "Name", "Required", "Unit"],
            typeof(TableColumn).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Order());
    }

    [Fact]
    public void Agencies_are_counted_and_named_and_the_same_are_no_change()
    {
        Assert.Null(RequestChanges.OfAgencies(3, 3, [], []));
        Assert.Equal(new("Đơn vị báo cáo", "1 đơn vị", "2 đơn vị; thêm “A”"), RequestChanges.OfAgencies(1, 2, ["A"], []));
        Assert.Equal(new("Đơn vị báo cáo", "2 đơn vị", "1 đơn vị; bỏ “B”"), RequestChanges.OfAgencies(2, 1, [], ["B"]));
    }

    private static RequestChanges.SectionSeen Seen(int id, string title) => new(id, title, "", "");

    private static OutlineSection Asked(int position, string kind) =>
        Section(position, kind, SectionKinds.Of(kind).IsNumbered ? "Kết quả" : "");

    private static OutlineSection Section(int position, string kind, string heading = "", TableShape? table = null, string guidance = "") =>
        new() { Position = position, Kind = kind, Heading = heading, Table = table, Guidance = guidance };

    private static ReportRequest Request() => new()
    {
        Number = 1, Symbol = "STTTT", IssuedOn = new(2021, 11, 1), Abstract = "báo cáo", ReportTitle = "Tình hình",
        CutoffOn = new(2021, 11, 9), DueAt = Due,
        Addressees = [new() { AgencyId = 1 }], Outline = [Section(1, NarrativeSection.Kind, "Kết quả")],
    };
}
