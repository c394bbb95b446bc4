using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Venues;

/// <summary>What the form of a venue shows, new or edited.</summary>
public sealed record VenueForm(VenueInput Input, VenueSaving Saving, IReadOnlyList<SelectListItem> Groups, string BackUrl)
{
    public bool IsNew => Input.Version == 0;

    /// <summary>After a doubt or a conflict the same button goes on knowingly, and says so.</summary>
    public string SaveText => Saving switch
    {
        { Conflict: not null } => "Giữ bản của tôi",
        { Doubts.Count: > 0 } => "Vẫn lưu",
        _ => "Lưu",
    };

    public static async Task<VenueForm> LoadAsync(ReportingDbContext db, int agencyId, VenueInput input, VenueSaving saving,
        string backUrl) =>
        new(input, saving, await ChoicesAsync(db, agencyId, input.GroupId), backUrl);

    /// <summary>Groups that are counted still, and the one that was chosen.</summary>
    private static async Task<List<SelectListItem>> ChoicesAsync(ReportingDbContext db, int agencyId, int? chosen) =>
        [.. (await db.GroupsOf(agencyId).Where(g => g.EndedOn == null || g.Id == chosen)
            .Select(g => new { g.Id, g.ShortName }).ToListAsync())
            .Select(g => new SelectListItem(g.ShortName, g.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
}
