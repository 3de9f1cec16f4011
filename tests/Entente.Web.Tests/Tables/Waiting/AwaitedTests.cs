using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.Pledges;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Statements;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Waiting;

/// <summary>What waits for whom: as long as they can answer it and have not, and no longer.</summary>
public class AwaitedTests
{
    private const int Host = 0;
    private const int One = 1;
    private const int Other = 2;
    private const int Mediator = 3;

    [Fact]
    public async Task The_host_begins_when_all_are_there_and_releases_when_it_is_over()
    {
        using Rooms table = await OpenAsync();
        await table.DoneAsync(Host, new RoomCommand.TakeSeat("Host"));
        await table.DoneAsync(One, new RoomCommand.TakeSeat("One"));
        Assert.Equal("", await WaitingAsync(table, Host));
        await table.DoneAsync(Other, new RoomCommand.TakeSeat("Other"));
        Assert.Equal("Beginning", await WaitingAsync(table, Host));
        Assert.Equal("", await WaitingAsync(table, One));
        await table.DoneAsync(Host, new RoomCommand.OpenMeeting());
        Assert.Equal("", await WaitingAsync(table, Host));
        await table.DoneAsync(One, new RoomCommand.WalkAway());
        Assert.Equal("Release", await WaitingAsync(table, Host));
        await table.DoneAsync(Host, new RoomCommand.Release());
        Assert.Equal("", await WaitingAsync(table, Host));
    }

    [Fact]
    public async Task Of_whoever_was_not_let_in_to_their_side_nothing_is_asked_that_would_be_refused()
    {
        const int Principal = 4;
        using Rooms table = await OpenAsync(hasPrincipal: true);
        await BeginAsync(table);
        await AddAsync(table, Flags);
        Assert.IsType<Entente.Rooms.Live.MoveResult.Done>(
            await table.MoveAsync(Principal, new RoomCommand.TakeSeat("Pat"))
        );
        await using (SeatPage outside = await SeatPage.OpenAsync(table, Principal))
        {
            Assert.True(outside.Desk.View!.You.IsOutside);
            Assert.Empty(outside.Desk.Awaiting);
            Assert.False(outside.Desk.May<RoomCommand.ScoreAddition>());
            Assert.False(outside.Desk.May<RoomCommand.GiveMandate>());
            Assert.True(outside.Desk.May<RoomCommand.LeaveSeat>());
            Assert.Equal("", outside.Show<AdditionsPanel>().Markup.Trim());
        }

        await table.DoneAsync(
            One,
            new RoomCommand.AdmitToSide(Principal, (await table.ViewAsync(Principal)).You.Occupation)
        );
        await using SeatPage inside = await SeatPage.OpenAsync(table, Principal);
        Assert.Contains(inside.Desk.Awaiting, each => each.Kind == Web.Tables.Waiting.AwaitedKind.Score);
        Assert.True(inside.Desk.May<RoomCommand.ScoreAddition>());
    }

    [Fact]
    public async Task An_offer_waits_for_the_other_side_until_it_is_answered()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(One, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        Assert.Equal("", await WaitingAsync(table, One));
        Assert.Equal("Offer 1", await WaitingAsync(table, Other));
        Assert.Equal("", await WaitingAsync(table, Mediator));
        await table.DoneAsync(Other, new RoomCommand.RejectOffer(1));
        Assert.Equal("", await WaitingAsync(table, Other));
    }

    [Fact]
    public async Task Who_wants_to_sit_on_a_side_waits_for_those_who_are_in_until_one_of_them_says_yes_or_no()
    {
        const int Principal = 4;
        using Rooms table = await OpenAsync(kind: TableKind.Real, hasPrincipal: true);
        await table.DoneAsync(One, new RoomCommand.TakeSeat("One"));
        string before = await WaitingAsync(table, One);
        await table.DoneAsync(Principal, new RoomCommand.TakeSeat("Principal"));
        Assert.Contains("Newcomer 4", await WaitingAsync(table, One), StringComparison.Ordinal);
        Assert.DoesNotContain("Newcomer", await WaitingAsync(table, Principal), StringComparison.Ordinal);
        Assert.DoesNotContain("Newcomer", await WaitingAsync(table, Other), StringComparison.Ordinal);
        int occupation = (await table.ViewAsync(One)).Seats[Principal].Occupation;
        await table.DoneAsync(One, new RoomCommand.RefuseToSide(Principal, occupation));
        Assert.Equal(before, await WaitingAsync(table, One));
        await table.DoneAsync(One, new RoomCommand.AdmitToSide(Principal, occupation));
        Assert.Equal(before, await WaitingAsync(table, One));
    }

    [Fact]
    public async Task A_change_of_the_agenda_waits_for_who_did_not_propose_it_and_then_its_score_for_both()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(One, new RoomCommand.ProposeAgenda(Flags));
        Assert.Equal("", await WaitingAsync(table, One));
        Assert.Equal("Agenda 1", await WaitingAsync(table, Other));
        await table.DoneAsync(Other, new RoomCommand.AnswerAgenda(1, true));
        Assert.Equal("Score 1", await WaitingAsync(table, One));
        Assert.Equal("Score 1", await WaitingAsync(table, Other));
        Assert.Equal("", await WaitingAsync(table, Mediator));
        await KeptAsync(table, One, Points(1, "0", "4"));
        Assert.Equal("", await WaitingAsync(table, One));
        Assert.Equal("Score 1", await WaitingAsync(table, Other));
    }

    [Fact]
    public async Task A_one_text_and_a_blind_suggestion_wait_for_each_until_it_has_answered()
    {
        using Rooms table = await OpenAsync(blindSuggestions: 1);
        await BeginAsync(table);
        await table.DoneAsync(Mediator, new RoomCommand.ReviseOneText(Terms("liaison: yes")));
        Assert.Equal("", await WaitingAsync(table, One));
        await table.DoneAsync(Mediator, new RoomCommand.PutOneText());
        DateTimeOffset until = table.Clock.GetUtcNow() + TimeSpan.FromMinutes(5);
        await table.DoneAsync(Mediator, new RoomCommand.SuggestBlind(Terms("declaration: yes"), until));
        Assert.Equal("OneText 1, Blind 1", await WaitingAsync(table, One));
        await table.DoneAsync(One, new RoomCommand.AnswerOneText(1, true));
        await KeptAsync(table, One, new RoomCommand.AnswerBlind(1, false));
        Assert.Equal("", await WaitingAsync(table, One));
        Assert.Equal("OneText 1, Blind 1", await WaitingAsync(table, Other));
        await table.DoneAsync(Other, new RoomCommand.AnswerOneText(1, false));
        await table.UntilAsync(
            TimeSpan.FromMinutes(5),
            view => view.BlindSuggestions[0].State != Entente.Rooms.Mediation.BlindState.Open
        );
        Assert.Equal("", await WaitingAsync(table, Other));
    }

    [Fact]
    public async Task What_is_beyond_the_mandate_waits_for_the_principal_and_not_for_the_lead_any_more()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Principal, 0)));
        const int principal = 4;
        await table.DoneAsync(principal, new RoomCommand.TakeSeat("The minister"));
        await KeptAsync(
            table,
            principal,
            new RoomCommand.GiveMandate(
                ImmutableSortedDictionary.CreateRange(
                    StringComparer.Ordinal,
                    [new KeyValuePair<string, ImmutableArray<string>>("liaison", ["no"])]
                )
            )
        );
        await table.DoneAsync(Other, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        Assert.Equal(("Offer 1", ""), (await WaitingAsync(table, One), await WaitingAsync(table, principal)));
        await KeptAsync(table, One, new RoomCommand.AcceptOffer(1, Terms("liaison: yes")));
        Assert.Equal(("", "Approval 1"), (await WaitingAsync(table, One), await WaitingAsync(table, principal)));
        await KeptAsync(table, principal, new RoomCommand.AnswerApproval(1, false));
        Assert.Equal(("Offer 1", ""), (await WaitingAsync(table, One), await WaitingAsync(table, principal)));
    }

    [Fact]
    public async Task A_request_waits_for_the_principal_no_longer_than_it_can_be_done()
    {
        const int principal = 4;
        using Rooms table = await OpenAsync(hasPrincipal: true);
        await BeginAsync(table);
        await table.DoneAsync(principal, new RoomCommand.TakeSeat("Principal"));
        await KeptAsync(
            table,
            principal,
            new RoomCommand.GiveMandate(
                ImmutableSortedDictionary.CreateRange(
                    StringComparer.Ordinal,
                    [new KeyValuePair<string, ImmutableArray<string>>("liaison", ["no"])]
                )
            )
        );
        await table.DoneAsync(Other, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        await KeptAsync(table, One, new RoomCommand.AcceptOffer(1, Terms("liaison: yes")));
        Assert.Equal("Approval 1", await WaitingAsync(table, principal));
        await table.DoneAsync(Other, new RoomCommand.WithdrawOffer(1));
        Assert.Equal(("", ""), (await WaitingAsync(table, One), await WaitingAsync(table, principal)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lead_who_is_missed_waits_for_the_host_until_they_are_back(bool hasLeft)
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        if (hasLeft)
        {
            await table.DoneAsync(Other, new RoomCommand.LeaveSeat());
        }
        else
        {
            await using IAsyncDisposable line = await table.Live.FollowAsync(Id, Other, () => { }, true, default);
        }

        Assert.Equal("", await WaitingAsync(table, Host));
        table.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("Missing 2", await WaitingAsync(table, Host));
        Assert.Equal("", await WaitingAsync(table, One));
        await table.DoneAsync(
            Other,
            hasLeft ? new RoomCommand.TakeSeat("Other") : new RoomCommand.MakeOffer(Terms("liaison: yes"))
        );
        Assert.Equal("", await WaitingAsync(table, Host));
    }

    [Fact]
    public async Task A_statement_waits_for_a_word_on_suggestions_for_support_and_for_signatures()
    {
        using Rooms table = await OpenAsync(isPublic: true);
        await BeginAsync(table);
        await table.DoneAsync(One, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        await table.DoneAsync(Other, new RoomCommand.AcceptOffer(1, Terms("liaison: yes")));
        await table.DoneAsync(One, new RoomCommand.DraftStatement());
        await table.DoneAsync(One, new RoomCommand.SuggestChange(new ClauseChange.Insert(0, "Both met.")));
        Assert.Equal(("", "Suggestion 1"), (await WaitingAsync(table, One), await WaitingAsync(table, Other)));
        await table.DoneAsync(Other, new RoomCommand.AnswerSuggestion(1, true));
        await table.DoneAsync(One, new RoomCommand.ProposeStatement());
        Assert.Equal("Support 1", await WaitingAsync(table, Other));
        int version = (await table.ViewAsync(One)).Statements[0].Version;
        await table.DoneAsync(One, new RoomCommand.SupportStatement(version));
        await table.DoneAsync(Other, new RoomCommand.SupportStatement(version));
        Assert.Equal(
            ("Signature 1", "Signature 1"),
            (await WaitingAsync(table, One), await WaitingAsync(table, Other))
        );
        await table.DoneAsync(One, new RoomCommand.SignStatement((await table.ViewAsync(One)).Statements[0].TextHash));
        Assert.Equal(("", "Signature 1"), (await WaitingAsync(table, One), await WaitingAsync(table, Other)));
        await table.DoneAsync(
            Other,
            new RoomCommand.SignStatement((await table.ViewAsync(One)).Statements[0].TextHash)
        );

        await table.DoneAsync(Host, new RoomCommand.DraftCommunique("The talks go on."));
        await table.DoneAsync(One, new RoomCommand.AnswerCommunique(1, true));
        await table.DoneAsync(One, new RoomCommand.GivePledge("Open an office.", new Verifier(Role.Lead, 1)));
        Assert.Equal(("", "Communique 1"), (await WaitingAsync(table, One), await WaitingAsync(table, Other)));
        await table.DoneAsync(Other, new RoomCommand.AnswerCommunique(1, false));
        await table.DoneAsync(One, new RoomCommand.ReportPledge(1));
        Assert.Equal(("", "Verification 1"), (await WaitingAsync(table, One), await WaitingAsync(table, Other)));
        await table.DoneAsync(Other, new RoomCommand.JudgePledge(1, true));

        // Once it is due it waits for both: who is to do it, and who verifies it.
        DateTimeOffset due = table.Clock.GetUtcNow() + TimeSpan.FromMinutes(5);
        await table.DoneAsync(One, new RoomCommand.GivePledge("Staff it.", new Verifier(Role.Lead, 1), due));
        Assert.Equal(("", ""), (await WaitingAsync(table, One), await WaitingAsync(table, Other)));
        table.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(
            ("Pledge 2", "Verification 2"),
            (await WaitingAsync(table, One), await WaitingAsync(table, Other))
        );
        await table.DoneAsync(Other, new RoomCommand.JudgePledge(2, false));
        await table.DoneAsync(One, new RoomCommand.Adjourn("Lunch."));
        Assert.Equal(("", "Adjournment"), (await WaitingAsync(table, One), await WaitingAsync(table, Other)));
        await table.DoneAsync(Other, new RoomCommand.Adjourn());
        Assert.Equal(("", ""), (await WaitingAsync(table, One), await WaitingAsync(table, Other)));
    }

    [Fact]
    public async Task An_improvement_waits_for_each_unseen_answer()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        Terms today = (await table.ViewAsync(One)).StatusQuo;
        await table.DoneAsync(One, new RoomCommand.MakeOffer(today));
        await table.DoneAsync(Other, new RoomCommand.AcceptOffer(1, today));
        await KeptAsync(table, One, new RoomCommand.WishImprovement(true));
        await KeptAsync(table, Other, new RoomCommand.WishImprovement(true));
        DateTimeOffset until = table.Clock.GetUtcNow() + TimeSpan.FromMinutes(1);
        await table.DoneAsync(-1, new RoomCommand.OfferImprovement(today.With(Terms("liaison: yes")), until));
        await KeptAsync(table, One, new RoomCommand.AnswerImprovement(1, true));
        Assert.Equal(("", "Improvement 1"), (await WaitingAsync(table, One), await WaitingAsync(table, Other)));
    }

    [Fact]
    public async Task At_a_real_table_it_waits_that_a_side_says_what_it_wants()
    {
        using Rooms table = await OpenAsync(kind: TableKind.Real);
        await table.DoneAsync(One, new RoomCommand.TakeSeat("One"));
        Assert.Equal("Wishes", await WaitingAsync(table, One));
        Assert.Equal("", await WaitingAsync(table, Other));
    }

    private static async Task<string> WaitingAsync(Rooms table, int seat)
    {
        await using SeatPage page = await SeatPage.OpenAsync(table, seat);
        return string.Join(
            ", ",
            page.Desk.Awaiting.Select(each => each.Number > 0 ? $"{each.Kind} {each.Number}" : $"{each.Kind}")
        );
    }
}
