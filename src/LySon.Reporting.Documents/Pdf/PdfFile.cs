using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace LySon.Reporting.Documents.Pdf;

/// <summary>
/// The file's skeleton (ISO 32000-1, 7.5): header, numbered objects written one after the other, cross-reference table and trailer. Nothing but
/// the table of offsets is kept in memory, and nothing depends on clock or chance.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private readonly Stream target;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream compressed = new();
    private readonly PdfBuffer syntax = new();
    private readonly List<long> offsets = [0];
    private long position;

    public PdfFile(Stream target)
    {
        this.target = target;
        // The second line tells transfer programs that the file is binary.
        Emit([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>Reserves an object's number; the object itself may be written later.</summary>
    public int Reserve()
    {
        offsets.Add(0);
        return offsets.Count - 1;
    }

    public int Write(string body) => Write(Reserve(), body);

    public int Write(int number, string body) => Write(number, Encoding.ASCII.GetBytes(body));

    public int Write(int number, ReadOnlySpan<byte> body)
    {
        Begin(number);
        Emit(body);
        Emit("\nendobj\n"u8);
        return number;
    }

    /// <summary>A stream, compressed with Flate.</summary>
    /// <param name="entries">Further entries of its dictionary.</param>
    public int WriteStream(ReadOnlySpan<byte> data, string entries = "")
    {
        compressed.SetLength(0);
        using (var deflate = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(data);
        var number = Reserve();
        Begin(number);
        Emit(Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"<</Length {compressed.Length}/Filter/FlateDecode{entries}>>\nstream\n")));
        Emit(compressed.GetBuffer().AsSpan(0, (int)compressed.Length));
        Emit("\nendstream\nendobj\n"u8);
        return number;
    }

    /// <summary>Cross-reference table and trailer; the file's identifier is a hash of everything before them.</summary>
    public void End(int root, int info)
    {
        var identifier = Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, 16));
        var start = position;
        syntax.Clear();
        syntax.Add("xref\n0 "u8).Add(offsets.Count).Add("\n0000000000 65535 f \n"u8);
        foreach (var offset in offsets.Skip(1))
            syntax.Add(offset.ToString("0000000000", CultureInfo.InvariantCulture)).Add(" 00000 n \n"u8);
        syntax.Add("trailer\n<</Size "u8).Add(offsets.Count).Add("/Root "u8).Add(root).Add(" 0 R/Info "u8).Add(info).Add(" 0 R/ID[<"u8)
            .Add(identifier).Add("><"u8).Add(identifier).Add(">]>>\nstartxref\n"u8)
            .Add(start.ToString(CultureInfo.InvariantCulture)).Add("\n%%EOF\n"u8);
        Emit(syntax.Written);
    }

    public void Dispose()
    {
        hash.Dispose();
        compressed.Dispose();
    }

    private void Begin(int number)
    {
        offsets[number] = position;
        syntax.Clear();
        Emit(syntax.Add(number).Add(" 0 obj\n"u8).Written);
    }

    private void Emit(ReadOnlySpan<byte> data)
    {
        target.Write(data);
        hash.AppendData(data);
        position += data.Length;
    }
}
