using System.Globalization;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Outlines;

/// <summary>A template as it is offered.</summary>
/// <param name="Key">What addresses and forms name it by.</param>
/// <param name="Id">The row of one's own; null for one that comes with the portal.</param>
public sealed record Template(string Key, string Name, TemplateContent Content, int? Id = null);

/// <summary>The templates an agency may begin from: its own, then those that come with the portal (the files in Ready).</summary>
public sealed class TemplateLibrary(ReportingDbContext db)
{
    private static readonly Lazy<IReadOnlyList<Template>> FromFiles = new(() => [.. Read()]);

    /// <summary>The same for all agencies, and nobody's to change.</summary>
    public static IReadOnlyList<Template> Ready => FromFiles.Value;

    public async Task<IReadOnlyList<Template>> AllAsync(int agencyId, CancellationToken cancellation = default) =>
    [
        .. (await Of(agencyId).ToListAsync(cancellation)).OrderBy(t => VietnameseOrder.KeyOf(t.Name), StringComparer.Ordinal)
            .ThenBy(t => t.Id).Select(Own),
        .. Ready,
    ];

    /// <summary>Null when there is no such template, or it is another agency's.</summary>
    public async Task<Template?> FindAsync(int agencyId, string? key, CancellationToken cancellation = default)
    {
        if (!int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return Ready.FirstOrDefault(t => t.Key == key);
        return await Of(agencyId).SingleOrDefaultAsync(t => t.Id == id, cancellation) is { } own ? Own(own) : null;
    }

    private IQueryable<OutlineTemplate> Of(int agencyId) => db.OutlineTemplates().AsNoTracking().Where(t => t.AgencyId == agencyId);

    private static Template Own(OutlineTemplate row) => new(row.Id.ToString(CultureInfo.InvariantCulture), row.Name, row.Content, row.Id);

    private static IEnumerable<Template> Read()
    {
        var (assembly, folder) = (typeof(TemplateLibrary).Assembly, typeof(TemplateLibrary).Namespace + ".Ready.");
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(
            StringComparer.Ordinal))
        {
            using var file = assembly.GetManifestResourceStream(name)!;
            var (title, content) = ModelJson.Read<ReadyFile>(file);
            yield return new(Path.GetFileNameWithoutExtension(name[folder.Length..]), title, content);
        }
    }

    private sealed record ReadyFile(string Name, TemplateContent Content);
}

/// <summary>The table of this room, as the context hands it out.</summary>
public static class OutlineSets
{
    public static DbSet<OutlineTemplate> OutlineTemplates(this ReportingDbContext db) => db.Set<OutlineTemplate>();
}
