using LySon.Reporting.Documents.Signing.Syntax;

namespace LySon.Reporting.Documents.Reading;

/// <summary>
/// Looks at a file's streams before PdfPig does. Of a cross-reference stream it takes the width of its rows and the number of its objects at their word: a
/// negative width ends the process, which nothing can catch, and a large number takes the machine's memory.
/// </summary>
internal static class StructureGuard
{
    /// <summary>Objects of one table or object stream; our own report of 50,000 rows has a sixth.</summary>
    private const int MostObjects = 2_000_000;

    private const int WidestField = 8;
    private const int WidestRow = 1 << 17;
    private const int MostUnsound = 100;
    private const int LookedAt = 16 * 1024;

    /// <exception cref="UnreadablePdfException">A stream says of itself what none of a sound file says.</exception>
    public static void Check(ReadOnlyMemory<byte> file)
    {
        var budget = new ReadBudget(values: 20_000_000);
        var (at, unsound) = (0, 0);
        for (var next = Next(file, at); next >= 0; next = Next(file, at))
        {
            at += next + 3;
            var reader = new SyntaxReader(file, at, budget);
            reader.SkipBlanks();
            if (!file.Span[reader.Position..].StartsWith("<<"u8))
                continue;
            try
            {
                if (reader.Value() is PdfDictionary entries)
                    Check(entries);
            }
            // PdfPig may make something of what is unsound, so what could be one of these streams is refused.
            catch (UnreadablePdfException) when (!MayBeStructure(file.Span[at..]) && ++unsound < MostUnsound)
            {
            }
        }
    }

    private static int Next(ReadOnlyMemory<byte> file, int from) => file.Span[from..].IndexOf("obj"u8);

    private static void Check(PdfDictionary entries)
    {
        if (entries.Is("Type", "XRef") && !(IsCount(entries["Size"]) && AreWidths(entries["W"]) && AreCounts(entries["Index"])))
            throw UnreadablePdfException.Unsound();
        if (entries.Is("Type", "ObjStm") && !(IsCount(entries["N"]) && IsCount(entries["First"], 1 << 28)))
            throw UnreadablePdfException.Unsound();
        var parameters = entries["DecodeParms"] ?? entries["DP"];
        foreach (var one in parameters is PdfArray list ? list.Items : [parameters ?? PdfNull.Value])
        {
            if (one is PdfDictionary filter && filter.Entries.ContainsKey("Columns") && !IsCount(filter["Columns"], WidestRow))
                throw UnreadablePdfException.Unsound();
        }
    }

    private static bool AreWidths(PdfValue? value) => value is null || (value is PdfArray widths && widths.Items.All(w => IsCount(w, WidestField)));

    /// <summary>Pairs of a first number and how many follow.</summary>
    private static bool AreCounts(PdfValue? value) => value is null || (value is PdfArray pairs && pairs.Items.All(p => IsCount(p))
        && pairs.Items.Where((_, i) => i % 2 == 1).Sum(p => ((PdfNumber)p).Value) <= MostObjects);

    private static bool IsCount(PdfValue? value, int most = MostObjects) => value is PdfNumber { Value: var number } && number >= 0 && number <= most && number == (int)number;

    private static bool MayBeStructure(ReadOnlySpan<byte> dictionary)
    {
        var near = dictionary[..Math.Min(dictionary.Length, LookedAt)];
        return near.IndexOf("XRef"u8) >= 0 || near.IndexOf("ObjStm"u8) >= 0 || near.IndexOf("Columns"u8) >= 0 || near.Contains((byte)'#');
    }
}
