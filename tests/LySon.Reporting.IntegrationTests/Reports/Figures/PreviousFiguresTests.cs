using LySon.Reporting.Core.Calendar;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Requests;
using static LySon.Reporting.IntegrationTests.Reports.Figures.FigureBench;

namespace LySon.Reporting.IntegrationTests.Reports.Figures;

/// <summary>Which report the figures are compared with, and which of a round are added up.</summary>
public sealed class PreviousFiguresTests
{
    [Theory]
    [InlineData(ReportState.Issued, -1, District, true)]
    [InlineData(ReportState.Received, -1, District, true)]
    [InlineData(ReportState.Issued, 0, District, false)]
    [InlineData(ReportState.Returned, -1, District, false)]
    [InlineData(ReportState.Superseded, -1, District, false)]
    [InlineData(ReportState.Approved, -1, District, false)]
    [InlineData(ReportState.Issued, -1, "ba-to", false)]
    public async Task The_last_report_in_force_with_an_earlier_cut_off_is_compared_with(
        ReportState state, int days, string agency, bool found)
    {
        await using var bench = await Bench.StartAsync();
        var (last, request) = (await bench.AddRequestAsync(bench.Now), await bench.AddRequestAsync(bench.Now));
        await bench.AddReportAsync(last.Id, agency, state, bench.Now, cutoff: Day.AddDays(days));
        Assert.Equal(found ? Day.AddDays(days) : null, (await ReadAsync(bench, request))?.CutoffOn);
    }

    [Fact]
    public async Task Neither_the_answer_to_the_same_request_nor_one_of_another_outline_or_requester_is()
    {
        await using var bench = await Bench.StartAsync();
        var request = await bench.AddRequestAsync(bench.Now);
        await bench.AddReportAsync(request.Id, District, ReportState.Issued, bench.Now, cutoff: Day.AddDays(-1));
        var foreign = await bench.AddRequestAsync(bench.Now, requester: "ba-to");
        await bench.AddReportAsync(foreign.Id, District, ReportState.Issued, bench.Now, cutoff: Day.AddDays(-1));
        var other = await bench.AddRequestAsync(bench.Now);
        await using (var db = bench.Db())
        {
            db.Set<OutlineSection>().Single(s => s.RequestId == other.Id && s.Position == 1).Heading = "Khác";
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await bench.AddReportAsync(other.Id, District, ReportState.Issued, bench.Now, cutoff: Day.AddDays(-1));
        Assert.Null(await ReadAsync(bench, request));
    }

    [Fact]
    public async Task The_round_before_is_it_whatever_its_outline_and_the_newest_goes_first()
    {
        await using var bench = await Bench.StartAsync();
        var last = await bench.AddRequestAsync(bench.Now);
        var request = NextRound.Of(await bench.RequestAsync(last.Id), follows: true, WorkingCalendar.Bare);
        request.Outline[1].Heading = "Khác";
        await bench.AddAsync(request);
        await bench.AddReportAsync(last.Id, District, ReportState.Issued, bench.Now, cutoff: Day.AddDays(-5));
        Assert.Equal(Day.AddDays(-5), (await ReadAsync(bench, request))?.CutoffOn);

        var newer = NextRound.Of(await bench.RequestAsync(request.Id), follows: false, WorkingCalendar.Bare);
        await bench.AddAsync(newer);
        await bench.AddReportAsync(newer.Id, District, ReportState.Issued, bench.Now, cutoff: Day.AddDays(-2));
        Assert.Equal(Day.AddDays(-2), (await ReadAsync(bench, request))?.CutoffOn);
    }

    [Fact]
    public async Task Only_the_portal_s_own_tables_are_compared_and_what_had_no_value_is_none()
    {
        await using var bench = await Bench.StartAsync();
        var (last, request) = (await bench.AddRequestAsync(bench.Now), await bench.AddRequestAsync(bench.Now));
        var report = await bench.AddReportAsync(last.Id, District, ReportState.Issued, bench.Now, cutoff: Day.AddDays(-1));
        foreach (var (table, column, scaled) in ((string, string, long?)[])
            [(FigureTables.Venues, FigureTables.Scans, 12_0000), (FigureTables.Adoption, FigureTables.Installed, 5_0000),
                ("Khác", FigureTables.Scans, 9_0000), (FigureTables.Venues, FigureTables.Open, null)])
            await bench.AddAsync(Figure(report, table, column, scaled));
        var figures = (await ReadAsync(bench, request))!;
        Assert.Equal((12L, 5L, null, null), (figures.Count(FigureTables.Venues, "Nhóm", FigureTables.Scans),
            figures.Count(FigureTables.Adoption, "Nhóm", FigureTables.Installed),
            figures.Count("Khác", "Nhóm", FigureTables.Scans), figures.Count(FigureTables.Venues, "Nhóm", FigureTables.Open)));
        Assert.Equal((12L, null), (figures.Sum(FigureTables.Venues, ["Nhóm", "Khác"], FigureTables.Scans),
            figures.Sum(FigureTables.Venues, ["Khác"], FigureTables.Scans)));
    }

    [Fact]
    public async Task A_round_adds_the_reports_in_force_of_those_who_were_asked()
    {
        await using var bench = await Bench.StartAsync();
        var (request, other) = (await bench.AddRequestAsync(bench.Now), await bench.AddRequestAsync(bench.Now));
        var issued = await bench.AddReportAsync(request.Id, District, ReportState.Issued, bench.Now);
        var received = await bench.AddReportAsync(request.Id, "ly-son", ReportState.Received, bench.Now);
        var unasked = await bench.AddReportAsync(request.Id, "ba-to", ReportState.Issued, bench.Now);
        var superseded = await bench.AddReportAsync(request.Id, District, ReportState.Superseded, bench.Now, edition: 2);
        var elsewhere = await bench.AddReportAsync(other.Id, District, ReportState.Issued, bench.Now);
        await using var db = bench.Db();
        var figures = new Core.Rollup.RoundFigures(db);
        Assert.Equal([issued, received], (await figures.InForceAsync(request.Id, TestContext.Current.CancellationToken)).Order());
        foreach (var report in (int[])[issued, received, unasked, superseded, elsewhere]) await bench
            .AddAsync(Figure(report, "Bảng", "Cột", report * 10_000));
        await bench.AddAsync(Figure(received, "Bảng", "Khác", null));
        var totals = await figures.TotalsAsync([issued, received], TestContext.Current.CancellationToken);
        Assert.Equal([("Cột", (issued + received) * 10_000L, 2, 0), ("Khác", null, 0, 1)],
            totals.Select(t => (t.Name.Column, t.Scaled, t.Values, t.Missing)).Order());
        Assert.Equal([received, issued],
            (await figures.OfAsync([issued, received], new("Bảng", "Nhóm", "Cột", ""), TestContext.Current.CancellationToken))
            .Select(f => f.ReportId));
    }

    private static FigureValue Figure(int report, string table, string column, long? scaled) => new()
    {
        ReportId = report, Position = 0, Table = table, Row = "Nhóm", Column = column,
        State = scaled is null ? FigureState.Missing : FigureState.Value, Scaled = scaled,
    };

    private static async Task<PreviousFigures?> ReadAsync(Bench bench, ReportRequest request)
    {
        await using var db = bench.Db();
        return await PreviousFigures.ReadAsync(db, await bench.AgencyAsync(District), request, Day, TestContext.Current.CancellationToken);
    }
}
