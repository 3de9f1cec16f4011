using Entente.Outcomes;

namespace Entente.Simulation.Deals;

/// <summary>The talks about one deal.</summary>
/// <param name="Deal">The number of the deal, from 0; its edge is the party of the next number.</param>
/// <param name="Outcome">The deal with everything that was settled before it, as an outcome of the whole scenario; null when it was not made.</param>
public sealed record DealTalks(int Deal, Outcome? Outcome)
{
    /// <summary>Who left before a word was said, because no outcome of the deal is worth as much as going without it; -1 for nobody.</summary>
    public int LeftBy { get; init; } = -1;

    /// <summary>The talks as a session of two parties, whose scenario has the issues of the deal alone; null where nobody talked: what was settled before left no outcome, or somebody left at once.</summary>
    public SessionSetup? Setup { get; init; }

    /// <summary>How that session went, its utilities being those by which the centre valued the deal; null where there was none.</summary>
    public SessionResult? Result { get; init; }
}
