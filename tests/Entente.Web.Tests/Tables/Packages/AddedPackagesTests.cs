using System.Collections.Immutable;
using CsCheck;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Library;
using Entente.Web.Tables.Packages;
using Entente.Web.Tables.Records;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Packages.GrownPackages;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Packages;

/// <summary>Packages that are looked for at a table to whose agenda something was added: with what each side scored of it, as its own page counts it.</summary>
public sealed class AddedPackagesTests
{
    private static readonly AgendaChange Flights = new AgendaChange.AddIssue(
        new Issue.Choice("flights", [new Option("none"), new Option("weekly")])
    );

    private static readonly AgendaChange August = new AgendaChange.AddOption("date", new Option("august"));

    /// <summary>c, July, no gift, weekly flights are worth 45 and 52; May instead of July gains each 5, and no flights would lose each 20.</summary>
    [Theory]
    [InlineData(TableKind.Exercise)]
    [InlineData(TableKind.Real)]
    public async Task What_both_scored_of_an_added_issue_counts_and_the_gain_is_that_of_the_own_page(TableKind kind)
    {
        using Rooms table = await BegunAsync(Talks, kind);
        await AddAsync(table, Flights);
        await KeptAsync(table, 1, Of(1, ("none", 0), ("weekly", 20)));
        await KeptAsync(table, 2, Of(1, ("none", 0), ("weekly", 20)));
        await AgreeAsync(table, Terms("area: c; date: july; gift: no; flights: weekly"));
        Improvement found = Assert.Single((await table.ViewAsync(1)).Improvements);
        Assert.Equal(Terms("area: c; date: may; gift: no; flights: weekly"), found.Terms);
        Assert.Equal([(45, 50), (52, 57)], await GainsAsync(table));
        for (int seat = 1; seat <= 2; seat++)
        {
            RoomView view = await table.ViewAsync(seat);
            OwnStake own = StakeOf(view);
            Assert.Equal(own.RangeOf(view.Settled)!.Value.Low, view.Own!.Gains[1].Deal);
            Assert.Equal(own.RangeOf(found.Terms)!.Value.Low, view.Own.Gains[1].Package);
        }
    }

    [Theory]
    [InlineData(TableKind.Exercise)]
    [InlineData(TableKind.Real)]
    public async Task An_added_option_is_searched_with_what_both_scored(TableKind kind)
    {
        using Rooms table = await BegunAsync(Talks, kind);
        await AddAsync(table, August);
        await KeptAsync(table, 1, Like(1, "may", "2"));
        await KeptAsync(table, 2, Like(1, "may", "1"));
        await AgreeAsync(table, Terms("area: c; date: july; gift: no"));
        Improvement found = Assert.Single((await table.ViewAsync(1)).Improvements);
        Assert.Equal(Terms("area: c; date: august; gift: no"), found.Terms);
        Assert.Equal([(25, 32), (32, 38)], await GainsAsync(table));
    }

    /// <summary>South has not scored the flights, and North would have them above all.</summary>
    [Fact]
    public async Task An_added_issue_that_one_side_has_not_scored_stays_as_it_is_in_the_deal()
    {
        using Rooms table = await BegunAsync(Talks, TableKind.Real);
        await AddAsync(table, Flights);
        await KeptAsync(table, 1, Of(1, ("none", 0), ("weekly", 20)));
        await AgreeAsync(table, Terms("area: c; date: july; gift: no; flights: none"));
        Improvement found = Assert.Single((await table.ViewAsync(1)).Improvements);
        Assert.Equal(Terms("area: c; date: may; gift: no; flights: none"), found.Terms);
        Assert.Equal([(25, 30), (32, 37)], await GainsAsync(table));
        Assert.Null(StakeOf(await table.ViewAsync(2)).RangeOf(found.Terms));
    }

    /// <summary>August is agreed, of which South alone said what it is worth: the date stays. Not agreed it is not proposed, though it would be best for both if it were like May.</summary>
    [Theory]
    [InlineData("august", "area: c; date: august; gift: yes")]
    [InlineData("july", "area: c; date: may; gift: yes")]
    public async Task An_added_option_that_one_side_has_not_scored_comes_and_goes_in_no_package(
        string date,
        string better
    )
    {
        using Rooms table = await BegunAsync(Talks, TableKind.Exercise);
        await AddAsync(table, August);
        await KeptAsync(table, 2, Like(1, "may", "9"));
        await AgreeAsync(table, Terms($"area: a; date: {date}; gift: yes"));
        Assert.Equal(Terms(better), Assert.Single((await table.ViewAsync(1)).Improvements).Terms);
    }

    [Fact]
    public async Task At_Hanoi_the_same_is_found_with_an_added_issue_that_both_agreed_to_leave_out()
    {
        var found = new List<Terms>();
        foreach (bool isAdded in new[] { false, true })
        {
            using Rooms table = await OpenAsync();
            await BeginAsync(table);
            if (isAdded)
            {
                await AddAsync(table, Flags);
                await KeptAsync(table, 1, Points(1, "0", "-2"));
                await KeptAsync(table, 2, Points(1, "0", "-4"));
            }

            RoomView view = await table.ViewAsync(1);
            Terms deal = new Terms(
                view.Space!.Issues.Select(issue => KeyValuePair.Create(issue.Name, issue.NameOf(0)))
            ).With(view.StatusQuo);
            await AgreeAsync(table, deal);
            found.Add(Assert.Single((await table.ViewAsync(1)).Improvements).Terms);
        }

        Assert.Equal(found[0].With(Terms("flags: no")), found[1]);
    }

    [Fact]
    public async Task What_the_table_itself_proposes_counts_what_all_scored_and_is_nothing_where_one_has_not()
    {
        Assert.Equal("none", (await ProposeAsync((20, 0), (20, 0)))!["flights"]);
        Assert.Equal("weekly", (await ProposeAsync((0, 20), (0, 20)))!["flights"]);
        Assert.Null(await ProposeAsync((0, 20), null));
        Assert.Null(await ProposeAsync(null, null));
    }

    /// <summary>Over generated agendas, additions, scores and deals, at whole tables: what looking at every package by the sides' own pages finds.</summary>
    [Fact]
    public void What_is_offered_is_what_looking_at_every_package_by_the_own_pages_finds() =>
        Cases.Sample(each => HoldsAsync(each).GetAwaiter().GetResult(), iter: 120, threads: 1);

    private static async Task HoldsAsync(GrownCase each)
    {
        using Rooms table = await BegunAsync(each.Scenario, each.IsReal ? TableKind.Real : TableKind.Exercise);
        Terms deal = await GrowAsync(table, each);
        await AgreeAsync(table, deal);
        RoomView[] sides = [await table.ViewAsync(1), await table.ViewAsync(2)];
        Terms? best = Best(sides, deal);
        Assert.Equal(best, sides[0].Improvements.SingleOrDefault()?.Terms);
        if (best is null)
        {
            return;
        }

        foreach (RoomView side in sides)
        {
            OwnGain gain = side.Own!.Gains[1];
            Assert.Equal(WorthOf(side, deal), (int)gain.Deal);
            Assert.Equal(WorthOf(side, best), (int)gain.Package);
            Assert.Equal(gain.Package - gain.Deal, gain.Gain);
            Assert.True(gain.Gain > 0);
            OwnStake own = StakeOf(side);
            if (own.UnscoredIn(deal).IsEmpty)
            {
                Assert.Equal(own.RangeOf(best)!.Value.Low - own.RangeOf(deal)!.Value.Low, gain.Gain);
            }
        }
    }

    private static async Task AgreeAsync(Rooms table, Terms deal)
    {
        await table.DoneAsync(1, new RoomCommand.MakeOffer(deal));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, deal));
        await KeptAsync(table, 1, new RoomCommand.WishImprovement(true));
        await KeptAsync(table, 2, new RoomCommand.WishImprovement(true));
        await table.UntilAsync(TimeSpan.FromMinutes(3), seen => seen.LookAt is null);
    }

    private static async Task<(double, double)[]> GainsAsync(Rooms table)
    {
        OwnGain[] gains = [(await table.ViewAsync(1)).Own!.Gains[1], (await table.ViewAsync(2)).Own!.Gains[1]];
        return [.. gains.Select(gain => (gain.Deal, gain.Package))];
    }

    private static async Task<Terms?> ProposeAsync((int None, int Weekly)? north, (int None, int Weekly)? south)
    {
        var table = new RoomState(Id)
        {
            Setup = new RoomSetup(
                TableKind.Real,
                "A table",
                Talks.Space,
                [.. Talks.Parties.Select(party => new RoomParty(party.Name, party.Title))]
            ),
            Space = new Addition(1, Flights).In(Talks.Space),
            Timeline = [new TimelineItem(1, default, 2, [new RoomEvent.AgendaChanged(1, Flights)])],
        };
        using var desk = new PackageDesk(
            AnalysisBudget.Ordinary with
            {
                Time = TimeSpan.FromMinutes(5),
            },
            TimeProvider.System
        );
        return await desk.ProposeAsync(new PackageQuestion(table, [Wishes(0, north), Wishes(1, south)]), default);

        static PartyWishes Wishes(int party, (int None, int Weekly)? said) =>
            new(
                PrivateDocuments.Of(Talks, Talks.Parties[party]),
                said is { } points
                    ? ImmutableSortedDictionary<int, AdditionScore>.Empty.Add(
                        1,
                        ((RoomCommand.ScoreAddition)Of(1, ("none", points.None), ("weekly", points.Weekly))).Score
                    )
                    : ImmutableSortedDictionary<int, AdditionScore>.Empty
            );
    }

    private static RoomCommand.ScoreAddition Of(int proposal, params (string Value, int Points)[] points) =>
        new(
            proposal,
            new AdditionScore.OfIssue(
                points.ToImmutableSortedDictionary(each => each.Value, each => $"{each.Points}", StringComparer.Ordinal)
            )
        );

    // May is better than July by 5 for both, the areas are opposed, and a gift is a cost to who gives it.
    private static Scenario Talks { get; } =
        new(
            new OutcomeSpace([
                new Issue.Choice("area", [new Option("a"), new Option("b"), new Option("c")]),
                new Issue.Choice("date", [new Option("may"), new Option("july")]),
                new Issue.YesNo("gift"),
            ]),
            [PartyOf("North", [0, 10, 20], [10, 5], [0, 9]), PartyOf("South", [0, 12, 20], [10, 5], [7, 0])]
        );

    internal static Party PartyOf(string name, params int[][] scores) =>
        new(name)
        {
            Preferences = new PreferenceModel.Scores([
                .. scores.Select(
                    (each, i) =>
                        (Term)new Term.OfIssue(i, new ValueFunction.Table([.. each.Select(score => (Estimate)score)]))
                ),
            ]),
        };
}
