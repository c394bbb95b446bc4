using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace LySon.Reporting.IntegrationTests.Notifications;

/// <summary>A mail server on the loopback that takes what it is given, or breaks off where a test wants it to.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Task serving;

    public SmtpServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public string Port => ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

    public ConcurrentQueue<MimeMessage> Taken { get; } = new();

    /// <summary>Letters after which the connection is cut before the answer, as when a server dies; counts down.</summary>
    public int CutOff { get; set; }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await serving;
        closing.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(closing.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await SayAsync("220 test");
        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
            {
                await SayAsync("221 bye");
                return;
            }
            if (!line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await SayAsync("250 ok");
                continue;
            }
            await SayAsync("354 go on");
            var letter = new StringBuilder();
            while (await reader.ReadLineAsync(closing.Token) is { } part && part != ".") letter.Append(part).Append("\r\n");
            if (CutOff-- > 0) return;
            Taken.Enqueue(await MimeMessage.LoadAsync(new MemoryStream(Encoding.Latin1.GetBytes(letter.ToString())), closing.Token));
            await SayAsync("250 taken");
        }

        Task SayAsync(string words) => stream.WriteAsync(Encoding.ASCII.GetBytes(words + "\r\n"), closing.Token).AsTask();
    }
}
