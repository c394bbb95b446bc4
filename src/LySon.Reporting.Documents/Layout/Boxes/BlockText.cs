using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Boxes;

/// <summary>What is printed of a block where Annex I, box 6, asks for more than its words.</summary>
internal static class BlockText
{
    public static string Of(Heading heading) => heading.Look == HeadingLook.Section ? heading.Text.ToUpperInvariant() : heading.Text;

    /// <param name="isLast">Whether no other legal basis follows.</param>
    public static string Of(LegalBasis basis, bool isLast) =>
        basis.Text.EndsWith(ClosingMark.Mark, StringComparison.Ordinal) ? basis.Text
            : basis.Text.TrimEnd(' ', ';', '.', ',') + (isLast ? "." : ";");
}
