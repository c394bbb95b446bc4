using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using LySon.Reporting.IntegrationTests.Commands;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>
/// A real nginx with the configuration that the documentation gives (docs/nginx), with the nodes, addresses and times of a test in place of
/// the documented ones. Its shell holds the other end of a pipe to this process, so it stops even when the tests are killed.
/// </summary>
internal sealed partial class Nginx : IAsyncDisposable
{
    private const string Script = """
        "$PROGRAM" -p "$DIR" -c "$DIR/nginx.conf" -e "$DIR/error.log" &
        read -r _
        kill -TERM $!
        wait
        """;

    /// <param name="Keep">Seconds that it keeps a connection to a node.</param>
    /// <param name="LeaveOut">Seconds that it leaves out a node which did not answer.</param>
    public sealed record Times(int Keep, int LeaveOut);

    private readonly Process shell;

    private Nginx(Process shell, int port) => (this.shell, Address) = (shell, new Uri($"http://127.0.0.1:{port}"));

    public Uri Address { get; }

    /// <summary>Skips (or fails) the test on a machine without nginx.</summary>
    /// <param name="ports">Of the nodes, on the loopback address.</param>
    public static async Task<Nginx> StartAsync(IReadOnlyList<int> ports, Times times)
    {
        const string program = "/usr/sbin/nginx";
        if (!File.Exists(program)) Requirement.Missing($"{program} is not there.");
        var (port, folder) = (PortalProcess.FreePort(), Directory.CreateDirectory(
            Path.Combine(TestFolder.Path, "nginx-" + Path.GetRandomFileName()[..8])).FullName);
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), $$"""
            {{(Environment.UserName == "root" ? "user root;" : "")}}
            daemon off;
            pid {{folder}}/pid;
            worker_processes 1;
            events { worker_connections 1024; }
            http {
              access_log off;
              client_body_temp_path {{folder}}/body;
              proxy_temp_path {{folder}}/proxy;
              fastcgi_temp_path {{folder}}/fastcgi;
              uwsgi_temp_path {{folder}}/uwsgi;
              scgi_temp_path {{folder}}/scgi;
              {{await DocumentedAsync(port, ports, times)}}
            }
            """);
        var start = new ProcessStartInfo("bash")
        {
            RedirectStandardInput = true, RedirectStandardError = true,
            ArgumentList = { "-c", Script }
        };
        (start.Environment["PROGRAM"], start.Environment["DIR"]) = (program, folder);
        return new(Process.Start(start) ?? throw new InvalidOperationException("bash did not start."), port);
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }

    /// <summary>What the documentation says is to be set, is set; everything else stays.</summary>
    private static async Task<string> DocumentedAsync(int port, IReadOnlyList<int> ports, Times times)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(TestFolder.Repository, "docs/nginx/lyson-reporting.conf"));
        text = Once(text, "fail_timeout=3s;", string.Create(CultureInfo.InvariantCulture, $"fail_timeout={times.LeaveOut}s;"));
        text = Once(text, "  server 127.0.0.1:5080 ([^\n]*)\n",
            string.Concat(ports.Select(p => string.Create(CultureInfo.InvariantCulture, $"  server 127.0.0.1:{p} $1\n"))));
        text = Once(text, "listen 443 ssl;", string.Create(CultureInfo.InvariantCulture, $"listen 127.0.0.1:{port};"));
        text = Once(text, "listen 80;", string.Create(CultureInfo.InvariantCulture, $"listen 127.0.0.1:{PortalProcess.FreePort()};"));
        text = Once(text, "  keepalive_timeout 3s;", string.Create(CultureInfo.InvariantCulture, $"  keepalive_timeout {times.Keep}s;"));
        return Certificate().Replace(text, "");
    }

    private static string Once(string text, string pattern, string with)
    {
        Assert.Single(Regex.Matches(text, pattern));
        return Regex.Replace(text, pattern, with);
    }

    [GeneratedRegex("^ *ssl_certificate.*$", RegexOptions.Multiline)]
    private static partial Regex Certificate();
}
