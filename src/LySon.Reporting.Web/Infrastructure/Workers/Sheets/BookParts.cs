using System.IO.Compression;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Infrastructure.Workers.Sheets;

/// <summary>Where in a workbook a sheet and what that needs are.</summary>
/// <param name="Sheet">Null when there is none of this name.</param>
/// <param name="Is1904">Days count from 1904 instead of 1900.</param>
internal sealed record BookParts(string? Sheet, string Shared, string Styles, bool Is1904)
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static BookParts Read(IReadOnlyDictionary<string, ZipArchiveEntry> parts, string? name)
    {
        var book = Targets(parts, "_rels/.rels", "").FirstOrDefault(t => t.Type == "officeDocument").Path ?? "xl/workbook.xml";
        var folder = book[..(book.LastIndexOf('/') + 1)];
        var targets = Targets(parts, $"{folder}_rels/{book[folder.Length..]}.rels", folder);
        var (id, is1904) = parts.TryGetValue(book, out var part) ? Book(part, name) : throw new InvalidDataException();
        return new(
            targets.Find(t => t.Id == id).Path ?? (name is null ? $"{folder}worksheets/sheet1.xml" : null),
            targets.Find(t => t.Type == "sharedStrings").Path ?? "",
            targets.Find(t => t.Type == "styles").Path ?? "",
            is1904);
    }

    private static (string? Id, bool Is1904) Book(ZipArchiveEntry part, string? name)
    {
        using var xml = BoundedPart.Open(part);
        var (wanted, id, is1904) = (name is null ? null : VietnameseText.Fold(name), (string?)null, false);
        while (xml.Step())
        {
            if (xml.Is("workbookPr")) is1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.Is("sheet") && (wanted is null || VietnameseText.Fold(xml.GetAttribute("name")) == wanted))
                id ??= xml.GetAttribute("id", Relations)
                    ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
        }

        return (id, is1904);
    }

    /// <summary>
    /// What a part refers to, within the file; nothing outside is ever opened, and nothing is followed further than one step.
    /// </summary>
    private static List<(string Id, string Type, string Path)> Targets(
        IReadOnlyDictionary<string, ZipArchiveEntry> parts, string relations, string folder)
    {
        var targets = new List<(string Id, string Type, string Path)>();
        if (!parts.TryGetValue(relations, out var part)) return targets;
        using var xml = BoundedPart.Open(part);
        while (xml.Step() && targets.Count < SheetLimits.PartsMax)
        {
            if (!xml.Is("Relationship") || xml.GetAttribute("TargetMode") == "External"
                || xml.GetAttribute("Target") is not { } target) continue;
            var kind = xml.GetAttribute("Type") ?? "";
            targets.Add((xml.GetAttribute("Id") ?? "", kind[(kind.LastIndexOf('/') + 1)..], Path(folder, target)));
        }

        return targets;
    }

    private static string Path(string folder, string target)
    {
        var path = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0) path.RemoveAt(path.Count - 1);
            else if (step is not ("." or "..")) path.Add(step);
        }

        return string.Join('/', path);
    }
}
