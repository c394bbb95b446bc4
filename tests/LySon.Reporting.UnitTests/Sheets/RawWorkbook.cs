using System.IO.Compression;
using System.Text;

namespace LySon.Reporting.UnitTests.Sheets;

/// <summary>A workbook written part by part.</summary>
internal sealed class RawWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<(string Name, Action<StreamWriter> Write)> parts = [];

    /// <param name="rows">What stands in the sheet's data.</param>
    /// <param name="book">What stands in the workbook before its sheets.</param>
    public RawWorkbook(string rows, string book = "") : this(text => text.Write(rows), book)
    {
    }

    public RawWorkbook(Action<StreamWriter> rows, string book = "")
    {
        Part("xl/workbook.xml",
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{book}"
            + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        Part("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="r2" Type="{Relations}/sharedStrings" Target="sharedStrings.xml"/>
            <Relationship Id="r3" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """);
        Part("xl/worksheets/sheet1.xml", text =>
        {
            text.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
            rows(text);
            text.Write("</sheetData></worksheet>");
        });
    }

    public RawWorkbook Part(string name, string text) => Part(name, writer => writer.Write(text));

    public RawWorkbook Part(string name, Action<StreamWriter> write)
    {
        parts.Add((name, write));
        return this;
    }

    public RawWorkbook Shared(Action<StreamWriter> items) => Part("xl/sharedStrings.xml", text =>
    {
        text.Write($"<sst xmlns=\"{Main}\">");
        items(text);
        text.Write("</sst>");
    });

    public RawWorkbook Styles(string formats, string cells) =>
        Part("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts>{formats}</numFmts>"
            + $"<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>{cells}</cellXfs></styleSheet>");

    public byte[] ToArray()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in parts)
            {
                using var text = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
                write(text);
            }
        }

        return file.ToArray();
    }
}
