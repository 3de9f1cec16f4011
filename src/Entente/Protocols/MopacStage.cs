namespace Entente.Protocols;

/// <summary>What a round of MOPAC is at.</summary>
public enum MopacStage : byte
{
    /// <summary>Every party puts in a sealed offer.</summary>
    Offers,

    /// <summary>Every party votes on the offers of the others; votes are sealed.</summary>
    Votes,

    /// <summary>Votes are known, and every party may add to its own; what is added is sealed.</summary>
    OptIn,

    /// <summary>All votes are in and are counted.</summary>
    Count,
}
