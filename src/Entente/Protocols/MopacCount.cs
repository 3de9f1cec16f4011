using System.Numerics;

namespace Entente.Protocols;

/// <summary>The count of the votes of a round of MOPaC.</summary>
internal static class MopacCount
{
    /// <summary>Writes what the votes lead to: the groups that agree and leave, and whether the rest goes on.</summary>
    /// <param name="state">The state in which all votes are in.</param>
    /// <param name="powers">By party: its power.</param>
    /// <param name="limits">When the session ends by itself.</param>
    /// <param name="events">Room for a group for every two parties, and one event more.</param>
    /// <returns>How many events were written.</returns>
    public static int Of(in MopacState state, ReadOnlySpan<int> powers, SessionLimits limits, Span<SessionEvent> events)
    {
        int count = 0;
        ulong left = state.Active;
        for (
            PowerGroup group = PowerGroup.Largest(state, left, powers);
            group.Members != 0;
            group = PowerGroup.Largest(state, left, powers)
        )
        {
            long outcome = state.Offers[group.Ballot];
            if (BitOperations.PopCount(group.Members) == powers.Length)
            {
                events[0] = new(SessionEventKind.AgreementReached, -1, state.Round, outcome) { At = state.At };
                return 1;
            }

            left &= ~group.Members;
            events[count++] = new(SessionEventKind.GroupAgreed, -1, state.Round, outcome)
            {
                Group = group.Members,
                At = state.At,
            };
        }

        SessionEventKind next =
            BitOperations.PopCount(left) < 2 ? SessionEventKind.TooFewLeft
            : limits.IsPast(state.Round + 1) ? SessionEventKind.DeadlinePassed
            : SessionEventKind.VotesCounted;
        events[count++] = new(next, -1, state.Round) { At = state.At };
        return count;
    }
}
