using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Indicators;
using LySon.Reporting.Core.Scans;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Samples;

/// <summary>
/// The reference case as data: report 576/BC-UBND of Lý Sơn district, 10 November 2021, with everything that it was made from. Names of
/// venues and the spread of scans over the days are made up; the totals (20 and 21 venues, 653 and 43 scans, 3.062/11.360 phones) are the
/// report's.
/// </summary>
public sealed class SampleData(ReportingDbContext db)
{
    /// <summary>The year whose province this sample shows; <see cref="Sample2026"/> is the other one.</summary>
    public const int Year = 2021;

    public const string District = "ly-son";
    public const string Department = "so-tttt";

    /// <summary>Adds everything in one transaction. Only for a database without agencies.</summary>
    public async Task AddAsync(CancellationToken cancellation = default)
    {
        if (await db.Agencies().IgnoreQueryFilters().AnyAsync(cancellation))
            throw new InvalidOperationException("Sample data is only added to a database without agencies.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        var (province, department, districts) = SampleAgencies.All();
        db.Agencies().Add(province);
        await db.SaveChangesAsync(cancellation);
        foreach (var agency in districts.Prepend(department))
        {
            agency.ParentId = province.Id;
            db.Agencies().Add(agency);
        }
        await db.SaveChangesAsync(cancellation);

        var district = districts.Single(a => a.Code == District);
        var signatory = SampleReport.Signatory(district.Id);
        var application = new Application { Name = "PC-Covid" };
        var groups = SampleVenues.Groups();
        var request = SampleReport.Request(department.Id, districts);
        var directives = SampleDirectives.All(district.Id);
        db.Add(signatory);
        db.Add(SampleReport.DepartmentSignatory(department.Id));
        db.Add(application);
        db.AddRange(groups);
        db.Add(request);
        db.AddRange(directives);
        db.AddRange(directives.Select(d => d.Issuer).Distinct().Select(name => new Issuer { AgencyId = district.Id, Name = name }));
        await db.SaveChangesAsync(cancellation);

        db.AddRange(Adoptions(district.Id, application.Id));
        var venues = SampleVenues.All(district.Id, groups[0].Id, groups[1].Id);
        db.AddRange(venues);
        db.Add(SampleReport.Report(district.Id, request, signatory.Id, directives, application.Id));
        await db.SaveChangesAsync(cancellation);

        db.AddRange(Scans(groups[0].Id, 653));
        db.AddRange(Scans(groups[1].Id, 43));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);

        List<ScanCount> Scans(int groupId, int total) => SampleScans.Spread([.. venues.Where(v => v.GroupId == groupId)], total,
            first: new(2021, 9, 6), last: new(2021, 11, 9), unreported: new(2021, 10, 24));
    }

    private static IEnumerable<Adoption> Adoptions(int agencyId, int applicationId)
    {
        (DateOnly AsOf, int Installed)[] figures = [(new(2021, 10, 10), 2_651), (new(2021, 10, 24), 2_878), (new(2021, 11, 9), 3_062)];
        return figures.Select(f => new Adoption
        {
            AgencyId = agencyId, ApplicationId = applicationId, AsOf = f.AsOf, Installed = f.Installed, Smartphones = 11_360,
        });
    }
}
