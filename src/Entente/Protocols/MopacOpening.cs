namespace Entente.Protocols;

/// <summary>The events by which everybody learns what was sealed in a round of MOPAC. They are written to a buffer; the answer is how many.</summary>
internal static class MopacOpening
{
    /// <summary>The offers of all at the table, in the order of their numbers.</summary>
    public static int Offers(in MopacState state, int parties, Span<SessionEvent> events)
    {
        int count = 0;
        for (int party = 0; party < parties; party++)
        {
            if ((state.Active & (1UL << party)) != 0)
            {
                PowerVote condition = state.Votes[party, party];
                events[count++] = new(SessionEventKind.OfferMade, party, state.Round, state.Offers[party])
                {
                    Subject = party,
                    MinPower = condition.MinPower,
                    MaxPower = condition.MaxPower,
                    At = state.At,
                };
            }
        }

        return count;
    }

    /// <summary>All votes, voter by voter.</summary>
    public static int Votes(in MopacState state, int parties, Span<SessionEvent> events)
    {
        int count = 0;
        for (int voter = 0; voter < parties; voter++)
        {
            for (int maker = 0; maker < parties; maker++)
            {
                if (Ballots.Votes(state, voter, maker))
                {
                    events[count++] = Opened(state, voter, maker);
                }
            }
        }

        return count;
    }

    /// <summary>What was added when the votes were known.</summary>
    public static int OptIns(in MopacState state, int parties, Span<SessionEvent> events)
    {
        int count = 0;
        for (int voter = 0; voter < parties; voter++)
        {
            for (int maker = 0; maker < parties; maker++)
            {
                if (Ballots.Votes(state, voter, maker) && state.Votes[voter, maker].IsOptIn)
                {
                    events[count++] = Opened(state, voter, maker);
                }
            }
        }

        return count;
    }

    private static SessionEvent Opened(in MopacState state, int voter, int maker)
    {
        PowerVote vote = state.Votes[voter, maker];
        SessionEventKind kind = vote.IsYes ? SessionEventKind.OfferAccepted : SessionEventKind.OfferRejected;
        return new(kind, voter, state.Round, state.Offers[maker])
        {
            Subject = maker,
            MinPower = vote.MinPower,
            MaxPower = vote.MaxPower,
            At = state.At,
        };
    }
}
