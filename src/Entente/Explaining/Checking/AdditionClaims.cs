using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Explaining.Checking;

/// <summary>Checks what is said about issues left out, and about values and issues that are new.</summary>
internal sealed class AdditionClaims(DealExplanation explanation, CheckedOutcomes outcomes, Claims claims)
{
    private readonly Scenario scenario = explanation.Scenario;

    public void Check(LeastChange change)
    {
        switch (change)
        {
            case LeastChange.SetAside aside:
                ImmutableArray<Rational> left = Needs(aside.Issue, aside.Outcome, isCapped: true);
                claims.That(
                    left.All(need => need.Sign <= 0) && IsSilent(aside.Outcome, aside.Issue, isSetAside: true),
                    ClaimKind.SettingAsideIsEnough,
                    [aside.Issue]
                );
                break;
            case LeastChange.AddOption add:
                claims.That(
                    Needs(add.Issue, add.Outcome, isCapped: false).SequenceEqual(add.Worths)
                        && IsSilent(add.Outcome, add.Issue, isSetAside: false)
                        && ShareOf(add.Worths) == add.Share,
                    ClaimKind.NewValueIsEnough,
                    [add.Issue]
                );
                Least(add.Issue, add.Share, ClaimKind.NewValueIsLeast, [add.Issue]);
                break;
            case LeastChange.AddIssue add:
                claims.That(
                    Needs(-1, add.Outcome, isCapped: false).SequenceEqual(add.Worths)
                        && IsSilent(add.Outcome, -1, isSetAside: false)
                        && ShareOf(add.Worths) == add.Share,
                    ClaimKind.NewIssueIsEnough
                );
                Least(-1, add.Share, ClaimKind.NewIssueIsLeast, []);
                break;
            default:
                throw new InvalidOperationException($"There is no check of {change.GetType().Name}.");
        }
    }

    private void Least(int issue, Rational share, ClaimKind kind, ImmutableArray<int> about)
    {
        var worths = new OutcomeWorths(ChangedScenario.Uncapped(scenario, issue));
        claims.That(
            !outcomes.AnyBeside(
                issue,
                each =>
                    scenario.Space.Matches(explanation.Focus, each)
                    && IsSilent(each, issue, isSetAside: false)
                    && ShareOf(Needs(worths, each)) < share,
                Asking(issue, share)
            ),
            kind,
            about
        );
    }

    // The outcomes for which everybody needs less than a share of its scale.
    private IReadOnlyList<Sought> Asking(int issue, Rational share)
    {
        int parties = scenario.Parties.Length;
        Rational[] scales = [.. explanation.Parties.Select(party => party.Scale)];
        return share.Sign <= 0 && Array.TrueForAll(scales, scale => scale.Sign == 0)
            ? []
            :
            [
                new Sought
                {
                    Having = explanation.Focus,
                    Added = issue,
                    Bars =
                    [
                        .. scales.Select(
                            (scale, party) =>
                                Bar.Of(party, parties, outcomes.Reservations[party] - (share * scale), scale.Sign != 0)
                        ),
                    ],
                },
            ];
    }

    private ImmutableArray<Rational> Needs(int issue, Outcome outcome, bool isCapped)
    {
        Scenario rest = ChangedScenario.Uncapped(scenario, issue);
        if (isCapped)
        {
            // Left out, an issue adds nothing, and the caps stay.
            rest = rest with
            {
                Parties =
                [
                    .. rest.Parties.Select(
                        (party, i) =>
                            party.Preferences is Preferences.PreferenceModel.Scores scores
                                ? party with
                                {
                                    Preferences = scores with
                                    {
                                        Cap = (
                                            (Preferences.PreferenceModel.Scores)scenario.Parties[i].Preferences!
                                        ).Cap,
                                    },
                                }
                                : party
                    ),
                ],
            };
        }

        return Needs(new OutcomeWorths(rest), outcome);
    }

    private ImmutableArray<Rational> Needs(OutcomeWorths worths, Outcome outcome) =>
        [.. worths.Of(outcome).Select((worth, party) => outcomes.Reservations[party] - worth)];

    // Whether no rule and no limit forbids the outcome when the issue has a value that it does not have yet, or none at all.
    private bool IsSilent(Outcome outcome, int issue, bool isSetAside) =>
        !scenario
            .Space.Rules.Select(rule => rule.Forbids)
            .Concat(scenario.Parties.SelectMany(party => party.DealBreakers).Select(each => each.Conditions))
            .Any(conditions =>
                conditions.All(condition =>
                    condition.Issue != issue
                        ? condition.Holds(scenario.Space.Issues[condition.Issue], outcome.Values[condition.Issue])
                        : !isSetAside && condition is not Condition.OneOf
                )
            );

    private Rational? ShareOf(ImmutableArray<Rational> needs)
    {
        Rational? largest = null;
        for (int party = 0; party < needs.Length; party++)
        {
            Rational scale = explanation.Parties[party].Scale;
            if (scale.Sign == 0 && needs[party].Sign > 0)
            {
                return null;
            }

            if (scale.Sign != 0)
            {
                Rational share = needs[party] / scale;
                largest = largest is { } known ? Rational.Max(known, share) : share;
            }
        }

        return largest ?? Rational.Zero;
    }
}
