using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Accounts;

public sealed class FirstStartTests
{
    [Theory, BothDatabases]
    public async Task Production_without_a_user_starts_and_says_how_to_add_the_first(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider, Content.Schema, environment: "Production");
        Assert.Equal("Đăng nhập", (await app.NewClient().OpenAsync("/account/sign-in")).Title);
        Assert.Contains(app.Log.Events, e => e.RenderMessage(null).Contains("user add <name> --role administrator",
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sample_accounts_cannot_be_made_in_production()
    {
        await using var app = await ReportingTestApp.StartAsync(content: Content.Schema, environment: "Production");
        await using var scope = app.NewDb();
        await Assert.ThrowsAsync<InvalidOperationException>(scope.Get<SampleAccounts>().AddAsync);
        await scope.Get<DatabaseStartup>().AddSampleAsync(Core.Samples.SampleData.Year);
        Assert.Equal(13 + 2, await scope.Db.Agencies().CountAsync());
        Assert.Equal(0, await scope.Db.Users().CountAsync());
    }
}
