using System.Net;
using System.Net.Sockets;

namespace Entente.Rooms.Storage.Tests.Postgres;

/// <summary>A way to a server that loses an answer when told to: the question arrives and is carried out, and the line is cut.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly string socket;
    private readonly Task accepting;
    private int toCut;

    /// <param name="socket">The socket of the server.</param>
    public CuttingProxy(string socket)
    {
        this.socket = socket;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many answers were lost.</summary>
    public int Cut { get; private set; }

    /// <summary>Loses the next answer.</summary>
    public void CutNext() => Interlocked.Exchange(ref toCut, 1);

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await accepting;
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket client;
            try
            {
                client = await listener.AcceptSocketAsync();
            }
            catch (SocketException)
            {
                return;
            }

            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using Socket near = client;
        using var far = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await far.ConnectAsync(new UnixDomainSocketEndPoint(socket));
        await Task.WhenAny(PassAsync(near, far, mayCut: false), PassAsync(far, near, mayCut: true));
    }

    private async Task PassAsync(Socket from, Socket to, bool mayCut)
    {
        byte[] buffer = new byte[65536];
        try
        {
            while (await from.ReceiveAsync(buffer) is int read and > 0)
            {
                if (mayCut && Interlocked.Exchange(ref toCut, 0) == 1)
                {
                    Cut++;
                    return;
                }

                for (int sent = 0; sent < read; )
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
