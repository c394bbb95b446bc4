using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Signing.Verification;

/// <summary>
/// Finds what a later state of a file did to an earlier one. An object that is new can be seen only through one that was changed, so those
/// that existed before are looked at: each may change in the way that a signature changes it, and in no other.
/// </summary>
internal sealed class RevisionComparer(PdfView older, PdfView newer)
{
    private static readonly string[] CatalogMayChange = ["AcroForm", "DSS", "Extensions", "Perms", "Metadata", "Version"];
    private static readonly string[] FormMayChange = ["Fields", "SigFlags", "DR", "DA"];
    private static readonly string[] FieldMayGain = ["V", "AP", "M", "F", "Lock", "SV", "MK"];
    private static readonly string[] InformationMayChange = ["ModDate", "Producer", "Creator"];
    private static readonly string[] StructureMayChange = ["K", "ParentTree", "ParentTreeNextKey"];

    private readonly HashSet<int> explained = [];
    private Changes changes;

    public string? Where { get; private set; }

    public Changes Compare()
    {
        if (!newer.Sections.Contains(older.StartsAt) || !older.Root.Equals(newer.Root) || newer.Size < older.Size)
            return Refuse("cấu trúc của tệp");
        var changed = Changed();
        if (changed.Count == 0 && newer.Places.Count == older.Places.Count)
            return changes;
        Catalog();
        if (changed.Where(n => !explained.Contains(n)).Order().Take(1).ToList() is [var number])
            Judge(number);
        return changes;
    }

    /// <summary>Numbers that stood for something, or for nothing, and now stand for something else.</summary>
    private List<int> Changed()
    {
        var changed = new List<int>();
        foreach (var (number, place) in newer.Places)
        {
            var known = older.Places.TryGetValue(number, out var before) && !before.IsFree;
            if (known ? !SamePlace(place, before) : number < older.Size && !place.IsFree)
                changed.Add(number);
        }

        // A chain of sections only grows, so that no number is missing later.
        return changed;
    }

    private bool SamePlace(ObjectPlace now, ObjectPlace before) => now == before
        && (now.Stream == 0 || newer.Places.GetValueOrDefault(now.Stream) == older.Places.GetValueOrDefault(now.Stream));

    private void Catalog()
    {
        explained.Add(older.Root.Number);
        if (!SameBut(older.Catalog, newer.Catalog, CatalogMayChange))
            Refuse("thiết lập chung của tệp");
        if (!PdfValue.Same(older.Catalog["DSS"], newer.Catalog["DSS"]))
            changes |= Changes.ValidationData;
        explained.UnionWith(ValidationStore.Objects(older));
        if (older.Catalog["Metadata"] is PdfReference metadata && older.Get(metadata) is PdfStream { Dictionary: var entries }
            && entries.Is("Type", "Metadata"))
            explained.Add(metadata.Number);
        Information();
        Form();
        Structure();
        foreach (var (page, index) in PageTree.Pages(older).Select((page, index) => (page, index)))
            Page(page, index + 1);
    }

    private void Information()
    {
        if (older.Trailer["Info"] is not PdfReference before || newer.Trailer["Info"] is not PdfReference now || !IsChanged(before, now))
            return;
        explained.Add(before.Number);
        changes |= Changes.Metadata;
        if (!SameBut(older.Dictionary(before), newer.Dictionary(now), InformationMayChange))
            Refuse("thông tin của tệp");
    }

    private void Form()
    {
        if (older.Catalog["AcroForm"] is PdfReference place)
            explained.Add(place.Number);
        var (before, now) = (older.Dictionary(older.Catalog["AcroForm"]) ?? Nothing,
            newer.Dictionary(newer.Catalog["AcroForm"]) ?? Nothing);
        if (before["Fields"] is PdfReference list)
            explained.Add(list.Number);
        var (fields, later) = (older.Items(before["Fields"]), newer.Items(now["Fields"]));
        if (!SameBut(before, now, FormMayChange) || later.Count < fields.Count
            || !fields.Zip(later).All(pair => PdfValue.Same(pair.First, pair.Second)))
            Refuse("biểu mẫu");
        foreach (var added in later.Skip(fields.Count))
        {
            changes |= Changes.Signature;
            if (!SignatureWidget.IsField(newer, added))
                Refuse("biểu mẫu");
        }

        foreach (var field in fields.OfType<PdfReference>().Where(f => IsChanged(f, f)))
            Filled(field);
    }

    /// <summary>A field that waited for its signature has it now.</summary>
    private void Filled(PdfReference field)
    {
        explained.Add(field.Number);
        changes |= Changes.Signature;
        if (older.Dictionary(field) is not { } before || !before.Is("FT", "Sig") || before["V"] is not null
            || !SameBut(before, newer.Dictionary(field), FieldMayGain))
            Refuse("chữ ký số");
    }

    private void Structure()
    {
        if (older.Catalog["StructTreeRoot"] is not PdfReference root || older.Dictionary(root) is not { } before
            || newer.Dictionary(root) is not { } now)
            return;
        explained.Add(root.Number);
        if (!SameBut(before, now, StructureMayChange) || !PdfValue.Same(before["K"], now["K"])
            || !PdfValue.Same(before["ParentTree"], now["ParentTree"]))
            Refuse("cấu trúc đọc của văn bản");
        Grown(before["K"], "K");
        Grown(before["ParentTree"], "Nums");
    }

    /// <summary>An element that got further children behind those it had.</summary>
    private void Grown(PdfValue? place, string list)
    {
        if (place is not PdfReference reference || !IsChanged(reference, reference))
            return;
        explained.Add(reference.Number);
        if (older.Dictionary(place) is not { } before || newer.Dictionary(place) is not { } now || !SameBut(before, now, [list])
            || !StartsWith(newer.Items(now[list]), older.Items(before[list])))
            Refuse("cấu trúc đọc của văn bản");
    }

    private void Page(PdfReference page, int number)
    {
        var (before, now) = (older.Dictionary(page), newer.Dictionary(page));
        if (before?["Annots"] is PdfReference list)
            explained.Add(list.Number);
        else if (!IsChanged(page, page))
            return;
        explained.Add(page.Number);
        var (notes, later) = (older.Items(before?["Annots"]), newer.Items(now?["Annots"]));
        if (!SameBut(before, now, ["Annots"]) || !StartsWith(later, notes)
            || !later.Skip(notes.Count).All(added => SignatureWidget.MayBeSeen(newer, added)))
            Refuse($"trang {number}");
    }

    private void Judge(int number)
    {
        var page = PageTree.Pages(older).Select((p, i) => (Page: older.Dictionary(p), Number: i + 1))
            .FirstOrDefault(p => p.Page is { } dictionary && (dictionary["Contents"] is PdfReference content && content.Number == number));
        Refuse(page.Page is null ? "nội dung của tệp" : $"nội dung trang {page.Number}");
    }

    private bool IsChanged(PdfReference before, PdfReference now) => before != now
        || !SamePlace(newer.Places.GetValueOrDefault(now.Number), older.Places.GetValueOrDefault(before.Number));

    private static bool StartsWith(IReadOnlyList<PdfValue> list, IReadOnlyList<PdfValue> start) =>
        list.Count >= start.Count && start.Zip(list).All(pair => PdfValue.Same(pair.First, pair.Second));

    private static bool SameBut(PdfDictionary? before, PdfDictionary? now, string[] mayChange) => before is not null && now is not null
        && before.Entries.Keys.Union(now.Entries.Keys).Where(key => !mayChange.Contains(key))
            .All(key => PdfValue.Same(before[key], now[key]));

    private static PdfDictionary Nothing { get; } = new(new Dictionary<string, PdfValue>());

    private Changes Refuse(string where)
    {
        Where ??= where;
        return changes |= Changes.Other;
    }
}
