using System.Globalization;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Indicators;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Scans.Doubts;
using LySon.Reporting.Core.Statistics;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Parts;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Overview;

/// <summary>The figures of a period with their change against the same number of days of the period before.</summary>
internal sealed record AgencyFigures(
    ReportingPeriod Period, DateOnly Until, IReadOnlyList<FigureCard> Cards, IReadOnlyList<DailyScans> Days,
    IReadOnlyList<VenueGroup> Groups)
{
    /// <summary>Silent venues that are named; whether there are more is known by one.</summary>
    public const int SilentShown = 4;

    /// <summary>Days with too many scans that are named.</summary>
    public const int DoubtsShown = 4;

    /// <summary>
    /// Days until the end of what is shown that nobody has decided about; one more than <see cref="DoubtsShown"/> at most.
    /// </summary>
    public IReadOnlyList<DoubtfulDay> Doubts { get; private init; } = [];

    /// <summary>One more than <see cref="SilentShown"/> at most.</summary>
    public IReadOnlyList<QuietVenue> Silent { get; private init; } = [];

    /// <summary>The day of the period before that is as far into it as <see cref="Until"/>.</summary>
    public DateOnly PreviousUntil => Period.Previous.Start.AddDays(Until.DayNumber - Period.Start.DayNumber);

    public long Total(int groupId) => Days.Sum(d => d.ByGroup.GetValueOrDefault(groupId) ?? 0);

    /// <summary>Nothing was ever entered.</summary>
    public bool IsEmpty => Groups.Count == 0 && Cards.All(c => c.Value == "0");

    /// <summary>Whether the agency counts scans: what would be said of venues is left out otherwise.</summary>
    public bool UsesVenues { get; private init; }

    /// <summary>Without a venue there is nothing to report.</summary>
    public IEnumerable<DailyScans> Unreported => Days.Where(d => d.ByGroup.Count == 0 && Groups.Any(g => g.IsCountedOn(d.Day)));

    public DailyScans? Busiest => Days.Where(d => d.Total > 0).MaxBy(d => d.Total);

    /// <summary>What the chart draws: labels, one series a group, null where nothing was reported.</summary>
    public string ChartJson => System.Text.Json.JsonSerializer.Serialize(new
    {
        days = Days.Select(d => d.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        series = Groups.Select(g => new { label = g.ShortName, values = Days.Select(d => d.ByGroup.GetValueOrDefault(g.Id)) }),
    }, new System.Text.Json.JsonSerializerOptions(System.Text.Json.JsonSerializerDefaults.Web));

    public static async Task<AgencyFigures> LoadAsync(
        ReportingDbContext db, int agencyId, OwnModules modules, ReportingPeriod period, DateOnly today)
    {
        var (venues, adoption) = (await modules.ShowsAsync(AgencyModule.Venues), await modules.ShowsAsync(AgencyModule.Adoption));
        var until = period.Contains(today) ? today : await LastReportedAsync(db, agencyId, period) ?? period.End;
        var groups = await db.VenueGroups().AsNoTracking().Where(g => db.Venues().Any(v => v.GroupId == g.Id && v.AgencyId == agencyId))
            .OrderBy(g => g.Position).ThenBy(g => g.Name).ToListAsync();
        var days = await DaysAsync(db, agencyId, period.Previous.Start, until);
        var figures = new AgencyFigures(period, until, [], [.. days.Where(d => d.Day >= period.Start)], groups);
        var before = days.Where(d => d.Day >= period.Previous.Start && d.Day <= figures.PreviousUntil).Sum(d => d.Total);
        return figures with
        {
            UsesVenues = venues,
            Doubts = await ScanDoubts.DaysAsync(ScanDoubts.Open(db, agencyId).Where(d => d.Day <= until), DoubtsShown + 1),
            Silent = await new ScanAlarms(db).SilentAsync(agencyId, until, SilentShown + 1),
            Cards =
            [
                await DirectivesAsync(db, agencyId, period, until),
                .. venues ? (FigureCard[])[await VenuesAsync(db, agencyId, period, until, groups),
                    await ScansAsync(db, agencyId, until, figures, before)] : [],
                .. adoption ? await AdoptionsAsync(db, agencyId, period, until) : [],
            ],
        };
    }

    /// <summary>A past period is shown as far as its figures go.</summary>
    private static Task<DateOnly?> LastReportedAsync(ReportingDbContext db, int agencyId, ReportingPeriod period) => db.ScanDays()
        .Where(d => d.AgencyId == agencyId && d.Day >= period.Start && d.Day <= period.End && d.Reported > 0)
            .MaxAsync(d => (DateOnly?)d.Day);

    private static async Task<List<DailyScans>> DaysAsync(ReportingDbContext db, int agencyId, DateOnly from, DateOnly to)
    {
        var sums = await db.ScanDays().Where(d => d.AgencyId == agencyId && d.Day >= from && d.Day <= to && d.Reported > 0)
            .GroupBy(d => new { d.Day, d.GroupId }).Select(g => new { g.Key.Day, g.Key.GroupId, Sum = (long?)g.Sum(d => d.Total) })
            .ToListAsync();
        var byDay = sums.ToLookup(s => s.Day);
        var days = new List<DailyScans>();
        for (var day = from; day <= to; day = day.AddDays(1)) days.Add(new(day, byDay[day].ToDictionary(s => s.GroupId, s => s.Sum)));
        return days;
    }

    private static async Task<FigureCard> DirectivesAsync(ReportingDbContext db, int agencyId, ReportingPeriod period, DateOnly until)
    {
        var all = db.Directives().AsNoTracking().Where(d => d.AgencyId == agencyId && (d.IssuedOn == null || d.IssuedOn <= until));
        var total = await all.CountAsync();
        var added = await all.CountAsync(d => d.IssuedOn >= period.Start);
        var newest = await all.Where(d => d.IssuedOn != null).OrderByDescending(d => d.IssuedOn).ThenByDescending(d => d.Id)
            .FirstOrDefaultAsync();
        return new("Văn bản chỉ đạo", total.Grouped(), FigureCard.Change(added),
            newest is null ? "Chưa có văn bản có ngày" : $"Mới nhất: {newest.NumberAndSymbol} ngày {newest.IssuedOn!.Value.OnScreen()}");
    }

    private static async Task<FigureCard> VenuesAsync(
        ReportingDbContext db, int agencyId, ReportingPeriod period, DateOnly until, List<VenueGroup> groups)
    {
        var counts = await db.VenueDays().Where(d => d.AgencyId == agencyId && d.Day <= until)
            .GroupBy(d => d.GroupId)
                .Select(g => new { g.Key, All = g.Sum(d => d.Opened), New = g.Sum(d => d.Day >= period.Start ? d.Opened : 0) })
                .ToListAsync();
        var parts = groups.Select(g => $"{counts.FirstOrDefault(c => c.Key == g.Id)?.All.Grouped() ?? "0"} {g.ShortName.LowerFirst()}");
        return new("Địa điểm QR", counts.Sum(c => c.All).Grouped(), FigureCard.Change(counts.Sum(c => c.New)), string.Join("; ", parts));
    }

    private static async Task<FigureCard> ScansAsync(
        ReportingDbContext db, int agencyId, DateOnly until, AgencyFigures figures, long before)
    {
        var cumulative = await db.ScanDays().Where(d => d.AgencyId == agencyId && d.Day <= until).SumAsync(d => d.Total);
        var total = figures.Days.Sum(d => d.Total);
        return new("Lượt quét trong kỳ", total.Grouped(), FigureCard.Change(total - before, before), $"Lũy kế {cumulative.Grouped()} lượt");
    }

    private static async Task<IEnumerable<FigureCard>> AdoptionsAsync(
        ReportingDbContext db, int agencyId, ReportingPeriod period, DateOnly until)
    {
        var rows = await db.Adoptions().AsNoTracking().Include(a => a.Application)
            .Where(a => a.AgencyId == agencyId && a.AsOf <= until && (a.Application!.EndedOn == null || a.Application.EndedOn > until))
            .OrderByDescending(a => a.AsOf).ToListAsync();
        return rows.GroupBy(a => a.ApplicationId).Select(application =>
        {
            var now = application.First();
            var before = application.FirstOrDefault(a => a.AsOf < period.Start);
            return new FigureCard($"Cài đặt {now.Application!.Name}", Percent(now.Percentage),
                FigureCard.Points(now.Percentage - before?.Percentage),
                $"{now.Installed.Grouped()}/{now.Smartphones.Grouped()} điện thoại thông minh, ngày {now.AsOf.OnScreen()}");
        }).Take(1);
    }

    private static string Percent(decimal? value) => value is null ? "–" : Math.Round(value.Value, 2, MidpointRounding.AwayFromZero)
        .ToString("0.##", Vietnamese.Culture) + "%";
}

/// <param name="ByGroup">Scans by group; a group that reported nothing that day is not in it, so that zero and missing stay apart.</param>
internal sealed record DailyScans(DateOnly Day, IReadOnlyDictionary<int, long?> ByGroup)
{
    public long Total => ByGroup.Values.Sum() ?? 0;
}
