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
/// Issues that nobody owns stay as they are. Every state is an outcome. It is an agreement when each of two or more owners has taken an option, and parties rank agreements by what they are worth to them, exactly. In all other states there is none, and the fallback counts; where the
/// scenario has a status quo, with what the steps taken alone bring or cost against it. An outcome that a deal-breaker of a party forbids ranks below all others for it. What rules forbid is infeasible.
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
            Assumption = scenario.StatusQuo is null ? NothingAlone : StepsAlone,
            DecisionMakers = Ranked(scenario, model, space, options),
            Names = start < 0 ? [] : [new NamedState("as things stand", start) { Title = Standing }],
        };
    }

    /// <summary>Why no conflict is made of a scenario with these owners, and what helps; null when one is, as far as that shows before its states are counted.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="owners">Who decides what alone.</param>
    public static Sentence? RefusalOf(Scenario scenario, IReadOnlyList<IssueOwner> owners)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(owners);
        if (owners.Count == 0)
        {
            return new(
                "Nobody owns an issue; say which party can do what by itself.",
                "Niemand beslist alleen over een onderwerp; zeg welke partij wat zelf kan doen."
            );
        }

        foreach (IGrouping<int, IssueOwner> issue in owners.GroupBy(owner => owner.Issue))
        {
            Issue of = scenario.Space.Issues[issue.Key];
            if (issue.Count() > 1)
            {
                return new(
                    $"Issue '{of.Name}' has more than one owner; it has one.",
                    $"Over onderwerp '{of.Name}' beslist meer dan één partij alleen; dat kan er maar één zijn."
                );
            }

            if (issue.Single().Values.IsDefault && (of.Size is not { } size || size > MostValues))
            {
                return new(
                    $"Issue '{of.Name}' has more than {MostValues} values; say which of them its owner can choose.",
                    $"Onderwerp '{of.Name}' heeft meer dan {MostValues} waarden; zeg welke daarvan te kiezen zijn door wie erover beslist."
                );
            }
        }

        Party? unscored = scenario.Parties.FirstOrDefault(party =>
            party.Preferences is not (PreferenceModel.Scores or PreferenceModel.Listed { Otherwise: not null })
        );
        return unscored is null
            ? null
            : new(
                $"Party '{unscored.Name}' has no scores to rank every state by.",
                $"Partij '{unscored.Name}' heeft geen scores om elke toestand mee te rangschikken."
            );
    }

    private static LocalizedText Standing { get; } =
        LocalizedText.Of([new("en", "as things stand"), new("nl", "zoals het nu is")]);

    private static LocalizedText StepsAlone { get; } =
        LocalizedText.Of([
            new(
                "en",
                "Counted as an agreement is a state in which each of two or more owners has taken an option; in all others each keeps its fallback, plus what steps taken alone bring or cost it against the status quo."
            ),
            new(
                "nl",
                "Als akkoord telt een toestand waarin elk van twee of meer eigenaars een optie heeft gekozen; in alle andere houdt elk de terugvaloptie, plus wat eenzijdige stappen opleveren of kosten ten opzichte van de status quo."
            ),
        ]);

    private static LocalizedText NothingAlone { get; } =
        LocalizedText.Of([
            new(
                "en",
                "Counted as an agreement is a state in which each of two or more owners has taken an option; in all others each keeps its fallback, whatever was chosen alone: the scenario has no status quo that it could change."
            ),
            new(
                "nl",
                "Als akkoord telt een toestand waarin elk van twee of meer eigenaars een optie heeft gekozen; in alle andere houdt elk de terugvaloptie, wat er ook eenzijdig is gekozen: het scenario heeft geen status quo die dat zou veranderen."
            ),
        ]);

    private static void Check(Scenario scenario, IReadOnlyList<IssueOwner> owners)
    {
        if (RefusalOf(scenario, owners) is { } refusal)
        {
            throw new ArgumentException(refusal.English, nameof(owners));
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
            StateWorth worth = StateWorth.Of(scenario, valuer, options, space.CodeOf(state));
            for (int party = 0; party < worths.Length; party++)
            {
                worths[party][state] = (worth.IsBearable[party], worth.Worth[party]);
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
