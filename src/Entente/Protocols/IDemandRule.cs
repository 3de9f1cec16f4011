namespace Entente.Protocols;

/// <summary>Says whether demands can be met together, and by which outcome. Pure: equal demands have equal answers.</summary>
public interface IDemandRule
{
    /// <summary>The outcome that meets all demands.</summary>
    /// <param name="demands">By party: the outcome that it demands.</param>
    /// <returns>The number of the outcome; -1 when no outcome meets all demands.</returns>
    long Settle(ReadOnlySpan<long> demands);
}
