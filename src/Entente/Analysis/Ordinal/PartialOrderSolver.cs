using System.Collections.Immutable;
using Entente.Analysis.Compilation;
using Entente.Analysis.Solving;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis.Ordinal;

/// <summary>The frontier when some party has a partial order: what no comparable outcome is better than, for everybody.</summary>
/// <remarks>
/// Outcomes that a partial order does not list are comparable to none and so are never dominated. Only outcomes that every partial order lists can
/// dominate each other, and those are compared pair by pair.
/// </remarks>
internal sealed class PartialOrderSolver
{
    private readonly Scenario scenario;
    private readonly ImmutableArray<ScoredParty> measured;
    private readonly Component everything;
    private readonly (Party Party, OrderClosure Order)[] orders;

    public PartialOrderSolver(Scenario scenario, ImmutableArray<ScoredParty> measured, Component everything)
    {
        this.scenario = scenario;
        this.measured = measured;
        this.everything = everything;
        orders =
        [
            .. scenario
                .Parties.Where(party => party.Preferences is PreferenceModel.PartialOrder)
                .Select(party => (party, new OrderClosure((PreferenceModel.PartialOrder)party.Preferences!))),
        ];
    }

    public SolvedScenario Solve()
    {
        int[] all = [.. Enumerable.Range(0, everything.Count)];
        (int Choice, Outcome Outcome)[] compared =
        [
            .. all.Select(choice => (choice, OutcomeOf(choice)))
                .Where(each => orders.All(order => order.Order.Lists(each.Item2))),
        ];
        HashSet<int> dominated =
        [
            .. compared.Where(each => compared.Any(other => Dominates(other, each))).Select(each => each.Choice),
        ];
        int[] frontier = [.. all.Where(choice => !dominated.Contains(choice))];
        bool[] acceptable = [.. frontier.Select(IsAcceptable)];
        int count = all.Count(IsAcceptable);
        var none = new PickedPoints([], null);
        return new SolvedScenario
        {
            Count = frontier.Length,
            AcceptableCount = acceptable.Count(each => each),
            UtilitiesAt = point => [.. measured.Select((_, party) => Utility(frontier[point], party))],
            DoublesAt = (point, utilities) =>
            {
                for (int party = 0; party < utilities.Length; party++)
                {
                    utilities[party] = Utility(frontier[point], party).ToDouble();
                }
            },
            IsAcceptableAt = point => acceptable[point],
            OutcomeAt = point => OutcomeOf(frontier[point]),
            Nash = none,
            Egalitarian = none,
            KalaiSmorodinsky = none,
            Utilitarian = none,
            BestAcceptable = [.. measured.Select((_, party) => Best(frontier, acceptable, party))],
            IntegrativePotential = null,
            Zone = new AgreementZone
            {
                Exists = count > 0,
                AtLeast = count,
                AtMost = count,
            },
            RanksAt = point => Ranks(frontier, acceptable, point),
        };
    }

    private Rational Utility(int choice, int party) =>
        measured[party].Constant + everything.Contributions[party][choice];

    private Rational? Best(int[] frontier, bool[] acceptable, int party)
    {
        Rational? best = null;
        for (int i = 0; i < frontier.Length; i++)
        {
            if (acceptable[i])
            {
                Rational utility = Utility(frontier[i], party);
                best = best is { } known ? Rational.Max(known, utility) : utility;
            }
        }

        return best;
    }

    private bool Dominates((int Choice, Outcome Outcome) one, (int Choice, Outcome Outcome) other) =>
        orders.All(order => order.Order.IsBetter(one.Outcome, other.Outcome))
        && Enumerable
            .Range(0, measured.Length)
            .All(party => Utility(one.Choice, party) >= Utility(other.Choice, party));

    private bool IsAcceptable(int choice)
    {
        for (int party = 0; party < measured.Length; party++)
        {
            if (Utility(choice, party) < measured[party].Reservation)
            {
                return false;
            }
        }

        Outcome outcome = OutcomeOf(choice);
        return orders.All(each =>
            each.Party.Fallback.Outcome is not { } fallback
            || fallback.Equals(outcome)
            || each.Order.IsBetter(outcome, fallback)
        );
    }

    // By party with scores, then by party with an order: how many acceptable points of the frontier it likes better.
    private ImmutableArray<int> Ranks(int[] frontier, bool[] acceptable, int point)
    {
        int choice = frontier[point];
        Outcome outcome = OutcomeOf(choice);
        IEnumerable<int> others = frontier.Where((_, i) => acceptable[i]);
        return
        [
            .. measured.Select((_, party) => others.Count(other => Utility(other, party) > Utility(choice, party))),
            .. orders.Select(each => others.Count(other => each.Order.IsBetter(OutcomeOf(other), outcome))),
        ];
    }

    private Outcome OutcomeOf(int choice)
    {
        Span<int> values = stackalloc int[everything.Issues.Length];
        everything.Decode(everything.Codes[choice], values);
        return Outcome.At(values);
    }
}
