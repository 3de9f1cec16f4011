using Entente.Rooms;

namespace Entente.Testing.Support;

/// <summary>The same bytes for the same seed.</summary>
public sealed class SeededEntropy(int seed) : IEntropy
{
    private readonly Random random = new(seed);

    /// <inheritdoc/>
    public void Fill(Span<byte> bytes)
    {
        lock (random)
        {
            random.NextBytes(bytes);
        }
    }
}
