using System.Security.Cryptography;
using Entente.Rooms;

namespace Entente.Server.Hosting;

/// <summary>Random bytes of the operating system, fit for secrets.</summary>
internal sealed class SystemEntropy : IEntropy
{
    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
