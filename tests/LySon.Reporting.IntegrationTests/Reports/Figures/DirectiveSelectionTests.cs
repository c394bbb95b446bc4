using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Requests;
using Microsoft.EntityFrameworkCore;
using static LySon.Reporting.IntegrationTests.Reports.Figures.FigureBench;

namespace LySon.Reporting.IntegrationTests.Reports.Figures;

public sealed class DirectiveSelectionTests
{
    [Fact]
    public async Task Directives_of_the_very_day_are_in_later_ones_and_another_agency_s_are_not_undated_ones_stand_where_they_were_entered()
    {
        await using var bench = await Bench.StartAsync();
        await bench.AddDirectiveAsync(1, Day);
        await bench.AddDirectiveAsync(2, Day.AddDays(1));
        await bench.AddDirectiveAsync(3, Day.AddDays(-5));
        await bench.AddDirectiveAsync(4, null);
        await bench.AddDirectiveAsync(5, Day.AddDays(-4));
        await bench.AddDirectiveAsync(6, Day, agency: "ba-to");
        await using var db = bench.Db();
        var found = await Of(bench, db).UntilAsync(await bench.AgencyAsync(District), Day, TestContext.Current.CancellationToken);
        Assert.Equal([3, 4, 5, 1], found.Select(d => d.Number));
    }

    [Fact]
    public async Task The_chosen_ones_stand_in_the_chosen_order_with_a_line_in_the_history_and_a_new_version()
    {
        await using var bench = await Bench.StartAsync();
        var (report, ids) = await ArrangeAsync(bench, 3);
        await bench.ActAsync("nhaplieu");
        await ApplyAsync(bench, report, ids[1], ids[0], ids[1]);
        Assert.Equal(["2/UBND", "1/UBND"], (await ChosenAsync(bench, report)).Select(n => n.TrimStart('0')));
        var version = await ApplyAsync(bench, report, ids[0], ids[2]);
        Assert.Equal(version + 1, await ApplyAsync(bench, report, ids[2], ids[0]));
        Assert.Equal(["3/UBND", "1/UBND"], (await ChosenAsync(bench, report)).Select(n => n.TrimStart('0')));
        var history = await bench.HistoryAsync<Report>(report);
        Assert.Equal(
            [
                "Nhân viên nhập liệu: Văn bản trong báo cáo 0 văn bản → 2 văn bản; thêm 02/UBND, 01/UBND",
                "Nhân viên nhập liệu: Văn bản trong báo cáo 2 văn bản → 2 văn bản; thêm 03/UBND; bỏ 02/UBND",
                "Nhân viên nhập liệu: Văn bản trong báo cáo 2 văn bản → 2 văn bản; sắp xếp lại",
            ], history.Skip(history.Count - 3));
    }

    [Fact]
    public async Task Another_agency_s_directives_are_not_taken_and_the_same_choice_again_is_no_change()
    {
        await using var bench = await Bench.StartAsync();
        var (report, ids) = await ArrangeAsync(bench, 1);
        var foreign = await bench.AddDirectiveAsync(9, Day, agency: "ba-to");
        var version = await ApplyAsync(bench, report, ids[0], foreign.Id);
        Assert.Single(await ChosenAsync(bench, report));
        var history = await bench.HistoryAsync<Report>(report);
        Assert.Equal(version, await ApplyAsync(bench, report, ids[0], foreign.Id));
        Assert.Equal(history, await bench.HistoryAsync<Report>(report));
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public async Task Twenty_are_named_in_the_history_and_the_rest_counted(int count, bool counted)
    {
        await using var bench = await Bench.StartAsync();
        var (report, ids) = await ArrangeAsync(bench, count);
        await ApplyAsync(bench, report, [.. ids]);
        Assert.Equal(counted, (await bench.HistoryAsync<Report>(report))[^1].EndsWith(
            "20/UBND và 1 văn bản khác", StringComparison.Ordinal));
    }

    private static DirectiveSelection Of(Bench bench, Core.Data.ReportingDbContext db) => new(db, bench.Clock, bench.Actor);

    private static async Task<(int Report, List<int> Directives)> ArrangeAsync(Bench bench, int count)
    {
        var report = await bench.AddReportAsync((await bench.AddRequestAsync(bench.Now)).Id, District, ReportState.Draft);
        var ids = new List<int>();
        for (var i = 1; i <= count; i++) ids.Add((await bench.AddDirectiveAsync(i, Day)).Id);
        return (report, ids);
    }

    private static async Task<int> ApplyAsync(Bench bench, int report, params int[] ids)
    {
        await using var db = bench.Db();
        var tracked = await db.Reports().Include(r => r.Directives).ThenInclude(d => d.Directive).SingleAsync(r => r.Id == report);
        await Of(bench, db).ApplyAsync(tracked, ids, TestContext.Current.CancellationToken);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return tracked.Version;
    }

    private static async Task<List<string>> ChosenAsync(Bench bench, int report)
    {
        await using var db = bench.Db();
        return [.. (await db.Set<ReportDirective>().Where(d => d.ReportId == report).Include(d => d.Directive).OrderBy(d => d.Position)
            .ToListAsync()).Select(d => d.Directive!.NumberAndSymbol)];
    }
}
