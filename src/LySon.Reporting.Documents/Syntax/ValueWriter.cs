using System.Text;

namespace LySon.Reporting.Documents.Syntax;

/// <summary>Writes objects that were read, for the revision in which they change.</summary>
internal static class ValueWriter
{
    public static PdfBuffer Add(this PdfBuffer buffer, PdfValue value) => value switch
    {
        PdfDictionary dictionary => Entries(buffer, dictionary),
        PdfArray array => Items(buffer, array),
        PdfReference reference => buffer.Add(reference.Number).Add(" "u8).Add(reference.Generation).Add(" R"u8),
        PdfName name => buffer.Add(PdfText.Name(name.Value)),
        PdfNumber number => buffer.Add(number.Value),
        PdfString text => buffer.Add("<"u8).Add(Convert.ToHexString(text.Bytes)).Add(">"u8),
        PdfBoolean flag => buffer.Add(flag.Value ? "true"u8 : "false"u8),
        _ => buffer.Add("null"u8),
    };

    /// <summary>A text string, as <see cref="PdfText.Of"/> writes it.</summary>
    public static PdfString Text(string text) => new([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)], 0, 0);

    private static PdfBuffer Entries(PdfBuffer buffer, PdfDictionary dictionary)
    {
        buffer.Add("<<"u8);
        foreach (var (key, value) in dictionary.Entries)
            buffer.Add(PdfText.Name(key)).Add(" "u8).Add(value);
        return buffer.Add(">>"u8);
    }

    private static PdfBuffer Items(PdfBuffer buffer, PdfArray array)
    {
        buffer.Add("["u8);
        foreach (var item in array.Items)
            buffer.Add(item).Add(" "u8);
        return buffer.Add("]"u8);
    }
}
