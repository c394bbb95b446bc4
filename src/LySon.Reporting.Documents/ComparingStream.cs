namespace LySon.Reporting.Documents;

/// <summary>
/// Takes what is written and compares it with a file; at the first byte that differs it ends the writing, because whoever made the file
/// decides how much there would be to write.
/// </summary>
internal sealed class ComparingStream(ReadOnlyMemory<byte> expected) : Stream
{
    private int position;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => position;

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (!expected.Span[position..].StartsWith(buffer)) throw new DiffersException();
        position += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>What was written is not what was expected.</summary>
internal sealed class DiffersException : Exception;
