using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LySon.Reporting.IntegrationTests.Directives;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Commands;

public sealed class ServeTests
{
    [Fact]
    public async Task PostgreSql_on_an_older_schema_is_refused_until_it_is_migrated()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.PostgreSql, Content.Nothing);
        var refused = await PortalProcess.RunAsync(database, "--urls=http://127.0.0.1:0");
        Assert.Equal(1, refused.ExitCode);
        var line = Assert.Single(refused.Errors);
        Assert.Contains("schema is older", line, StringComparison.Ordinal);
        Assert.Contains("migrate", line, StringComparison.Ordinal);

        var plan = await PortalProcess.RunAsync(database, "migrate --check");
        Assert.Equal(2, plan.ExitCode);
        Assert.Contains("_Initial", plan.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await PortalProcess.RunAsync(database, "migrate")).ExitCode);
        Assert.Equal(HttpStatusCode.OK, await ServeAsync(database, "/readyz"));
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("")]
    public async Task Serve_is_the_default_and_stops_when_told(string command)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, Content.Nothing);
        Assert.Equal(HttpStatusCode.OK, await ServeAsync(database, "/healthz", command));
    }

    [Fact]
    public async Task A_port_in_use_is_one_line_on_standard_error()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, Content.Nothing);
        var result = await PortalProcess.RunAsync(database, $"--urls=http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(result.Errors, l => l.Contains("address already in use", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(result.Errors, l => l.StartsWith("at ", StringComparison.Ordinal));
    }

    /// <summary>The program has its own Vietnamese; ICU is asked here only what it would have said.</summary>
    [Fact]
    public async Task Without_language_data_it_sorts_folds_and_writes_Vietnamese_as_ever()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var root = new Uri($"http://127.0.0.1:{PortalProcess.FreePort()}");
        using var process = PortalProcess.Start(
            database, $"serve --urls={root} --Stopping:NoticeSeconds=0", under: ["env", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1"]);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await FirstAnswerAsync(new Uri(root, "/healthz"), process);
            using var client = new HttpClient { BaseAddress = root };
            var inside = await (await client.OpenAsync("/account/sign-in")).Form()
                .Fill("UserName", "nhaplieu").Fill("Password", SampleAccounts.Password).SubmitAsync();
            Assert.Equal("/", inside.Address);
            var issuers = (await client.OpenAsync("/directives?sort=issuer")).Rows().Select(row => row[3]).ToList();
            Assert.True(issuers.Count > 5);
            Assert.Equal(issuers.Order(StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: false)), issuers);
            var found = await client.OpenAsync("/directives?q=so suc khoe");
            Assert.Equal(["2520/UBND"], found.Numbers());
            Assert.Contains("/2021", found.Text, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<HttpStatusCode> ServeAsync(TestDatabase database, string address, string command = "serve")
    {
        var port = PortalProcess.FreePort();
        using var process = PortalProcess.Start(database, $"{command} --urls=http://127.0.0.1:{port} --Stopping:NoticeSeconds=0");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            var status = await FirstAnswerAsync(new Uri($"http://127.0.0.1:{port}{address}"), process);
            using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            await process.WaitForExitAsync(patience.Token);
            return status;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    internal static async Task<HttpStatusCode> FirstAnswerAsync(Uri address, System.Diagnostics.Process process)
    {
        using var client = new HttpClient();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return (await client.GetAsync(address)).StatusCode;
            }
            catch (HttpRequestException) when (!process.HasExited && attempt < 1200)
            {
                await Task.Delay(100);
            }
        }
    }
}
