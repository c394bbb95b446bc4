namespace LySon.Reporting.Documents.Syntax;

/// <summary>
/// What reading one file may cost, all its revisions together: whoever made the file decides how much there is to read, so somebody else
/// must decide when it is enough. Our own report of 5,000 rows takes a twentieth of each.
/// </summary>
/// <param name="values">Parsed objects: numbers, names, strings, arrays, dictionaries.</param>
internal sealed class ReadBudget(int values = 2_000_000)
{
    private int values = values;
    private int places = 3_000_000;
    private long read;

    /// <summary>Bytes that streams may still unpack to.</summary>
    public int Bytes { get; private set; } = 128 << 20;

    public void SpendBytes(int count) => Bytes = Left(Bytes, count);

    public void SpendValue() => values = Left(values, 1);

    /// <summary>Rows of cross-reference tables, or objects that were found.</summary>
    public void SpendPlaces(int count) => places = Left(places, count);

    /// <summary>Allows so many bytes of syntax to be looked at; how often a tolerant reader begins anew is up to the file.</summary>
    public void AllowRead(long bytes) => read += bytes;

    public void SpendRead(int bytes)
    {
        read -= bytes;
        if (read < 0)
            throw UnreadablePdfException.TooComplex();
    }

    private static int Left(int left, int count) => count <= left ? left - count : throw UnreadablePdfException.TooComplex();
}
