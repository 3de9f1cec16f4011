namespace Entente.Protocols;

/// <summary>Who votes on what in a round of MOPAC. Offers of the same outcome are one ballot, and nobody votes on the outcome that it offers itself.</summary>
internal static class Ballots
{
    /// <summary>Whether the offer of a party is voted on: somebody at the table offers that outcome, and no party before this one offered it in this round.</summary>
    public static bool IsOpen(in MopacState state, int maker)
    {
        if (!state.Votes[maker, maker].IsYes)
        {
            return false;
        }

        // Who has left since it offered still lends its place to the ballot, so that votes are not lost with it.
        bool isMadeAtTheTable = false;
        for (int other = 0; other < PowerVotes.Capacity; other++)
        {
            if (!state.Votes[other, other].IsYes || state.Offers[other] != state.Offers[maker])
            {
                continue;
            }

            if (other < maker)
            {
                return false;
            }

            isMadeAtTheTable |= (state.Active & (1UL << other)) != 0;
        }

        return isMadeAtTheTable;
    }

    /// <summary>Whether a party votes on the offer of another.</summary>
    public static bool Votes(in MopacState state, int voter, int maker) =>
        (state.Active & (1UL << voter)) != 0 && state.Offers[voter] != state.Offers[maker] && IsOpen(state, maker);

    /// <summary>The vote of a party on the outcome of a ballot; for the outcome that it offers itself, the condition of its offer.</summary>
    public static PowerVote VoteOf(in MopacState state, int voter, int maker) =>
        state.Offers[voter] == state.Offers[maker] ? state.Votes[voter, voter] : state.Votes[voter, maker];
}
