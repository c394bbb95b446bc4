using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Pdf.Objects;

/// <summary>
/// Objects on their way into an object stream (ISO 32000-1, 7.5.7): a directory of numbers and offsets, then the objects. Compressed
/// together they take a tenth of their room; a reader must unpack a whole stream to reach one of them, so it is bounded.
/// </summary>
internal sealed class ObjectStream
{
    private const int MostObjects = 250;
    private const int MostBytes = 64 * 1024;

    private readonly PdfBuffer directory = new();
    private readonly PdfBuffer bodies = new();

    /// <summary>The stream's own object number; 0 before the first object.</summary>
    public int Number { get; set; }

    public int Count { get; private set; }

    public bool IsFull => Count == MostObjects || bodies.Length >= MostBytes;

    public void Add(int number, ReadOnlySpan<byte> body)
    {
        directory.Add(number).Add(" "u8).Add(bodies.Length).Add(" "u8);
        bodies.Add(body).Add("\n"u8);
        Count++;
    }

    /// <param name="first">Length of the directory, where the first object begins.</param>
    public ReadOnlySpan<byte> Data(out int first)
    {
        first = directory.Length;
        return directory.Add(bodies.Written).Written;
    }

    public void Clear()
    {
        directory.Clear();
        bodies.Clear();
        (Number, Count) = (0, 0);
    }
}
