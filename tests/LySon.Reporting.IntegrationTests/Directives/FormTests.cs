using LySon.Reporting.Core.Directives;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Directives;

public sealed class FormTests
{
    [Theory, BothDatabases]
    public async Task A_new_directive_is_in_the_list_and_its_page_tells_who_made_it(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        var list = await (await client.NewDirectiveAsync()).SubmitAsync();
        Assert.Equal("Đã thêm văn bản 3400/UBND.", list.Confirmation);
        var page = await list.FollowAsync("3400/UBND");
        Assert.Contains("01/11/2021", page.Text, StringComparison.Ordinal);
        Assert.Contains("V/v kiểm tra việc quét mã QR tại cảng", page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(DirectiveForms.Committee, page.All("dd")[2].Words());
        Assert.Contains("tạo văn bản", page.One(".history").Words(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_history_says_who_changed_what_from_which_value_to_which(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        var id = await app.DirectiveIdAsync(145);
        var form = (await client.OpenAsync($"/directives/{id}/edit")).Form();
        Assert.Equal("", form["IssuedOn"]);
        var list = await form.Fill("IssuedOn", "01/09/2021").Fill("Recipients", "Các cơ sở lưu trú.").SubmitAsync();
        Assert.Equal("Đã lưu văn bản 145/VHTT.", list.Confirmation);

        var page = await client.OpenAsync($"/directives/{id}");
        var history = page.One(".history").Words();
        Assert.Contains("Nhân viên nhập liệu", history, StringComparison.Ordinal);
        Assert.Contains("ngày ban hành", history, StringComparison.Ordinal);
        Assert.Contains("01/09/2021", history, StringComparison.Ordinal);
        var recipients = page.All(".history-item").Single(i => i.Words().Contains("đối tượng tiếp nhận", StringComparison.Ordinal));
        Assert.NotEmpty(recipients.QuerySelectorAll("del"));
        await using var scope = app.NewDb();
        var change = await scope.Db.Changes.OrderByDescending(c => c.Id).FirstAsync(c => c.Entity == nameof(Directive) && c.EntityId == id);
        var field = change.Fields.Single(f => f.Name == "Đối tượng tiếp nhận");
        Assert.Equal(("Các cơ sở kinh doanh dịch vụ lưu trú trên địa bàn huyện.", "Các cơ sở lưu trú."), (field.From, field.To));
    }

    [Theory, BothDatabases]
    public async Task What_was_entered_twice_is_asked_once_and_saved_when_sent_again(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        var asked = await (await client.NewDirectiveAsync()).Fill("Number", "3385").Fill("IssuedOn", "26/10/2021").SubmitAsync();
        Assert.Contains("Đã có văn bản 3385/UBND ngày 26/10/2021", asked.One(".conflict").Words(), StringComparison.Ordinal);
        Assert.Equal("3385", asked.Form()["Number"]);
        var saved = await asked.FormWithButton("Vẫn lưu Ctrl S").SubmitAsync();
        Assert.Equal("Đã thêm văn bản 3385/UBND.", saved.Confirmation);
        Assert.Equal(2, (await client.OpenAsync("/directives?q=3385")).Numbers().Count);
    }

    [Theory, BothDatabases]
    public async Task A_number_that_runs_against_its_date_is_asked_about(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        var asked = await (await client.NewDirectiveAsync()).Fill("Number", "2600").Fill("IssuedOn", "01/10/2021").SubmitAsync();
        Assert.Contains("Số nhỏ hơn nhưng ngày sau văn bản 2908/UBND ngày 22/09/2021", asked.One(".conflict").Words(),
            StringComparison.Ordinal);
        // Another doubt than the one that was acknowledged is asked about again.
        var again = await asked.Form().Fill("IssuedOn", "26/08/2021").SubmitAsync();
        Assert.Contains("Số lớn hơn nhưng ngày trước văn bản 2570/UBND", again.One(".conflict").Words(), StringComparison.Ordinal);
        Assert.Equal("Đã thêm văn bản 2600/UBND.", (await again.Form().Fill("IssuedOn", "30/08/2021").SubmitAsync()).Confirmation);
    }

    [Theory]
    [InlineData("IssuedOn", "31/09/2021", "Tháng 9 chỉ có 30 ngày. Kiểm tra văn bản gốc rồi nhập lại ngày.")]
    [InlineData("IssuedOn", "29/02/2021", "Tháng 2 năm 2021 chỉ có 28 ngày. Kiểm tra văn bản gốc rồi nhập lại ngày.")]
    [InlineData("IssuedOn", "hôm qua", "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 27/08/2021.")]
    [InlineData("IssuedOn", "10/11/2021", DirectiveErrors.IssuedInFuture)]
    [InlineData("Subject", "V/v gọi ☎ đường dây nóng", "Ký tự ☎ không in được trong văn bản hành chính. Bỏ hoặc thay bằng chữ.")]
    [InlineData("Subject", "", DirectiveErrors.SubjectMissing)]
    [InlineData("Recipients", "   ", DirectiveErrors.RecipientsMissing)]
    [InlineData("Number", "3,062", "Chỉ nhập số nguyên, ví dụ 3062 hoặc 3.062.")]
    [InlineData("Number", "", DirectiveErrors.NumberMissing)]
    [InlineData("Number", "0", DirectiveErrors.NumberRange)]
    [InlineData("Symbol", "UBND huyện", DirectiveErrors.SymbolForm)]
    public async Task A_wrong_value_is_answered_at_its_field_and_nothing_typed_is_lost(string field, string typed, string sentence)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("nhaplieu");
        var page = await (await client.NewDirectiveAsync()).Fill(field, typed).SubmitAsync();
        Assert.Equal(KeyValuePair.Create("Input." + field, sentence), Assert.Single(page.Errors));
        Assert.Single(page.ErrorSummary);
        var form = page.Form();
        Assert.Equal(typed.Trim(), form[field].Trim());
        if (field != "Subject") Assert.Equal("V/v kiểm tra việc quét mã QR tại cảng", form["Subject"]);
        if (field != "Recipients") Assert.Equal("Các phòng, ban huyện.", form["Recipients"]);
        Assert.Equal(11, (await client.OpenAsync("/directives")).Numbers().Count);
    }

    [Fact]
    public async Task A_longer_text_than_the_paper_takes_says_by_how_much()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("nhaplieu");
        var page = await (await client.NewDirectiveAsync()).Fill("Subject", new string('a', 512)).SubmitAsync();
        Assert.Equal("Nội dung dài 512 ký tự, tối đa 500. Rút gọn bớt 12 ký tự.", page.Errors["Input.Subject"]);
        Assert.Equal(512, page.Form()["Subject"].Trim().Length);
    }

    [Theory, BothDatabases]
    public async Task Another_spelling_of_a_known_issuer_becomes_the_known_one(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        await (await client.NewDirectiveAsync()).Fill("Issuer", "uỷ ban nhân dân  huyện").SubmitAsync();
        await using var scope = app.NewDb();
        Assert.Equal(DirectiveForms.Committee, (await scope.Db.Directives().SingleAsync(d => d.Number == 3400)).Issuer);
    }
}
