using System.Buffers.Binary;

namespace LySon.Reporting.Web.Infrastructure.Workers;

internal enum FrameKind : byte
{
    /// <summary>To the worker: which job, with what arguments, and how many files follow (JSON).</summary>
    Job = 1,

    /// <summary>To the worker: a file.</summary>
    File = 2,

    /// <summary>From the worker: a piece of a large answer, as the job defines it.</summary>
    Part = 3,

    /// <summary>From the worker: the end of the answer (JSON).</summary>
    Result = 4,

    /// <summary>From the worker: the Vietnamese sentence why there is no answer (UTF-8).</summary>
    Refusal = 5,

    /// <summary>From the worker: it ran out of memory, and ends.</summary>
    OutOfMemory = 6,

    /// <summary>From the worker: the type of an exception that no reader should throw (UTF-8).</summary>
    Failure = 7,
}

/// <summary>
/// What portal and worker say to each other over standard input and output: a byte of kind, four bytes of length, the content.
/// </summary>
internal readonly record struct Frame(FrameKind Kind, byte[] Content)
{
    private const int HeadLength = 5;

    public static async ValueTask WriteAsync(Stream stream, FrameKind kind, ReadOnlyMemory<byte> content,
        CancellationToken cancellation = default)
    {
        var head = new byte[HeadLength];
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(1), content.Length);
        await stream.WriteAsync(head, cancellation);
        await stream.WriteAsync(content, cancellation);
    }

    /// <param name="most">Bytes of content; a frame that says it has more is not read.</param>
    /// <returns>Null at the end of the stream.</returns>
    /// <exception cref="EndOfStreamException">The stream ends within a frame.</exception>
    /// <exception cref="InvalidDataException">It is too large, or no frame.</exception>
    public static async ValueTask<Frame?> ReadAsync(Stream stream, long most, CancellationToken cancellation = default)
    {
        var head = new byte[HeadLength];
        var read = await stream.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancellation);
        if (read == 0) return null;
        if (read < HeadLength) throw new EndOfStreamException();
        var length = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(1));
        if (length < 0 || length > most || head[0] is < (byte)FrameKind.Job or > (byte)FrameKind.Failure) throw new InvalidDataException();
        var content = new byte[length];
        await stream.ReadExactlyAsync(content, cancellation);
        return new((FrameKind)head[0], content);
    }
}
