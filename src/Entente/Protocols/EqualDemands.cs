namespace Entente.Protocols;

/// <summary>Demands can be met together when all demand the same outcome.</summary>
public readonly struct EqualDemands : IDemandRule
{
    /// <inheritdoc/>
    public long Settle(ReadOnlySpan<long> demands) => demands.ContainsAnyExcept(demands[0]) ? -1 : demands[0];
}
