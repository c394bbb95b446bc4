using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Calendar;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports.Figures;
using LySon.Reporting.IntegrationTests.Requests;
using LySon.Reporting.UnitTests.Fixture;
using Microsoft.EntityFrameworkCore;
using static LySon.Reporting.IntegrationTests.Reports.Figures.FigureBench;

namespace LySon.Reporting.IntegrationTests.Reports.Start;

/// <summary>
/// What a new report takes over: from the outline that was asked for, from the last report, from the one in whose place it stands.
/// </summary>
public sealed class ReportStartTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, false, District, true)]
    [InlineData(false, false, District, false)]
    [InlineData(true, true, District, false)]
    [InlineData(true, false, "ba-to", false)]
    public async Task A_report_is_begun_by_who_is_asked_while_the_request_is_open(bool sent, bool closed, string agency, bool begun)
    {
        await using var bench = await Bench.StartAsync();
        var request = await bench.AddRequestAsync(sent ? bench.Now : null, closed ? bench.Now : null);
        Assert.Equal(begun, await BeginAsync(bench, agency, request.Id) is not null);
        await using var db = bench.Db();
        Assert.Equal(begun ? 1 : 0, await db.Reports().CountAsync(r => r.RequestId == request.Id, Cancellation));
    }

    [Fact]
    public async Task Every_section_that_is_asked_for_is_in_the_report_with_all_that_the_requester_said_of_it()
    {
        await using var bench = await Bench.StartAsync();
        var request = await bench.AddRequestAsync(bench.Now);
        var shape = new TableShape([new("Số tổ", "tổ", ColumnKind.WholeNumber, true)], ["Xã A"]);
        await bench.AddAsync(new OutlineSection
        {
            RequestId = request.Id, Position = 2, Kind = TypedTableSection.Kind, Heading = "Tổ",
            Guidance = "Nêu số tổ.", Table = shape
        });
        await bench.AddDirectiveAsync(1, Day);
        await bench.AddDirectiveAsync(2, Day.AddDays(1));
        var report = (await BeginAsync(bench, District, request.Id))!;
        Assert.Equal(
            (bench.Now, "Hoạt động", Day, 1, null), (report.StateAt, report.Title, report.CutoffOn, report.Edition, report.SupersedesId));
        Assert.Equal(["Opening  ", "Narrative Kết quả ", "Table Tổ Nêu số tổ."],
            report.Sections.Select(s => $"{s.Kind} {s.Heading} {s.Guidance}"));
        Assert.Equal([0, 1, 2], report.Sections.Select(s => s.Position));
        Assert.Equal("Số tổ", report.Sections[2].Table!.Columns[0].Name);
        Assert.Single(report.Directives);
        // All that an outline says of a section is in this list: a new property of it belongs into the report too. What it collects for is
        // its requester's own business.
        Assert.Equal(["AboveId", "DeletedAt", "Guidance", "Heading", "Kind", "Position", "RequestId", "Table"],
            typeof(OutlineSection).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Order());
    }

    [Fact]
    public async Task A_report_that_takes_another_s_place_is_like_it_in_everything_but_its_number_and_state()
    {
        await using var bench = await Bench.StartAsync();
        var (old, version) = await IssuedAsync(bench);
        await using var db = bench.Db();
        var next = (await Of(bench, db).ReplaceAsync(old.AgencyId, old.Id, "Sai số liệu.", Cancellation))!;
        Copies.AssertSame(old, next,
            nameof(Report.Id), nameof(Report.Version), nameof(Report.DeletedAt), nameof(Report.Agency), nameof(Report.Request),
            nameof(Report.Supersedes), nameof(Report.Signatory), nameof(Report.Sections), nameof(Report.Directives),
            nameof(Report.Amendments),
            nameof(Report.State), nameof(Report.StateAt), nameof(Report.EditedAt), nameof(Report.SubmittedAt), nameof(Report.SubmittedById),
            nameof(Report.IssuedAt), nameof(Report.Edition), nameof(Report.SupersedesId), nameof(Report.SupersedesReason),
            nameof(Report.Source), nameof(Report.Number), nameof(Report.IssuedOn), nameof(Report.IssuedYear), nameof(Report.SearchText));
        Assert.Equal("Sai số liệu.", next.SupersedesReason);
        Assert.Equal((ReportState.Draft, bench.Now, null, null, null, 2, old.Id, null, null),
            (next.State, next.StateAt, next.EditedAt, next.SubmittedAt, next.IssuedAt, next.Edition, next.SupersedesId, next.Number,
            next.IssuedOn));
        Copies.AssertSame(old.Sections[0], next.Sections[0], nameof(ReportSection.Id), nameof(ReportSection.Version),
            nameof(ReportSection.DeletedAt), nameof(ReportSection.ReportId), nameof(ReportSection.CarriedOver), nameof(ReportSection.Kept),
            nameof(ReportSection.Body));
        Assert.EndsWith(old.Sections[0].Body, next.Sections[0].Body, StringComparison.Ordinal);
        Assert.False(next.Sections[0].CarriedOver);
        Copies.AssertSame(old.Directives[0], next.Directives[0], nameof(ReportDirective.ReportId), nameof(ReportDirective.Directive));
        Assert.Equal(version, (await db.Reports().SingleAsync(r => r.Id == old.Id, Cancellation)).Version);
    }

    [Fact]
    public async Task Only_a_report_of_one_s_own_that_was_issued_and_has_no_successor_is_replaced()
    {
        await using var bench = await Bench.StartAsync();
        var (old, _) = await IssuedAsync(bench);
        var draft = await bench.AddReportAsync((await bench.AddRequestAsync(bench.Now)).Id, District, ReportState.Draft);
        var gone = await bench.AddReportAsync((await bench.AddRequestAsync(bench.Now)).Id, District, ReportState.Superseded, bench.Now);
        Assert.Null(await ReplaceAsync(bench, "ba-to", old.Id));
        Assert.Null(await ReplaceAsync(bench, District, draft));
        Assert.Null(await ReplaceAsync(bench, District, gone));
        Assert.NotNull(await ReplaceAsync(bench, District, old.Id));
        Assert.Null(await ReplaceAsync(bench, District, old.Id));
    }

    [Fact]
    public async Task The_text_of_the_round_before_is_carried_over_and_opening_and_closing_are_written_anew()
    {
        await using var bench = await Bench.StartAsync();
        var last = await bench.AddRequestAsync(bench.Now);
        var report = (await BeginAsync(bench, District, last.Id))!;
        await using (var db = bench.Db())
        {
            foreach (var section in await db.Set<ReportSection>().Where(s => s.ReportId == report.Id)
                .ToListAsync(Cancellation)) section.Body = "Của kỳ trước.";
            (await db.Reports().SingleAsync(r => r.Id == report.Id, Cancellation)).Recipients = "Sở\nLưu: VT";
            await db.SaveChangesAsync(Cancellation);
        }
        var round = NextRound.Of(await bench.RequestAsync(last.Id), follows: true, WorkingCalendar.Bare);
        round.SentAt = bench.Now;
        await bench.AddAsync(round);
        var next = (await BeginAsync(bench, District, round.Id))!;
        Assert.Equal([(OpeningSection.Kind, false, false), (NarrativeSection.Kind, true, true)],
            next.Sections.Select(s => (s.Kind, s.CarriedOver, s.Body == "Của kỳ trước.")));
        Assert.Equal("Sở\nLưu: VT", next.Recipients);
        // Another agency has nothing to carry over.
        Assert.All((await BeginAsync(bench, "ly-son", round.Id))!.Sections, s => Assert.False(s.CarriedOver));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 5, false)]
    [InlineData(-5, -1, false)]
    [InlineData(-5, null, true)]
    public async Task Whoever_is_in_office_on_the_cut_off_day_signs(int from, int? to, bool signs)
    {
        await using var bench = await Bench.StartAsync();
        var request = await bench.AddRequestAsync(bench.Now);
        await using (var db = bench.Db())
            await db.Set<OutlineSection>().ExecuteUpdateAsync(set => set.SetProperty(s => s.Guidance, "Nêu số tổ."), Cancellation);
        var signatory = await bench
            .AddAsync(new Signatory
            {
                AgencyId = await bench.AgencyAsync(District), FullName = "Lê Văn Ninh", Authority = "CHỦ TỊCH",
                ValidFrom = Day.AddDays(from), ValidTo = to is { } days ? Day.AddDays(days) : null
            });
        await bench.AddAsync(new Signatory
        {
            AgencyId = await bench.AgencyAsync("ba-to"), FullName = "Người khác", Authority = "CHỦ TỊCH",
            ValidFrom = new(2020, 1, 1)
        });
        Assert.Equal(signs ? signatory.Id : null, (await BeginAsync(bench, District, request.Id))!.SignatoryId);
    }

    private static ReportStart Of(Bench bench, Core.Data.ReportingDbContext db) =>
        new(db, new(db, bench.Clock, bench.Actor), new(db, bench.Actor, bench.Clock), bench.Clock);

    private static async Task<Report?> BeginAsync(Bench bench, string agency, int request)
    {
        await using var db = bench.Db();
        return await Of(bench, db).BeginAsync(await bench.AgencyAsync(agency), request, Cancellation);
    }

    private static async Task<Report?> ReplaceAsync(Bench bench, string agency, int report)
    {
        await using var db = bench.Db();
        return await Of(bench, db).ReplaceAsync(await bench.AgencyAsync(agency), report, cancellation: Cancellation);
    }

    /// <summary>An issued report in which every property that people can fill in is filled in.</summary>
    private static async Task<(Report Report, int Version)> IssuedAsync(Bench bench)
    {
        var request = await bench.AddRequestAsync(bench.Now);
        await using (var db = bench.Db())
            await db.Set<OutlineSection>().ExecuteUpdateAsync(set => set.SetProperty(s => s.Guidance, "Nêu số tổ."), Cancellation);
        var signatory = await bench
            .AddAsync(new Signatory
            {
                AgencyId = await bench.AgencyAsync(District), FullName = "Lê Văn Ninh", Authority = "CHỦ TỊCH",
                ValidFrom = new(2020, 1, 1)
            });
        var directive = await bench.AddDirectiveAsync(1, Day);
        var report = await bench.AddAsync(new Report
        {
            AgencyId = await bench.AgencyAsync(District), RequestId = request.Id, RequesterId = request.RequesterId, Number = 12,
            IssuedOn = Day, Symbol = "BC-UBND", Title = "Hoạt động", CutoffOn = Day, AddressedTo = "Sở", Recipients = "Sở\nLưu: VT",
            Urgency = Enum.GetValues<ReportUrgency>()[^1], Circulation = Enum.GetValues<ReportCirculation>()[^1],
            SignatoryId = signatory.Id,
            Sections =
            [
                new()
                {
                    OutlineSectionId = request.Outline[1].Id, Position = 1, Kind = TypedTableSection.Kind, Heading = "Tổ",
                    Guidance = "Nêu số tổ.", Body = "Có 3 tổ.",
                    Table = new([new("Số tổ", "tổ", ColumnKind.WholeNumber, true)], ["Xã A"]),
                    Content = new([new("Xã A", [new(CellState.Value, 3)])]), TableInAppendix = true, MissingReason = "Chưa rõ.",
                    CarriedOver = true,
                },
            ],
            Directives = [new() { DirectiveId = directive.Id, Position = 1 }],
        });
        await using var after = bench.Db();
        await after.Reports().Where(r => r.Id == report.Id).ExecuteUpdateAsync(set =>
            set.SetProperty(r => r.State, ReportState.Issued).SetProperty(r => r.IssuedAt, bench.Now), Cancellation);
        return (await after.Reports().AsNoTracking().Include(r => r.Sections).Include(r => r.Directives).AsSplitQuery()
            .SingleAsync(r => r.Id == report.Id, Cancellation), report.Version);
    }
}
