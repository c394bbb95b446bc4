using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LySon.Reporting.Documents.Pdf.Objects;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Pdf.Archive;

/// <summary>Writes embedded files (ISO 32000-1, 7.11.4) as associated files of the document (ISO 19005-3, annex E).</summary>
internal sealed class AttachmentWriter(PdfFile file)
{
    /// <summary>
    /// Returns the catalog's entries, nothing if there is no attachment. Each is asked for when the one before is written.
    /// </summary>
    public string Write(IEnumerable<Attachment> attachments)
    {
        // The name tree's keys are compared byte by byte, as UTF-16BE and ordinal order do.
        var written = new SortedList<string, int>(StringComparer.Ordinal);
        foreach (var attachment in attachments)
        {
            if (!written.TryAdd(attachment.Name, Specification(attachment)))
                throw new ArgumentException("Two attachments have the same name.", nameof(attachments));
        }

        if (written.Count == 0)
            return "";
        var (names, files) = (new StringBuilder(), new StringBuilder());
        foreach (var (name, number) in written)
        {
            names.Append(PdfText.Of(name)).Append(CultureInfo.InvariantCulture, $"{number} 0 R ");
            files.Append(CultureInfo.InvariantCulture, $"{number} 0 R ");
        }

        return $"/AF[{files}]/Names<</EmbeddedFiles<</Names[{names}]>>>>";
    }

    private int Specification(Attachment attachment)
    {
        var bytes = attachment.Bytes.Span;
        var modified = attachment.ModifiedAt is { } time ? $"/ModDate{PdfText.Date(time)}" : "";
        // MD5 because the format says so; it guards against accidents, not against people.
        var checksum = Convert.ToHexString(MD5.HashData(bytes));
        var stream = file.WriteStream(bytes, string.Create(CultureInfo.InvariantCulture,
            $"/Type/EmbeddedFile/Subtype{PdfText.Name(attachment.MimeType)}"
            + $"/Params<</Size {bytes.Length}/CheckSum<{checksum}>{modified}>>"));
        var name = PdfText.Of(attachment.Name);
        return file.Write(string.Create(CultureInfo.InvariantCulture,
            $"<</Type/Filespec/F{name}/UF{name}/Desc{PdfText.Of(attachment.Description)}"
            + $"/AFRelationship/Data/EF<</F {stream} 0 R/UF {stream} 0 R>>>>"));
    }
}
