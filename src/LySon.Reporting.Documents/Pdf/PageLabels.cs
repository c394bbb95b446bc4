using System.Globalization;
using System.Text;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Pdf;

/// <summary>
/// What a viewer calls the pages (ISO 32000-1, 12.4.2): as they are numbered on paper. Every appendix begins with 1 again, so its label
/// goes before.
/// </summary>
internal sealed class PageLabels
{
    private readonly StringBuilder numbers = new();
    private int pages;

    public void Visit(ArrangedPage page)
    {
        if (page.Operations is [TextRun { Origin.Part: Part.AppendixLabel } label, ..])
            numbers.Append(CultureInfo.InvariantCulture, $"{pages}<</S/D/P{PdfText.Of(label.Text + " - ")}>>");
        pages++;
    }

    /// <summary>The catalog's entry, nothing where all pages are numbered in one.</summary>
    public string Entry() => numbers.Length == 0 ? "" : $"/PageLabels<</Nums[0<</S/D>>{numbers}]>>";
}
