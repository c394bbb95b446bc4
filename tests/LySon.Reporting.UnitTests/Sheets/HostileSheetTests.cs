using System.Globalization;
using System.Text;
using LySon.Reporting.Web.Infrastructure.Workers.Sheets;

namespace LySon.Reporting.UnitTests.Sheets;

/// <summary>Tables made to exhaust whoever reads them are refused before they do, each with its sentence.</summary>
public sealed class HostileSheetTests
{
    private const int RowsMax = 1000;
    private const long MostAllocated = 64L << 20;
    private const string Row = "<row><c><v>1</v></c></row>";

    private static readonly string LongText = new('x', 4 << 20);

    public static TheoryData<string> Kinds => [.. Files.Keys];

    private static readonly Dictionary<string, (Func<byte[]> File, string Sentence)> Files = new()
    {
        ["a cell of 4 MB"] = (() => new RawWorkbook($"<row><c t=\"inlineStr\"><is><t>{LongText}</t></is></c></row>").ToArray(),
            SheetErrors.CellTooLong),
        ["a cell of 4 MB in pieces"] =
            (() => new RawWorkbook(
            $"<row><c t=\"inlineStr\"><is>{string.Concat(Enumerable.Repeat("<r><t>0123456789</t></r>", 100_000))}</is></c></row>")
            .ToArray(), SheetErrors.CellTooLong),
        ["a number of 4 MB"] = (() => new RawWorkbook($"<row><c><v>{new string('9', 4 << 20)}</v></c></row>").ToArray(),
            SheetErrors.CellTooLong),
        ["the last cell of the sheet"] = (() => new RawWorkbook("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>").ToArray(),
            SheetErrors.TooWide),
        ["the last row of the sheet"] = (() => new RawWorkbook("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>").ToArray(),
            SheetErrors.TooManyRows(RowsMax)),
        ["a row number beyond all numbers"] = (() => new RawWorkbook("<row r=\"99999999999\"><c><v>1</v></c></row>").ToArray(),
            SheetErrors.Unreadable),
        ["rows that go backwards"] =
            (() => new RawWorkbook("<row r=\"5\"><c r=\"A5\"><v>1</v></c></row><row r=\"4\"><c r=\"A4\"><v>1</v></c></row>").ToArray(),
            SheetErrors.Unreadable),
        ["cells that go backwards"] = (() => new RawWorkbook("<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>").ToArray(),
            SheetErrors.Unreadable),
        ["a column beyond all columns"] = (() => new RawWorkbook("<row><c r=\"AAAAAAAAAAAA1\"><v>1</v></c></row>").ToArray(),
            SheetErrors.Unreadable),
        ["more columns than a table has"] = (() => new RawWorkbook($"<row>{string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 201))}</row>")
            .ToArray(), SheetErrors.TooWide),
        ["more rows than a table has"] = (() => new RawWorkbook(string.Concat(Enumerable.Repeat(Row, RowsMax + 2))).ToArray(),
            SheetErrors.TooManyRows(RowsMax)),
        ["blank rows without end"] = (() => new RawWorkbook(Row + string.Concat(Enumerable.Repeat("<row/><row><c/></row>", 100_000)))
            .ToArray(), SheetErrors.TooManyRows(RowsMax)),
        ["a shared text of 4 MB"] = (() => new RawWorkbook(Row).Shared(t => t.Write($"<si><t>{LongText}</t></si>")).ToArray(),
            SheetErrors.CellTooLong),
        ["shared texts without end"] = (() => new RawWorkbook(Row).Shared(t =>
            t.Write(string.Concat(Enumerable.Repeat("<si/>", SheetLimits.SharedMax + 1)))).ToArray(), SheetErrors.TooMuch),
        ["a shared text that is not there"] = (() => new RawWorkbook("<row><c t=\"s\"><v>7</v></c></row>").ToArray(),
            SheetErrors.Unreadable),
        ["styles without end"] =
            (() => new RawWorkbook(Row).Styles("", string.Concat(Enumerable.Repeat("<xf/>", SheetLimits.StylesMax + 1))).ToArray(),
            SheetErrors.TooMuch),
        ["an attribute of 4 MB"] = (() => new RawWorkbook($"<row spans=\"{LongText}\"/>").ToArray(), SheetErrors.TooMuch),
        ["a name of 4 MB"] = (() => new RawWorkbook($"<{LongText}/>").ToArray(), SheetErrors.TooMuch),
        ["attributes without end"] =
            (() => new RawWorkbook($"<row {string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=\"\" "))}/>").ToArray(),
            SheetErrors.TooMuch),
        ["namespaces without end"] =
            (() => new RawWorkbook(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<a xmlns:a{i}=\"u{i}\"/>"))).ToArray(),
            SheetErrors.TooMuch),
        ["names without end"] = (() => new RawWorkbook(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<a{i}/>"))).ToArray(),
            SheetErrors.TooMuch),
        ["elements in elements"] = (() => new RawWorkbook(string.Concat(Enumerable.Repeat("<a>", 100_000))).ToArray(), SheetErrors.TooMuch),
        ["entities that multiply"] =
            (() => new RawWorkbook(Row).Part("xl/styles.xml", "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>")
            .ToArray(), SheetErrors.Unreadable),
        ["an entity from outside"] =
            (() => new RawWorkbook(Row).Part("xl/sharedStrings.xml", "<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><a/>").ToArray(),
            SheetErrors.Unreadable),
        ["a part twice"] = (() => new RawWorkbook(Row).Part("xl/worksheets/sheet1.xml", "<worksheet/>").ToArray(), SheetErrors.Unreadable),
        ["parts without end"] = (() => Enumerable.Range(0, SheetLimits.PartsMax)
            .Aggregate(new RawWorkbook(Row), (book, i) => book.Part($"xl/media/{i}", "")).ToArray(), SheetErrors.TooMuch),
        ["a sheet somewhere else"] = (() => new RawWorkbook(Row).Part("_rels/.rels",
            "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"../../../../etc/passwd\"/></Relationships>")
                .ToArray(), SheetErrors.Unreadable),
        ["a sheet cut off"] = (() => new RawWorkbook(Row).ToArray()[..^200], SheetErrors.Unreadable),
        ["a line of 20 MB"] = (() => Encoding.UTF8.GetBytes(new string('x', 20 << 20)), SheetErrors.CellTooLong),
        ["a million columns"] = (() => Encoding.UTF8.GetBytes(new string(';', 1 << 20)), SheetErrors.TooWide),
        ["a million columns over many lines"] = (() => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\"\n\";", 1 << 18))),
            SheetErrors.TooWide),
        ["a row of wide cells"] = (() => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(new string('x', 30_000) + ";", 100))),
            SheetErrors.TooMuch),
        ["a long quote that is never closed"] = (() => Encoding.UTF8.GetBytes("a;b;c\n\"" + LongText), SheetErrors.CellTooLong),
        ["a quote that is never closed"] = (() => Encoding.UTF8.GetBytes("a;b;c\n\"d;e;f\n"), SheetErrors.OpenQuote),
        ["nothing but zeros"] = (() => new byte[20 << 20], SheetErrors.CellTooLong),
        ["ends of lines without end"] = (() => Encoding.UTF8.GetBytes("a;b;c" + new string('\n', 20 << 20)),
            SheetErrors.TooManyRows(RowsMax)),
        ["another encoding"] = (() => [.. "Ma;Ngay;Luot\n"u8, 0xC0, 0xF4, 0xFE], SheetErrors.NotUtf8),
        ["an old workbook"] = (() => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], SheetErrors.OldExcel),
    };

    [Theory, MemberData(nameof(Kinds))]
    public void It_is_refused_with_little_memory(string kind)
    {
        var (file, sentence) = (Files[kind].File(), Files[kind].Sentence);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refusal = Assert.Throws<UnreadableSheetException>(() => SheetReader.Read(file, RowsMax).Count());
        Assert.Equal(sentence, refusal.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
    }

    /// <summary>Every second byte of what is left matters: the zip says nothing true of its sizes.</summary>
    [Fact]
    public void Sizes_that_lie_change_nothing()
    {
        var file = new RawWorkbook($"<row><c t=\"inlineStr\"><is><t>{LongText}</t></is></c></row>").ToArray();
        for (var at = file.AsSpan().IndexOf("PK\u0001\u0002"u8); at >= 0 && at < file.Length; at = Next(at)) file.AsSpan(at + 24, 4)
            .Fill(1);
        Assert.Equal(SheetErrors.CellTooLong, Assert.Throws<UnreadableSheetException>(
            () => SheetReader.Read(file, RowsMax).Count()).Message);

        int Next(int at) => file.AsSpan(at + 4).IndexOf("PK\u0001\u0002"u8) is >= 0 and var found ? at + 4 + found : -1;
    }

    [Fact]
    public void A_large_table_is_never_in_memory_as_a_whole()
    {
        const int rows = 30_000;
        var file = new RawWorkbook(text =>
        {
            for (var i = 1; i <= rows; i++) text.Write(string.Create(CultureInfo.InvariantCulture,
                $"<row r=\"{i}\"><c r=\"A{i}\" t=\"inlineStr\"><is><t>Chợ An Vĩnh {i}</t></is></c><c r=\"B{i}\"><v>{i}</v></c></row>"));
        }).ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (untilFirst, count, seen) = (long.MaxValue, 0, new List<WeakReference>());
        foreach (var row in SheetReader.Read(file, rows))
        {
            if (count++ == 0) untilFirst = GC.GetAllocatedBytesForCurrentThread() - before;
            if (count % 1000 == 0) seen.Add(new(row));
        }

        GC.Collect();
        Assert.Equal(rows, count);
        // Neither read before it is asked for nor kept afterwards; the heap as a whole belongs to the tests beside this one too.
        Assert.InRange(untilFirst, 0, 1L << 20);
        Assert.InRange(seen.Count(r => r.IsAlive), 0, 1);
    }
}
