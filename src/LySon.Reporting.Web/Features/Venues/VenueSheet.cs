using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Documents.Data;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace LySon.Reporting.Web.Features.Venues;

/// <summary>The list, all its pages, as a workbook.</summary>
internal static class VenueSheet
{
    public const string FileName = "Dia-diem-QR.xlsx";
    public const string ContentType = MediaTypes.Xlsx;
    private const string Name = "Địa điểm QR";

    public static async Task<Stream> CreateAsync(ReportingDbContext db, int agencyId, VenueFilter filter, string? sort, DateOnly today)
    {
        var venues = await filter.Narrow(db.Venues().AsNoTracking().Include(v => v.Group).Where(v => v.AgencyId == agencyId), today)
            .Flat(filter, sort).ToListAsync();
        var scans = await VenueScans.OfAgencyAsync(db, agencyId);
        var file = new MemoryStream();
        await file.SaveAsAsync(venues.Select((v, i) => Row(i + 1, v, scans.GetValueOrDefault(v.Id), today)), sheetName: Name);
        file.Position = 0;
        return file;
    }

    private static Dictionary<string, object?> Row(int number, Core.Venues.Venue venue, VenueScans? scans, DateOnly today) => new()
    {
        ["TT"] = number,
        ["Đối tượng thống kê"] = venue.Group?.ShortName,
        ["Tên địa điểm"] = venue.Name,
        ["Địa chỉ"] = venue.Address,
        ["Người đăng ký"] = venue.Contact,
        ["Số điện thoại"] = venue.Phone,
        ["Ngày tạo mã"] = venue.OpenedOn.OnScreen(),
        ["Ngày đóng"] = venue.ClosedOn?.OnScreen(),
        ["Tình trạng"] = VenueWords.State(venue, today),
        ["Tổng lượt quét"] = scans?.Total,
        ["Số ngày đã báo cáo"] = scans?.Days ?? 0,
        ["Báo cáo gần nhất"] = scans?.Last.OnScreen(),
    };
}
