using System.Net;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.IntegrationTests.Directives;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Data.Outages;

/// <summary>Another program holds the SQLite file: what only reads goes on, what writes is told to come again.</summary>
public sealed class LockedFileTests
{
    [Fact]
    public async Task Every_address_answers_in_time_while_another_program_holds_the_file()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var walk = new OutageWalk(app);
        await walk.SignInAsync();
        await using (await HeldFile.OfAsync(app))
        {
            // Many at once, before it is known, and then again.
            await walk.AssertAsync(l => l.Key.StartsWith("POST", StringComparison.Ordinal), readable: true);
            Assert.True(await walk.AssertAsync(readable: true) > 0);
        }
        Assert.Empty(app.Log.Stacks());
    }

    [Fact]
    public async Task What_was_typed_comes_back_and_one_click_saves_it_once()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("nhaplieu");
        const string subject = "V/v “triển khai” <ứng dụng>\r\n& nền tảng số";
        var form = (await client.NewDirectiveAsync()).Fill("Subject", subject);
        Page page;
        await using (await HeldFile.OfAsync(app))
        {
            page = await form.SubmitAsync();
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "Chưa gửi được, nội dung vẫn còn"), (page.Status, page.Title));
            Assert.Equal(TimeSpan.FromSeconds(10), page.Response.Headers.RetryAfter?.Delta);
            Assert.Contains("default-src 'self'", Assert.Single(page.Response.Headers.GetValues("Content-Security-Policy")),
                StringComparison.Ordinal);
            // Nothing is known better after a second try.
            page = await page.Form("main form").SubmitAsync();
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        }
        var saved = await page.Form("main form").SubmitAsync();
        Assert.Empty(saved.Errors);
        await using var scope = app.NewDb();
        Assert.Equal(1, await scope.Db.Directives().CountAsync(d => d.Number == 3400));
    }

    [Fact]
    public async Task A_password_stands_on_no_page_and_is_asked_for_again()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var sign = (await app.NewClient().OpenAsync("/account/sign-in")).Form().Fill("UserName", "nhaplieu").Fill("Password", "LySon@576");
        Page page;
        await using (await HeldFile.OfAsync(app)) page = await sign.SubmitAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.DoesNotContain("LySon@576", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("nhaplieu", page.Form("main form")["UserName"]);
        Assert.Equal("/", (await page.Form("main form").Fill("Password", "LySon@576").SubmitAsync()).Address);
    }

    [Fact]
    public async Task A_file_is_chosen_again_and_the_rest_of_its_form_is_kept()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("nhaplieu");
        var form = (await client.OpenAsync("/imports")).Form("main form[enctype]");
        var field = form.Element.QuerySelector("input[type=file]")!.GetAttribute("name")!;
        var file = System.Text.Encoding.UTF8.GetBytes("Địa điểm;Ngày;Lượt quét\nChợ không có;09/11/2021;1\n");
        Page page;
        await using (await HeldFile.OfAsync(app)) page = await form.Attach(field, "luot-quet.csv", file).SubmitAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("luot-quet.csv", page.Text, StringComparison.Ordinal);
        var again = page.Form("main form").Attach(field, "luot-quet.csv", file);
        Assert.Equal("multipart/form-data", again.Element.Enctype);
        Assert.StartsWith("/imports/", (await again.SubmitAsync()).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_and_parts_of_pages_get_an_answer_of_their_own_kind()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("nhaplieu");
        var token = (await client.OpenAsync("/directives/new")).One("main form input[name=__RequestVerificationToken]")
            .GetAttribute("value")!;
        await using var held = await HeldFile.OfAsync(app);
        var problem = await SendAsync("Accept", "application/json");
        Assert.Equal("application/problem+json", problem.Content.Headers.ContentType?.MediaType);
        var part = await SendAsync("HX-Request", "true");
        Assert.StartsWith("<p class=\"notice\" role=\"status\" data-outage>", await part.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);

        async Task<HttpResponseMessage> SendAsync(string header, string value)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/notifications/1?handler=readall")
            {
                Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)])
            };
            request.Headers.TryAddWithoutValidation(header, value);
            var answer = await client.SendAsync(request);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(10)),
                (answer.StatusCode, answer.Headers.RetryAfter?.Delta));
            return answer;
        }
    }
}
