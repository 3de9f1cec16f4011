using System.Collections.Immutable;
using CsCheck;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Library;
using Entente.Web.Tables.Packages;
using Entente.Web.Tables.Records;

namespace Entente.Web.Tests.Tables.Packages;

/// <summary>From the parties' own documents to a package that is better for all, against looking at every package.</summary>
public class PackageDeskTests
{
    private static readonly string[] Values = ["v0", "v1", "v2"];

    private static readonly Gen<int[][]> Scores = Gen.Int[0, 9].Array[3].Array[3];

    [Fact]
    public void What_is_offered_is_what_looking_at_every_package_finds() =>
        Gen.Select(Scores, Scores, Gen.Int[0, 26])
            .Sample(
                (north, south, at) =>
                {
                    Scenario scenario = Of(north, south);
                    string? best = Naive(north, south, at);
                    FoundImprovement? found = ImproveAsync(scenario, Packages()[at]).GetAwaiter().GetResult();
                    Assert.Equal(best, found is null ? null : string.Join(" ", found.Terms.Values.Values));
                    if (found is not null)
                    {
                        int[] to = [.. found.Terms.Values.Values.Select(value => Array.IndexOf(Values, value))];
                        Assert.Equal(
                            [
                                Worth(north, to) - Worth(north, Packages()[at]),
                                Worth(south, to) - Worth(south, Packages()[at]),
                            ],
                            found.Gains.Select(gain => (int)gain.Gain)
                        );
                    }
                },
                iter: 150,
                threads: 1
            );

    [Fact]
    public async Task An_issue_that_was_left_aside_stays_as_it_stands()
    {
        // Each would gain by the third issue alone, which nobody speaks about any more.
        int[][] north =
        [
            [0, 0, 1],
            [0, 0, 1],
            [0, 5, 9],
        ];
        int[][] south =
        [
            [1, 0, 0],
            [1, 0, 0],
            [0, 5, 9],
        ];
        Scenario scenario = Of(north, south) with { StatusQuo = Outcome.At(0, 0, 0) };
        Assert.NotNull(await ImproveAsync(scenario, [0, 0, 0]));
        Assert.Null(await ImproveAsync(scenario, [0, 0, 0], parked: "i2"));
        Assert.Null(await ImproveAsync(scenario with { StatusQuo = null }, [0, 0, 0], parked: "i2"));
    }

    [Fact]
    public async Task What_was_settled_is_improved_though_an_issue_that_stands_nowhere_was_left_aside()
    {
        int[][] north =
        [
            [0, 0, 5],
            [2, 0, 0],
            [0, 5, 9],
        ];
        int[][] south =
        [
            [2, 0, 0],
            [0, 0, 5],
            [0, 5, 9],
        ];
        FoundImprovement? found = await ImproveAsync(Of(north, south), [0, 0, 0], parked: "i2");
        Assert.Equal("v2 v2", string.Join(" ", Assert.IsType<FoundImprovement>(found).Terms.Values.Values));
        Assert.Equal([3, 3], found.Gains.Select(gain => gain.Gain));
    }

    /// <summary>North gains by the first issue as long as the one that was left aside is at its first value, and loses by it at the last.</summary>
    [Fact]
    public async Task A_package_that_is_better_only_at_some_values_of_what_was_left_aside_is_not_offered()
    {
        int[][] flat =
        [
            [0, 0, 5],
            [0, 0, 0],
            [0, 0, 0],
        ];
        Scenario scenario = Of(flat, flat);
        Assert.NotNull(await ImproveAsync(scenario, [0, 0, 0], parked: "i2"));
        var tied = new Term.Rectangle([new Bound(0, 2, 2), new Bound(2, 2, 2)], -9);
        var scores = (PreferenceModel.Scores)scenario.Parties[0].Preferences!;
        Party north = scenario.Parties[0] with { Preferences = scores with { Terms = scores.Terms.Add(tied) } };
        Scenario other = scenario with { Parties = scenario.Parties.SetItem(0, north) };
        Assert.Null(await ImproveAsync(other, [0, 0, 0], parked: "i2"));
    }

    [Fact]
    public async Task A_number_of_a_continuum_that_was_left_aside_is_held_too()
    {
        Scenario scenario = Of(
            [
                [0, 0, 5],
                [2, 0, 0],
                [0, 0, 0],
            ],
            [
                [2, 0, 0],
                [0, 0, 5],
                [0, 0, 0],
            ]
        );
        scenario = scenario with
        {
            Space = new OutcomeSpace(scenario.Space.Issues.SetItem(2, new Issue.Real("i2", 0, 10)), []),
            Parties =
            [
                .. scenario.Parties.Select(party =>
                    party with
                    {
                        Preferences = new PreferenceModel.Scores([
                            .. ((PreferenceModel.Scores)party.Preferences!).Terms.Take(2),
                            new Term.OfIssue(2, new ValueFunction.Linear(0, 7)),
                        ]),
                    }
                ),
            ],
        };
        FoundImprovement? found = await ImproveAsync(scenario, [0, 0, 0], parked: "i2");
        Assert.Equal("v2 v2", string.Join(" ", Assert.IsType<FoundImprovement>(found).Terms.Values.Values));
    }

    [Fact]
    public async Task What_cannot_be_read_finds_nothing_and_says_nothing()
    {
        Scenario scenario = Of(
            [
                [0, 1, 2],
                [0, 1, 2],
                [0, 1, 2],
            ],
            [
                [0, 1, 2],
                [0, 1, 2],
                [0, 1, 2],
            ]
        );
        RoomState table = Table(scenario, [0, 0, 0], null);
        using var desk = new PackageDesk(AnalysisBudget.Ordinary, TimeProvider.System);
        string good = PrivateDocuments.Of(scenario, scenario.Parties[0]);
        foreach (string other in new[] { "", "a: [", good, "parties:\n  south:\n    ranking: []\n" })
        {
            Assert.Null(await desk.ImproveAsync(Question(table, good, other), default));
            Assert.Null(await desk.ProposeAsync(Question(table, good, other), default));
        }

        PackageQuestion asked = Question(table, good, good);
        Assert.DoesNotContain("i0", asked.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("i0", asked.Wishes[0].ToString(), StringComparison.Ordinal);
    }

    /// <summary>A whole table of the shelf: agreed badly, both wish, and each is shown the package and its own gain on its page's scale.</summary>
    [Fact]
    public async Task At_a_table_that_was_opened_from_a_scenario_both_are_shown_what_they_left()
    {
        using Rooms table = await Rooms.OpenAsync(scenario: "hanoi-2019");
        for (int seat = 1; seat <= 3; seat++)
        {
            await table.DoneAsync(seat, new RoomCommand.TakeSeat($"Person {seat}"));
        }

        await table.DoneAsync(0, new RoomCommand.TakeSeat("Host"));
        await table.DoneAsync(0, new RoomCommand.OpenMeeting());
        RoomView view = await table.ViewAsync(1);
        var standing = new Terms(
            view.Space!.Issues.Select(issue => new KeyValuePair<string, string>(
                issue.Name,
                view.StatusQuo[issue.Name] ?? issue.NameOf(Outcome.At(0).Values[0])
            ))
        );
        await table.DoneAsync(1, new RoomCommand.MakeOffer(standing));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, standing));
        Assert.IsType<MoveResult.Kept>(await table.MoveAsync(1, new RoomCommand.WishImprovement(true)));
        Assert.IsType<MoveResult.Kept>(await table.MoveAsync(2, new RoomCommand.WishImprovement(true)));
        await table.UntilAsync(TimeSpan.FromMinutes(3), seen => seen.LookAt is null);

        RoomView us = await table.ViewAsync(1);
        RoomView korea = await table.ViewAsync(2);
        Improvement offered = Assert.Single(us.Improvements);
        foreach (RoomView side in new[] { us, korea })
        {
            Scenario sheet = PrivateDocuments.Read(side, side.Own!.Preferences!).Scenario!;
            OwnStake stake = OwnStake.Of(sheet.Space, sheet.Parties[side.You.Party])!;
            OwnGain gain = side.Own.Gains[1];
            Assert.True(gain.Gain > 0);
            Assert.Equal(stake.RangeOf(offered.Terms)!.Value.Low, gain.Package, 9);
            Assert.Equal(stake.RangeOf(side.Settled)!.Value.Low, gain.Deal, 9);
        }
    }

    private static async Task<FoundImprovement?> ImproveAsync(Scenario scenario, int[] deal, string? parked = null)
    {
        using var desk = new PackageDesk(
            AnalysisBudget.Ordinary with
            {
                Time = TimeSpan.FromMinutes(5),
            },
            TimeProvider.System
        );
        return await desk.ImproveAsync(
            Question(
                Table(scenario, deal, parked),
                [.. scenario.Parties.Select(party => PrivateDocuments.Of(scenario, party))]
            ),
            default
        );
    }

    private static PackageQuestion Question(RoomState table, params string[] documents) =>
        new(
            table,
            [
                .. documents.Select(document => new PartyWishes(
                    document,
                    ImmutableSortedDictionary<int, AdditionScore>.Empty
                )),
            ]
        );

    private static RoomState Table(Scenario scenario, int[] deal, string? parked)
    {
        var setup = new RoomSetup(
            TableKind.Real,
            "A table",
            scenario.Space,
            [.. scenario.Parties.Select(party => new RoomParty(party.Name, party.Title))]
        )
        {
            StatusQuo = scenario.StatusQuo is null ? Terms.None : TermsOf([0, 0, 0]),
        };
        return new RoomState(Rooms.Id)
        {
            Setup = setup,
            Space = scenario.Space,
            Settled = TermsOf(deal).Without(parked is null ? [] : [parked]),
            Parked = parked is null ? [] : [parked],
        };
    }

    private static Terms TermsOf(int[] package) =>
        new(package.Select((value, i) => new KeyValuePair<string, string>($"i{i}", Values[value])));

    private static Scenario Of(int[][] north, int[][] south) =>
        new(
            new OutcomeSpace(
                [
                    .. Enumerable
                        .Range(0, 3)
                        .Select(i => (Issue)new Issue.Choice($"i{i}", [.. Values.Select(value => new Option(value))])),
                ],
                []
            ),
            [PartyOf("north", north), PartyOf("south", south)]
        );

    private static Party PartyOf(string name, int[][] scores) =>
        new(name)
        {
            Preferences = new PreferenceModel.Scores([
                .. scores.Select(
                    (each, i) =>
                        (Term)new Term.OfIssue(i, new ValueFunction.Table([.. each.Select(score => (Estimate)score)]))
                ),
            ]),
        };

    private static int[][] Packages() =>
        [.. Enumerable.Range(0, 27).Select(at => new[] { at / 9, at / 3 % 3, at % 3 })];

    private static int Worth(int[][] scores, int[] package) => package.Select((value, i) => scores[i][value]).Sum();

    private static string? Naive(int[][] north, int[][] south, int at)
    {
        (Rational Least, Rational Sum, string Package)? best = null;
        foreach (int[] package in Packages())
        {
            Rational[] shares = [Share(north, package, at), Share(south, package, at)];
            (Rational Least, Rational Sum) now = (shares.Min(), shares[0] + shares[1]);
            if (now.Least.Sign > 0 && (best is not { } known || now.CompareTo((known.Least, known.Sum)) > 0))
            {
                best = (now.Least, now.Sum, string.Join(" ", package.Select(value => Values[value])));
            }
        }

        return best?.Package;
    }

    private static Rational Share(int[][] scores, int[] package, int at)
    {
        int scale = scores.Sum(each => each.Max() - each.Min());
        return scale == 0 ? Rational.Zero : Rational.Of(Worth(scores, package) - Worth(scores, Packages()[at]), scale);
    }
}
