using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Samples;

/// <summary>
/// The province of today: a department asks its 96 units about November 2026. The units' names are real; people, venues and figures are
/// made up. Their reports are written afterwards, the way of every report.
/// </summary>
public sealed class Sample2026(ReportingDbContext db)
{
    public const int Year = 2026;
    public const string Department = "so-khcn";

    /// <summary>Venues of the units that have some: all others have none.</summary>
    private static readonly (string Code, int Scans, string[] Names)[] Places =
    [
        (SampleData.District, 1_284, ["Trụ sở UBND đặc khu", "Trung tâm Phục vụ hành chính công", "Cảng Lý Sơn", "Bến tàu Đảo Bé",
            "Chợ Lý Sơn", "Nhà trưng bày Hải đội Hoàng Sa", "Điểm tham quan Hang Câu", "Điểm tham quan chùa Hang"]),
        ("cam-thanh", 3_906, ["Trụ sở UBND phường", "Trung tâm Phục vụ hành chính công", "Chợ Quảng Ngãi", "Nhà văn hóa phường",
            "Công viên Ba Tơ"]),
        ("sa-huynh", 715, ["Trụ sở UBND phường", "Cảng cá Sa Huỳnh", "Nhà trưng bày văn hóa Sa Huỳnh"]),
        ("mang-den", 1_052, ["Trụ sở UBND xã", "Khu du lịch hồ Đăk Ke", "Chợ phiên Măng Đen", "Quảng trường Măng Đen"]),
    ];

    /// <summary>Adds everything but the reports in one transaction. Only for a database without agencies.</summary>
    public async Task AddAsync(CancellationToken cancellation = default)
    {
        if (await db.Agencies().IgnoreQueryFilters().AnyAsync(cancellation))
            throw new InvalidOperationException("Sample data is only added to a database without agencies.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (province, department, units) = (Sample2026Units.Province(), Sample2026Units.Department(), Sample2026Units.All());
        db.Add(province);
        await db.SaveChangesAsync(cancellation);
        foreach (var agency in units.Prepend(department)) agency.ParentId = province.Id;
        db.Add(department);
        db.AddRange(units);
        await db.SaveChangesAsync(cancellation);

        db.Add(Sample2026Round.DepartmentSignatory(department.Id));
        db.AddRange(units.Select((unit, i) => Sample2026Round.Signatory(unit.Id, i)));
        db.Add(Sample2026Round.Request(department.Id, units));
        var island = units.Single(u => u.Code == SampleData.District);
        var directives = Sample2026Round.Directives(island.Id);
        db.AddRange(directives);
        db.AddRange(directives.Select(d => d.Issuer).Distinct().Select(name => new Issuer { AgencyId = island.Id, Name = name }));
        await AddPlacesAsync(units.ToDictionary(u => u.Code, u => u.Id), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task AddPlacesAsync(Dictionary<string, int> units, CancellationToken cancellation)
    {
        VenueGroup[] groups =
        [
            new() { Name = "Trụ sở cơ quan, nơi tiếp công dân", ShortName = "Trụ sở cơ quan", Position = 1 },
            new() { Name = "Các điểm công cộng, điểm du lịch", ShortName = "Điểm công cộng, du lịch", Position = 2 },
        ];
        db.AddRange(groups);
        await db.SaveChangesAsync(cancellation);
        foreach (var (code, scans, names) in Places)
        {
            List<Venue> venues = [.. names.Select((name, i) => new Venue
            {
                AgencyId = units[code], Name = name, OpenedOn = new(2026, 8, 3 + i), Position = i + 1,
                GroupId = groups[name.StartsWith("Trụ sở", StringComparison.Ordinal) ? 0 : 1].Id,
            })];
            db.AddRange(venues);
            await db.SaveChangesAsync(cancellation);
            db.AddRange(SampleScans.Spread(venues, scans, first: new(2026, 9, 7), last: new(2026, 11, 14),
                unreported: new(2026, 10, 11)));
            await db.SaveChangesAsync(cancellation);
        }
    }
}
