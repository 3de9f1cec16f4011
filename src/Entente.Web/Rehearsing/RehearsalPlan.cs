using System.Collections.Immutable;

namespace Entente.Web.Rehearsing;

/// <summary>Who is to play how, for how long, from which seed. The same plan gives the same session.</summary>
/// <param name="Strategies">By party: how it plays, as the catalogue of strategies writes it.</param>
public sealed record RehearsalPlan(ImmutableArray<string> Strategies)
{
    /// <summary>How many rounds a page plays at most.</summary>
    public const int MostRounds = 1_000;

    /// <summary>After how many rounds the talks end by themselves, 1 to <see cref="MostRounds"/>.</summary>
    public int Rounds { get; init; } = 30;

    /// <summary>What chooses chance.</summary>
    public ulong Seed { get; init; }

    /// <summary>The number of the party that opens.</summary>
    public int First { get; init; }
}
