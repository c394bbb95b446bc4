using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf;
using LySon.Reporting.UnitTests.Documents.Signing;

namespace LySon.Reporting.UnitTests.Documents.Tables;

/// <summary>
/// Tables of every kind of document as an outside checker of PDF/UA judges them (ISO 14289-1, 7.5; ISO 32000-1, 14.8.4.3.4): regular
/// whatever spans they have, nothing but rows in their parts and cells in their rows, and a header for every column.
/// </summary>
public class TableRegularityTests
{
    private static readonly Table Typed = AnnexSamples.Totalled(3);

    private static readonly Dictionary<string, (int Tables, Func<byte[]> File)> Documents = new()
    {
        ["the reference report"] = (2, () => Report(ReferenceReport.Build())),
        ["without tables"] = (0, () => Body(new Paragraph("Hết"))),
        ["a table without rows"] = (1, () => Body(Venues())),
        ["a table without rows and with a note"] = (1, () => Body(Venues() with { Note = "Chưa có số liệu." })),
        ["a table without rows and with a note of blanks"] = (1, () => Body(Venues() with { Note = "  \n " })),
        ["a table without rows and with a total"] = (1, () => Body(Venues() with { Total = ["", "Tổng cộng", "0", "0", ""] })),
        ["a table with a note of nothing"] = (1, () => Body(Venues(["1", "Một"]) with { Note = "" })),
        ["one column"] = (1, () => Body(new Table([new("Cột", 1)], [["a"], []]) with { Note = "Ghi chú" })),
        ["rows with too few and too many cells"] = (1, () => Body(Venues([], ["1"], ["1", "2", "3", "4", "5", "thừa"], [""]))),
        ["a last row of nothing"] = (1, () => Body(Venues(["1", "Một"], [], ["", "", "", "", ""]))),
        ["only rows of nothing"] = (1, () => Body(Venues([], []))),
        ["a header of nothing"] = (1, () => Body(new Table([new("", 1), new("B", 1)], [["a", "b"]]))),
        ["total and note"] = (1, () => Body(Typed)),
        ["a total with too few cells"] = (1, () => Body(Venues(["1", "Một"]) with { Total = ["Tổng"] })),
        ["two tables side by side"] = (2, () => Body(Typed, Typed)),
        ["split over pages"] = (1, () => Body(AnnexSamples.Totalled(200))),
        ["a row over pages"] = (1, () => Body(Venues(["1", string.Join(' ', Enumerable.Repeat("dài", 4000)), "2"], ["2"]))),
        ["a note over pages"] = (1, () => Body(Venues(["1"]) with { Note = string.Join(' ', Enumerable.Repeat("Ghi chú dài", 1500)) })),
        ["a header over pages"] =
            (1, () => Body(new Table([new(string.Join('\n', Enumerable.Repeat("Cột", 90)), 1), new("B", 1)], [["a", "b"], ["c", "d"]]))),
        ["appendices, one across"] = (4, () => Report(AnnexSamples.WithAppendices(AnnexSamples.Narrow, AnnexSamples.Wide))),
        ["everything"] = (3, () => Report(AnnexSamples.WithAppendices(new Appendix("Tổng hợp", [Typed])) with
        {
            Contact = AnnexSamples.Contact,
            Verification = AnnexSamples.Verification,
            Urgency = DeliveryUrgency.Express,
            AddressedTo = ["Sở Nội vụ", "Sở Tư pháp"],
        })),
        ["signed"] = (2, () => SignedReport.ByBothAsync().GetAwaiter().GetResult()),
        ["an empty register"] = (1, () => RegisterPdf.Write(AnnexSamples.Register(0))),
        ["a register"] = (1, () => RegisterPdf.Write(AnnexSamples.Register(60))),
        ["a poster"] = (0, () => Poster(PosterForm.Wall)),
        ["a tent"] = (0, () => Poster(PosterForm.Tent)),
        ["a sheet of signs"] = (0, () => Poster(PosterForm.Sheet)),
    };

    public static TheoryData<string> Names => [.. Documents.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Every_table_is_regular(string name)
    {
        var (tables, file) = Documents[name];
        using var reading = new StructureReading(file());
        var found = reading.Document.All("Table").ToList();
        Assert.Equal(tables, found.Count);
        foreach (var table in found) AssertRegular(table);
        AssertNowhereElse(reading.Document);
    }

    /// <summary>The rule itself, that it would see what it is for.</summary>
    [Theory]
    [InlineData("TR(TH TH) TR(TD)", false)]
    [InlineData("TR(TH TH) TR(TD TD TD)", false)]
    [InlineData("TR(TH TH) TR(TD*2)", true)]
    [InlineData("TR(TH TH) TR(TD*3)", false)]
    [InlineData("TR(TH TH) TR(TD*1)", false)]
    [InlineData("TR(TH TH) TR(TD TD)", true)]
    public void The_rule_sees_what_is_not_regular(string rows, bool regular) =>
        Assert.Equal(regular, IsRegular(rows.Split(") ").Select(row => row.TrimEnd(')')[3..].Split(' ')
        .Select(cell => (cell.Contains('*') ? int.Parse(cell[(cell.IndexOf('*') + 1)..], System.Globalization.CultureInfo.InvariantCulture)
            : 1, 1)).ToList()).ToList()));

    private static void AssertRegular(StructureNode table)
    {
        Assert.Equal("THead", table.Children[0].Type);
        Assert.All(table.Children.Skip(1), part => Assert.Equal("TBody", part.Type));
        Assert.All(table.Children, part => Assert.NotEmpty(part.Children));
        var rows = table.Children.SelectMany(part => part.Children).ToList();
        Assert.All(rows, row => Assert.Equal("TR", row.Type));
        Assert.All(rows, row => Assert.All(row.Children, cell => Assert.Contains(cell.Type, (string[])["TH", "TD"])));
        Assert.All(rows.SelectMany(row => row.Children), cell => Assert.Empty(cell.Children));
        Assert.All(table.Children[0].Children.SelectMany(row => row.Children), cell =>
            Assert.Equal(("TH", "Column"), (cell.Type, cell.Scope)));
        Assert.All(table.Children.Skip(1).SelectMany(part => part.Children).SelectMany(row => row.Children), cell =>
            Assert.Equal(("TD", null), (cell.Type, cell.Scope)));
        Assert.True(IsRegular([.. rows.Select(row => row.Children.Select(cell => (cell.Columns, cell.Rows)).ToList())]), Drawn(rows));
        // Every column has a header of its own, so that a cell is never read without one.
        Assert.Equal(rows[0].Children.Count, Width(rows));
        Assert.All(rows[0].Children, cell => Assert.Equal(1, cell.Columns));
    }

    /// <summary>
    /// Whether all rows fill the same columns, each once: cells go into the next columns that no cell above reaches into.
    /// </summary>
    private static bool IsRegular(IReadOnlyList<List<(int Columns, int Rows)>> rows)
    {
        var taken = new HashSet<(int Row, int Column)>();
        for (var row = 0; row < rows.Count; row++)
        {
            var column = 0;
            foreach (var (columns, down) in rows[row])
            {
                while (taken.Contains((row, column))) column++;
                for (var r = 0; r < down; r++)
                    for (var c = 0; c < columns; c++)
                        if (!taken.Add((row + r, column + c))) return false;
            }
        }

        var width = taken.Where(cell => cell.Row == 0).Select(cell => cell.Column + 1).DefaultIfEmpty(0).Max();
        return taken.Count == rows.Count * width && taken.All(cell => cell.Row < rows.Count && cell.Column < width);
    }

    private static void AssertNowhereElse(StructureNode document)
    {
        string[] parts = ["THead", "TBody", "TFoot", "TR", "TH", "TD"];
        foreach (var node in document.Descendants.Prepend(document).Where(node => node.Type is not "Table" && !parts.Contains(node.Type)))
        {
            Assert.DoesNotContain(node.Children, child => parts.Contains(child.Type));
            Assert.Equal((1, 1, null), (node.Columns, node.Rows, node.Scope));
        }
    }

    private static int Width(List<StructureNode> rows) => rows[^1].Children.Sum(cell => cell.Columns);

    private static string Drawn(List<StructureNode> rows) => string.Join('\n',
        rows.Select(row => string.Join(' ', row.Children.Select(cell => $"{cell.Type}*{cell.Columns}"))));

    private static Table Venues(params IReadOnlyList<string>[] rows) => new(VenueTable.Columns, rows);

    private static byte[] Body(params Block[] blocks) => Report(ReferenceReport.Build() with { Body = [.. blocks, new Paragraph("Hết")] });

    private static byte[] Report(OfficialReport report) => OfficialPdf.Write(report, LayoutProfile.Decree30);

    private static byte[] Poster(PosterForm form) => PosterPdf.Write(
        new Poster("Cảng Lý Sơn", "Thôn Tây An Vĩnh", "UBND huyện Lý Sơn", new Uri("https://quet.example.vn/q/7F3K9QXD"), "7F3K-9QXD"),
        form);
}
