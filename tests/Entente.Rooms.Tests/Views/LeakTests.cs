using System.Collections.Immutable;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Views;

/// <summary>Nothing leaks: what one party keeps to itself changes nothing that is delivered to another seat, but by the releases that are named.</summary>
public class LeakTests
{
    private static readonly int[] Others = [Host, South, Mediator, Observer, ThirdParty];

    /// <summary>Whether, when and how often somebody acts unseen is not seen: at one table nobody does anything of the kind.</summary>
    [Fact]
    public async Task A_party_that_acts_unseen_looks_like_one_that_does_not()
    {
        using TwinTables twins = await TwinTables.OpenAsync(
            Setup with
            {
                BlindSuggestions = 1,
                IsPublic = true,
            },
            Others
        );
        await twins.EachAsync(North, new RoomCommand.SetPreferences("what North wants"), null);
        await twins.EachAsync(Adviser, new RoomCommand.Confer("Careful."), null);
        await twins.BothAsync(North, Offer("relief: some"));
        await twins.EachAsync(Principal, new RoomCommand.KeepNote("Not less than some."), null);
        await twins.BothAsync(
            Mediator,
            new RoomCommand.SuggestBlind(Of("sites: one"), twins.One.Clock.GetUtcNow() + TimeSpan.FromMinutes(5))
        );
        await twins.EachAsync(North, new RoomCommand.AnswerBlind(1, true), null);
        await twins.EachAsync(North, new RoomCommand.AllowDebrief(true), null);
        await twins.BothAsync(South, Accept(1, "relief: some"));
        await twins.WaitAsync(TimeSpan.FromMinutes(5));
        Assert.True(await twins.HasReleasedTheSameAsync());
        twins.AssertSame();
        Assert.All(Others, seat => Assert.True(twins.LengthOf(seat) > 10_000));
    }

    /// <summary>A mediator who tries a package after every word of a side, at one of two tables at which that side wishes an improvement and takes the wish back: the answers are the same.</summary>
    [Fact]
    public async Task A_mediator_who_offers_again_and_again_cannot_tell_that_a_side_wished_an_improvement_nor_when()
    {
        using TwinTables twins = await TwinTables.OpenAsync(Setup with { IsPublic = true }, Others);
        const string deal = "relief: some, sites: one, liaison: yes";
        await twins.BothAsync(North, Offer(deal));
        await twins.BothAsync(South, Accept(1, deal));
        await twins.BothAsync(South, new RoomCommand.WishImprovement(true));
        foreach (bool? isWished in new bool?[] { null, true, null, false, true, false })
        {
            await twins.WaitAsync(TimeSpan.FromSeconds(20));
            if (isWished is { } wished)
            {
                await twins.EachAsync(North, new RoomCommand.WishImprovement(wished), null);
            }

            await twins.BothAsync(
                Mediator,
                new RoomCommand.OfferImprovement(
                    Of("relief: some, sites: all, liaison: no"),
                    twins.One.Clock.GetUtcNow() + TimeSpan.FromMinutes(10)
                )
            );
        }

        await twins.WaitAsync(TimeSpan.FromMinutes(2));
        Assert.True(await twins.HasReleasedTheSameAsync());
        Assert.Single(await twins.ReleasesAsync(0));
        twins.AssertSame();
        Assert.True(twins.LengthOf(Mediator) > 10_000);
    }

    /// <summary>A move that a principal approved is the lead's, and looks as if nobody had been asked.</summary>
    [Fact]
    public async Task A_move_beyond_the_mandate_that_was_approved_looks_like_any_other()
    {
        using TwinTables twins = await TwinTables.OpenAsync(Setup with { IsPublic = true }, Others);
        var mandate = new RoomCommand.GiveMandate(
            ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [new KeyValuePair<string, ImmutableArray<string>>("relief", ["all"])]
            )
        );
        await twins.EachAsync(Principal, mandate, null);
        await twins.EachAsync(North, Offer("relief: some"), null);
        await twins.EachAsync(
            Principal,
            new RoomCommand.AnswerApproval(1, true),
            Offer("relief: some"),
            otherSeat: North
        );
        await twins.BothAsync(South, Accept(1, "relief: some"));
        twins.AssertSame();
    }

    /// <summary>An offer that ends what was asked of the principal looks as if nothing had been asked.</summary>
    [Fact]
    public async Task A_move_that_ends_a_request_and_one_that_is_taken_back_look_as_if_nothing_had_been_asked()
    {
        using TwinTables twins = await TwinTables.OpenAsync(Setup with { IsPublic = true }, Others);
        var mandate = new RoomCommand.GiveMandate(
            ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [new KeyValuePair<string, ImmutableArray<string>>("relief", ["all"])]
            )
        );
        await twins.EachAsync(Principal, mandate, null);
        await twins.EachAsync(North, Offer("relief: some"), null);
        await twins.BothAsync(North, Offer("relief: all, sites: all"));
        await twins.EachAsync(Principal, new RoomCommand.AnswerApproval(1, true), null);
        await twins.EachAsync(North, Offer("relief: some"), null);
        await twins.EachAsync(North, new RoomCommand.TakeBackRequest(2), null);
        await twins.EachAsync(Principal, new RoomCommand.AnswerApproval(2, true), null);
        await twins.EachAsync(North, Offer("relief: some"), null);
        await twins.BothAsync(North, new RoomCommand.LeaveSeat());
        await twins.EachAsync(Principal, new RoomCommand.AnswerApproval(3, true), null);
        twins.AssertSame();
        Assert.Single((await twins.One.ViewAsync(South)).Offers);
    }

    /// <summary>Both sides erase what they keep and lose their mandate, if there was one: that one of them tries to bind itself all the same, and is refused, nobody can tell, nor that it had a mandate, nor which.</summary>
    [Fact]
    public async Task A_side_that_erased_its_mandate_and_tries_to_bind_itself_looks_like_one_that_does_not()
    {
        using TwinTables twins = await TwinTables.OpenAsync(Setup with { IsPublic = true }, Others);
        var mandate = new RoomCommand.GiveMandate(
            ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [new KeyValuePair<string, ImmutableArray<string>>("relief", ["all"])]
            )
        );
        await twins.EachAsync(Principal, mandate, null);
        await twins.BothAsync(South, Offer("relief: some"));
        await twins.EachAsync(North, Accept(1, "relief: some"), null);
        await twins.EraseAsync(Owners.OfParty(0));
        await twins.EachAsync(North, Accept(1, "relief: some"), null);
        await twins.EachAsync(Principal, mandate, null);
        await twins.EachAsync(North, Offer("relief: all, sites: all"), null);
        await twins.BothAsync(North, new RoomCommand.RejectOffer(1, "No."));
        await twins.BothAsync(South, Offer("sites: one"));
        twins.AssertSame();
        Assert.Equal(2, (await twins.One.ViewAsync(South)).Offers.Length);
    }

    /// <summary>A lead who was missed asks for what the mandate of one table holds back, and the principal says yes there in vain, since all would see that a lead who is away had moved; at the other nobody does anything. Then the lead is back.</summary>
    [Fact]
    public async Task A_lead_who_is_away_and_asks_in_vain_looks_like_one_who_does_nothing()
    {
        using TwinTables twins = await TwinTables.OpenAsync(
            Setup with
            {
                IsPublic = true,
                OnDrop = DropPolicy.GoOn,
            },
            Others
        );
        var mandate = new RoomCommand.GiveMandate(
            ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [new KeyValuePair<string, ImmutableArray<string>>("relief", ["all"])]
            )
        );
        await twins.EachAsync(Principal, mandate, null);
        await twins.BothAsync(South, Offer("relief: some"));
        await twins.DropAsync(North);
        await twins.PassAsync(Setup.Grace);
        Assert.True((await twins.One.ViewAsync(South)).Seats[North].IsMissed);
        await twins.EachAsync(North, Accept(1, "relief: some"), null);
        await twins.EachAsync(Principal, new RoomCommand.AnswerApproval(1, true), null);
        await twins.ConnectAsync(North);
        await twins.EachAsync(
            Principal,
            new RoomCommand.AnswerApproval(1, true),
            Accept(1, "relief: some"),
            otherSeat: North
        );
        twins.AssertSame();
        Assert.Equal("some", (await twins.One.ViewAsync(South)).Settled["relief"]);
        Assert.All(Others, seat => Assert.True(twins.LengthOf(seat) > 10_000));
    }

    [Fact]
    public async Task What_a_party_shows_the_mediator_reaches_nobody_else()
    {
        using TwinTables twins = await TwinTables.OpenAsync(
            Setup with
            {
                IsPublic = true,
            },
            [Host, South, Observer, ThirdParty]
        );
        await twins.EachAsync(North, new RoomCommand.SetPreferences("this"), new RoomCommand.SetPreferences("or that"));
        await twins.BothAsync(North, Allow(true, true));
        await twins.EachAsync(
            North,
            new RoomCommand.Caucus("Some will do."),
            new RoomCommand.Caucus("All, or nothing!")
        );
        await twins.EachAsync(Mediator, new RoomCommand.Caucus("I see.", 0), null);
        await twins.BothAsync(South, Offer("relief: some"));
        twins.AssertSame();
    }

    /// <summary>A consent and a word in confidence name one mediator: of a party that has named another, a mediator is delivered the same whatever it wants, says, allows or takes back.</summary>
    [Fact]
    public async Task What_a_party_entrusts_to_one_mediator_reaches_no_other()
    {
        using TwinTables twins = await TwinTables.OpenAsync(
            Setup with
            {
                IsPublic = true,
            },
            [Host, South, Mediator, Observer, ThirdParty]
        );
        int second = await SecondAsync(twins);
        await twins.EachAsync(North, new RoomCommand.SetPreferences("this"), new RoomCommand.SetPreferences("or that"));
        await twins.EachAsync(North, To(second, true, true), To(second, true, false));
        await twins.EachAsync(North, new RoomCommand.SetPreferences("this now"), null);
        await twins.EachAsync(
            Adviser,
            new RoomCommand.Caucus("Some will do.") { Mediator = second },
            new RoomCommand.Caucus("All, or nothing!") { Mediator = second, Occupation = 1 }
        );
        await twins.EachAsync(second, new RoomCommand.Caucus("I see.", 0), null);
        await twins.EachAsync(North, To(second, false, false), new RoomCommand.AllowMediator(false, false));
        await twins.EachAsync(North, To(second, true, true), null);
        await twins.BothAsync(South, Offer("relief: some"));
        await twins.BothAsync(Host, new RoomCommand.CloseSeat(second));
        await twins.EachAsync(North, To(second, false, false), new RoomCommand.Confer("That was that."));
        await twins.BothAsync(South, new RoomCommand.WithdrawOffer(1));
        twins.AssertSame();
        Assert.True(twins.LengthOf(Mediator) > 10_000);
    }

    [Fact]
    public async Task Nobody_can_tell_what_a_party_at_an_exercise_scored_nor_whether_nor_when()
    {
        using TwinTables twins = await TwinTables.OpenAsync(
            Setup with
            {
                Kind = TableKind.Exercise,
                IsPublic = true,
            },
            [Host, South, Mediator, Observer, ThirdParty]
        );
        await twins.BothAsync(
            North,
            new RoomCommand.ProposeAgenda(new AgendaChange.AddOption("sites", new Outcomes.Option("two")))
        );
        await twins.BothAsync(South, new RoomCommand.AnswerAgenda(1, true));
        await twins.EachAsync(
            North,
            new RoomCommand.ScoreAddition(1, new AdditionScore.OfOption("none", "1000")),
            new RoomCommand.ScoreAddition(1, new AdditionScore.OfOption("all", "-1/7"))
        );
        await twins.BothAsync(South, Offer("sites: two"));
        await twins.EachAsync(
            Principal,
            new RoomCommand.ScoreAddition(1, new AdditionScore.OfOption("one", "2")),
            null
        );
        await twins.BothAsync(North, Accept(1, "sites: two"));
        await twins.BothAsync(Host, new RoomCommand.Release());
        twins.AssertSame();
        Assert.True(twins.LengthOf(South) > 1_000);
    }

    private static async Task<int> SecondAsync(TwinTables twins)
    {
        int second = (await twins.One.ViewAsync(Host)).Seats.Length;
        await twins.BothAsync(Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Mediator, -1)));
        await twins.BothAsync(second, new RoomCommand.TakeSeat("The second"));
        return second;
    }

    private static RoomCommand.AllowMediator To(int mediator, bool preferences, bool mandate) =>
        new RoomCommand.AllowMediator(preferences, mandate) { Mediator = mediator, Occupation = 1 };
}
