using LySon.Reporting.Documents.Model;
using UglyToad.PdfPig.Content;

namespace LySon.Reporting.UnitTests.Documents;

public class StructureTests
{
    private static readonly string LongText = string.Join(' ', Enumerable.Range(1, 1500).Select(i => $"t{i}"));

    [Fact]
    public void The_structure_holds_the_text_of_the_report_in_reading_order()
    {
        var report = ReferenceReport.Build() with
        {
            SuperiorBody = "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI",
            AddressedTo = ["Sở Thông tin", "Sở Nội vụ"]
        };
        using var reading = new StructureReading(report);
        Assert.Equal(ReportText.Of(report), string.Join(' ', ReportText.Words(reading.Document.Text)));
        Assert.Equal("Document", reading.Document.Type);
        Assert.Equal(
            ["P", "P", "P", "P", "P", "P", "H1", "P", "L", "P", "H2", "Table"],
            reading.Document.Children.Take(12).Select(node => node.Type));
        Assert.Equal("ỦY BAN NHÂN DÂN HUYỆN LÝ SƠN", reading.Document.Children[1].Text);
        Assert.Equal($"{report.Type.Capitals} {report.Abstract}", Assert.Single(reading.Document.All("H1")).Text);
        Assert.Equal(6, reading.Document.All("H2").Count());
    }

    [Fact]
    public void Everything_drawn_is_an_element_of_the_structure_or_an_artifact()
    {
        using var reading = new StructureReading(WithRows([Row("Một", LongText), Row("Hai", "Hết")]));
        for (var page = 0; page < reading.Marks.Count; page++)
            Assert.Equal(reading.Letters[page], reading.Marks[page].Sum(mark => mark.Letters.Count));
        var artifacts = reading.Marks[1].OfType<ArtifactMarkedContentElement>().Where(mark => mark.Letters.Count > 0).ToList();
        Assert.Equal(["2", "TTNội dung thực hiệnSố, ngày ban hành văn bảnĐơn vị ban hànhĐối tượng tiếp nhận thông tin"],
            artifacts.Select(StructureReading.TextOf));
        Assert.All(artifacts, mark => Assert.Equal(ArtifactMarkedContentElement.ArtifactType.Pagination, mark.Type));
        Assert.True(artifacts[0].IsTopAttached);
        var rules = reading.Marks.SelectMany(marks => marks).Where(mark => mark.Paths.Count > 0).ToList();
        Assert.All(rules, mark => Assert.Equal(ArtifactMarkedContentElement.ArtifactType.Layout,
            ((ArtifactMarkedContentElement)mark).Type));
    }

    [Fact]
    public void A_row_over_several_pages_is_one_row_with_the_same_cells()
    {
        using var reading = new StructureReading(WithRows([Row("Một", LongText), Row("Hai", "Hết")]));
        var rows = Assert.Single(reading.Document.All("TBody")).Children;
        Assert.Equal(2, rows.Count);
        Assert.Equal(["1", "Một", "1/UBND", "Huyện", LongText], rows[0].Children.Select(cell => cell.Text));
        Assert.Equal(["2", "Hai", "1/UBND", "Huyện", "Hết"], rows[1].Children.Select(cell => cell.Text));
        Assert.InRange(rows[0].Children[4].Pieces.Select(piece => piece.Page).Distinct().Count(), 3, 20);
        Assert.All(rows[0].Children, cell => Assert.Equal("TD", cell.Type));
    }

    [Fact]
    public void The_parent_tree_leads_from_every_piece_back_to_its_element()
    {
        using var reading = new StructureReading(
            WithRows([.. Enumerable.Range(0, 30).Select(i => Row($"Việc {i}", LongText[..(20 * i)]))]));
        var tree = reading.ParentTree();
        Assert.Equal(reading.Marks.Count, tree.Count);
        var pieces = reading.Document.Descendants.SelectMany(node => node.Pieces.Select(piece => (piece.Page, piece.Id, node.Reference)))
            .ToList();
        Assert.Equal(tree.Sum(page => page.Count), pieces.Count);
        Assert.All(pieces, piece => Assert.Equal(piece.Reference, tree[piece.Page][piece.Id]));
    }

    [Fact]
    public void Header_cells_head_their_columns_and_every_row_has_all_its_cells_even_where_nothing_is_printed()
    {
        using var reading = new StructureReading(ReferenceReport.Build() with
        {
            Body = [new Table(VenueTable.Columns, [["1", "Một"], [], ["2", "Hai", "3", "4", "5"], [""]]), new Paragraph("Hết")],
        });
        Assert.Equal(5, Assert.Single(reading.Document.All("THead")).All("TH")
            .Count(cell => cell.Scope == "Column" && cell.Text.Length > 0));
        var rows = Assert.Single(reading.Document.All("TBody")).Children;
        Assert.Equal([5, 5, 5, 5], rows.Select(row => row.Children.Count));
        Assert.Equal(["1 Một", "", "2 Hai 3 4 5", ""], rows.Select(row => row.Text));
    }

    [Fact]
    public void Bullets_side_by_side_are_one_list_of_items_with_label_and_body()
    {
        using var reading = new StructureReading(ReferenceReport.Build() with
        {
            Recipients = [],
            Body = [new Bullet("Một " + LongText[..200]), new Bullet("Hai"), new Paragraph("Giữa"), new Bullet("Ba")],
        });
        var lists = reading.Document.All("L").ToList();
        Assert.Equal([2, 1], lists.Select(list => list.Children.Count));
        Assert.All(lists.SelectMany(list => list.Children), item =>
            Assert.Equal(["Lbl", "LBody"], item.Children.Select(part => part.Type)));
        Assert.Equal(["-", "Một " + LongText[..200].TrimEnd()], lists[0].Children[0].Children.Select(part => part.Text));
        Assert.Equal("Ba./.", lists[1].Children[0].Children[1].Text);
    }

    [Fact]
    public void Heading_levels_are_never_skipped_on_the_way_down()
    {
        using var reading = new StructureReading(ReferenceReport.Build() with
        {
            Body =
            [
                new Heading("1.1.1. Sâu", Level: 3), new Heading("I. Phần"), new Heading("1. Mục", Level: 2),
                new Heading("a) Điểm", Level: 9),
                new Heading("II. Phần"), new Paragraph("Hết"),
            ],
        });
        Assert.Equal(["H1", "H2", "H2", "H3", "H4", "H2"], reading.Document.Children.Select(node => node.Type)
            .Where(type => type[0] == 'H'));
    }

    [Fact]
    public void Recipients_that_run_on_behind_the_signature_are_one_list_before_it()
    {
        using var reading = new StructureReading(
            ReferenceReport.Build() with { Recipients = [.. Enumerable.Range(1, 150).Select(i => $"Ủy ban nhân dân xã số {i}")] });
        Assert.Equal(150, reading.Document.All("L").Last().Children.Count);
        Assert.Equal(["P", "L", "P", "P", "P", "P"], reading.Document.Children.TakeLast(6).Select(node => node.Type));
    }

    [Fact]
    public void A_word_broken_by_force_stays_one_word_and_words_at_line_ends_are_parted()
    {
        var word = new string('y', 300);
        using var reading = new StructureReading(ReferenceReport.Build() with { Body = [new Paragraph($"Trước {word} sau\nDòng mới./.")] });
        Assert.Contains(reading.Document.All("P"), node => node.Text == $"Trước {word} sau Dòng mới./.");
    }

    private static DirectiveRow Row(string content, string audience) => new(content, "1/UBND", null, "Huyện", audience);

    private static OfficialReport WithRows(IReadOnlyList<DirectiveRow> rows) => ReferenceReport.Build() with
    {
        Body = [new Heading("1. Công tác chỉ đạo"), DirectiveTable.Of(rows), new Paragraph("Trên đây là báo cáo./.")],
    };
}
