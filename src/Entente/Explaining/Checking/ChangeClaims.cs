using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Explaining.Checking;

/// <summary>Checks that every change is enough, that nothing smaller of its kind is, and that what is not listed does not exist.</summary>
internal sealed class ChangeClaims(DealExplanation explanation, CheckedOutcomes outcomes, Claims claims)
{
    private readonly Scenario scenario = explanation.Scenario;

    public void Check()
    {
        if (Any(each => NotMet(each) == 0, Concerned(outcomes.Firm)) is not false and var isDeal)
        {
            claims.That(isDeal is true ? explanation.Changes.IsEmpty : null, ClaimKind.NothingToChange);
            return;
        }

        for (int i = 0; i < explanation.Changes.Length; i++)
        {
            LeastChange change = explanation.Changes[i];
            ListedOutcome witness = outcomes.Listed(change.Outcome);
            claims.That(
                IsAllowed(change) && witness.Worths.SequenceEqual(change.Utilities),
                ClaimKind.OutcomeOfChange,
                [i]
            );
            Check(change, witness);
        }

        Absent();
    }

    private void Check(LeastChange change, ListedOutcome witness)
    {
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
                    ClaimKind.FallbackIsEnough,
                    [lower.Party]
                );
                claims.That(
                    !Any(
                        each => IsAllBut(each, lower.Party) && Lacks(each, lower.Party) < lower.Amount,
                        ButFor(lower.Party, lower.Amount)
                    ),
                    ClaimKind.FallbackIsLeast,
                    [lower.Party]
                );
                break;
            case LeastChange.LowerFallbacks lower:
                claims.That(
                    witness.IsInFocus && IsLimitFree(witness) && ShareOf(witness) == lower.Share,
                    ClaimKind.FallbacksAreEnough
                );
                claims.That(
                    !Any(
                        each => IsLimitFree(each) && ShareOf(each) < lower.Share,
                        Concerned(outcomes.Limits) with
                        {
                            Bars = Within(lower.Share),
                        }
                    ),
                    ClaimKind.FallbacksAreLeast
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
                    ClaimKind.ScoreIsEnough,
                    [raise.Party, raise.Issue, raise.Value]
                );
                claims.That(
                    !Any(
                        each => Has(each) && IsAllBut(each, raise.Party) && Lacks(each, raise.Party) < raise.Amount,
                        ButFor(raise.Party, raise.Amount) with
                        {
                            Having = explanation.Focus.Add(new Condition.OneOf(raise.Issue, [raise.Value])),
                        }
                    ),
                    ClaimKind.ScoreIsLeast,
                    [raise.Party, raise.Issue, raise.Value]
                );
                break;
            case LeastChange.GiveUp give:
                ulong set = CheckedOutcomes.MaskOf(give.Demands);
                claims.That(
                    witness.IsInFocus
                        && IsDeal(
                            ChangedScenario.Without(
                                scenario,
                                give.Demands.Select(demand => (Demand.Limit)explanation.Demands[demand])
                            ),
                            witness.Outcome
                        ),
                    ClaimKind.GivingUpIsEnough,
                    give.Demands
                );
                claims.That(
                    !outcomes.Any(
                        each => each.IsInFocus && NotMet(each) != set && (NotMet(each) & ~set) == 0,
                        CheckedOutcomes.BreakingPartOf(set, outcomes.Firm, explanation.Focus)
                    ),
                    ClaimKind.GivingUpIsLeast,
                    give.Demands
                );
                break;
            case LeastChange.Pay pay:
                claims.That(
                    witness.IsInFocus
                        && NotMet(witness) == 1UL << pay.Receiver
                        && Lacks(witness, pay.Receiver) == pay.Gets
                        && -Lacks(witness, pay.Payer) == pay.Spares
                        && pay.Rate * pay.Spares == pay.Gets,
                    ClaimKind.PaymentIsEnough,
                    [pay.Payer, pay.Receiver]
                );
                claims.That(
                    !Any(
                        each =>
                            NotMet(each) == 1UL << pay.Receiver
                            && Lacks(each, pay.Receiver) < pay.Rate * -Lacks(each, pay.Payer),
                        Paid(pay)
                    ),
                    ClaimKind.PaymentIsLeast,
                    [pay.Payer, pay.Receiver]
                );
                break;
            case LeastChange.Split split:
                new SplitClaim(explanation, outcomes, claims).Check(split);
                break;
            default:
                new AdditionClaims(explanation, outcomes, claims).Check(change);
                break;
        }
    }

    // That something is not listed says that it would not do.
    private void Absent()
    {
        for (int party = 0; party < scenario.Parties.Length; party++)
        {
            int about = party;
            Exactly(
                each => each is LeastChange.LowerFallback lower && lower.Party == about,
                Any(each => IsAllBut(each, about), Concerned(outcomes.Firm & ~(1UL << about))),
                ClaimKind.FallbackIfListed,
                [party]
            );
        }

        Exactly(
            each => each is LeastChange.GiveUp,
            Any(each => (NotMet(each) & ~outcomes.Limits) == 0, Concerned(outcomes.Firm & ~outcomes.Limits)),
            ClaimKind.GivingUpIfListed
        );
        Exactly(
            each => each is LeastChange.LowerFallbacks,
            Any(
                each => IsLimitFree(each) && ShareOf(each) is not null,
                Concerned(outcomes.Limits) with
                {
                    Bars = [.. Within(Rational.Zero).Where((_, party) => explanation.Parties[party].Scale.Sign == 0)],
                }
            ),
            ClaimKind.FallbacksIfListed
        );
        for (int payer = 0; payer < scenario.Parties.Length; payer++)
        {
            for (int receiver = 0; receiver < scenario.Parties.Length; receiver++)
            {
                (int from, int to) = (payer, receiver);
                Exactly(
                    each => each is LeastChange.Pay pay && pay.Payer == from && pay.Receiver == to,
                    from == to
                        ? false
                        : Any(
                            each => NotMet(each) == 1UL << to && Lacks(each, from).Sign < 0,
                            Concerned(outcomes.Firm & ~(1UL << to)) with
                            {
                                Bars =
                                [
                                    Bar.Of(from, scenario.Parties.Length, outcomes.Reservations[from], isAbove: true),
                                ],
                            }
                        ),
                    ClaimKind.PaymentIfListed,
                    [payer, receiver]
                );
            }
        }
    }

    private void Exactly(
        Func<LeastChange, bool> isListed,
        bool? makesDeal,
        ClaimKind kind,
        params ImmutableArray<int> about
    ) => claims.That(makesDeal is { } makes ? explanation.Changes.Any(isListed) == makes : null, kind, about);

    private bool? Any(Func<ListedOutcome, bool> isSuch, Sought kind) =>
        outcomes.Any(each => each.IsInFocus && isSuch(each), [kind]);

    private Sought Concerned(ulong meets) => new() { Having = explanation.Focus, Meets = meets };

    // Those that meet all but one fallback, and lack less than an amount to that.
    private Sought ButFor(int party, Rational amount) =>
        Concerned(outcomes.Firm & ~(1UL << party)) with
        {
            Bars = [Bar.Of(party, scenario.Parties.Length, outcomes.Reservations[party] - amount, isAbove: true)],
        };

    // Where everybody lacks less than a share of its scale; who has none lacks nothing.
    private ImmutableArray<Bar> Within(Rational share) =>
        [
            .. explanation.Parties.Select(
                (party, i) =>
                    Bar.Of(
                        i,
                        scenario.Parties.Length,
                        outcomes.Reservations[i] - (share * party.Scale),
                        party.Scale.Sign != 0
                    )
            ),
        ];

    // No deal is left to be looked for, so that who is to be paid lacks something: what is left at this rate is above what is lacking.
    private Sought Paid(LeastChange.Pay pay) =>
        Concerned(outcomes.Firm & ~(1UL << pay.Receiver)) with
        {
            Bars =
            [
                new Bar(
                    [
                        .. scenario.Parties.Select(
                            (_, party) =>
                                party == pay.Receiver ? Rational.One
                                : party == pay.Payer ? pay.Rate
                                : Rational.Zero
                        ),
                    ],
                    outcomes.Reservations[pay.Receiver] + (pay.Rate * outcomes.Reservations[pay.Payer]),
                    IsAbove: true
                ),
            ],
        };

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

    // What is new or left out may stand beside values that the rules forbid with every value that there is; what they say then is checked with the change.
    private bool IsAllowed(LeastChange change) =>
        change switch
        {
            LeastChange.SetAside aside => outcomes.IsAllowed(change.Outcome)
                || !IsAllowedWithAny(aside.Issue, change.Outcome),
            LeastChange.AddOption add => outcomes.IsAllowed(change.Outcome)
                || !IsAllowedWithAny(add.Issue, change.Outcome),
            _ => outcomes.IsAllowed(change.Outcome),
        };

    private bool IsAllowedWithAny(int issue, Outcome outcome) =>
        Enumerable
            .Range(0, outcomes.SizeOf(issue))
            .Any(value => outcomes.IsAllowed(new Outcome(outcome.Values.SetItem(issue, IssueValue.At(value)))));
}
