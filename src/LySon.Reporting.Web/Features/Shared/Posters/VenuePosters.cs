using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Infrastructure.Addresses;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Shared.Posters;

/// <summary>The posters of venues, with the code that is in force now and the portal's public address.</summary>
public sealed class VenuePosters(ReportingDbContext db, PublicAddress portal, TimeProvider time)
{
    /// <summary>Posters in one file; more are refused.</summary>
    public const int Max = 5_000;

    public const string TooMany = "Một tệp chứa tối đa 5.000 địa điểm. Lọc theo đối tượng thống kê rồi in từng phần.";

    /// <summary>In the order of the query; a venue without a code yet is left out.</summary>
    public async Task<IReadOnlyList<Poster>> OfAsync(IQueryable<Venue> venues, CancellationToken cancellation)
    {
        var rows = await venues.AsNoTracking()
            .Select(v => new
            {
                v.Name, v.Address, v.AgencyId, Code = db.VenueCodes().Where(c => c.VenueId == v.Id && c.ReplacedAt == null)
                .Select(c => c.Code).FirstOrDefault()
            })
            .Take(Max + 1).ToListAsync(cancellation);
        var ids = rows.Select(r => r.AgencyId).Distinct().ToList();
        var agencies = (await db.Agencies().AsNoTracking().Include(a => a.Names).Where(a => ids.Contains(a.Id)).ToListAsync(cancellation))
            .ToDictionary(a => a.Id, a => a.NameOn(time.Today()).ShortName);
        return [.. rows.Where(r => r.Code is not null).Select(r => new Poster(
            r.Name, r.Address, agencies[r.AgencyId], LinkOf(r.Code!), r.Code!))];
    }

    /// <summary>For printing.</summary>
    /// <exception cref="AddressUnknownException">A code that leads nowhere is not printed.</exception>
    public Uri LinkOf(string code) => portal.Of(ScanAddresses.Code(code));

    /// <summary>For showing; null while the portal's public address is not known.</summary>
    public Uri? ShownLinkOf(string code) => portal.Find(ScanAddresses.Code(code));

    /// <summary>What the address asks for; a poster for the wall when it says nothing or nonsense.</summary>
    public static PosterForm FormOf(string? asked) => asked switch
    {
        "tent" => PosterForm.Tent,
        "sheet" => PosterForm.Sheet,
        _ => PosterForm.Wall,
    };
}
