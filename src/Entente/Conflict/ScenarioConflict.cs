using System.Collections.Immutable;
using Entente.Analysis.Sampling;
using Entente.Annotations;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Conflict;

/// <summary>Makes the conflict that lies under a negotiation: what each party can do by itself about the issues that it owns.</summary>
/// <remarks>
/// An issue that a party owns becomes options that exclude each other, one for each value that it can choose instead of how things stand (its value in the status quo; without one <c>no</c>, or the first value).
/// Issues that nobody owns stay as they are. Every state is an outcome, and parties rank states by what it is worth to them, exactly; where no option is taken there is no agreement, and the fallback counts. An outcome that a
/// deal-breaker of a party forbids ranks below all others for it. What rules forbid is infeasible.
/// </remarks>
public static class ScenarioConflict
{
    /// <summary>The most states whose worth is worked out.</summary>
    public const int MostStates = 100_000;

    /// <summary>The most values of an issue that become options.</summary>
    public const int MostValues = 16;

    /// <summary>The conflict.</summary>
    /// <param name="scenario">A scenario without faults, under one reading.</param>
    /// <param name="owners">Who owns which issues; at least one, each issue once.</param>
    /// <exception cref="ArgumentException">An issue is owned twice, is continuous or has too many values, a party has no scores, or there are too many states; the message says which.</exception>
    public static ConflictModel Of(Scenario scenario, IReadOnlyList<IssueOwner> owners)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(owners);
        Check(scenario, owners);
        var options = new IssueOptions(scenario, owners);
        var model = new ConflictModel
        {
            Id = scenario.Id,
            Title = scenario.Title,
            About = scenario.About,
            Sources = scenario.Sources,
            Options = options.All,
            Infeasible = [.. options.Exclusive, .. scenario.Space.Rules.Select(rule => options.Holds(rule.Forbids))],
            DecisionMakers =
            [
                .. scenario.Parties.Select(
                    (party, i) =>
                        new DecisionMaker(party.Name)
                        {
                            Title = party.Title,
                            About = party.About,
                            Options = options.OwnedBy(i),
                            Evidence = party.Preferences?.Evidence,
                        }
                ),
            ],
        };
        StateSpace space = StateSpace.Of(model);
        if (space.Count > MostStates)
        {
            throw new ArgumentException(
                $"The options make {space.Count:N0} states, more than the {MostStates:N0} whose worth is worked out; name fewer owners or values."
            );
        }

        int start = space.IndexOf(0);
        return model with
        {
            StatusQuo = start < 0 ? null : start,
            DecisionMakers = Ranked(scenario, model, space, options),
            Names = start < 0 ? [] : [new NamedState("as things stand", start) { Title = Standing }],
        };
    }

    private static LocalizedText Standing { get; } =
        LocalizedText.Of([new("en", "as things stand"), new("nl", "zoals het nu is")]);

    private static void Check(Scenario scenario, IReadOnlyList<IssueOwner> owners)
    {
        if (owners.Count == 0)
        {
            throw new ArgumentException("Nobody owns an issue; say which party can do what by itself.", nameof(owners));
        }

        foreach (IGrouping<int, IssueOwner> issue in owners.GroupBy(owner => owner.Issue))
        {
            Issue of = scenario.Space.Issues[issue.Key];
            if (issue.Count() > 1)
            {
                throw new ArgumentException($"Issue '{of.Name}' has more than one owner; it has one.", nameof(owners));
            }

            if (issue.Single().Values.IsDefault && (of.Size is not { } size || size > MostValues))
            {
                throw new ArgumentException(
                    $"Issue '{of.Name}' has more than {MostValues} values; say which of them its owner can choose.",
                    nameof(owners)
                );
            }
        }

        if (
            scenario.Parties.FirstOrDefault(party =>
                party.Preferences is not (PreferenceModel.Scores or PreferenceModel.Listed { Otherwise: not null })
            ) is
            { } unscored
        )
        {
            throw new ArgumentException(
                $"Party '{unscored.Name}' has no scores to rank every state by.",
                nameof(scenario)
            );
        }
    }

    private static ImmutableArray<DecisionMaker> Ranked(
        Scenario scenario,
        ConflictModel model,
        StateSpace space,
        IssueOptions options
    )
    {
        var valuer = new OutcomeValuer(scenario);
        var worths = new (bool IsBearable, Rational Worth)[scenario.Parties.Length][];
        for (int party = 0; party < worths.Length; party++)
        {
            worths[party] = new (bool, Rational)[space.Count];
        }

        for (int state = 0; state < space.Count; state++)
        {
            ulong code = space.CodeOf(state);
            Outcome outcome = options.OutcomeOf(code);
            ImmutableArray<Rational?> utilities = code == 0 ? valuer.Reservations : valuer.Value(outcome).Utilities;
            for (int party = 0; party < worths.Length; party++)
            {
                bool isBroken =
                    code != 0
                    && scenario
                        .Parties[party]
                        .DealBreakers.Any(breaker => scenario.Space.Matches(breaker.Conditions, outcome));
                worths[party][state] = (!isBroken, utilities[party]!.Value);
            }
        }

        return
        [
            .. model.DecisionMakers.Select(
                (maker, party) =>
                    maker with
                    {
                        Ranking = new StateRanking([
                            .. Enumerable
                                .Range(0, space.Count)
                                .GroupBy(state => worths[party][state])
                                .OrderByDescending(tier => tier.Key.IsBearable)
                                .ThenByDescending(tier => tier.Key.Worth)
                                .Select(tier => tier.ToImmutableArray()),
                        ]),
                    }
            ),
        ];
    }
}
