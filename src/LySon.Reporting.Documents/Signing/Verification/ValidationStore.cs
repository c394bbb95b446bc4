using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Signing.Verification;

/// <summary>The document security store (ETSI EN 319 142-1, 5.4): certificates and revocation data, which others may add later.</summary>
internal static class ValidationStore
{
    private static readonly string[] Lists = ["Certs", "OCSPs", "CRLs"];

    /// <summary>
    /// Objects of the store that may be rewritten. Streams are not among them, and neither is anything that a page draws with: otherwise
    /// somebody could first call a page's content validation data and later change it.
    /// </summary>
    public static HashSet<int> Objects(PdfView view)
    {
        var objects = new HashSet<int>();
        if (view.Dictionary(view.Catalog["DSS"]) is not { } store || store.Entries.Keys.Except(Lists).Except(["Type", "VRI"]).Any())
            return objects;
        if (view.Catalog["DSS"] is PdfReference place)
            objects.Add(place.Number);
        foreach (var list in Lists)
        {
            if (store[list] is PdfReference array && view.Items(array) is { Count: > 0 } items && items.All(i => view.Get(i) is PdfStream))
                objects.Add(array.Number);
        }

        if (store["VRI"] is PdfReference table && view.Dictionary(table) is { } entries
            && entries.Entries.Keys.All(k => k == "Type" || IsHash(k)))
            objects.Add(table.Number);
        foreach (var page in PageTree.Pages(view))
        {
            if (view.Dictionary(page)?["Contents"] is PdfReference contents)
                objects.Remove(contents.Number);
        }

        return objects;
    }

    private static bool IsHash(string key) => key.Length == 40 && key.All(char.IsAsciiHexDigit);
}
