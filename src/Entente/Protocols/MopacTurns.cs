namespace Entente.Protocols;

/// <summary>Who is awaited next in a round of MOPAC: all who offer, then voter by voter and offer by offer, and the same once more.</summary>
internal static class MopacTurns
{
    /// <summary>The state with the next turn, after the awaited party has done what it was asked.</summary>
    public static MopacState After(in MopacState state, int parties) =>
        state.Stage == MopacStage.Offers
            ? NextOffer(state, state.Party + 1, parties)
            : NextVote(state, state.Party, state.Ballot + 1, parties);

    /// <summary>The state with the next turn, after a party has left the table.</summary>
    public static MopacState Without(in MopacState state, int left, int parties) =>
        state.Stage == MopacStage.Offers
            ? state.Party == left
                ? NextOffer(state, left + 1, parties)
                : state
            : state.Party == left
                ? NextVote(state, left + 1, 0, parties)
                : state.Ballot == left
                    ? NextVote(state, state.Party, left, parties)
                    : state;

    private static MopacState NextOffer(in MopacState state, int from, int parties)
    {
        for (int party = from; party < parties; party++)
        {
            if ((state.Active & (1UL << party)) != 0)
            {
                return state with { Party = party };
            }
        }

        MopacState voting = state with { Stage = MopacStage.Votes };
        return NextVote(voting, 0, 0, parties);
    }

    private static MopacState NextVote(in MopacState state, int voter, int ballot, int parties)
    {
        for (int party = voter; party < parties; party++)
        {
            for (int maker = party == voter ? ballot : 0; maker < parties; maker++)
            {
                if (Ballots.Votes(state, party, maker))
                {
                    return state with { Party = party, Ballot = maker };
                }
            }
        }

        if (state.Stage == MopacStage.Votes)
        {
            MopacState again = state with { Stage = MopacStage.OptIn };
            return NextVote(again, 0, 0, parties);
        }

        return state with
        {
            Stage = MopacStage.Count,
            Party = -1,
            Ballot = -1,
        };
    }
}
