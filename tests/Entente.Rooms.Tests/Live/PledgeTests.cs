using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Pledges;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

public class PledgeTests
{
    private static readonly Verifier OfSouth = new(Role.Lead, 1);
    private static readonly Verifier OfMediator = new(Role.Mediator, -1);
    private static readonly Verifier OfNeighbour = new(Role.ThirdParty, 0);

    [Fact]
    public async Task Commitments_are_given_once_something_is_agreed()
    {
        using Table table = await OpenAsync();
        var give = new RoomCommand.GivePledge("Open the site.", OfSouth, Issue: "sites");
        Assert.Equal(RefusalKind.NothingAgreed, await table.RefusedAsync(North, give));
        await AgreeAsync(table);
        Assert.Equal(
            RefusalKind.OutOfRange,
            await table.RefusedAsync(North, give with { Verifier = new Verifier(Role.Lead, 0) })
        );
        Assert.Equal(RefusalKind.TooLate, await table.RefusedAsync(North, give with { Due = table.Clock.GetUtcNow() }));
        await table.DoneAsync(North, give);
        Assert.Equal(PledgeState.Pledged, (await table.ViewAsync(Observer)).Pledges[0].State);
    }

    [Fact]
    public async Task A_commitment_is_due_by_the_clock_even_after_the_talks_and_broken_until_it_is_done()
    {
        using Table table = await OpenAsync();
        await AgreeAsync(table);
        await table.DoneAsync(
            North,
            new RoomCommand.GivePledge("Open the site.", OfNeighbour, table.Clock.GetUtcNow() + TimeSpan.FromDays(30))
        );
        await table.DoneAsync(South, new RoomCommand.WalkAway());
        Assert.Equal(RefusalKind.NotDue, await table.RefusedAsync(ThirdParty, new RoomCommand.JudgePledge(1, false)));
        Assert.Equal(RefusalKind.NotVerifier, await table.RefusedAsync(South, new RoomCommand.JudgePledge(1, true)));
        table.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(PledgeState.Due, (await table.ViewAsync(South)).Pledges[0].State);
        await table.DoneAsync(ThirdParty, new RoomCommand.JudgePledge(1, false, "Still closed."));
        await table.DoneAsync(North, new RoomCommand.ReportPledge(1, "Opened a month late."));
        await table.DoneAsync(ThirdParty, new RoomCommand.JudgePledge(1, true));
        Assert.Equal(RefusalKind.DoneAlready, await table.RefusedAsync(North, new RoomCommand.ReportPledge(1)));

        Assert.Equal(
            [
                (North, PledgeState.Pledged),
                (-1, PledgeState.Due),
                (ThirdParty, PledgeState.Broken),
                (North, PledgeState.Reported),
                (ThirdParty, PledgeState.Verified),
            ],
            (await table.ViewAsync(South)).Pledges[0].Steps.Select(each => (each.Seat, each.State))
        );
    }

    [Fact]
    public async Task Where_two_mediate_a_commitment_names_which_of_them_verifies_it_and_the_other_does_not()
    {
        const int Other = 8;
        using Table table = await OpenAsync();
        await AgreeAsync(table);
        await table.DoneAsync(North, new RoomCommand.GivePledge("Open the gate.", OfMediator));
        await table.DoneAsync(Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Mediator, -1)));
        await table.DoneAsync(Other, new RoomCommand.TakeSeat("Second"));
        var give = new RoomCommand.GivePledge("Open the site.", OfMediator);
        Assert.Equal(RefusalKind.VerifierNotNamed, await table.RefusedAsync(North, give));
        Assert.Equal(
            RefusalKind.NothingThere,
            await table.RefusedAsync(North, give with { Verifier = OfMediator with { Seat = Observer } })
        );
        Assert.Equal(
            RefusalKind.OutOfRange,
            await table.RefusedAsync(North, give with { Verifier = OfSouth with { Seat = South } })
        );
        await table.DoneAsync(North, give with { Verifier = OfMediator with { Seat = Other } });
        await table.DoneAsync(North, new RoomCommand.ReportPledge(2));
        Assert.Equal(RefusalKind.NotVerifier, await table.RefusedAsync(Mediator, new RoomCommand.JudgePledge(2, true)));
        await table.DoneAsync(Other, new RoomCommand.JudgePledge(2, true));

        // The first was given while one alone mediated, and named nobody.
        await table.DoneAsync(Mediator, new RoomCommand.JudgePledge(1, true));
        Assert.Equal(Other, (await table.ViewAsync(South)).Pledges[1].Verifier.Seat);
    }

    [Fact]
    public async Task What_is_reported_in_time_is_verified_by_the_one_who_was_named_and_does_not_fall_due()
    {
        using Table table = await OpenAsync();
        await AgreeAsync(table);
        await table.DoneAsync(
            South,
            new RoomCommand.GivePledge("Lift it.", OfMediator, table.Clock.GetUtcNow() + TimeSpan.FromDays(1))
        );
        Assert.Equal(RefusalKind.NotYours, await table.RefusedAsync(North, new RoomCommand.ReportPledge(1)));
        await table.DoneAsync(South, new RoomCommand.ReportPledge(1));
        table.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(PledgeState.Reported, (await table.ViewAsync(North)).Pledges[0].State);
        await table.DoneAsync(Mediator, new RoomCommand.JudgePledge(1, true));
        Assert.Equal(PledgeState.Verified, (await table.ViewAsync(North)).Pledges[0].State);
    }

    [Fact]
    public async Task A_following_table_carries_over_what_was_agreed_what_was_added_and_what_is_not_done()
    {
        using Table table = await OpenAsync();
        await AgreeAsync(table);
        await table.DoneAsync(
            North,
            new RoomCommand.ProposeAgenda(new AgendaChange.AddIssue(new Issue.YesNo("flags")))
        );
        await table.DoneAsync(South, new RoomCommand.AnswerAgenda(1, true));
        await table.DoneAsync(North, new RoomCommand.GivePledge("Done at once.", OfSouth));
        await table.DoneAsync(South, new RoomCommand.JudgePledge(1, true));
        DateTimeOffset due = table.Clock.GetUtcNow() + TimeSpan.FromDays(10);
        await table.DoneAsync(North, new RoomCommand.GivePledge("Open the site.", OfSouth, due));
        await table.DoneAsync(Host, new RoomCommand.CloseTable());

        RoomState before = await StateAsync(table);
        RoomSetup setup = before.Following();
        Assert.Equal((before.Id, before.Head), (setup.Previous, setup.PreviousHead));
        using Table next = await OpenAsync(setup);
        RoomView view = await next.ViewAsync(South);
        Assert.Equal("one", view.StatusQuo["sites"]);
        Assert.Equal(4, view.Space!.Issues.Length);
        Assert.Equal((Space.Issues.Length, 1), (setup.Space.Issues.Length, setup.Added.Length));
        Assert.Equal(
            (1, -1, ProposalState.Adopted),
            (view.Proposals[0].Number, view.Proposals[0].Seat, view.Proposals[0].State)
        );
        // What was added is scored at the new table as at the old one.
        await next.KeptAsync(
            South,
            new RoomCommand.ScoreAddition(
                1,
                new AdditionScore.OfIssue(
                    ImmutableSortedDictionary.CreateRange(
                        StringComparer.Ordinal,
                        [new KeyValuePair<string, string>("no", "0"), new KeyValuePair<string, string>("yes", "3")]
                    )
                )
            )
        );
        Assert.Equal(before.Head, view.PreviousHead);
        Pledge carried = Assert.Single(view.Pledges);
        Assert.Equal((1, "Open the site.", due), (carried.Number, carried.What, carried.Due));
        next.Clock.Advance(TimeSpan.FromDays(11));
        Assert.Equal(PledgeState.Due, (await next.ViewAsync(South)).Pledges[0].State);
    }

    [Fact]
    public async Task What_was_added_before_has_to_be_an_issue_or_an_option_that_fits()
    {
        foreach (
            (AgendaChange change, RefusalKind kind) in new[]
            {
                ((AgendaChange)new AgendaChange.Park("sites"), RefusalKind.BadSetup),
                (new AgendaChange.AddIssue(new Issue.YesNo("sites")), RefusalKind.IssueThere),
                (new AgendaChange.AddOption("nowhere", new Option("two")), RefusalKind.NoSuchIssue),
            }
        )
        {
            using Table table = await OpenAsync();
            using var other = new LocalRooms(table.Services);
            MoveResult result = await other.MoveAsync(
                new RoomId(8),
                new RoomMove(-1, new RoomCommand.OpenTable(Setup with { Added = [change] }, [])),
                default
            );
            Assert.Equal(kind, Assert.IsType<MoveResult.Refused>(result).Refusal.Kind);
        }
    }

    [Fact]
    public async Task What_is_carried_over_has_to_fit_the_table()
    {
        var pledge = new Pledge(2, 0, "Out of order.", null, "", OfSouth);
        using Table table = await OpenAsync();
        var other = new LocalRooms(table.Services);
        MoveResult result = await other.MoveAsync(
            new RoomId(8),
            new RoomMove(-1, new RoomCommand.OpenTable(Setup with { Carried = [pledge] }, [])),
            default
        );
        Assert.Equal(RefusalKind.BadSetup, Assert.IsType<MoveResult.Refused>(result).Refusal.Kind);
        other.Dispose();
    }

    private static async Task<RoomState> StateAsync(Table table) =>
        (await table.LogAsync()).Aggregate(
            new RoomState(Id),
            (state, entry) => state.After(Text.RoomText.Entry(entry.Content.Span), entry.Hash)
        );

    private static async Task AgreeAsync(Table table)
    {
        await table.DoneAsync(North, Offer("sites: one"));
        await table.DoneAsync(South, Accept(1, "sites: one"));
    }
}
