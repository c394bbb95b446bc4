using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Setups;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace LySon.Reporting.IntegrationTests.Administration.Setup;

/// <summary>What comes after a set-up: slips with codes, once, and the way back as long as nobody worked with it.</summary>
public sealed class SetupAfterwardsTests
{
    [Fact]
    public async Task Slips_are_taken_once_and_their_codes_open_the_accounts()
    {
        await using var app = await StartAsync(DatabaseProvider.Sqlite);
        var client = await app.SignInAsync("quantri");
        var done = await SetupFile.CarryOutAsync(await SetupFile.Small().UploadAsync(client));
        var slips = await done.FormWithButton("Tải phiếu (PDF)").SubmitAsync();
        using var pdf = PdfDocument.Open(await slips.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, pdf.NumberOfPages);
        var words = pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text).ToList();
        Assert.Contains("vanthu.bato", words);

        var again = await client.OpenAsync(done.Address);
        Assert.Contains("Phiếu đã được tải", again.Text, StringComparison.Ordinal);
        var refused = await done.FormWithButton("Tải phiếu (PDF)").SubmitAsync();
        Assert.StartsWith("Phiếu đã được tải", Assert.Single(refused.ErrorSummary), StringComparison.Ordinal);
        Assert.Contains("đã tải 3 phiếu", (await client.OpenAsync("/audit")).Text, StringComparison.Ordinal);

        var code = words[words.LastIndexOf("vanthu.bato")..].First(w => OneTimeCode.TryRead(w, out _));
        var inside = await (await app.NewClient().OpenAsync("/account/sign-in")).Form().Fill("UserName", "vanthu.bato")
            .Fill("Password", code).SubmitAsync();
        Assert.Equal("/account/password", inside.Address);
    }

    [Fact]
    public async Task Slips_that_nobody_takes_are_gone_after_a_day()
    {
        await using var app = await StartAsync(DatabaseProvider.Sqlite);
        var done = await SetupFile.CarryOutAsync(await SetupFile.Small().UploadAsync(await app.SignInAsync("quantri")));
        app.Clock.Advance(TimeSpan.FromHours(OldSetups.SlipHours) + TimeSpan.FromMinutes(1));
        await using var scope = app.NewDb();
        await new OldSetups(scope.Db, app.Clock).RunAsync(TestContext.Current.CancellationToken);
        Assert.Null((await scope.Db.SetupRuns().SingleAsync()).Slips);
        var client = await app.SignInAsync("quantri");
        Assert.Contains("không ai tải", (await client.OpenAsync(done.Address)).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_set_up_is_undone_whole_and_can_be_done_again(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        var client = await app.SignInAsync("quantri");
        await SetupFile.CarryOutAsync(await new SetupFile().Agency("xã Ba Vì", "Xã").UploadAsync(client));
        var done = await SetupFile.CarryOutAsync(await SetupFile.Small().UploadAsync(client));
        var undone = await done.FormWithButton("Hoàn tác lần thiết lập này").SubmitAsync();
        Assert.Equal("Đã hoàn tác thiet-lap.xlsx.", undone.Confirmation);
        await using (var scope = app.NewDb())
        {
            var left = await scope.Db.Agencies().SingleAsync();
            Assert.Equal(("ubnd-xa-ba-vi", (int?)null), (left.Code, left.ParentId));
            Assert.Equal("quantri", (await scope.Db.Users().SingleAsync()).UserName);
            Assert.Equal((0, 0, 0), (await scope.Db.Signatories().CountAsync(), await scope.Db.Venues().CountAsync(),
                await scope.Db.VenueDays().SumAsync(d => d.Opened)));
        }
        var again = await SetupFile.Small().UploadAsync(client);
        Assert.Contains("tạo mới 9, thay đổi 1", again.Text, StringComparison.Ordinal);
        Assert.Equal("Đã thiết lập xong.", (await SetupFile.CarryOutAsync(again)).Confirmation);
    }

    [Fact]
    public async Task What_people_worked_with_stands_in_the_way_in_words()
    {
        await using var app = await StartAsync(DatabaseProvider.Sqlite);
        var client = await app.SignInAsync("quantri");
        var done = await SetupFile.CarryOutAsync(await SetupFile.Small().UploadAsync(client));
        await app.SignInAsync("vanthu.bato");
        await using (var scope = app.NewDb())
        {
            (await scope.Db.Signatories().SingleAsync()).FullName = "Nguyễn Văn Bình";
            scope.Db.Add(new Signatory
            {
                AgencyId = (await scope.Db.Agencies().SingleAsync(a => a.Code == "ubnd-xa-ba-to")).Id, FullName = "Trần Thị Hoa",
                Authority = "CHỦ TỊCH", ValidFrom = new(2025, 7, 1),
            });
            await scope.Db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var page = await client.OpenAsync(done.Address);
        foreach (var sentence in (string[])["Người vanthu.bato (vanthu.bato) đã đăng nhập.",
            "Người ký “Nguyễn Văn Bình” đã được sửa sau khi thiết lập.", "Có 1 người ký đã lập với các mục của tệp này."])
            Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        var refused = await done.FormWithButton("Hoàn tác lần thiết lập này").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        await using var after = app.NewDb();
        Assert.Equal(3, await after.Db.Agencies().CountAsync());
    }

    private static async Task<ReportingTestApp> StartAsync(DatabaseProvider provider)
    {
        var app = await ReportingTestApp.StartAsync(provider, Content.Schema, environment: "Production");
        await app.AddUserAsync("quantri", Roles.Administrator, null);
        return app;
    }
}
