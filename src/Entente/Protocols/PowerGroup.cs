using System.Numerics;

namespace Entente.Protocols;

/// <summary>A group of parties whose votes for an outcome are all fulfilled by the power of the group.</summary>
/// <param name="Members">The parties, one bit each; 0 for no group.</param>
/// <param name="Power">Their power together.</param>
/// <param name="Ballot">The party whose offer they agree to.</param>
internal readonly record struct PowerGroup(ulong Members, int Power, int Ballot)
{
    /// <summary>The group of the most power among those whose votes are fulfilled; it has at least two parties.</summary>
    /// <param name="state">The state in which all votes are in.</param>
    /// <param name="left">Who has not been counted yet, one bit each.</param>
    /// <param name="powers">By party: its power.</param>
    /// <returns>Of equally powerful groups the one for the first offer, and of those for the same offer the one with the first parties.</returns>
    public static PowerGroup Largest(in MopacState state, ulong left, ReadOnlySpan<int> powers)
    {
        PowerGroup best = default;
        Span<PowerVote> votes = stackalloc PowerVote[powers.Length];
        for (int ballot = 0; ballot < powers.Length; ballot++)
        {
            if (!Ballots.IsOpen(state, ballot))
            {
                continue;
            }

            for (int voter = 0; voter < votes.Length; voter++)
            {
                votes[voter] = (left & (1UL << voter)) != 0 ? Ballots.VoteOf(state, voter, ballot) : default;
            }

            PowerGroup found = Largest(votes, powers, ballot);
            best = found.Power > best.Power ? found : best;
        }

        return best;
    }

    /// <summary>The power of some parties together.</summary>
    public static int PowerOf(ulong members, ReadOnlySpan<int> powers)
    {
        int power = 0;
        for (int voter = 0; voter < powers.Length; voter++)
        {
            power += (members & (1UL << voter)) != 0 ? powers[voter] : 0;
        }

        return power;
    }

    private static PowerGroup Largest(ReadOnlySpan<PowerVote> votes, ReadOnlySpan<int> powers, int ballot)
    {
        // Only the lower bounds: whoever asks for more than all who are left have together cannot be in any group.
        ulong members = 0;
        for (int voter = 0; voter < votes.Length; voter++)
        {
            members |= votes[voter].IsYes ? 1UL << voter : 0;
        }

        for (ulong before = 0; before != members; )
        {
            before = members;
            int power = PowerOf(members, powers);
            for (int voter = 0; voter < votes.Length; voter++)
            {
                members &= votes[voter].MinPower > power ? ~(1UL << voter) : ulong.MaxValue;
            }
        }

        int most = PowerOf(members, powers);
        return AllAllow(members, most, votes) ? Of(members, most, ballot) : Search(members, votes, powers, ballot);
    }

    // Upper bounds make it a subset sum: all subsets of at most 16 parties are tried.
    private static PowerGroup Search(ulong members, ReadOnlySpan<PowerVote> votes, ReadOnlySpan<int> powers, int ballot)
    {
        PowerGroup best = default;
        for (ulong subset = members; subset != 0; subset = (subset - 1) & members)
        {
            int power = PowerOf(subset, powers);
            bool isBetter = power > best.Power || (power == best.Power && IsBefore(subset, best.Members));
            if (isBetter && AllAllow(subset, power, votes))
            {
                best = Of(subset, power, ballot) is { Members: > 0 } group ? group : best;
            }
        }

        return best;
    }

    private static PowerGroup Of(ulong members, int power, int ballot) =>
        BitOperations.PopCount(members) > 1 ? new(members, power, ballot) : default;

    // Whether the first party in which they differ belongs to the first of the two.
    private static bool IsBefore(ulong group, ulong other)
    {
        ulong differing = group ^ other;
        return (group & differing & (~differing + 1)) != 0;
    }

    private static bool AllAllow(ulong members, int power, ReadOnlySpan<PowerVote> votes)
    {
        for (int voter = 0; voter < votes.Length; voter++)
        {
            if ((members & (1UL << voter)) != 0 && !votes[voter].Allows(power))
            {
                return false;
            }
        }

        return true;
    }
}
