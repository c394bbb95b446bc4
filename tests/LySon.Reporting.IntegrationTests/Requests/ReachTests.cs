using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Requests;

/// <summary>Who may ask whom: what lies below an agency or below its parent, at any depth.</summary>
public sealed class ReachTests
{
    [Theory, BothDatabases]
    public async Task An_agency_asks_what_lies_below_it_or_below_its_parent_and_is_asked_by_nobody_else(DatabaseProvider provider)
    {
        await using var app = await ArrangedAsync(provider);
        await using var scope = app.NewDb();
        var district = await AskedAsync(scope.Db, "ly-son");
        Assert.Superset(new HashSet<string> { "an-hai", "an-vinh", "thon-dong", "binh-son" }, district.ToHashSet());
        Assert.Empty(district.Intersect(["ly-son", "quang-ngai"]));
        var (department, all) = (await AskedAsync(scope.Db, "so-tttt"), await scope.Db.Agencies().CountAsync());
        Assert.Equal(all - 2, department.Count);
        Assert.DoesNotContain("quang-ngai", department);
        Assert.DoesNotContain("so-tttt", department);
        // Without the right nobody is in reach, whatever lies below.
        Assert.Empty(await AskedAsync(scope.Db, "quang-ngai"));
        Assert.Empty(await AskedAsync(scope.Db, "an-hai"));
    }

    [Theory, BothDatabases]
    public async Task A_circle_of_parents_that_the_database_holds_comes_to_an_end(DatabaseProvider provider)
    {
        await using var app = await ArrangedAsync(provider);
        await using var scope = app.NewDb();
        var agencies = await scope.Db.Agencies().ToDictionaryAsync(a => a.Code);
        agencies["ly-son"].ParentId = agencies["thon-dong"].Id;
        await scope.Db.SaveChangesAsync();
        Assert.Equal(["an-hai", "an-vinh", "thon-dong"], await AskedAsync(scope.Db, "ly-son"));
    }

    [Theory, BothDatabases]
    public async Task A_unit_asks_its_own_units_those_of_the_next_level_unless_it_says_otherwise(DatabaseProvider provider)
    {
        await using var app = await ArrangedAsync(provider);
        var officer = await app.SignInAsync("chuyenvien");
        var page = await officer.OpenAsync("/requests/new");
        Assert.Equal(["Xã", "Thôn, tổ dân phố", "Sở, ngành của tỉnh", "Cấp huyện"], page.All(".check-group").Select(h => h.TextContent));
        Assert.Equal(2, page.All("[name='Input.Agencies'][checked]").Count);
        await using var scope = app.NewDb();
        var agencies = await scope.Db.Agencies().ToDictionaryAsync(a => a.Code, a => a.Id);
        var saved = await page.Letter().SubmitAsync();
        Assert.Equal("Đã lưu bản soạn Công văn 1500/STTTT-CNTT.", saved.Confirmation);

        // The figures of those that report to it are added up for it, and nobody else's.
        var statistics = await officer.OpenAsync("/statistics");
        Assert.Equal(["", $"{agencies["an-hai"]}", $"{agencies["an-vinh"]}", $"{agencies["thon-dong"]}"],
            statistics.All("select#agency option").Select(o => o.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.OK, (await officer.OpenAsync($"/statistics?agency={agencies["an-hai"]}")).Status);
        foreach (var address in (string[])["/statistics", "/statistics/don-vi.csv"])
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{address}?agency={agencies["binh-son"]}")).StatusCode);
        Assert.Equal(["UBND huyện an-hai", "UBND huyện an-vinh", "UBND huyện thon-dong"],
            (await officer.OpenAsync("/statistics/wall")).Rows(".wall-table").Select(r => r[0]));
    }

    [Theory, BothDatabases]
    public async Task What_the_form_would_not_offer_is_not_sent_either(DatabaseProvider provider)
    {
        await using var app = await ArrangedAsync(provider);
        var id = await app.AskAsync(sent: false);
        await using var scope = app.NewDb();
        var request = await scope.Db.Requests().AsNoTracking().Include(r => r.Outline).Include(r => r.Addressees)
            .SingleAsync(r => r.Id == id);
        var asker = await scope.Db.Agencies().SingleAsync(a => a.Id == request.RequesterId);
        asker.MayRequest = false;
        await scope.Db.SaveChangesAsync();
        var steps = scope.Get<RequestSteps>();
        Assert.Equal(RequestErrors.AgencyUnknown, await steps.SendAsync(request));
        asker.MayRequest = true;
        (await scope.Db.Agencies().SingleAsync(a => a.Code == "binh-son")).ParentId = null;
        await scope.Db.SaveChangesAsync();
        Assert.Equal(RequestErrors.AgencyUnknown, await steps.SendAsync(request));
        (await scope.Db.Agencies().SingleAsync(a => a.Code == "binh-son")).ParentId = asker.ParentId;
        await scope.Db.SaveChangesAsync();
        Assert.Null(await steps.SendAsync(request));
    }

    private static Task<List<string>> AskedAsync(ReportingDbContext db, string code)
    {
        var id = db.Agencies().Where(a => a.Code == code).Select(a => a.Id).Single();
        return db.MayBeAskedBy(id).OrderBy(a => a.Code).Select(a => a.Code).ToListAsync();
    }

    /// <summary>Two communes below Lý Sơn, a hamlet below one of them, and an officer who asks for Lý Sơn.</summary>
    private static async Task<ReportingTestApp> ArrangedAsync(DatabaseProvider provider)
    {
        var app = await ReportingTestApp.StartAsync(provider);
        await app.AddAgencyAsync("an-hai", FirstKinds.Commune);
        await app.AddAgencyAsync("an-vinh", FirstKinds.Commune);
        await app.AddAgencyAsync("thon-dong", FirstKinds.Hamlet);
        await using var scope = app.NewDb();
        var agencies = await scope.Db.Agencies().ToDictionaryAsync(a => a.Code);
        (agencies["ly-son"].MayRequest, agencies["ly-son"].ParentId) = (true, null);
        (agencies["an-hai"].ParentId, agencies["an-vinh"].ParentId) = (agencies["ly-son"].Id, agencies["ly-son"].Id);
        agencies["thon-dong"].ParentId = agencies["an-hai"].Id;
        await scope.Db.SaveChangesAsync();
        agencies["ly-son"].ParentId = agencies["quang-ngai"].Id;
        await scope.Db.SaveChangesAsync();
        await app.AddUserAsync("chuyenvien", Roles.Province, "ly-son");
        return app;
    }
}
