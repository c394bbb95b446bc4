using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Signing.Verification;

/// <summary>A signature as it stands in the file (ISO 32000-1, 12.8.1).</summary>
/// <param name="Covered">Where the bytes that it signs end; 0 when its range is not of the form that a signature must have.</param>
/// <param name="Contents">The signature proper, with the zeros that fill its room.</param>
internal sealed record SignatureDictionary(string Field, PdfDictionary Entries, int HoleStart, int HoleEnd, int Covered,
    ReadOnlyMemory<byte> Contents)
{
    private const int Deepest = 8;
    private const int MostFields = 500;

    /// <summary>All signatures, in the order in which they were made.</summary>
    public static IReadOnlyList<SignatureDictionary> All(PdfView view)
    {
        var found = new List<SignatureDictionary>();
        var left = MostFields;
        Collect(view, view.Items(view.Dictionary(view.Catalog["AcroForm"])?["Fields"]), "", inheritsSignature: false, Deepest);
        return [.. found.OrderBy(s => s.Covered == 0 ? int.MaxValue : s.Covered)];

        void Collect(PdfView of, IReadOnlyList<PdfValue> fields, string parent, bool inheritsSignature, int depth)
        {
            foreach (var item in fields)
            {
                if (depth == 0 || left-- == 0)
                    throw UnreadablePdfException.Unsound();
                if (of.Dictionary(item) is not { } field)
                    continue;
                var name = parent + TextString.Of(field["T"]);
                var isSignature = field.Is("FT", "Sig") || (inheritsSignature && field["FT"] is null);
                if (isSignature && field["V"] is { } value && of.Dictionary(value) is { } entries)
                    found.Add(Of(of, name, value, entries));
                Collect(of, of.Items(field["Kids"]), name + ".", isSignature, depth - 1);
            }
        }
    }

    private static SignatureDictionary Of(PdfView view, string field, PdfValue value, PdfDictionary entries)
    {
        if (entries["Contents"] is not PdfString contents)
            return new(field, entries, 0, 0, 0, default);
        return new(field, entries, contents.Start, contents.End,
            entries["ByteRange"] is PdfArray range ? Range(view, range, contents) : 0, contents.Bytes);
    }

    /// <summary>
    /// The two ranges must be all of the file up to an end except exactly the token of the signature proper: a range that leaves out more
    /// leaves room for what nobody signed. A dictionary in an object stream has its token there, so the file is looked at too.
    /// </summary>
    private static int Range(PdfView view, PdfArray range, PdfString contents)
    {
        var file = view.File;
        if (range.Items is not [PdfNumber first, PdfNumber hole, PdfNumber after, PdfNumber rest] || first.Value != 0
            || hole.Value != contents.Start || after.Value != contents.End || rest.Value < 0 || after.Value + rest.Value > file.Length
            || rest.Value != (int)rest.Value || file.Span[contents.Start] != '<' || !view.HasAt(contents))
            return 0;
        return contents.End + (int)rest.Value;
    }
}
