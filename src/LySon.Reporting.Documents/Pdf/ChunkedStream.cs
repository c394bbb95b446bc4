namespace LySon.Reporting.Documents.Pdf;

/// <summary>
/// Collects bytes in chunks that stay below the large object heap, and copies them once: a doubling buffer would leave megabytes of garbage
/// there and bring on a full collection for every long report.
/// </summary>
internal sealed class ChunkedStream : Stream
{
    private const int ChunkSize = 64 * 1024;

    private readonly List<byte[]> chunks = [];
    private long length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => length;

    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    public byte[] ToArray()
    {
        var bytes = new byte[length];
        for (var i = 0; i < chunks.Count; i++)
            chunks[i].AsSpan(0, (int)Math.Min(ChunkSize, length - ((long)i * ChunkSize))).CopyTo(bytes.AsSpan(i * ChunkSize));
        return bytes;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var used = (int)(length % ChunkSize);
            if (used == 0)
                chunks.Add(new byte[ChunkSize]);
            var count = Math.Min(buffer.Length, ChunkSize - used);
            buffer[..count].CopyTo(chunks[^1].AsSpan(used));
            buffer = buffer[count..];
            length += count;
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
