using System.Collections.Immutable;

namespace Entente.Stakeholders;

/// <summary>What the expected-utility model makes of a question.</summary>
/// <param name="Rounds">The rounds: first how all stand before anybody moved, then one after every round.</param>
/// <param name="IsSettled">Whether the last round moved nobody, so that nothing more would happen.</param>
public sealed record ExpectedUtilityRun(ImmutableArray<StakeholderRound> Rounds, bool IsSettled)
{
    /// <summary>The rounds that come again and again; null where it settles, or where no round played ends as an earlier one did.</summary>
    /// <remarks>What happens in a round depends on the positions alone: once all stand exactly where they stood after an earlier round, what came after that one comes again. Cost: the square of the rounds.</remarks>
    public StakeholderCycle? Cycle
    {
        get
        {
            for (int last = 1; last < Rounds.Length && !IsSettled; last++)
            {
                for (int first = 0; first < last; first++)
                {
                    if (Rounds[first].Positions.AsSpan().SequenceEqual(Rounds[last].Positions.AsSpan()))
                    {
                        return new StakeholderCycle(first + 1, last);
                    }
                }
            }

            return null;
        }
    }
}
