using System.Collections.Immutable;
using System.Numerics;
using Entente.Analysis.Sampling;
using Entente.Games;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Formats.Gambit;

/// <summary>Negotiations as games that Gambit can examine: everybody demands at once, or one offers and the others answer.</summary>
public static class ScenarioGames
{
    /// <summary>The most outcomes of a scenario that becomes a tree.</summary>
    public const int MostOffers = 10_000;

    /// <summary>Why a scenario cannot become a game; empty when it can.</summary>
    /// <param name="scenario">The scenario under one reading.</param>
    /// <param name="isTree">Whether it is to become a tree.</param>
    public static string Refusal(Scenario scenario, bool isTree)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (new OutcomeValuer(scenario).Reservations.Any(each => each is null))
        {
            return "A game needs the scores of every party; somebody's are not known, or an order without numbers.";
        }

        if (scenario.Space.Combinations is not { } outcomes)
        {
            return "A game lists its outcomes, and an issue of this scenario is continuous.";
        }

        BigInteger size = isTree ? outcomes : BigInteger.Pow(outcomes + 1, scenario.Parties.Length);
        int most = isTree ? MostOffers : StrategicGame.MostProfiles;
        return size > most
            ? $"The game would have {size} {(isTree ? "offers" : "combinations of demands")}, and may have {most:N0}."
            : "";
    }

    /// <summary>Everybody demands an outcome, or none, at once: where all demand the same, that is agreed.</summary>
    /// <param name="scenario">A scenario without <see cref="Refusal"/>.</param>
    public static StrategicGame Demands(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var valuer = new OutcomeValuer(scenario);
        ImmutableArray<Outcome> outcomes = Allowed(scenario, valuer);
        string[] demands = [.. outcomes.Select(scenario.Space.Describe), "no agreement"];
        int parties = scenario.Parties.Length;
        var payoffs = ImmutableArray.CreateBuilder<Rational>();
        int profiles = (int)BigInteger.Pow(demands.Length, parties);
        for (int profile = 0; profile < profiles; profile++)
        {
            int first = profile % demands.Length;
            bool isSame = first < outcomes.Length && profile == Repeated(first, demands.Length, parties);
            ImmutableArray<Rational?> worths = isSame ? valuer.Value(outcomes[first]).Utilities : valuer.Reservations;
            payoffs.AddRange(worths.Select(worth => worth!.Value));
        }

        return new StrategicGame(
            [.. scenario.Parties.Select(party => party.Name)],
            [.. scenario.Parties.Select(_ => demands)],
            payoffs.ToImmutable()
        )
        {
            Title = scenario.Title.In("en"),
        };
    }

    /// <summary>The first party offers an outcome, or none, and the others say yes or no in turn: with every yes it is agreed.</summary>
    /// <param name="scenario">A scenario without <see cref="Refusal"/>.</param>
    public static GameTree Offers(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var valuer = new OutcomeValuer(scenario);
        ImmutableArray<Outcome> outcomes = Allowed(scenario, valuer);
        string[] names = [.. outcomes.Select(scenario.Space.Describe)];
        var none = new GameOutcome(1, "no agreement", [.. valuer.Reservations.Select(worth => worth!.Value)]);
        GameNode[] answers =
        [
            .. outcomes.Select(
                (outcome, i) =>
                {
                    GameNode next = new GameNode.Terminal(
                        "",
                        new GameOutcome(
                            i + 2,
                            names[i],
                            [.. valuer.Value(outcome).Utilities.Select(worth => worth!.Value)]
                        )
                    );
                    for (int party = scenario.Parties.Length - 1; party > 0; party--)
                    {
                        var set = new InformationSet(party, i + 1, names[i], ["yes", "no"]);
                        next = new GameNode.Personal("", set, [next, new GameNode.Terminal("", none)]);
                    }

                    return next;
                }
            ),
        ];
        var offers = new InformationSet(0, 1, "", [.. names, "no offer"]);
        return new GameTree(
            [.. scenario.Parties.Select(party => party.Name)],
            new GameNode.Personal("", offers, [.. answers, new GameNode.Terminal("", none)])
        )
        {
            Title = scenario.Title.In("en"),
        };
    }

    private static ImmutableArray<Outcome> Allowed(Scenario scenario, OutcomeValuer valuer)
    {
        ImmutableArray<Issue> issues = scenario.Space.Issues;
        var allowed = ImmutableArray.CreateBuilder<Outcome>();
        int count = (int)scenario.Space.Combinations!.Value;
        for (int number = 0; number < count; number++)
        {
            // The last issue counts fastest.
            int rest = number;
            var values = new IssueValue[issues.Length];
            for (int issue = issues.Length - 1; issue >= 0; issue--)
            {
                int size = (int)issues[issue].Size!.Value;
                issues[issue].TryFind(issues[issue].NameOf(rest % size), out values[issue]);
                rest /= size;
            }

            var outcome = new Outcome([.. values]);
            if (valuer.IsAllowed(outcome))
            {
                allowed.Add(outcome);
            }
        }

        return allowed.ToImmutable();
    }

    private static int Repeated(int digit, int radix, int times)
    {
        int number = 0;
        for (int i = 0; i < times; i++)
        {
            number = (number * radix) + digit;
        }

        return number;
    }
}
