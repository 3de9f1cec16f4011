namespace Entente.Rooms;

/// <summary>Where secrets come from: keys, salts and ids. An argument, so that a test can give the same bytes twice.</summary>
/// <remarks>What is used outside of tests must be a generator that is fit for secrets. May be called from many threads at once.</remarks>
public interface IEntropy
{
    /// <summary>Fills with random bytes.</summary>
    /// <param name="bytes">All of it is overwritten.</param>
    void Fill(Span<byte> bytes);
}
