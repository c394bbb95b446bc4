using LySon.Reporting.Core.Accounts;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Administration;

public sealed class AccountAddressTests
{
    [Fact]
    public async Task Whoever_is_given_an_address_gets_letters_unless_they_said_otherwise()
    {
        await using var app = await ReportingTestApp.StartAsync(DatabaseProvider.Sqlite);
        await using var scope = app.NewDb();
        var id = await scope.Db.Users().Where(u => u.UserName == "nhaplieu").Select(u => u.Id).SingleAsync();
        var administrator = await app.SignInAsync("quantri");
        var page = await administrator.OpenAsync($"/administration/users/{id}");
        Assert.Contains("Nhập một địa chỉ thư", (await page.Form().Fill("Input.Email", "không phải").SubmitAsync()).Errors["Input.Email"],
            StringComparison.Ordinal);
        await page.Form().Fill("Input.Email", "lan@lyson.gov.vn").SubmitAsync();
        Assert.Equal(("lan@lyson.gov.vn", MailChoice.Instant), await ReadAsync());
        await scope.Db.Users().Where(u => u.Id == id).ExecuteUpdateAsync(set => set.SetProperty(u => u.MailChoice, MailChoice.None));
        page = await administrator.OpenAsync($"/administration/users/{id}");
        await page.Form().Fill("Input.Email", "lan2@lyson.gov.vn").SubmitAsync();
        Assert.Equal(("lan2@lyson.gov.vn", MailChoice.None), await ReadAsync());

        async Task<(string?, MailChoice)> ReadAsync()
        {
            var user = await scope.Db.Users().AsNoTracking().SingleAsync(u => u.Id == id);
            return (user.Email, user.MailChoice);
        }
    }
}
