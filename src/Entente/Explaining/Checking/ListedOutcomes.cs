using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Explaining.Checking;

/// <summary>All outcomes that the rules allow, valued by the definitions.</summary>
internal sealed class ListedOutcomes
{
    private readonly DealExplanation explanation;
    private readonly OutcomeWorths worths;
    private readonly Scenario scenario;

    public ListedOutcomes(DealExplanation explanation, CancellationToken cancellation)
    {
        this.explanation = explanation;
        scenario = explanation.Scenario;
        worths = new OutcomeWorths(scenario);
        Reservations = worths.Reservations;
        var values = new int[scenario.Space.Issues.Length];
        var all = new List<ListedOutcome>();
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var outcome = Outcome.At(values);
            if (IsAllowed(outcome))
            {
                all.Add(Listed(outcome));
            }
        } while (Advance(values));

        All = [.. all];
    }

    public ImmutableArray<ListedOutcome> All { get; }

    public int Count => All.Length;

    public ImmutableArray<Rational> Reservations { get; }

    /// <summary>The bits of fallbacks and limits: what stands in the way of a deal.</summary>
    public ulong Firm => Mask(demand => demand is not Demand.Stated);

    public ulong Limits => Mask(demand => demand is Demand.Limit);

    /// <summary>How many values an issue has.</summary>
    public int SizeOf(int issue) => (int)scenario.Space.Issues[issue].Size!.Value;

    /// <summary>An outcome, valued.</summary>
    public ListedOutcome Listed(Outcome outcome) =>
        new(outcome, [.. worths.Of(outcome)], NotMetBy(outcome), scenario.Space.Matches(explanation.Focus, outcome));

    /// <summary>Whether the rules allow an outcome, and every list of outcomes that forbids all others has it.</summary>
    public bool IsAllowed(Outcome outcome) =>
        scenario.Space.Allows(outcome)
        && !scenario.Parties.Any(party =>
            party.Preferences is PreferenceModel.Listed { Otherwise: null } list
            && !list.Outcomes.Any(each => each.Outcome.Equals(outcome))
        );

    /// <summary>A set of demands as bits.</summary>
    public static ulong MaskOf(ImmutableArray<int> demands) =>
        demands.Aggregate(0UL, (mask, demand) => mask | (1UL << demand));

    private ulong Mask(Func<Demand, bool> isWanted)
    {
        ulong mask = 0;
        for (int demand = 0; demand < explanation.Demands.Length; demand++)
        {
            mask |= isWanted(explanation.Demands[demand]) ? 1UL << demand : 0;
        }

        return mask;
    }

    private ulong NotMetBy(Outcome outcome)
    {
        ulong mask = 0;
        ImmutableArray<Rational> worth = worths.Of(outcome);
        for (int i = 0; i < explanation.Demands.Length; i++)
        {
            Demand demand = explanation.Demands[i];
            Party party = scenario.Parties[demand.Party];
            bool isMet = demand switch
            {
                Demand.Limit limit => !scenario.Space.Matches(party.DealBreakers[limit.Place].Conditions, outcome),
                Demand.Stated stated => scenario.Space.Matches(party.Positions[stated.Place].Demands, outcome),
                _ => worth[demand.Party] >= Reservations[demand.Party],
            };
            mask |= isMet ? 0 : 1UL << i;
        }

        return mask;
    }

    private bool Advance(int[] values)
    {
        for (int issue = values.Length - 1; issue >= 0; issue--)
        {
            if (++values[issue] < scenario.Space.Issues[issue].Size)
            {
                return true;
            }

            values[issue] = 0;
        }

        return false;
    }
}
