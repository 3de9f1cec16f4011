using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Entente.Server.Hosting;

/// <summary>The port at which the other servers of a cluster reach this one: the same after a restart.</summary>
/// <remarks>The others know a server by its address and port. One that was killed and comes back at the same place takes its own place at once; at another, the others would have to notice first that the old one is dead.</remarks>
internal static class SiloPort
{
    private const string Name = "cluster-port";

    /// <summary>The port that was used last from this folder, or a free one when it was none or is taken.</summary>
    public static int Of(DataFolder folder, IPAddress address)
    {
        string path = folder.At(Name);
        if (
            File.Exists(path)
            && int.TryParse(File.ReadAllText(path), NumberStyles.None, CultureInfo.InvariantCulture, out int last)
            && last is > 0 and <= IPEndPoint.MaxPort
            && IsFree(address, last)
        )
        {
            return last;
        }

        using var listener = new TcpListener(address, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        File.WriteAllText(path, port.ToString(CultureInfo.InvariantCulture));
        return port;
    }

    private static bool IsFree(IPAddress address, int port)
    {
        using var listener = new TcpListener(address, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
