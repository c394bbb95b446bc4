using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Pdf.Objects;

/// <summary>
/// The file's skeleton (ISO 32000-1, 7.5): header, streams, object streams with everything else, and a cross-reference stream at the end.
/// Only the places of the objects are kept in memory, and nothing depends on clock or chance.
/// </summary>
/// <remarks>
/// A signature is a later revision, appended behind the last line: new and replaced objects under numbers from Size on or under their own,
/// then a cross-reference stream whose Prev is the offset after this file's "startxref". The objects that it replaces are the catalog
/// (AcroForm), the page of the signature (Annots; Tabs is there already) and the structure's root element and parent tree; no byte of this
/// revision changes.
/// </remarks>
internal sealed class PdfFile : IDisposable
{
    private static readonly ZLibCompressionOptions Usual = new() { CompressionLevel = 6 };

    // Tags are thousands of objects that hardly differ: a low level packs them nearly as small in half the time.
    private static readonly ZLibCompressionOptions Quick = new() { CompressionLevel = 2 };

    private readonly Stream target;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream compressed = new();
    private readonly PdfBuffer syntax = new();
    private readonly ObjectStream objects = new();
    private readonly CrossReferences references = new();
    private long position;

    public PdfFile(Stream target)
    {
        this.target = target;
        // The second line tells transfer programs that the file is binary.
        Emit([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>Reserves an object's number; the object itself may be written later.</summary>
    public int Reserve() => references.Add();

    public int Write(string body) => Write(Reserve(), body);

    public int Write(int number, string body) => Write(number, Encoding.ASCII.GetBytes(body));

    public int Write(ReadOnlySpan<byte> body) => Write(Reserve(), body);

    /// <summary>Any object but a stream; it goes into an object stream.</summary>
    public int Write(int number, ReadOnlySpan<byte> body)
    {
        if (objects.Number == 0)
            objects.Number = Reserve();
        references.SetInStream(number, objects.Number, objects.Count);
        objects.Add(number, body);
        if (objects.IsFull)
            WriteObjects();
        return number;
    }

    /// <summary>A stream, compressed with Flate.</summary>
    /// <param name="entries">Further entries of its dictionary.</param>
    public int WriteStream(ReadOnlySpan<byte> data, string entries = "") => WriteStream(Reserve(), data, entries, Usual);

    /// <summary>A stream as it is.</summary>
    public int WritePlainStream(ReadOnlySpan<byte> data, string entries) => EmitStream(Reserve(), data, entries);

    /// <summary>Cross-reference stream and last lines; the file's identifier is a hash of everything before them.</summary>
    public void End(int root, int info)
    {
        WriteObjects();
        var identifier = Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, 16));
        var start = position;
        var number = Reserve();
        references.SetOffset(number, start);
        WriteStream(number, references.Rows(), string.Create(CultureInfo.InvariantCulture,
            $"/Type/XRef/Size {references.Count}/W[{CrossReferences.Widths}]"
            + $"/DecodeParms<</Predictor 12/Columns {CrossReferences.RowLength}>>"
            + $"/Root {root} 0 R/Info {info} 0 R/ID[<{identifier}><{identifier}>]"), Usual);
        Emit(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n")));
    }

    public void Dispose()
    {
        hash.Dispose();
        compressed.Dispose();
    }

    private void WriteObjects()
    {
        if (objects.Count > 0)
            WriteStream(objects.Number, objects.Data(out var first), string.Create(
                CultureInfo.InvariantCulture, $"/Type/ObjStm/N {objects.Count}/First {first}"), Quick);
        objects.Clear();
    }

    private int WriteStream(int number, ReadOnlySpan<byte> data, string entries, ZLibCompressionOptions level)
    {
        compressed.SetLength(0);
        using (var deflate = new ZLibStream(compressed, level, leaveOpen: true))
            deflate.Write(data);
        return EmitStream(number, compressed.GetBuffer().AsSpan(0, (int)compressed.Length), "/Filter/FlateDecode" + entries);
    }

    private int EmitStream(int number, ReadOnlySpan<byte> data, string entries)
    {
        references.SetOffset(number, position);
        syntax.Clear();
        syntax.Add(number).Add(" 0 obj\n<</Length "u8).Add(data.Length).Add(entries).Add(">>\nstream\n"u8);
        Emit(syntax.Written);
        Emit(data);
        // The end of line before "endstream" is not part of the data and always there (ISO 19005-3, 6.1.7.1).
        Emit("\nendstream\nendobj\n"u8);
        return number;
    }

    private void Emit(ReadOnlySpan<byte> data)
    {
        target.Write(data);
        hash.AppendData(data);
        position += data.Length;
    }
}
