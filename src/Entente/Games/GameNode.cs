using System.Collections.Immutable;

namespace Entente.Games;

/// <summary>A point in a game tree.</summary>
/// <param name="Label">What it is called; empty for nothing.</param>
/// <param name="Outcome">What reaching it brings; null for nothing. Payoffs along a path add up.</param>
public abstract record GameNode(string Label, GameOutcome? Outcome)
{
    /// <summary>The end.</summary>
    public sealed record Terminal(string Label, GameOutcome? Outcome) : GameNode(Label, Outcome);

    /// <summary>A player moves.</summary>
    /// <param name="Label">What it is called; empty for nothing.</param>
    /// <param name="Set">What the player knows here.</param>
    /// <param name="Next">By action of the set: what follows.</param>
    /// <param name="Outcome">What reaching it brings; null for nothing.</param>
    public sealed record Personal(
        string Label,
        InformationSet Set,
        ImmutableArray<GameNode> Next,
        GameOutcome? Outcome = null
    ) : GameNode(Label, Outcome);

    /// <summary>Chance moves.</summary>
    /// <param name="Label">What it is called; empty for nothing.</param>
    /// <param name="Set">The moves and how likely they are.</param>
    /// <param name="Next">By move: what follows.</param>
    /// <param name="Outcome">What reaching it brings; null for nothing.</param>
    public sealed record Chance(string Label, ChanceSet Set, ImmutableArray<GameNode> Next, GameOutcome? Outcome = null)
        : GameNode(Label, Outcome);
}
