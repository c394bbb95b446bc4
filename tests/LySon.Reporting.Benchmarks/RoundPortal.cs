using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Calendar;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.Benchmarks;

/// <summary>
/// The whole portal in memory on one database with two rounds: the sample's 13 agencies and 1,000 others. Three quarters of each have sent.
/// </summary>
internal sealed class RoundPortal(DatabaseProvider provider, string connection) : BenchmarkPortal(provider, connection)
{
    public const int Few = 1;
    public const int Many = 2;
    public const int Agencies = 1_000;
    private const int BatchRows = 100;
    private readonly List<int> silent = [];

    public static async Task<(RoundPortal Portal, HttpClient Client)> StartAsync(DatabaseProvider provider, string connection)
    {
        var portal = new RoundPortal(provider, connection);
        await portal.FillAsync();
        var client = portal.CreateClient();
        await client.SignInAsync("so");
        return (portal, client);
    }

    /// <summary>
    /// The first report that is received or returned goes the other way, so that what is kept in memory of the round's sums does not fit
    /// any more.
    /// </summary>
    public async Task MoveAsync(int request)
    {
        using var scope = Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportingDbContext>();
        ReportState[] movable = [ReportState.Received, ReportState.Returned];
        var first = await db.Reports().Where(r => r.RequestId == request && movable.Contains(r.State)).MinAsync(r => r.Id);
        await db.Reports().Where(r => r.Id == first).ExecuteUpdateAsync(set => set.SetProperty(r => r.Version, r => r.Version + 1)
            .SetProperty(r => r.State, r => r.State == ReportState.Received ? ReportState.Returned : ReportState.Received));
    }

    /// <summary>The last quarter of the many sends as well.</summary>
    public async Task AnswerRestAsync()
    {
        foreach (var batch in silent.Chunk(BatchRows)) await AnswerAsync(Many, batch);
    }

    private async Task FillAsync()
    {
        List<int> few;
        using (var scope = Services.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ReportingDbContext>();
            var sample = await db.Requests().AsNoTracking().Include(r => r.Outline).Include(r => r.Addressees).SingleAsync();
            var next = NextRound.Of(sample, follows: false, WorkingCalendar.Bare);
            (next.SentAt, next.Addressees) = (sample.SentAt, []);
            db.Add(next);
            await db.SaveChangesAsync();
            few = await db.Set<RequestAddressee>().Where(a => a.RequestId == Few && !db.Reports().Any(r => r.AgencyId == a.AgencyId))
                .Select(a => a.AgencyId).ToListAsync();
        }
        await AnswerAsync(Few, [.. few.Where((_, i) => i % 4 != 0)]);
        foreach (var batch in Enumerable.Range(1, Agencies).Chunk(BatchRows))
        {
            var agencies = await AgenciesAsync(batch);
            await AnswerAsync(Many, [.. agencies.Where((_, i) => i % 4 != 0)]);
            silent.AddRange(agencies.Where((_, i) => i % 4 == 0));
        }
    }

    private async Task<List<int>> AgenciesAsync(int[] numbers)
    {
        using var scope = Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportingDbContext>();
        var agencies = numbers.Select(i => new Agency
        {
            Code = $"xa-{i}", KindId = FirstKinds.District, Position = 100 + i,
            Names = [new AgencyName { ValidFrom = new(2020, 1, 1), Name = $"Ủy ban nhân dân xã Thứ {i}", ShortName = $"UBND xã Thứ {i}",
                IssuingBody = $"XÃ THỨ {i}", PlaceName = $"Thứ {i}", Symbol = "UBND" }],
        }).ToList();
        db.AddRange(agencies);
        await db.SaveChangesAsync();
        db.AddRange(agencies.Select(a => new RequestAddressee { RequestId = Many, AgencyId = a.Id }));
        await db.SaveChangesAsync();
        return [.. agencies.Select(a => a.Id)];
    }

    /// <summary>Reports in force with the sample report's file and figures.</summary>
    private async Task AnswerAsync(int request, int[] agencies)
    {
        using var scope = Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportingDbContext>();
        var sample = await db.IssuedDocuments().AsNoTracking().OrderBy(d => d.ReportId).FirstAsync();
        var figures = await db.FigureValues().AsNoTracking().Where(v => v.ReportId == sample.ReportId).ToListAsync();
        var requester = await db.Requests().Where(q => q.Id == request).Select(q => q.RequesterId).SingleAsync();
        var reports = agencies.Select(a => new Report
        {
            AgencyId = a, RequestId = request, RequesterId = requester, Symbol = "BC-UBND", Title = "Tình hình triển khai",
            CutoffOn = new(2021, 11, 9), Number = 100 + a, IssuedOn = new(2021, 11, 10),
        }).ToList();
        db.AddRange(reports);
        await db.SaveChangesAsync();
        foreach (var report in reports)
        {
            var at = Vietnamese.ToUtc(new(2021, 11, report.Id % 9 == 0 ? 11 : 10), new(9, 0));
            await db.Reports().Where(r => r.Id == report.Id).ExecuteUpdateAsync(set => set
                .SetProperty(r => r.State, report.Id % 5 == 0 ? ReportState.Issued : ReportState.Received).SetProperty(r => r.IssuedAt, at)
                    .SetProperty(r => r.StateAt, at));
            db.Add(new IssuedDocument
            {
                ReportId = report.Id, Pdf = sample.Pdf, Size = sample.Size, Sha256 = sample.Sha256,
                Code = ShortCode.New(IssuedDocument.CodeLength), Signer = sample.Signer, At = at,
            });
            db.AddRange(figures.Select(v => new FigureValue
            {
                ReportId = report.Id, Position = v.Position, Table = v.Table, Row = v.Row, Column = v.Column, Unit = v.Unit,
                State = v.State, Scaled = v.Scaled + report.Id,
            }));
        }
        await db.SaveChangesAsync();
    }
}
