using System.IO.Compression;
using LySon.Reporting.Core.Requests;

namespace LySon.Reporting.UnitTests.Requests;

public sealed class RequestFileKindTests
{
    [Fact]
    public void A_file_is_known_by_its_content()
    {
        Assert.Equal("application/pdf", RequestFileKind.Of("Công văn 1406.PDF", "%PDF-1.7 …"u8.ToArray()).Kind?.Type);
        Assert.Equal("image/png", RequestFileKind.Of("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]).Kind?.Type);
        Assert.EndsWith("spreadsheetml.sheet", RequestFileKind.Of("bieu.xlsx",
            Package("[Content_Types].xml", "xl/workbook.xml")).Kind?.Type, StringComparison.Ordinal);
        Assert.Equal("application/vnd.ms-excel", RequestFileKind.Of("bieu.xls",
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).Kind?.Type);
    }

    [Fact]
    public void A_name_that_does_not_fit_the_content_is_refused() =>
        Assert.Equal(RequestErrors.FileNotAsNamed(".pdf"), RequestFileKind.Of(
            "bieu.pdf", Package("[Content_Types].xml", "xl/workbook.xml")).Refusal);

    [Fact]
    public void Programs_pages_macros_and_nothing_are_refused()
    {
        Assert.Equal(RequestErrors.FileUnknown, RequestFileKind.Of("a.pdf", "MZ…"u8.ToArray()).Refusal);
        Assert.Equal(RequestErrors.FileUnknown, RequestFileKind.Of("a.pdf", "<html>"u8.ToArray()).Refusal);
        Assert.Equal(RequestErrors.FileUnknown, RequestFileKind.Of("a.docx", Package("readme.txt")).Refusal);
        Assert.Equal(RequestErrors.FileUnknown, RequestFileKind.Of("a.docx", "PK\u0003\u0004 broken"u8.ToArray()).Refusal);
        Assert.Equal(RequestErrors.FileMacro, RequestFileKind.Of("a.docx", Package(
            "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")).Refusal);
        Assert.Equal(RequestErrors.FileEmpty, RequestFileKind.Of("a.pdf", []).Refusal);
        Assert.Equal(RequestErrors.FileTooLarge, RequestFileKind.Of("a.pdf", new byte[RequestFile.SizeMax + 1]).Refusal);
    }

    private static byte[] Package(params string[] names)
    {
        var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names) package.CreateEntry(name);
        return stream.ToArray();
    }
}
