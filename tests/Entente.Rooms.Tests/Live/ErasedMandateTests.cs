using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>A side that has a principal and erased what it keeps: its mandate is gone, nobody can give another, and so its lead binds it to nothing any more.</summary>
public class ErasedMandateTests
{
    private static readonly string OfNorth = Owners.OfParty(0);
    private static readonly string OfSouth = Owners.OfParty(1);

    [Fact]
    public async Task What_a_principal_refused_is_not_accepted_by_erasing_the_mandate()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(Principal, Mandate("none"));
        await table.DoneAsync(South, Offer("relief: all, sites: all"));
        await table.KeptAsync(North, Accept(1, "relief: all, sites: all"));
        await table.KeptAsync(Principal, new RoomCommand.AnswerApproval(1, false));
        await table.Rooms.EraseAsync(Id, OfNorth, default);

        await AssertBoundAsync(table, 1, "relief: all, sites: all");
        Assert.Equal(RefusalKind.Erased, await table.RefusedAsync(Principal, Mandate("all")));

        // The same after a restart.
        using var again = new LocalRooms(table.Services);
        MoveResult result = await again.MoveAsync(
            Id,
            new RoomMove(North, Accept(1, "relief: all, sites: all"), "after"),
            default
        );
        Assert.Equal(RefusalKind.MandateErased, Assert.IsType<MoveResult.Refused>(result).Refusal.Kind);
        Assert.True((await again.ViewAsync(Id, North, default))!.Own!.IsMandateErased);
        Assert.Equal(OfferState.Standing, Assert.Single((await table.ViewAsync(South)).Offers).Offer.State);
    }

    /// <summary>What the mandate allowed is refused as well: nobody knows any more what that was.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_binds_from_then_on_whatever_the_mandate_was(bool hasMandate)
    {
        using Table table = await OpenAsync();
        if (hasMandate)
        {
            await table.KeptAsync(Principal, Mandate("some"));
        }

        await table.DoneAsync(South, Offer("relief: some"));
        await table.Rooms.EraseAsync(Id, OfNorth, default);
        await AssertBoundAsync(table, 1, "relief: some");
    }

    [Fact]
    public async Task Who_is_bound_still_speaks_turns_down_takes_back_and_leaves()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(North, Offer("sites: one"));
        await table.DoneAsync(South, Offer("relief: some"));
        await table.Rooms.EraseAsync(Id, OfNorth, default);
        await table.DoneAsync(North, new RoomCommand.Send(MessageKind.Text, "We cannot bind ourselves any more."));
        await table.DoneAsync(North, new RoomCommand.RejectOffer(2, ""));
        await table.DoneAsync(North, new RoomCommand.WithdrawOffer(1));
        await table.DoneAsync(North, new RoomCommand.LeaveSeat());
        await table.DoneAsync(North, new RoomCommand.TakeSeat("Person 1"));
        await table.DoneAsync(North, new RoomCommand.WalkAway());
        Assert.Equal(TalkEnd.WalkAway, (await table.ViewAsync(South)).End);
    }

    /// <summary>What a lead offered while there was a mandate was within it, or approved: it stands.</summary>
    [Fact]
    public async Task An_offer_from_before_stands_and_can_be_accepted()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(Principal, Mandate("some"));
        await table.DoneAsync(North, Offer("relief: some"));
        await table.Rooms.EraseAsync(Id, OfNorth, default);
        await table.DoneAsync(South, Accept(1, "relief: some"));
        Assert.Equal("some", (await table.ViewAsync(South)).Settled["relief"]);
    }

    [Fact]
    public async Task A_request_that_waited_waits_for_nobody_any_more()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(Principal, Mandate("none"));
        await table.KeptAsync(North, Offer("relief: some"));
        await table.Rooms.EraseAsync(Id, OfNorth, default);
        Assert.Empty((await table.ViewAsync(Principal)).Own!.Approvals);
        Assert.Equal(
            RefusalKind.NothingThere,
            await table.RefusedAsync(Principal, new RoomCommand.AnswerApproval(1, true))
        );
        Assert.Empty((await table.ViewAsync(South)).Offers);
    }

    [Fact]
    public async Task A_yes_to_what_a_mediator_put_is_refused_too_and_a_no_to_it_is_not()
    {
        using Table table = await OpenAsync(Setup with { BlindSuggestions = 1 });
        await table.DoneAsync(Mediator, new RoomCommand.ReviseOneText(Of("relief: some")));
        await table.DoneAsync(
            Mediator,
            new RoomCommand.SuggestBlind(Of("sites: one"), table.Clock.GetUtcNow() + TimeSpan.FromMinutes(5))
        );
        await table.DoneAsync(Mediator, new RoomCommand.PutOneText());
        await table.Rooms.EraseAsync(Id, OfNorth, default);
        Assert.Equal(
            RefusalKind.MandateErased,
            await table.RefusedAsync(North, new RoomCommand.AnswerOneText(1, true))
        );
        Assert.Equal(RefusalKind.MandateErased, await table.RefusedAsync(North, new RoomCommand.AnswerBlind(1, true)));
        await table.DoneAsync(North, new RoomCommand.AnswerOneText(1, false));
    }

    /// <summary>South has no principal: it was bound to nobody's word, and is not.</summary>
    [Fact]
    public async Task Without_a_principal_nothing_changes()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(North, Offer("relief: some"));
        await table.Rooms.EraseAsync(Id, OfSouth, default);
        Assert.False((await table.ViewAsync(South)).Own!.IsMandateErased);
        Assert.True((await table.ViewAsync(South)).Offers[0].CanYouAccept);
        await table.DoneAsync(South, Accept(1, "relief: some"));
        await table.DoneAsync(South, Offer("sites: one"));
    }

    /// <summary>Erased first: a principal whom nobody has let in says nothing for the side; one who was let in could, and has not, and never can.</summary>
    [Fact]
    public async Task A_principal_who_comes_after_the_erasure_counts_from_when_they_are_let_in()
    {
        using Table table = await OpenAsync();
        int principal = (await table.ViewAsync(Host)).Seats.Length;
        await table.DoneAsync(Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Principal, 1)));
        await table.Rooms.EraseAsync(Id, OfSouth, default);
        await table.DoneAsync(South, Offer("relief: some"));
        await table.DoneAsync(principal, new RoomCommand.TakeSeat("Late"));
        await table.DoneAsync(South, Offer("sites: one"));
        int occupation = (await table.ViewAsync(South)).Seats[principal].Occupation;
        await table.DoneAsync(South, new RoomCommand.AdmitToSide(principal, occupation));
        Assert.Equal(RefusalKind.Erased, await table.RefusedAsync(principal, Mandate("none")));
        Assert.Equal(RefusalKind.MandateErased, await table.RefusedAsync(South, Offer("liaison: yes")));
    }

    [Theory]
    [InlineData(TableKind.Exercise)]
    [InlineData(TableKind.Real)]
    public async Task That_the_principal_is_gone_frees_nobody(TableKind kind)
    {
        using Table table = await OpenAsync(Setup with { Kind = kind });
        await table.KeptAsync(Principal, Mandate("none"));
        await table.DoneAsync(Principal, new RoomCommand.LeaveSeat());
        if (kind == TableKind.Exercise)
        {
            await table.DoneAsync(Host, new RoomCommand.ReplaceLink(Principal));
        }

        await table.DoneAsync(Host, new RoomCommand.CloseSeat(Principal));
        await table.KeptAsync(North, Offer("relief: some"));
        await table.Rooms.EraseAsync(Id, OfNorth, default);
        Assert.Equal(RefusalKind.MandateErased, await table.RefusedAsync(North, Offer("relief: some")));
    }

    /// <summary>The agent that plays for the side, and a program of its lead's, are bound as the lead is.</summary>
    [Fact]
    public async Task Neither_an_agent_nor_a_program_binds_the_side()
    {
        const string token = "0123456789abcdef";
        using Table table = await OpenAsync(Setup with { Kind = TableKind.Exercise });
        await table.KeptAsync(Principal, Mandate("none"));
        await table.DoneAsync(North, new RoomCommand.AllowProgram(North, token, "Mine"));
        await table.Rooms.EraseAsync(Id, OfNorth, default);
        foreach (
            RoomMove move in new[]
            {
                new RoomMove(North, Offer("relief: some")) { Program = token },
                new RoomMove(North, Offer("relief: none")) { IsByAgent = true },
            }
        )
        {
            MoveResult result = await table.Rooms.MoveAsync(Id, move, default);
            Assert.Equal(RefusalKind.MandateErased, Assert.IsType<MoveResult.Refused>(result).Refusal.Kind);
        }
    }

    /// <summary>Where nobody of the side is left and others begin anew, they are nobody's lead; a principal of theirs can give no mandate, and takes none away.</summary>
    [Fact]
    public async Task Who_begins_anew_is_bound_by_nobody_who_has_lost_their_seat()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(Principal, Mandate("none"));
        foreach (int seat in new[] { North, Principal, Adviser })
        {
            await table.DoneAsync(Host, new RoomCommand.CloseSeat(seat));
        }

        int principal = (await table.ViewAsync(Host)).Seats.Length;
        await table.DoneAsync(Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Principal, 0)));
        await table.DoneAsync(Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Lead, 0)));
        int lead = principal + 1;
        foreach (int seat in new[] { principal, lead })
        {
            await table.DoneAsync(seat, new RoomCommand.TakeSeat($"Person {seat}"));
        }

        await table.DoneAsync(principal, new RoomCommand.BeginAnew());
        int occupation = (await table.ViewAsync(principal)).Seats[lead].Occupation;
        await table.DoneAsync(principal, new RoomCommand.AdmitToSide(lead, occupation));
        Assert.Equal(RefusalKind.Erased, await table.RefusedAsync(principal, Mandate("none")));
        Assert.False((await table.ViewAsync(lead)).Own!.IsMandateErased);
        await table.DoneAsync(lead, Offer("relief: some"));
    }

    // Neither that offer nor any other binds North, its own view says so, and the others see nothing of it.
    private static async Task AssertBoundAsync(Table table, int offer, string terms)
    {
        RoomView before = await table.ViewAsync(South);
        Assert.Equal(RefusalKind.MandateErased, await table.RefusedAsync(North, Accept(offer, terms)));
        Assert.Equal(RefusalKind.MandateErased, await table.RefusedAsync(North, Offer("relief: none")));
        Assert.Equal(RefusalKind.MandateErased, await table.RefusedAsync(North, Offer("liaison: no")));
        foreach (int seat in new[] { North, Principal, Adviser })
        {
            Assert.True((await table.ViewAsync(seat)).Own!.IsMandateErased);
        }

        Assert.False((await table.ViewAsync(North)).Offers[offer - 1].CanYouAccept);
        RoomView after = await table.ViewAsync(South);
        Assert.Equal((before.Version, before.Head), (after.Version, after.Head));
        Assert.False(after.Own!.IsMandateErased);
    }

    private static RoomCommand.GiveMandate Mandate(params string[] relief) =>
        new RoomCommand.GiveMandate(
            ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [new KeyValuePair<string, ImmutableArray<string>>("relief", [.. relief])]
            )
        );
}
