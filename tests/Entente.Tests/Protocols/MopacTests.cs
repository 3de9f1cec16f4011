using System.Collections.Immutable;
using Entente.Protocols;

namespace Entente.Tests.Protocols;

public class MopacTests : ProtocolContract<Mopac, MopacState>
{
    protected override Mopac Of(int parties, SessionLimits limits) =>
        new([.. Enumerable.Range(1, parties)], Outcomes, limits);

    [Fact]
    public void Two_of_three_are_a_majority_and_leave_with_what_they_voted_for()
    {
        // The second votes for the offer of the first; the third for none. Two of the three votes are more than half.
        Transcript<MopacState> played = Play(
            [1, 1, 1],
            [.. Offers(1, 2, 3), No(0), No(0), Yes(1), No(1), No(2), No(2), .. NoOptIns(3)]
        );

        Assert.All(played.Refusals, refusal => Assert.Equal(Refusal.None, refusal));
        SessionEvent agreed = Assert.Single(played.Events, each => each.Kind == SessionEventKind.GroupAgreed);
        Assert.Equal(0b011UL, agreed.Group);
        Assert.Equal(1, agreed.Outcome);
        Assert.Equal(SessionEventKind.TooFewLeft, played.Events[^1].Kind);
        Assert.Equal(new Ending(EndKind.PartialAgreement, -1, -1), played.State.Ending);
    }

    [Fact]
    public void What_all_vote_for_is_the_agreement_of_the_whole_table()
    {
        Transcript<MopacState> played = Play(
            [1, 1, 1],
            [.. Offers(1, 2, 3), No(0), No(0), Yes(1), No(1), Yes(2), No(2), .. NoOptIns(3)]
        );

        Assert.Equal(new Ending(EndKind.Agreement, 1, -1), played.State.Ending);
        Assert.DoesNotContain(played.Events, each => each.Kind == SessionEventKind.GroupAgreed);
    }

    [Fact]
    public void Votes_that_are_known_bring_others_in()
    {
        // In the first vote only the second is for the offer of the first; when that is known, the third comes in.
        Transcript<MopacState> played = Play(
            [1, 1, 1],
            [.. Offers(1, 2, 3), No(0), No(0), Yes(1), No(1), No(2), No(2), No(0), No(0), No(1), No(1), Yes(2), No(2)]
        );

        Assert.Equal(new Ending(EndKind.Agreement, 1, -1), played.State.Ending);
        SessionEvent[] heard = [.. played.Events.Where(each => each.Kind is SessionEventKind.OfferAccepted)];
        Assert.Equal([1, 2], heard.Select(each => each.Party));
        Assert.Equal(5, played.Events.Count(each => each.Kind == SessionEventKind.OfferRejected));
    }

    [Fact]
    public void A_vote_counts_only_in_a_group_of_the_power_that_it_names()
    {
        // Powers 5, 3, 2. The first asks for at least 8 behind its offer, the third for at most 7 when it votes for it: they cannot be in one group.
        Transcript<MopacState> played = Play(
            [5, 3, 2],
            [
                Move.Propose(0, 1) with
                {
                    MinPower = 8,
                },
                Move.Propose(1, 2),
                Move.Propose(2, 3),
                No(0),
                No(0),
                Yes(1) with
                {
                    MinPower = 2,
                },
                No(1),
                Yes(2) with
                {
                    MinPower = 2,
                    MaxPower = 7,
                },
                No(2),
                .. NoOptIns(3),
            ]
        );

        SessionEvent agreed = Assert.Single(played.Events, each => each.Kind == SessionEventKind.GroupAgreed);
        Assert.Equal(0b011UL, agreed.Group);
    }

    [Fact]
    public void Two_groups_can_leave_in_one_round_the_more_powerful_first()
    {
        // Powers 1, 1, 2, 2. The first two agree on 1, the last two on 4, both with votes that ask for a power of 2.
        Move[] offers = [.. Offers(1, 2, 3, 4).Select(each => each with { MinPower = 2 })];
        Transcript<MopacState> played = Play(
            [1, 1, 2, 2],
            [
                .. offers,
                No(0),
                No(0),
                No(0),
                Yes(1) with
                {
                    MinPower = 2,
                },
                No(1),
                No(1),
                No(2),
                No(2),
                Yes(2) with
                {
                    MinPower = 2,
                },
                No(3),
                No(3),
                No(3),
                .. NoOptIns(4),
            ]
        );

        Assert.Equal(
            [(0b1100UL, 4L), (0b0011UL, 1L)],
            played
                .Events.Where(each => each.Kind == SessionEventKind.GroupAgreed)
                .Select(each => (each.Group, each.Outcome))
        );
        Assert.Equal(SessionEventKind.TooFewLeft, played.Events[^1].Kind);
    }

    [Fact]
    public void Offers_and_votes_are_heard_when_all_are_in()
    {
        Transcript<MopacState> played = Play(
            [1, 1],
            [Move.Propose(0, 1), Move.Propose(1, 2), No(0), No(1), No(0), No(1)]
        );

        Assert.Equal(
            [
                SessionEventKind.DemandSealed,
                SessionEventKind.DemandSealed,
                SessionEventKind.OfferMade,
                SessionEventKind.OfferMade,
                SessionEventKind.VoteSealed,
                SessionEventKind.VoteSealed,
                SessionEventKind.OfferRejected,
                SessionEventKind.OfferRejected,
                SessionEventKind.VoteSealed,
                SessionEventKind.VoteSealed,
                SessionEventKind.VotesCounted,
            ],
            played.Events.Select(each => each.Kind)
        );
        Assert.Equal(1, played.State.Round);
    }

    [Fact]
    public void The_same_offer_of_all_needs_no_vote() =>
        Assert.Equal(new Ending(EndKind.Agreement, 2, -1), Play([1, 1, 1], [.. Offers(2, 2, 2)]).State.Ending);

    [Fact]
    public void Whoever_leaves_takes_its_offer_along_and_the_rest_goes_on()
    {
        Transcript<MopacState> played = Play(
            [1, 1, 1],
            [.. Offers(1, 2, 3), No(0), Move.WalkAway(1), Yes(0), Yes(2), No(0), No(2), Move.WalkAway(1)]
        );

        Assert.Equal([Refusal.None, Refusal.None, Refusal.SessionOver], played.Refusals[^3..]);
        Assert.Contains(played.Events, each => each is { Kind: SessionEventKind.PartyLeft, Party: 1 });
        SessionEvent agreed = Assert.Single(played.Events, each => each.Kind == SessionEventKind.GroupAgreed);
        Assert.Equal((0b101UL, 1L), (agreed.Group, agreed.Outcome));
    }

    [Fact]
    public void Whoever_has_left_cannot_leave_again_and_the_last_but_one_ends_it() =>
        Assert.Equal(
            [Refusal.None, Refusal.HasLeft, Refusal.NotYourTurn, Refusal.None, Refusal.SessionOver],
            Play(
                [1, 1, 1],
                [Move.WalkAway(0), Move.WalkAway(0), Move.Propose(0, 1), Move.WalkAway(2), Move.Propose(1, 1)]
            ).Refusals
        );

    [Theory]
    [InlineData(MoveKind.Accept, 0, Refusal.NothingToAnswer)]
    [InlineData(MoveKind.Reject, 0, Refusal.NothingToAnswer)]
    [InlineData(MoveKind.None, 0, Refusal.NoSuchMove)]
    [InlineData(MoveKind.Propose, 5, Refusal.NoSuchOutcome)]
    [InlineData(MoveKind.Propose, -1, Refusal.NoSuchOutcome)]
    public void What_is_no_offer_is_refused_while_offers_are_put_in(MoveKind kind, long outcome, Refusal refusal) =>
        Assert.Equal([refusal], Play([1, 1], [new Move(kind, 0, outcome)]).Refusals);

    [Fact]
    public void An_offer_is_refused_while_votes_are_cast() =>
        Assert.Equal(Refusal.NoSuchMove, Play([1, 1], [.. Offers(1, 2), Move.Propose(0, 3)]).Refusals[^1]);

    [Fact]
    public void A_vote_that_was_cast_is_not_taken_back()
    {
        Transcript<MopacState> played = Play([1, 1], [.. Offers(1, 2), Yes(0), No(1), No(0), No(1)]);

        Assert.Equal(new Ending(EndKind.Agreement, 2, -1), played.State.Ending);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    public void A_table_has_two_to_sixteen_parties(int parties) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new Mopac([.. Enumerable.Repeat(1, parties)], Outcomes, default)
        );

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(65535, 1)]
    public void Powers_are_at_least_one_and_together_at_most_what_a_vote_can_name(int first, int second) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Mopac([first, second], Outcomes, default));

    private static IEnumerable<Move> Offers(params long[] outcomes) =>
        outcomes.Select((outcome, party) => Move.Propose(party, outcome));

    private static Move Yes(int party) => Move.Accept(party);

    private static Move No(int party) => Move.Reject(party);

    private static IEnumerable<Move> NoOptIns(int parties) =>
        Enumerable.Range(0, parties).SelectMany(party => Enumerable.Repeat(No(party), parties - 1));

    private static Transcript<MopacState> Play(ImmutableArray<int> powers, IReadOnlyList<Move> moves) =>
        Transcript.Of<Mopac, MopacState>(new(powers, Outcomes, new SessionLimits(5)), moves);
}
