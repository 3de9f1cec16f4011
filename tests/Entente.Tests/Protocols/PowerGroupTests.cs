using System.Collections.Immutable;
using System.Numerics;
using CsCheck;
using Entente.Protocols;

namespace Entente.Tests.Protocols;

public class PowerGroupTests
{
    private const int Parties = 6;

    [Fact]
    public void The_group_of_most_power_is_that_of_a_search_among_all() =>
        Gen.Select(Gen.Int[1, 4].Array[2, Parties], Gen.Long[0, 3].Array[Parties], Vote.Array[Parties * Parties])
            .Sample(
                (powers, offers, votes) =>
                {
                    MopacState state = Voted(powers.Length, offers, votes);
                    ulong everybody = (1UL << powers.Length) - 1;
                    PowerGroup found = PowerGroup.Largest(state, everybody, powers);
                    Assert.Equal(MostPower(state, powers), found.Power);
                    if (found.Members != 0)
                    {
                        Assert.True(IsFulfilled(state, powers, found.Members, state.Offers[found.Ballot]));
                    }
                },
                iter: 300
            );

    // An outright no, or a yes under conditions of which some cannot be met together.
    private static Gen<PowerVote> Vote =>
        Gen.Select(Gen.UShort[0, 10], Gen.UShort[1, 16], (least, most) => new PowerVote(least, most));

    private static MopacState Voted(int parties, long[] offers, PowerVote[] votes)
    {
        PowerVotes cast = default;
        PartyOutcomes made = default;
        for (int voter = 0; voter < parties; voter++)
        {
            made = made.With(voter, offers[voter]);
            for (int maker = 0; maker < parties; maker++)
            {
                PowerVote vote = votes[(voter * Parties) + maker];

                // An offer is always a vote for it.
                bool isOwn = voter == maker;
                cast = cast.With(
                    voter,
                    maker,
                    isOwn ? new PowerVote(Math.Max((ushort)1, vote.MinPower), vote.MaxPower) : vote
                );
            }
        }

        return new MopacState
        {
            Active = (1UL << parties) - 1,
            Offers = made,
            Votes = cast,
        };
    }

    // By definition: every subset of at least two, for every outcome that is offered.
    private static int MostPower(MopacState state, int[] powers)
    {
        int most = 0;
        for (int ballot = 0; ballot < powers.Length; ballot++)
        {
            for (ulong group = 1; group < 1UL << powers.Length; group++)
            {
                bool isGroup =
                    BitOperations.PopCount(group) > 1 && IsFulfilled(state, powers, group, state.Offers[ballot]);
                most = isGroup ? Math.Max(most, Members(group).Sum(party => powers[party])) : most;
            }
        }

        return most;
    }

    private static bool IsFulfilled(MopacState state, int[] powers, ulong group, long outcome)
    {
        int first = Enumerable.Range(0, powers.Length).First(party => state.Offers[party] == outcome);
        int power = Members(group).Sum(party => powers[party]);
        return Members(group)
            .All(party =>
                (state.Offers[party] == outcome ? state.Votes[party, party] : state.Votes[party, first]).Allows(power)
            );
    }

    private static ImmutableArray<int> Members(ulong group) =>
        [.. Enumerable.Range(0, Parties).Where(party => (group & (1UL << party)) != 0)];
}
