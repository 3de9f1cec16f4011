using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Entente.Browser.Tests.Driving;

/// <summary>A way to a server that can fall silent as a network does that is gone: what is sent is swallowed on both ways, and nobody is told.</summary>
public sealed class SilentProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, bool> open = new();
    private readonly int port;
    private readonly Task accepting;
    private volatile bool isSilent;

    /// <param name="address">The address of the server: <c>http://127.0.0.1:PORT</c>.</param>
    public SilentProxy(string address)
    {
        port = new Uri(address).Port;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>Its own address.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>From now on swallows everything.</summary>
    public void FallSilent() => isSilent = true;

    /// <summary>Passes everything on again. The lines from before, of which parts are missing, are cut.</summary>
    public void GoOn()
    {
        foreach (Socket each in open.Keys)
        {
            each.Dispose();
        }

        isSilent = false;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await accepting;
        GoOn();
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                _ = ServeAsync(await listener.AcceptSocketAsync());
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(Socket near)
    {
        using Socket client = near;
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        open[client] = open[server] = true;
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, port);
            await Task.WhenAny(PassAsync(client, server), PassAsync(server, client));
        }
        catch (SocketException)
        {
            // The server is gone; so is this line.
        }
        finally
        {
            open.TryRemove(client, out _);
            open.TryRemove(server, out _);
        }
    }

    private async Task PassAsync(Socket from, Socket to)
    {
        byte[] buffer = new byte[65536];
        try
        {
            while (await from.ReceiveAsync(buffer) is int read and > 0)
            {
                for (int sent = 0; sent < read && !isSilent; )
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, read - sent));
                }
            }
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // The other side is gone; so is this one.
        }
    }
}
