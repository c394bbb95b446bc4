using System.IO.Compression;

namespace LySon.Reporting.Core.Requests;

/// <summary>What a file is, read from its content: the name that a browser sends proves nothing.</summary>
/// <param name="Type">Media type.</param>
public sealed record RequestFileKind(string Type, IReadOnlyList<string> Extensions)
{
    private const int EntriesMax = 10_000;

    private static readonly RequestFileKind Pdf = new("application/pdf", [".pdf"]);
    private static readonly RequestFileKind Png = new("image/png", [".png"]);
    private static readonly RequestFileKind Jpeg = new("image/jpeg", [".jpg", ".jpeg"]);
    private static readonly RequestFileKind Word = new(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"]);
    private static readonly RequestFileKind Excel = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"]);

    /// <summary>The Word and Excel files of before 2007 look alike from outside; the name says which it is.</summary>
    private static readonly RequestFileKind OldWord = new("application/msword", [".doc"]);
    private static readonly RequestFileKind OldExcel = new("application/vnd.ms-excel", [".xls"]);

    /// <summary>For the browser's dialogue.</summary>
    public const string Accepted = ".pdf,.docx,.xlsx,.doc,.xls,.png,.jpg,.jpeg";

    /// <returns>The kind, or why the file is refused.</returns>
    public static (RequestFileKind? Kind, string? Refusal) Of(string name, byte[] content)
    {
        if (content.Length == 0) return (null, RequestErrors.FileEmpty);
        if (content.Length > RequestFile.SizeMax) return (null, RequestErrors.FileTooLarge);
        var extension = Path.GetExtension(name).ToLowerInvariant();
        var (kind, refusal) = Sniffed(content, extension);
        if (kind is null) return (null, refusal ?? RequestErrors.FileUnknown);
        return kind.Extensions.Contains(extension) ? (kind, null)
            : (null, RequestErrors.FileNotAsNamed(extension.Length == 0 ? "của nó" : extension));
    }

    private static (RequestFileKind? Kind, string? Refusal) Sniffed(byte[] content, string extension) => content.AsSpan() switch
    {
        var bytes when bytes.StartsWith("%PDF-"u8) => (Pdf, null),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => (Png, null),
        [0xFF, 0xD8, 0xFF, ..] => (Jpeg, null),
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => (extension == ".xls" ? OldExcel : OldWord, null),
        [(byte)'P', (byte)'K', 3, 4, ..] => Packed(content),
        _ => (null, null),
    };

    /// <summary>Only the directory of the package is read; nothing is unpacked.</summary>
    private static (RequestFileKind? Kind, string? Refusal) Packed(byte[] content)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (package.Entries.Count > EntriesMax) return (null, null);
            var names = package.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return (null, RequestErrors.FileMacro);
            if (!names.Contains("[Content_Types].xml")) return (null, null);
            return names.Contains("word/document.xml") ? (Word, null) : names.Contains("xl/workbook.xml") ? (Excel, null) : (null, null);
        }
        catch (InvalidDataException)
        {
            return (null, null);
        }
    }
}
