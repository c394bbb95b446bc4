using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Stopping;

/// <summary>
/// The sockets that the server listens on. When one is closed, the system resets the connections that wait there to be accepted, though
/// their callers may have sent a request already, and no proxy may send a POST again of which it cannot know whether it was heard. So Linux
/// is first told to drop what begins a connection (its caller tries again a second later and then finds nobody, which is safe), the server
/// accepts those that are there, and then the socket is closed.
/// </summary>
internal sealed class ListeningSockets : IConfigureOptions<SocketTransportOptions>
{
    /// <summary>Until what had connected is accepted and its request read.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(500);

    private const int SocketLevel = 1;
    private const int AttachFilter = 26;

    /// <summary>A classic BPF program on the TCP header: SYN without ACK is dropped, all else is let through.</summary>
    private static readonly Instruction[] DropFirstPackets =
    [
        new(0x30, 0, 0, 13),         // the byte of the flags
        new(0x54, 0, 0, 0x12),       // of them SYN and ACK
        new(0x15, 0, 1, 0x02),       // SYN alone?
        new(0x06, 0, 0, 0),          // then nothing of it is kept,
        new(0x06, 0, 0, 0xFFFFFFFF), // otherwise all
    ];

    private readonly ConcurrentBag<Socket> sockets = [];

    public void Configure(SocketTransportOptions options)
    {
        var bind = options.CreateBoundListenSocket;
        options.CreateBoundListenSocket = endpoint =>
        {
            var socket = bind(endpoint);
            sockets.Add(socket);
            return socket;
        };
    }

    /// <summary>No new connection is made from now on.</summary>
    /// <returns>False where the system cannot do it: closing the socket is then all there is.</returns>
    public bool TurnAway()
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            foreach (var socket in sockets) Attach(socket);
            return true;
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            return false;
        }
    }

    private static void Attach(Socket socket)
    {
        var program = GCHandle.Alloc(DropFirstPackets, GCHandleType.Pinned);
        try
        {
            var filter = new Filter((ushort)DropFirstPackets.Length, program.AddrOfPinnedObject());
            socket.SetRawSocketOption(SocketLevel, AttachFilter, MemoryMarshal.AsBytes(new ReadOnlySpan<Filter>(in filter)));
        }
        finally
        {
            program.Free();
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Instruction(ushort Code, byte IfTrue, byte IfFalse, uint Value);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Filter(ushort Length, nint Program);
}
