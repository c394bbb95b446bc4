using System.Text;
using LySon.Reporting.Documents.Reading.Objects;
using LySon.Reporting.Documents.Reading.Unpacking;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Reading;

/// <summary>The files that a PDF carries (ISO 32000-1, 7.11.4), by the names they have in its tree of names.</summary>
internal static class AttachedFiles
{
    private const int MostNodes = 10_000;
    private const int MostFiles = 100;

    /// <param name="most">Bytes of all of them.</param>
    /// <exception cref="UnreadablePdfException">Empty, too large, no PDF, encrypted, broken, a tree that leads back to itself, or more than
    /// can be read.</exception>
    public static List<(string Name, byte[] Data)> Read(ReadOnlyMemory<byte> pdf, long most)
    {
        var file = new LooseFile(pdf);
        var left = new UnpackBudget(most);
        var found = new List<(string Name, byte[] Data)>();
        foreach (var (name, value) in Names(file, file.Dictionary(file.Catalog["Names"])?["EmbeddedFiles"]))
        {
            if (file.Get(file.Dictionary(file.Dictionary(value)?["EF"])?["F"]) is not PdfStream stream)
                continue;
            if (found.Count == MostFiles)
                throw UnreadablePdfException.TooComplex();
            if (Data(file, stream, left) is { } data)
                found.Add((name, data));
        }

        return found;
    }

    /// <summary>Null for one that cannot be unpacked: others may be in order.</summary>
    private static byte[]? Data(LooseFile file, PdfStream stream, UnpackBudget left)
    {
        try
        {
            return file.Data(stream, left);
        }
        catch (UnreadablePdfException) when (left.IsLeft)
        {
            return null;
        }
        catch (UnreadablePdfException)
        {
            throw UnreadablePdfException.TooMuchData();
        }
    }

    private static IEnumerable<(string Name, PdfValue Value)> Names(LooseFile file, PdfValue? root)
    {
        var seen = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<PdfValue?>([root]);
        while (waiting.TryPop(out var next))
        {
            if (file.Dictionary(next) is not { } node)
                continue;
            if (!seen.Add(node))
                throw UnreadablePdfException.Circular();
            if (seen.Count > MostNodes)
                throw UnreadablePdfException.TooComplex();
            var names = file.Items(node["Names"]);
            for (var i = 0; i + 1 < names.Count; i += 2)
            {
                if (file.Get(names[i]) is PdfString key)
                    yield return (Text(key), names[i + 1]);
            }

            foreach (var kid in file.Items(node["Kids"]).Reverse())
                waiting.Push(kid);
        }
    }

    private static string Text(PdfString key) => key.Bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        ? Encoding.BigEndianUnicode.GetString(key.Bytes, 2, key.Bytes.Length - 2) : Encoding.Latin1.GetString(key.Bytes);
}
