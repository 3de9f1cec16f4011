using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Rules;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

public class AgendaTests
{
    private static RoomCommand.ProposeAgenda Add(Issue issue) => new(new AgendaChange.AddIssue(issue));

    private static RoomCommand.ProposeAgenda Park(string issue) => new(new AgendaChange.Park(issue));

    private static RoomCommand.AnswerAgenda Yes(int proposal) => new(proposal, true);

    [Fact]
    public async Task An_issue_is_added_when_all_agree_and_offers_before_it_are_not_whole_any_more()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(North, Offer("relief: some, sites: one, liaison: yes"));
        await table.DoneAsync(South, Add(new Issue.Integer("inspectors", 10, 100, 10)));
        Assert.Equal(3, (await table.ViewAsync(North)).Space!.Issues.Length);
        Assert.Equal(RefusalKind.DoneAlready, await table.RefusedAsync(South, Yes(1)));
        await table.DoneAsync(North, Yes(1));

        RoomView view = await table.ViewAsync(South);
        Assert.Equal("inspectors", view.Space!.Issues[3].Name);
        Assert.Equal(ProposalState.Adopted, view.Proposals[0].State);
        Assert.False(view.Offers[0].EndsTalks);
        await table.DoneAsync(South, Offer("inspectors: 30"));
        Assert.Equal(RefusalKind.NoSuchValue, await table.RefusedAsync(South, Offer("inspectors: 31")));
    }

    [Fact]
    public async Task A_mediators_proposal_needs_every_party_and_one_no_is_enough()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(Mediator, Add(new Issue.YesNo("flags")));
        await table.DoneAsync(North, Yes(1));
        await table.DoneAsync(South, new RoomCommand.AnswerAgenda(1, false, "Not now."));
        AgendaProposal proposal = (await table.ViewAsync(North)).Proposals[0];
        Assert.Equal((ProposalState.Refused, 1, "Not now."), (proposal.State, proposal.RefusedBy, proposal.Reason));
        Assert.Equal(RefusalKind.DoneAlready, await table.RefusedAsync(South, Yes(1)));
        Assert.Equal(RefusalKind.NotYours, await table.RefusedAsync(Host, Add(new Issue.YesNo("flags"))));
    }

    [Fact]
    public async Task An_option_is_added_behind_the_others_so_that_the_rules_of_the_scenario_mean_what_they_meant()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(
            North,
            new RoomCommand.ProposeAgenda(new AgendaChange.AddOption("sites", new Option("two")))
        );
        Assert.Equal(RefusalKind.NoSuchValue, await table.RefusedAsync(North, Offer("sites: two")));
        await table.DoneAsync(South, Yes(1));
        await table.DoneAsync(North, Offer("relief: all, sites: two"));
        Assert.Equal(RefusalKind.Forbidden, await table.RefusedAsync(North, Offer("relief: all, sites: none")));
        Assert.Equal(
            RefusalKind.BadIssue,
            await table.RefusedAsync(
                North,
                new RoomCommand.ProposeAgenda(new AgendaChange.AddOption("liaison", new Option("perhaps")))
            )
        );
    }

    [Fact]
    public async Task What_cannot_be_an_issue_is_refused()
    {
        using Table table = await OpenAsync();
        Assert.Equal(RefusalKind.IssueThere, await table.RefusedAsync(North, Add(new Issue.YesNo("relief"))));
        Assert.Equal(RefusalKind.BadIssue, await table.RefusedAsync(North, Add(new Issue.YesNo(" "))));
        Assert.Equal(RefusalKind.BadIssue, await table.RefusedAsync(North, Add(new Issue.Integer("n", 3, 3, 1))));
        Assert.Equal(
            RefusalKind.BadIssue,
            await table.RefusedAsync(North, Add(new Issue.Choice("c", [new("same"), new("same")])))
        );
        Assert.Equal(
            RefusalKind.BadIssue,
            await table.RefusedAsync(North, Add(new Issue.Real("r", 0, 1, Numbers.Rational.Zero)))
        );
    }

    [Fact]
    public async Task A_proposal_that_was_overtaken_is_refused_when_the_last_party_agrees()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(North, Add(new Issue.YesNo("flags")));
        await table.DoneAsync(South, Add(new Issue.YesNo("flags")));
        await table.DoneAsync(South, Yes(1));
        Assert.Equal(RefusalKind.IssueThere, await table.RefusedAsync(North, Yes(2)));
    }

    [Fact]
    public async Task All_leave_an_issue_aside_and_each_can_take_it_up_again()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(North, Offer("sites: one"));
        await table.DoneAsync(North, Park("sites"));
        await table.DoneAsync(South, Yes(1));
        RoomView parked = await table.ViewAsync(South);
        Assert.Equal(["sites"], parked.Parked);
        Assert.False(parked.Offers[0].CanBeAccepted);
        Assert.Equal(RefusalKind.IssueParked, await table.RefusedAsync(South, Accept(1, "sites: one")));

        await table.DoneAsync(South, new RoomCommand.TakeUpIssue("sites"));
        Assert.Equal(RefusalKind.NotParked, await table.RefusedAsync(North, new RoomCommand.TakeUpIssue("sites")));
        await table.DoneAsync(South, Accept(1, "sites: one"));
        Assert.Equal(RefusalKind.IssueSettled, await table.RefusedAsync(North, Park("sites")));
    }

    [Fact]
    public async Task Talks_can_end_in_agreement_with_an_issue_left_aside_but_not_with_nothing_to_agree()
    {
        using Table table = await OpenAsync();
        foreach ((string issue, int proposal) in new[] { ("sites", 1), ("liaison", 2) })
        {
            await table.DoneAsync(North, Park(issue));
            await table.DoneAsync(South, Yes(proposal));
        }

        Assert.Equal(RefusalKind.LastOpenIssue, await table.RefusedAsync(North, Park("relief")));
        await table.DoneAsync(North, Offer("relief: some"));
        await table.DoneAsync(South, Accept(1, "relief: some"));
        Assert.Equal(TalkEnd.Agreement, (await table.ViewAsync(North)).End);
    }

    [Fact]
    public async Task What_a_party_demanded_stays_in_the_history_when_it_changes_or_drops_it()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(North, new RoomCommand.TakePosition("relief", "all"));
        await table.DoneAsync(South, new RoomCommand.TakePosition("relief", "none", "Sites first."));
        await table.DoneAsync(North, new RoomCommand.TakePosition("relief", "some"));
        await table.DoneAsync(North, new RoomCommand.DropPosition("relief", "We wait for your offer."));
        Assert.Equal(RefusalKind.NoPosition, await table.RefusedAsync(North, new RoomCommand.DropPosition("relief")));
        Assert.Equal(
            RefusalKind.NoSuchValue,
            await table.RefusedAsync(North, new RoomCommand.TakePosition("relief", "a bit"))
        );

        RoomView view = await table.ViewAsync(Observer);
        Assert.Equal(
            [(0, "all", false), (1, "none", true), (0, "some", false), (0, null, true)],
            view.Positions.Select(each => (each.Party, each.Value, each.IsCurrent))
        );
    }
}
