using CsCheck;
using Entente.Protocols;

namespace Entente.Tests.Protocols;

public class SequentialDealsTests : ProtocolContract<SequentialDeals, DealsState>
{
    protected override SequentialDeals Of(int parties, SessionLimits limits) =>
        new([.. Enumerable.Repeat(Outcomes, parties - 1)], limits, roundsADeal: 1 + (limits.Rounds / 2));

    [Fact]
    public void Each_edge_is_talked_to_in_turn_and_what_was_agreed_with_one_stands_when_another_leaves()
    {
        var play = new Play<SequentialDeals, DealsState>(new([4, 4, 4], default, roundsADeal: 2));
        play.All(
            Move.Propose(0, 1),
            Move.Propose(1, 2),
            Move.Accept(0),
            Move.Propose(0, 3),
            Move.WalkAway(2),
            Move.Propose(0, 0),
            Move.Propose(3, 1),
            Move.Propose(0, 2),
            Move.Propose(3, 3)
        );

        SessionEvent[] ends =
        [
            .. play.Events.Where(each => each.Kind is SessionEventKind.PartAgreed or SessionEventKind.PartClosed),
        ];
        Assert.Equal([0, 1, 2], ends.Select(each => each.Subject));
        Assert.Equal([2, -1, -1], ends.Select(each => each.Outcome));
        Assert.Equal([-1, 2, -1], ends.Select(each => each.Party));
        Assert.Equal(new Ending(EndKind.Agreement, -1, -1), play.State.Ending);
        Assert.Equal(1UL, play.State.Made);
    }

    [Fact]
    public void Without_a_single_deal_there_is_no_agreement()
    {
        var play = new Play<SequentialDeals, DealsState>(new([4, 4], default, roundsADeal: 1));
        play.All(Move.WalkAway(0), Move.Propose(0, 1), Move.Propose(2, 2));

        Assert.Equal(new Ending(EndKind.Deadline, -1, -1), play.State.Ending);
    }

    [Fact]
    public void Only_the_centre_and_the_edge_whose_deal_it_is_may_speak()
    {
        var play = new Play<SequentialDeals, DealsState>(new([4, 2], default, roundsADeal: 3));

        Assert.Equal(Refusal.NotYourTurn, play.Make(Move.Propose(2, 1)));
        Assert.Equal(Refusal.NotYourTurn, play.Make(Move.WalkAway(2)));
        Assert.Equal(Refusal.NoSuchParty, play.Make(Move.Propose(3, 1)));
        Assert.Equal(Refusal.NothingToAnswer, play.Make(Move.Accept(0)));
        play.All(Move.Propose(0, 3), Move.Accept(1));
        Assert.Equal(Refusal.NoSuchOutcome, play.Make(Move.Propose(0, 3)));
        Assert.Equal(Refusal.NotYourTurn, play.Make(Move.WalkAway(1)));
    }

    [Fact]
    public void A_fault_ends_the_sequence_and_what_was_made_before_stands()
    {
        var play = new Play<SequentialDeals, DealsState>(new([4, 4], default, roundsADeal: 3));
        play.All(Move.Propose(0, 3), Move.Accept(1), new Move(MoveKind.Fault, 2));

        Assert.Equal(new Ending(EndKind.Fault, -1, 2), play.State.Ending);
        Assert.Equal(1UL, play.State.Made);
    }

    [Fact]
    public void The_talks_about_each_deal_are_alternating_offers() =>
        Gen.Select(
                Gen.Select(Gen.Enum<MoveKind>(), Gen.Int[0, 1], Gen.Long[0, 3]).Array[0, 60],
                Gen.Int[1, 4],
                Gen.Int[0, 3]
            )
            .Sample(
                (choices, rounds, more) =>
                {
                    var protocol = new SequentialDeals(
                        [.. Enumerable.Repeat(4L, more + 1)],
                        default,
                        roundsADeal: rounds
                    );
                    var play = new Play<SequentialDeals, DealsState>(protocol);
                    var talks = new Play<AlternatingOffers, AlternatingState>(new(4, new SessionLimits(rounds)));
                    int deal = 0;
                    foreach ((MoveKind kind, int side, long outcome) in choices)
                    {
                        if (kind > MoveKind.WalkAway || play.State.Ending.IsOver)
                        {
                            continue;
                        }

                        Refusal inner = talks.Make(new Move(kind, side, outcome));
                        Assert.Equal(inner, play.Make(new Move(kind, side == 0 ? 0 : deal + 1, outcome)));
                        if (talks.State.Ending.IsOver)
                        {
                            Assert.Equal(
                                talks.State.Ending.Kind == EndKind.Agreement,
                                (play.State.Made & (1UL << deal)) != 0
                            );
                            deal++;
                            talks = new Play<AlternatingOffers, AlternatingState>(new(4, new SessionLimits(rounds)));
                        }
                        else
                        {
                            Assert.Equal(
                                talks.State with
                                {
                                    Ending = default,
                                },
                                play.State.Talks with
                                {
                                    Ending = default,
                                }
                            );
                        }
                    }

                    Assert.Equal(deal == more + 1, play.State.Ending.IsOver);
                    Assert.Equal(
                        play.State,
                        play.Events.Aggregate(protocol.Start(), (state, each) => protocol.Evolve(state, each))
                    );
                }
            );
}
