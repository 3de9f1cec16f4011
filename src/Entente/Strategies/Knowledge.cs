namespace Entente.Strategies;

/// <summary>What a seat is told of the other parties.</summary>
/// <remarks>
/// Which outcomes can be agreed, and which issues somebody's wishes tie together, is known to all: outcomes are numbered by it. To the rest agents keep by themselves, as all seats share
/// a <see cref="Seat.Space"/>; a contract test holds those of the catalogue to it.
/// </remarks>
public enum Knowledge
{
    /// <summary>Nothing but their offers.</summary>
    Nothing,

    /// <summary>What outcomes are worth to them, but not their fallbacks.</summary>
    Utilities,

    /// <summary>What outcomes and what no agreement are worth to them.</summary>
    Everything,
}
