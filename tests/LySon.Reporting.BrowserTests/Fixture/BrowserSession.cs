using System.Collections.Concurrent;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests.Fixture;

/// <summary>One person's browser window.</summary>
public sealed class BrowserSession
{
    private readonly IBrowserContext context;
    private readonly bool traced;
    private readonly ConcurrentQueue<string> problems = new();

    private BrowserSession(IBrowserContext context, IPage page, bool traced) => (this.context, Page, this.traced) = (context, page, traced);

    public IPage Page { get; }

    public IBrowserContext Context => context;

    /// <summary>Console errors (broken content policy among them), uncaught script errors and calls to other hosts.</summary>
    public IReadOnlyCollection<string> Problems => problems;

    public static async Task<BrowserSession> OpenAsync(
        IBrowser browser, ReportingTestApp app, string? userName, WindowSize size, bool dark, bool javaScript, bool traced,
        bool byName = false)
    {
        var address = byName ? $"http://localhost:{app.ClientOptions.BaseAddress.Port}/" : app.ClientOptions.BaseAddress.ToString();
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address,
            ViewportSize = new() { Width = size.Width, Height = size.Height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = javaScript,
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(20_000);
        if (userName is not null)
        {
            var cookie = await app.SignInCookieAsync(userName);
            await context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Url = address, HttpOnly = true }]);
        }
        if (traced) await context.Tracing.StartAsync(new() { Snapshots = true });
        var session = new BrowserSession(context, await context.NewPageAsync(), traced);
        session.Watch(new Uri(address).Authority);
        return session;
    }

    /// <summary>Ends it; with a file name, keeps the screenshot and, when traced, the trace there.</summary>
    public async Task CloseAsync(string? evidence)
    {
        if (evidence is not null) await Page.ScreenshotAsync(new() { Path = evidence + ".png", FullPage = true });
        if (traced) await context.Tracing.StopAsync(evidence is null ? null : new() { Path = evidence + ".zip" });
        await context.CloseAsync();
    }

    private void Watch(string authority)
    {
        context.Console += (_, message) =>
        {
            if (message.Type == "error") problems.Enqueue($"{message.Text} ({message.Location})");
        };
        context.WebError += (_, error) => problems.Enqueue(error.Error);
        context.Request += (_, request) =>
        {
            var uri = new Uri(request.Url);
            if (uri.Scheme is "http" or "https" && uri.Authority != authority) problems.Enqueue($"A page called {request.Url}");
        };
    }
}
