using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Venues;

public sealed class VenueGroupTests
{
    [Theory, BothDatabases]
    public async Task A_group_of_the_agency_is_added_moved_deleted_and_brought_back(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        foreach (var name in (string[])["Cơ sở lưu trú", "Bến cảng"])
            await (await client.OpenAsync("/venues/groups/new")).Form().Fill("Name", "Các " + name).Fill("ShortName", name).SubmitAsync();
        var list = await client.OpenAsync("/venues/groups");
        Assert.Equal(["Các Cơ sở lưu trú", "Các Bến cảng"], list.All(".group-name").Select(g => g.Words()));

        var moved = await list.FormWithButton("Xuống một dòng: Cơ sở lưu trú").SubmitAsync();
        Assert.Equal(["Các Bến cảng", "Các Cơ sở lưu trú"], moved.All(".group-name").Select(g => g.Words()));
        var deleted = await (await moved.FollowAsync("Các Bến cảng")).FormWithButton("Xóa đối tượng").SubmitAsync();
        Assert.Equal(["Các Cơ sở lưu trú"], deleted.All(".group-name").Select(g => g.Words()));
        Assert.Equal(2, (await deleted.FormWithButton("Hoàn tác").SubmitAsync()).All(".group-name").Count);
    }

    [Theory, BothDatabases]
    public async Task A_name_that_is_taken_is_refused_accents_aside(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        var page = await (await client.OpenAsync("/venues/groups/new")).Form()
            .Fill("Name", "Các chợ").Fill("ShortName", "co quan, don vi hanh chinh").SubmitAsync();
        Assert.Equal(VenueErrors.GroupNameTaken, page.Errors["Input.ShortName"]);
        Assert.Equal("Các chợ", page.Form()["Name"]);
    }

    [Theory, BothDatabases]
    public async Task A_group_with_venues_is_not_deleted(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var group = await app.AddGroupAsync("Các chợ");
        var venue = await app.AddVenueAsync("Chợ đêm");
        await using (var scope = app.NewDb())
        {
            (await scope.Db.Venues().SingleAsync(v => v.Id == venue.Id)).GroupId = group.Id;
            await scope.Db.SaveChangesAsync();
        }
        var page = await (await (await app.SignInAsync("nhaplieu")).OpenAsync($"/venues/groups/{group.Id}/edit"))
            .FormWithButton("Xóa đối tượng").SubmitAsync();
        Assert.Contains(VenueErrors.GroupInUse("Các chợ", 1), page.Text);
    }

    [Theory, BothDatabases]
    public async Task Common_and_foreign_groups_are_not_edited_and_foreign_ones_not_offered(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddUserAsync("nhaplieu.bs", Roles.Staff, "binh-son");
        var foreign = await app.AddGroupAsync("Các chợ");
        int common;
        await using (var scope = app.NewDb()) common = (await scope.Db.VenueGroups().FirstAsync(g => g.AgencyId == null)).Id;
        var client = await app.SignInAsync("nhaplieu.bs");
        foreach (var id in (int[])[foreign.Id, common])
            Assert.Equal(HttpStatusCode.NotFound, (await client.OpenAsync($"/venues/groups/{id}/edit")).Status);
        Assert.DoesNotContain("Các chợ", (await client.OpenAsync("/venues/groups")).Text);

        var form = await client.OpenAsync("/venues/new");
        Assert.DoesNotContain("Các chợ", form.Text);
        ((AngleSharp.Html.Dom.IHtmlOptionElement)form.One($"option[value='{common}']")).Value = $"{foreign.Id}";
        var forged = await form.Form().Fill("Name", "Quán mới").Fill("GroupId", $"{foreign.Id}").SubmitAsync("Lưu Ctrl S");
        Assert.Equal(VenueErrors.GroupUnknown, forged.Errors["Input.GroupId"]);
    }
}
