using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Entente.Scenarios;

namespace Entente.Experiments.Contest;

/// <summary>A scenario of the contest.</summary>
/// <param name="Name">Its name; the split depends on it alone.</param>
/// <param name="Scenario">What is negotiated; time costs nothing in it.</param>
internal sealed record ContestScenario(string Name, Scenario Scenario)
{
    private const ulong Every = 3;

    /// <summary>Whether it was set aside before tuning: the first eight bytes of the SHA-256 of its name, as a big-endian number, are a multiple of three.</summary>
    public bool IsHeldOut =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Name))) % Every == 0;
}
