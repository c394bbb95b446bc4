using System.Net;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Commands;

/// <summary>What only a process of its own can show: the environment, files, addresses.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("ASPNETCORE_URLS=1 ASPNETCORE_HTTP_PORTS=-", "")]
    [InlineData("ASPNETCORE_HTTP_PORTS=port", "")]
    [InlineData("Urls=1 ASPNETCORE_URLS=-", "")]
    [InlineData("Urls=- ASPNETCORE_URLS=-", "--urls=1")]
    public async Task Addresses_are_taken_in_the_usual_order(string variables, string arguments)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, Content.Schema);
        var (listened, other) = (PortalProcess.FreePort(), PortalProcess.FreePort());
        string Filled(string text) => text.Replace("=1", $"=http://127.0.0.1:{listened}", StringComparison.Ordinal)
            .Replace("=port", $"={listened}", StringComparison.Ordinal)
            .Replace("PORTS=-", $"PORTS={other}", StringComparison.Ordinal)
                .Replace("=-", $"=http://127.0.0.1:{other}", StringComparison.Ordinal);
        using var process = PortalProcess.Start(database, $"{Filled(arguments)}", under: ["env", .. Filled(variables).Split(' ')]);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            Assert.Equal(HttpStatusCode.OK, await ServeTests.FirstAnswerAsync(new Uri($"http://127.0.0.1:{listened}/healthz"), process));
            using var client = new HttpClient();
            await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync($"http://127.0.0.1:{other}/healthz"));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [Theory]
    [InlineData("serve --urls=http://192.0.2.1:5080", "", "cannot listen on http://192.0.2.1:5080")]
    [InlineData("serve --urls=https://127.0.0.1:0", "", "certificate")]
    [InlineData("migrate", "Scans__QueueLength=many", "Scans:QueueLength")]
    [InlineData("user unlock ai", "Database__Provider=Oracle", "Database:Provider")]
    [InlineData("serve", "Logging__Directory=/dev/null/logs",
        "Logging:Directory: the folder for the log, /dev/null/logs, cannot be written")]
    public async Task What_is_wrong_is_one_line_on_standard_error_and_an_exit_code(string arguments, string variable, string says)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, Content.Schema);
        var result = await PortalProcess.RunAsync(database, arguments, under: variable.Length == 0 ? [] : ["env", variable]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(says, result.Errors[^1], StringComparison.Ordinal);
        // Of serve the warnings about an open configuration stand before it, a line each.
        Assert.DoesNotContain(result.Errors, line => line.StartsWith("at ", StringComparison.Ordinal)
            || line.Contains("Exception", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_settings_file_is_named_with_the_line()
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestFolder.Path, "broken-settings")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"),
            "{\n  \"AllowedHosts\": \"*\",\n  \"Mail\": { \"Port\": 25\n}\n");
        var result = await PortalProcess.RunAsync(null, "serve", under: ["env", "-C", folder]);
        Assert.Equal(1, result.ExitCode);
        var line = Assert.Single(result.Errors);
        Assert.Contains(Path.Combine(folder, "appsettings.json"), line, StringComparison.Ordinal);
        Assert.Contains("LineNumber", line, StringComparison.Ordinal);
    }
}
