using LySon.Reporting.Documents.Layout.Pages;

namespace LySon.Reporting.Documents.Pdf;

/// <summary>Operators that choose a colour, in sRGB (ISO 32000-1, 8.6.8).</summary>
internal static class InkColours
{
    public static ReadOnlySpan<byte> Fill(Ink ink) => ink switch
    {
        Ink.Black => "0 g\n"u8,
        Ink.Red => "1 0 0 rg\n"u8,
        Ink.Sea => "0.039 0.227 0.349 rg\n"u8,
        Ink.Mist => "0.725 0.839 0.906 rg\n"u8,
        Ink.White => "1 g\n"u8,
        Ink.Slate => "0.263 0.314 0.361 rg\n"u8,
        Ink.Line => "0.773 0.808 0.839 rg\n"u8,
    };

    public static ReadOnlySpan<byte> Stroke(Ink ink) => ink switch
    {
        Ink.Black => "0 G\n"u8,
        Ink.Red => "1 0 0 RG\n"u8,
        Ink.Sea => "0.039 0.227 0.349 RG\n"u8,
        Ink.Mist => "0.725 0.839 0.906 RG\n"u8,
        Ink.White => "1 G\n"u8,
        Ink.Slate => "0.263 0.314 0.361 RG\n"u8,
        Ink.Line => "0.773 0.808 0.839 RG\n"u8,
    };
}
