using LySon.Reporting.Documents.Reading.Objects;
using LySon.Reporting.Documents.Reading.Unpacking;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Reading.Copies;

/// <summary>What a page or form draws with.</summary>
/// <param name="Forms">Numbers of the forms among it, by name.</param>
internal sealed record CopiedResources(PdfReference Place, IReadOnlyDictionary<string, int> Forms);

/// <summary>
/// Copies resources (ISO 32000-1, 7.8.3) kind by kind: only what is known to be harmless gets its likeness, pictures become nothing,
/// patterns and shadings one plain of each. Forms are only numbered here and written later, so that forms within forms are no recursion.
/// </summary>
internal sealed class ResourceCopy(LooseFile source, CopyFile file, UnpackBudget left, Func<PdfStream, PdfReference> form)
{
    private const int MostOfAKind = 2000;
    private static readonly PdfDictionary Nothing = new(new Dictionary<string, PdfValue>());

    private readonly FontCopy fonts = new(source, file, left);
    private readonly ColourCopy colours = new(source, left);
    private readonly Dictionary<PdfDictionary, CopiedResources> known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(PdfDictionary, string), PdfReference> kinds = new(Kinds.Instance);
    private readonly Lazy<PdfReference> shading = new(() => file.Write(Shading));
    private readonly Lazy<PdfReference> nothing = new(() => file.WriteStream(file.Reserve(), new(new Dictionary<string, PdfValue>
    {
        ["Type"] = new PdfName("XObject"), ["Subtype"] = new PdfName("Form"), ["BBox"] = Box(0, 0, 1, 1),
    }), []));

    public CopiedResources Of(PdfValue? value)
    {
        var resources = source.Dictionary(value) ?? Nothing;
        return known.TryGetValue(resources, out var copy) ? copy : known[resources] = Copy(resources);
    }

    private CopiedResources Copy(PdfDictionary resources)
    {
        var forms = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, value) in Entries(source.Dictionary(resources["XObject"])))
        {
            if (IsForm(value) is { } stream)
                forms[name] = form(stream).Number;
        }

        var entries = new Dictionary<string, PdfValue>();
        Add("Font", fonts.Of);
        Add("XObject", value => IsForm(value) is { } stream ? form(stream) : source.Get(value) is null ? null : nothing.Value);
        Add("ColorSpace", colours.Of);
        Add("ExtGState", value => new PdfDictionary(source.Plain(source.Dictionary(value) ?? Nothing, "LW")));
        Add("Properties", _ => Nothing);
        Add("Shading", _ => shading.Value);
        Add("Pattern", _ => new PdfDictionary(new Dictionary<string, PdfValue>
        {
            ["PatternType"] = new PdfNumber(2),
            ["Shading"] = shading.Value
        }));
        return new(file.Write(new PdfDictionary(entries)), forms);

        void Add(string kind, Func<PdfValue, PdfValue?> of)
        {
            if (source.Dictionary(resources[kind]) is not { Entries.Count: > 0 } list)
                return;
            if (!kinds.TryGetValue((list, kind), out var place))
            {
                var copies = Entries(list).Select(e => (e.Key, Value: of(e.Value))).Where(e => e.Value is not null);
                kinds[(list, kind)] = place =
                    file.Write(new PdfDictionary(copies.ToDictionary(e => e.Key, e => e.Value!, StringComparer.Ordinal)));
            }

            entries[kind] = place;
        }
    }

    private static IReadOnlyDictionary<string, PdfValue> Entries(PdfDictionary? list) => list is null ? Nothing.Entries
        : list.Entries.Count <= MostOfAKind ? list.Entries : throw UnreadablePdfException.TooComplex();

    private PdfStream? IsForm(PdfValue value) => source.Get(value) is PdfStream stream
        && source.Name(stream.Dictionary["Subtype"])?.Value == "Form" ? stream : null;

    private static PdfDictionary Shading => new(new Dictionary<string, PdfValue>
    {
        ["ShadingType"] = new PdfNumber(2),
        ["ColorSpace"] = new PdfName("DeviceGray"),
        ["Coords"] = Box(0, 0, 1, 1),
        ["Function"] = new PdfDictionary(new Dictionary<string, PdfValue>
        {
            ["FunctionType"] = new PdfNumber(2), ["Domain"] = new PdfArray([new PdfNumber(0), new PdfNumber(1)]), ["N"] = new PdfNumber(1),
        }),
    });

    private static PdfArray Box(params ReadOnlySpan<double> sides) => new([.. sides.ToArray().Select(s => new PdfNumber(s))]);

    /// <summary>One dictionary may stand for two kinds.</summary>
    private sealed class Kinds : IEqualityComparer<(PdfDictionary, string)>
    {
        public static Kinds Instance { get; } = new();

        public bool Equals((PdfDictionary, string) a, (PdfDictionary, string) b) => ReferenceEquals(a.Item1, b.Item1) && a.Item2 == b.Item2;

        public int GetHashCode((PdfDictionary, string) of) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(of.Item1);
    }
}
