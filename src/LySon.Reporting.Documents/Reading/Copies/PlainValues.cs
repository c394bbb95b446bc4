using LySon.Reporting.Documents.Reading.Objects;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Reading.Copies;

/// <summary>Values without anything behind them: what is not of the kind that stands there in a sound file is left out.</summary>
internal static class PlainValues
{
    public static PdfNumber? Number(this LooseFile file, PdfValue? value) => file.Get(value) as PdfNumber;

    public static PdfName? Name(this LooseFile file, PdfValue? value) => file.Get(value) as PdfName;

    /// <summary>Null for no list, or one with anything but numbers in it.</summary>
    public static PdfArray? Numbers(this LooseFile file, PdfValue? value)
    {
        if (file.Get(value) is not PdfArray list)
            return null;
        var numbers = list.Items.Select(i => file.Get(i) as PdfNumber).OfType<PdfValue>().ToList();
        return numbers.Count == list.Items.Count ? new(numbers) : null;
    }

    /// <summary>Those entries that are a number, a name, a string or a list of numbers.</summary>
    public static Dictionary<string, PdfValue> Plain(this LooseFile file, PdfDictionary from, params ReadOnlySpan<string> keys)
    {
        var plain = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var value = file.Get(from[key]);
            if (value is PdfNumber or PdfName or PdfString)
                plain[key] = value;
            else if (file.Numbers(value) is { } numbers)
                plain[key] = numbers;
        }

        return plain;
    }
}
