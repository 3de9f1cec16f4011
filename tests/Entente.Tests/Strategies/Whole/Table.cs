using Entente.Bidding;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Randomness;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies;
using Entente.Strategies.Catalog;

namespace Entente.Tests.Strategies.Whole;

/// <summary>Sessions over issues of ten values that matter most to different parties.</summary>
internal static class Table
{
    /// <summary>A space of issues with ten values; the first party wants high values and cares most for the first issue, the second low ones and cares most for the last.</summary>
    public static BidSpace Of(
        int issues,
        Rational? reservation = null,
        Rational? discount = null,
        bool hasThird = false
    )
    {
        Party Party(string name, bool isFirst) =>
            new(name)
            {
                Preferences = new PreferenceModel.Scores([
                    .. Enumerable
                        .Range(0, issues)
                        .Select(issue =>
                        {
                            var weight = Rational.Of(2 * (isFirst ? issues - issue : issue + 1), issues * (issues + 1));
                            return (Term)
                                new Term.OfIssue(
                                    issue,
                                    isFirst
                                        ? new ValueFunction.Linear(Rational.Zero, weight)
                                        : new ValueFunction.Linear(weight, Rational.Zero)
                                );
                        }),
                ]),
                Fallback = new Fallback { Worth = reservation ?? Rational.Zero },
                Patience = new Patience(discount ?? Rational.One, IsPerRound: false),
            };
        return BidSpace.Of(
            new Scenario(
                new OutcomeSpace([.. Enumerable.Range(0, issues).Select(i => (Issue)new Issue.Integer($"i{i}", 0, 9))]),
                [
                    Party("first", isFirst: true),
                    Party("second", isFirst: false),
                    .. hasThird ? [Party("third", isFirst: true)] : Array.Empty<Party>(),
                ]
            )
        );
    }

    /// <summary>Runs a session and keeps its log.</summary>
    public static SessionResult Run(BidSpace space, string first, string second, int rounds, ulong seed = 7) =>
        SessionRunner.Run(
            new SessionSetup(
                space,
                [StrategyCatalog.Parse(first), StrategyCatalog.Parse(second)],
                new SessionLimits(rounds)
            )
            {
                KeepsLog = true,
                Knowledge = Knowledge.Utilities,
                Seed = seed,
            }
        );

    /// <summary>What the offers of a party were worth to one.</summary>
    public static double[] Worths(BidSpace space, SessionResult result, int by, int to) =>
        [
            .. result
                .Log.Where(each => each.Event.Kind == SessionEventKind.OfferMade && each.Event.Party == by)
                .Select(each => space.UtilitiesOf(each.Outcome!)[to]),
        ];

    /// <summary>The first party's seat.</summary>
    public static Seat Seat(BidSpace space, int rounds) =>
        new(space, space.Open(), 0, new SessionLimits(rounds), new RandomSequence(1));
}
