using System.IO.Compression;
using System.Xml;

namespace LySon.Reporting.Web.Infrastructure.Workers.Sheets;

/// <summary>
/// A part of a workbook as it is unpacked: its size, and that of each of its tags, are counted on the way, because the sizes that a zip
/// states may be lies and a reader of XML takes a tag with all its attributes at once.
/// </summary>
internal sealed class BoundedPart(Stream unpacked) : Stream
{
    private long bytes;
    private int tag = -1;

    /// <summary>Reads XML without document types and entities, of bounded depth and vocabulary.</summary>
    public static XmlReader Open(ZipArchiveEntry part) => XmlReader.Create(new BoundedPart(part.Open()), new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true,
        NameTable = new BoundedNames(), CloseInput = true,
    });

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => bytes;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        if ((bytes += read) > SheetLimits.PartMax) throw new UnreadableSheetException(SheetErrors.TooMuch);
        Tags(buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>In every encoding of XML the bytes of "&lt;" and "&gt;" are those.</summary>
    private void Tags(ReadOnlySpan<byte> some)
    {
        while (some.Length > 0)
        {
            var next = some.IndexOf(tag < 0 ? (byte)'<' : (byte)'>');
            if (tag >= 0 && (tag += next < 0 ? some.Length : next) > SheetLimits.TagMax)
                throw new UnreadableSheetException(SheetErrors.TooMuch);
            if (next < 0) return;
            tag = tag < 0 ? 0 : -1;
            some = some[(next + 1)..];
        }
    }

    /// <summary>Names are kept as long as a part is read.</summary>
    private sealed class BoundedNames : NameTable
    {
        private int names;

        public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

        private string Counted(string name) => ++names <= SheetLimits.NamesMax ? name
            : throw new UnreadableSheetException(SheetErrors.TooMuch);
    }
}
