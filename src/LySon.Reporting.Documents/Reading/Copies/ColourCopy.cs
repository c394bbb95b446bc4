using LySon.Reporting.Documents.Reading.Objects;
using LySon.Reporting.Documents.Reading.Unpacking;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Reading.Copies;

/// <summary>
/// Colour spaces as far as one must tell black, red and other: profiles become what they have channels for, and the functions of inks a
/// line between no ink and all of it. Nothing of a copy refers to another colour space or function.
/// </summary>
internal sealed class ColourCopy(LooseFile source, UnpackBudget left)
{
    private static readonly string[] Black = ["Black", "All"];

    public PdfValue Of(PdfValue value)
    {
        if (source.Get(value) is not PdfArray { Items: [var first, ..] } space)
            return Device(source.Name(value)?.Value);
        return source.Name(first)?.Value switch
        {
            "ICCBased" => ByChannels(space),
            "CalGray" or "CalRGB" or "Lab" when space.Items.Count > 1 && source.Dictionary(space.Items[1]) is { } parameters =>
                new PdfArray([source.Name(first)!, new PdfDictionary(source.Plain(
                    parameters, "WhitePoint", "BlackPoint", "Gamma", "Matrix", "Range"))]),
            "Pattern" => new PdfName("Pattern"),
            "Separation" when space.Items.Count > 3 => Ink(source.Name(space.Items[1])?.Value, space),
            "DeviceN" when space.Items.Count > 3 => Inks(space),
            "Indexed" or "I" => Ink("Separation", new PdfName("Index"), Gray, [0.5]),
            var name => Device(name),
        };
    }

    private static PdfName Gray => new("DeviceGray");

    private static PdfName Device(string? name) => name switch
    {
        "DeviceRGB" or "RGB" or "CalRGB" => new("DeviceRGB"),
        "DeviceCMYK" or "CMYK" => new("DeviceCMYK"),
        "Pattern" => new("Pattern"),
        _ => Gray,
    };

    private PdfName ByChannels(PdfArray space) => (space.Items.Count > 1
        ? source.Number(source.Dictionary(space.Items[1])?["N"])?.Value : null) switch
    {
        3 => Device("DeviceRGB"),
        4 => Device("DeviceCMYK"),
        _ => Gray,
    };

    private PdfArray Ink(string? name, PdfArray space)
    {
        var ink = new PdfName(name ?? "Ink");
        if (Black.Contains(name))
            return Ink("Separation", ink, Gray, [0]);
        // Of the alternates only what is no further colour space of inks, which could lead back here.
        var alternate = source.Get(space.Items[2]) is PdfArray { Items: [var kind, ..] } profile
            ? source.Name(kind)?.Value == "ICCBased" ? ByChannels(profile) : Gray
            : Device(source.Name(space.Items[2])?.Value);
        var channels = alternate.Value switch { "DeviceRGB" => 3, "DeviceCMYK" => 4, _ => 1 };
        return Full(source.Get(space.Items[3]), channels) is { } full ? Ink("Separation", ink, alternate, full)
            : Ink("Separation", ink, Gray, [0.5]);
    }

    /// <summary>Several inks at once: black only where it is the only one.</summary>
    private PdfArray Inks(PdfArray space)
    {
        var names = source.Items(space.Items[1]).Select(n => source.Name(n) ?? new PdfName("Ink")).Take(32).ToList();
        return Ink("DeviceN", new PdfArray([.. names]), Gray, [names is [{ Value: "Black" }] ? 0 : 0.5]);
    }

    private static PdfArray Ink(string kind, PdfValue names, PdfName alternate, double[] full)
    {
        var none = alternate.Value == "DeviceCMYK" ? 0 : 1;
        var function = new Dictionary<string, PdfValue>
        {
            ["FunctionType"] = new PdfNumber(2),
            ["Domain"] = new PdfArray([new PdfNumber(0), new PdfNumber(1)]),
            ["C0"] = new PdfArray([.. full.Select(_ => new PdfNumber(none))]),
            ["C1"] = new PdfArray([.. full.Select(v => new PdfNumber(v))]),
            ["N"] = new PdfNumber(1),
        };
        return new([new PdfName(kind), names, alternate, new PdfDictionary(function)]);
    }

    /// <summary>The colour of all of the ink, where the function is one that says so without being run.</summary>
    private double[]? Full(PdfValue? function, int channels)
    {
        if (source.Dictionary(function) is not { } entries)
            return null;
        if (entries.Integer("FunctionType") == 2)
            return source.Numbers(entries["C1"]) is { } end && end.Items.Count == channels
                ? [.. end.Items.Select(v => ((PdfNumber)v).Value)] : null;
        if (function is not PdfStream stream || entries.Integer("FunctionType") != 0 || entries.Integer("BitsPerSample") != 8)
            return null;
        var samples = source.Data(stream, left);
        return samples.Length >= channels ? [.. samples[^channels..].Select(b => b / 255.0)] : null;
    }
}
