using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Explaining.Checking;

/// <summary>Checks that every change is enough, that nothing smaller of its kind is, and that what is not listed does not exist.</summary>
internal sealed class ChangeClaims(DealExplanation explanation, ListedOutcomes outcomes, Claims claims)
{
    private readonly Scenario scenario = explanation.Scenario;
    private readonly ListedOutcome[] concerned = [.. outcomes.All.Where(each => each.IsInFocus)];

    public void Check()
    {
        if (concerned.Any(each => NotMet(each) == 0))
        {
            claims.That(explanation.Changes.IsEmpty, "There is a deal as things stand, so that nothing has to change.");
            return;
        }

        foreach (LeastChange change in explanation.Changes)
        {
            ListedOutcome witness = outcomes.Listed(change.Outcome);
            claims.That(
                outcomes.IsAllowed(change.Outcome) && witness.Worths.SequenceEqual(change.Utilities),
                $"The outcome of {change.GetType().Name} is allowed and worth what is said."
            );
            Check(change, witness);
        }

        Absent();
    }

    private void Check(LeastChange change, ListedOutcome witness)
    {
        string name = change.GetType().Name;
        switch (change)
        {
            case LeastChange.LowerFallback lower:
                claims.That(
                    witness.IsInFocus
                        && IsDeal(
                            ChangedScenario.WithFallback(
                                scenario,
                                lower.Party,
                                outcomes.Reservations[lower.Party] - lower.Amount
                            ),
                            witness.Outcome
                        ),
                    $"{name} of party {lower.Party} makes a deal."
                );
                claims.That(
                    concerned.All(each => !IsAllBut(each, lower.Party) || Lacks(each, lower.Party) >= lower.Amount),
                    $"{name} of party {lower.Party} is the least."
                );
                break;
            case LeastChange.LowerFallbacks lower:
                claims.That(
                    witness.IsInFocus && IsLimitFree(witness) && ShareOf(witness) == lower.Share,
                    $"{name} makes a deal."
                );
                claims.That(
                    concerned.All(each => !IsLimitFree(each) || !(ShareOf(each) < lower.Share)),
                    $"{name} is the least."
                );
                break;
            case LeastChange.RaiseScore raise:
                bool Has(ListedOutcome each) => each.Outcome.Values[raise.Issue] == IssueValue.At(raise.Value);
                claims.That(
                    witness.IsInFocus
                        && Has(witness)
                        && IsDeal(
                            ChangedScenario.WithScore(scenario, raise.Party, raise.Issue, raise.Value, raise.Amount),
                            witness.Outcome
                        ),
                    $"{name} of party {raise.Party}, issue {raise.Issue}, value {raise.Value} makes a deal."
                );
                claims.That(
                    concerned.All(each =>
                        !Has(each) || !IsAllBut(each, raise.Party) || Lacks(each, raise.Party) >= raise.Amount
                    ),
                    $"{name} of party {raise.Party}, issue {raise.Issue}, value {raise.Value} is the least."
                );
                break;
            case LeastChange.GiveUp give:
                ulong set = ListedOutcomes.MaskOf(give.Demands);
                claims.That(
                    witness.IsInFocus
                        && IsDeal(
                            ChangedScenario.Without(
                                scenario,
                                give.Demands.Select(demand => (Demand.Limit)explanation.Demands[demand])
                            ),
                            witness.Outcome
                        ),
                    $"{name} of {string.Join(", ", give.Demands)} makes a deal."
                );
                claims.That(
                    concerned.All(each => NotMet(each) == set || (NotMet(each) & ~set) != 0),
                    $"{name} of {string.Join(", ", give.Demands)} is the least."
                );
                break;
            case LeastChange.Pay pay:
                claims.That(
                    witness.IsInFocus
                        && NotMet(witness) == 1UL << pay.Receiver
                        && Lacks(witness, pay.Receiver) == pay.Gets
                        && -Lacks(witness, pay.Payer) == pay.Spares
                        && pay.Rate * pay.Spares == pay.Gets,
                    $"{name} from {pay.Payer} to {pay.Receiver} makes a deal."
                );
                claims.That(
                    concerned.All(each =>
                        NotMet(each) != 1UL << pay.Receiver
                        || Lacks(each, pay.Receiver) >= pay.Rate * -Lacks(each, pay.Payer)
                    ),
                    $"{name} from {pay.Payer} to {pay.Receiver} has the lowest rate."
                );
                break;
            case LeastChange.Split split:
                new SplitClaim(outcomes, concerned, claims).Check(split);
                break;
            default:
                new AdditionClaims(explanation, outcomes, concerned, claims).Check(change);
                break;
        }
    }

    // That something is not listed says that it would not do.
    private void Absent()
    {
        for (int party = 0; party < scenario.Parties.Length; party++)
        {
            int about = party;
            claims.That(
                explanation.Changes.Any(each => each is LeastChange.LowerFallback lower && lower.Party == about)
                    == concerned.Any(each => IsAllBut(each, about)),
                $"A lower fallback of party {party} makes a deal exactly if it is listed."
            );
        }

        claims.That(
            explanation.Changes.Any(each => each is LeastChange.GiveUp)
                == concerned.Any(each => (NotMet(each) & ~outcomes.Limits) == 0),
            "Giving up limits makes a deal exactly if it is listed."
        );
        claims.That(
            explanation.Changes.Any(each => each is LeastChange.LowerFallbacks)
                == concerned.Any(each => IsLimitFree(each) && ShareOf(each) is not null),
            "Lower fallbacks of all together make a deal exactly if they are listed."
        );
        for (int payer = 0; payer < scenario.Parties.Length; payer++)
        {
            for (int receiver = 0; receiver < scenario.Parties.Length; receiver++)
            {
                (int from, int to) = (payer, receiver);
                claims.That(
                    explanation.Changes.Any(each =>
                        each is LeastChange.Pay pay && pay.Payer == from && pay.Receiver == to
                    ) == (from != to && concerned.Any(each => NotMet(each) == 1UL << to && Lacks(each, from).Sign < 0)),
                    $"A payment from {payer} to {receiver} makes a deal exactly if it is listed."
                );
            }
        }
    }

    private ulong NotMet(ListedOutcome each) => each.NotMet & outcomes.Firm;

    private bool IsLimitFree(ListedOutcome each) => (each.NotMet & outcomes.Limits) == 0;

    private bool IsAllBut(ListedOutcome each, int party) => (NotMet(each) & ~(1UL << party)) == 0;

    private Rational Lacks(ListedOutcome each, int party) => outcomes.Reservations[party] - each.Worths[party];

    // Null when a party lacks something and its scale has no length.
    private Rational? ShareOf(ListedOutcome each)
    {
        Rational largest = Rational.Zero;
        for (int party = 0; party < each.Worths.Length; party++)
        {
            Rational lacks = Lacks(each, party);
            if (lacks.Sign > 0 && explanation.Parties[party].Scale.Sign == 0)
            {
                return null;
            }

            largest = lacks.Sign > 0 ? Rational.Max(largest, lacks / explanation.Parties[party].Scale) : largest;
        }

        return largest;
    }

    private static bool IsDeal(Scenario changed, Outcome outcome)
    {
        var worths = new OutcomeWorths(changed);
        ImmutableArray<Rational> worth = worths.Of(outcome);
        ImmutableArray<Rational> fallbacks = worths.Reservations;
        return changed.Space.Allows(outcome)
            && !changed.Parties.Any(party =>
                party.DealBreakers.Any(each => changed.Space.Matches(each.Conditions, outcome))
            )
            && worth.Zip(fallbacks, (own, without) => own >= without).All(each => each);
    }
}
