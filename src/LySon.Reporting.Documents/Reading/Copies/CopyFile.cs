using System.Globalization;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Reading.Copies;

/// <summary>
/// A file in the making that its reader need not repair: every object is there once, every stream is plain and as long as it says.
/// </summary>
internal sealed class CopyFile
{
    private const double Largest = 1e9;

    private readonly PdfBuffer file = new();
    private readonly List<int> places = [0];

    public CopyFile() => file.Add("%PDF-1.7\n"u8);

    public PdfReference Reserve()
    {
        places.Add(0);
        return new(places.Count - 1, 0);
    }

    public PdfReference Write(PdfValue value) => Write(Reserve(), value);

    public PdfReference Write(PdfReference number, PdfValue value)
    {
        Begin(number);
        Add(value);
        file.Add("\nendobj\n"u8);
        return number;
    }

    public PdfReference WriteStream(PdfReference number, PdfDictionary entries, ReadOnlySpan<byte> data)
    {
        Begin(number);
        Add(entries.With(("Length", new PdfNumber(data.Length))));
        file.Add("\nstream\n"u8).Add(data).Add("\nendstream\nendobj\n"u8);
        return number;
    }

    public byte[] End(PdfReference root)
    {
        var start = file.Length;
        file.Add("xref\n0 "u8).Add(places.Count).Add("\n0000000000 65535 f \n"u8);
        foreach (var place in places.Skip(1))
            file.Add(place.ToString("0000000000", CultureInfo.InvariantCulture)).Add(" 00000 n \n"u8);
        file.Add("trailer\n<</Size "u8).Add(places.Count).Add("/Root "u8).Add(root.Number).Add(" 0 R>>\nstartxref\n"u8).Add(start)
            .Add("\n%%EOF\n"u8);
        return file.Written.ToArray();
    }

    private void Begin(PdfReference number)
    {
        places[number.Number] = file.Length;
        file.Add(number.Number).Add(" 0 obj\n"u8);
    }

    private void Add(PdfValue value)
    {
        switch (value)
        {
            case PdfDictionary dictionary:
                file.Add("<<"u8);
                foreach (var (key, entry) in dictionary.Entries)
                {
                    Name(key);
                    file.Add(" "u8);
                    Add(entry);
                }

                file.Add(">>"u8);
                break;
            case PdfArray array:
                file.Add("["u8);
                foreach (var item in array.Items)
                {
                    Add(item);
                    file.Add(" "u8);
                }

                file.Add("]"u8);
                break;
            case PdfReference reference:
                file.Add(reference.Number).Add(" 0 R"u8);
                break;
            case PdfName name:
                Name(name.Value);
                break;
            case PdfNumber number:
                file.Add(Math.Clamp(number.Value, -Largest, Largest).ToString("0.########", CultureInfo.InvariantCulture));
                break;
            case PdfString text:
                file.Add("<"u8).Add(Convert.ToHexString(text.Bytes)).Add(">"u8);
                break;
            default:
                file.Add("null"u8);
                break;
        }
    }

    private void Name(string name)
    {
        file.Add("/"u8);
        foreach (var c in name)
            file.Add(char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '_' or '.' ? $"{c}" : $"#{(int)c & 0xFF:X2}");
    }
}
