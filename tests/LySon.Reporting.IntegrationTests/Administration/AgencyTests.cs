using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace LySon.Reporting.IntegrationTests.Administration;

public sealed class AgencyTests
{
    [Theory, BothDatabases]
    public async Task A_report_of_2021_keeps_the_name_of_2021_when_a_new_one_counts_from_2025(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var administrator = await app.SignInAsync("quantri");
        var agency = await AddressAsync(app);
        var form = (await administrator.OpenAsync($"{agency}/names")).Form();
        Assert.Equal("UBND huyện Lý Sơn", form["ShortName"]);
        var saved = await form.Fill("ValidFrom", "01/07/2025").Fill("Name", "Ủy ban nhân dân đặc khu Lý Sơn")
            .Fill("ShortName", "UBND đặc khu Lý Sơn").Fill("IssuingBody", "ỦY BAN NHÂN DÂN\nĐẶC KHU LÝ SƠN").SubmitAsync();
        Assert.Equal("Đã lưu tên UBND đặc khu Lý Sơn.", saved.Confirmation);

        app.Clock.Advance(new DateTimeOffset(2025, 7, 2, 3, 0, 0, TimeSpan.Zero) - app.Clock.GetUtcNow());
        var staff = await app.SignInAsync("nhaplieu");
        Assert.Contains("UBND đặc khu Lý Sơn", (await staff.OpenAsync("/")).Document.Body!.Words(), StringComparison.Ordinal);
        var head = await FirstPageAsync(app, staff);
        Assert.Contains("HUYỆN LÝ SƠN", head, StringComparison.Ordinal);
        Assert.DoesNotContain("ĐẶC KHU", head, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Two_names_cannot_begin_on_one_day_and_the_first_can_be_corrected(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var administrator = await app.SignInAsync("quantri");
        var agency = await AddressAsync(app);
        var details = await administrator.OpenAsync(agency);
        var first = (await details.FollowAsync("Ủy ban nhân dân huyện Lý Sơn")).Form();
        var refused = await (await details.FollowAsync("Thêm tên mới")).Form().Fill("ValidFrom", first["ValidFrom"]).SubmitAsync();
        Assert.Equal("Đã có tên khác áp dụng từ đúng ngày này. Sửa tên đó hoặc chọn ngày khác.", refused.Errors["Input.ValidFrom"]);
        var corrected = await first.Fill("PlaceName", "An Vĩnh").SubmitAsync();
        Assert.Contains("địa danh", corrected.One(".history").Words(), StringComparison.Ordinal);
        // What was issued keeps the name that it was issued under.
        var staff = await app.SignInAsync("nhaplieu");
        Assert.Contains("Lý Sơn, ngày", await FirstPageAsync(app, staff), StringComparison.Ordinal);
        Assert.Contains("An Vĩnh, ngày", await staff.PdfWordsAsync($"/reports/{await app.DraftAsync()}/pdf"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_second_of_two_administrators_sees_both_versions(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var administrator = await app.SignInAsync("quantri");
        var details = await administrator.OpenAsync(await AddressAsync(app));
        var first = (await details.FollowAsync("Ủy ban nhân dân huyện Lý Sơn")).Form();
        var second = (await details.FollowAsync("Ủy ban nhân dân huyện Lý Sơn")).Form();
        await first.Fill("PlaceName", "An Vĩnh").SubmitAsync();
        var asked = await second.Fill("PlaceName", "An Hải").SubmitAsync();
        Assert.Contains("An Vĩnh An Hải", asked.One(".conflict").Words(), StringComparison.Ordinal);
        await asked.Form().SubmitAsync("Giữ bản của tôi");
        await using var scope = app.NewDb();
        Assert.Contains("An Hải", await scope.Db.AgencyNames().Select(n => n.PlaceName).ToListAsync());
    }

    [Theory, BothDatabases]
    public async Task An_agency_merges_into_another_from_a_day_on_and_never_into_itself(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var administrator = await app.SignInAsync("quantri");
        var address = await AddressAsync(app);
        await using var scope = app.NewDb();
        var others = await scope.Db.Agencies().AsNoTracking().Include(a => a.Names).Where(a => a.Code != "ly-son").OrderBy(a => a.Position)
            .ToListAsync();
        var (heir, own) = (others[0], await scope.Db.Agencies().AsNoTracking().SingleAsync(a => a.Code == "ly-son"));
        var name = heir.Names[0].ShortName;

        var dayless = await (await administrator.OpenAsync($"{address}/edit")).Form().Fill("SuccessorId", $"{heir.Id}").SubmitAsync();
        Assert.Equal("Nhập ngày kết thúc hoạt động của đơn vị.", dayless.Errors["Input.AbolishedOn"]);
        var merged = await dayless.Form().Fill("AbolishedOn", "01/07/2025").SubmitAsync();
        Assert.Contains($"01/07/2025, kế thừa: {name}", merged.Document.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("kết thúc hoạt động từ ngày", merged.One(".history").Words(), StringComparison.Ordinal);

        var circle = await (await administrator.OpenAsync($"/administration/agencies/{heir.Id}/edit")).Form()
            .Fill("AbolishedOn", "01/07/2026").Fill("SuccessorId", $"{own.Id}").SubmitAsync();
        Assert.Equal("Đơn vị kế thừa không được nhập trở lại chính đơn vị này.", circle.Errors["Input.SuccessorId"]);
    }

    [Theory, BothDatabases]
    public async Task A_new_agency_and_its_signatory_are_there_to_choose(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var administrator = await app.SignInAsync("quantri");
        var form = (await administrator.OpenAsync("/administration/agencies/new")).Form();
        foreach (var (field, value) in new Dictionary<string, string>
        {
            ["Input.Code"] = "dao-be", ["Input.KindId"] = $"{FirstKinds.Commune}", ["First.ValidFrom"] = "01/01/2021",
            ["First.Name"] = "Ủy ban nhân dân xã Đảo Bé",
            ["First.ShortName"] = "UBND xã Đảo Bé",
            ["First.IssuingBody"] = "ỦY BAN NHÂN DÂN\nXÃ ĐẢO BÉ", ["First.PlaceName"] = "Đảo Bé", ["First.Symbol"] = "UBND",
        }) form.Fill(field, value);
        var list = await form.SubmitAsync();
        Assert.Equal("Đã thêm UBND xã Đảo Bé.", list.Confirmation);

        var signer = await (await list.FollowAsync("UBND xã Đảo Bé")).FollowAsync("Thêm người ký");
        var filled = signer.Form().Fill("FullName", "Nguyễn Văn An").Fill("Authority", "CHỦ TỊCH").Fill("ValidFrom", "01/01/2021");
        var refused = await filled.Fill("ValidTo", "31/12/2020").SubmitAsync();
        Assert.Equal("Ngày thôi ký phải sau ngày bắt đầu ký.", refused.Errors["Input.ValidTo"]);
        var saved = await refused.Form().Fill("ValidTo", "31/12/2026").SubmitAsync();
        Assert.Equal("Đã lưu người ký Nguyễn Văn An.", saved.Confirmation);
        Assert.Contains("01/01/2021 – 31/12/2026", saved.Text, StringComparison.Ordinal);
        Assert.Contains("UBND xã Đảo Bé", (await administrator.OpenAsync("/administration/users/new")).One("select[name='Input.AgencyId']")
            .Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_taken_once()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var form = (await (await app.SignInAsync("quantri")).OpenAsync("/administration/agencies/new")).Form();
        Assert.Equal("Đã có đơn vị dùng mã này. Chọn mã khác.",
            (await form.Fill("Input.Code", "ly-son").SubmitAsync()).Errors["Input.Code"]);
    }

    private static async Task<string> AddressAsync(ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        return $"/administration/agencies/{await scope.Db.Agencies().Where(a => a.Code == "ly-son").Select(a => a.Id).SingleAsync()}";
    }

    private static async Task<string> FirstPageAsync(ReportingTestApp app, HttpClient client)
    {
        await using var scope = app.NewDb();
        var id = await scope.Db.Reports().Where(r => r.Number == 576).Select(r => r.Id).SingleAsync();
        using var pdf = PdfDocument.Open(await client.GetByteArrayAsync($"/reports/{id}/pdf"));
        return string.Join(' ', pdf.GetPage(1).GetWords().Select(w => w.Text));
    }
}
