using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace LySon.Reporting.UnitTests.Documents.Reading;

/// <summary>
/// A PDF written object by object, as nobody who writes documents would. Object 1 is the catalog, 2 the tree of pages, 3 its page.
/// </summary>
internal sealed class RawPdf
{
    private readonly SortedDictionary<int, byte[]> objects = [];
    private readonly byte[] behind;

    public RawPdf(string behind = "")
    {
        this.behind = Encoding.Latin1.GetBytes(behind);
        Set(1, "<</Type/Catalog/Pages 2 0 R>>").Set(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>").Page("", "");
    }

    /// <param name="more">Further entries of the page.</param>
    public static RawPdf WithPage(string resources, string content, string more = "") => new RawPdf().Page(resources, content, more);

    public RawPdf Set(int number, string body)
    {
        objects[number] = Encoding.Latin1.GetBytes(body);
        return this;
    }

    public RawPdf Stream(int number, string entries, string data) => Stream(number, entries, Encoding.Latin1.GetBytes(data));

    public RawPdf Stream(int number, string entries, byte[] data)
    {
        objects[number] = [.. Encoding.Latin1.GetBytes($"<<{entries}/Length {data.Length}>>\nstream\n"), .. data, .. "\nendstream"u8];
        return this;
    }

    public RawPdf Packed(int number, string entries, byte[] data) => Stream(number, $"{entries}/Filter/FlateDecode", Pack(data));

    public RawPdf Page(string resources, string content, string more = "") =>
        Set(3, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<{resources}>>/Contents 4 0 R{more}>>").Stream(4, "", content);

    public byte[] ToArray()
    {
        using var file = new MemoryStream();
        var table = new StringBuilder();
        Write("%PDF-1.7\n");
        foreach (var (number, body) in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{file.Position:0000000000} 00000 n \n");
            Write($"{number} 0 obj\n");
            file.Write(body);
            Write("\nendobj\n");
        }

        file.Write(behind);
        var start = file.Position;
        Write($"xref\n{table}trailer\n<</Size {objects.Keys.Max() + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }

    public static byte[] Pack(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packer.Write(data);
        return packed.ToArray();
    }
}
