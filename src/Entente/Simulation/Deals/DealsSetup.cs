using System.Collections.Immutable;
using Entente.Strategies;

namespace Entente.Simulation.Deals;

/// <summary>A sequence of deals to be run: who plays how, under which rules.</summary>
/// <param name="Deals">The centre and its edges.</param>
/// <param name="Strategies">By party, the centre first: how it plays in the talks about each deal.</param>
/// <param name="Rounds">How many rounds the talks about each deal have; 0 for no limit.</param>
public sealed record DealsSetup(CenterDeals Deals, ImmutableArray<Strategy> Strategies, int Rounds)
{
    /// <summary>How the centre values a deal while later ones are still to come.</summary>
    public CenterValuation Valuation { get; init; }

    /// <summary>The chance, 0 to 1, that the talks break down after a round, which ends the sequence.</summary>
    public double BreakdownChance { get; init; }

    /// <summary>What the seats are told of each other.</summary>
    public Knowledge Knowledge { get; init; }

    /// <summary>Whose reading of formulas counts.</summary>
    public Convention Convention { get; init; }

    /// <summary>What the user chose for chance.</summary>
    public ulong Seed { get; init; }

    /// <summary>Which of the seed's sequences this is.</summary>
    public ulong Number { get; init; }

    /// <summary>What happened before, where the strategies are to do it again; null for strategies that play.</summary>
    internal DealScript? Script { get; init; }
}
