using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Explaining.Checking;

/// <summary>The outcomes that the rules allow, each valued by the definitions, and a way to say whether some of them are of a kind.</summary>
internal abstract class CheckedOutcomes
{
    private readonly DealExplanation explanation;
    private readonly OutcomeWorths worths;
    private readonly Scenario scenario;

    protected CheckedOutcomes(DealExplanation explanation)
    {
        this.explanation = explanation;
        scenario = explanation.Scenario;
        worths = new OutcomeWorths(scenario);
        Reservations = worths.Reservations;
        All = Mask(_ => true);
        Firm = Mask(demand => demand is not Demand.Stated);
        Limits = Mask(demand => demand is Demand.Limit);
    }

    public ImmutableArray<Rational> Reservations { get; }

    /// <summary>The bits of all demands.</summary>
    public ulong All { get; }

    /// <summary>The bits of fallbacks and limits: what stands in the way of a deal.</summary>
    public ulong Firm { get; }

    public ulong Limits { get; }

    /// <summary>How many outcomes are listed; 0 for none.</summary>
    public abstract int Count { get; }

    /// <summary>Whether some outcome that the rules allow is of a kind.</summary>
    /// <param name="isSuch">The kind, by its definition.</param>
    /// <param name="kinds">The same as kinds that can be looked for, any of which will do; null where it cannot be said so.</param>
    /// <returns>Null when that could not be found out.</returns>
    public abstract bool? Any(Func<ListedOutcome, bool> isSuch, IReadOnlyList<Sought>? kinds);

    /// <summary>Whether some outcome is of a kind that may have a value which an issue does not have yet: one that the rules allow, or would allow with such a value.</summary>
    /// <param name="issue">The issue; -1 for none, and then the rules have to allow it as it is.</param>
    /// <param name="isSuch">The kind, by its definition; the value of the issue does not count, and rules do.</param>
    /// <param name="kinds">The same as kinds that can be looked for, any of which will do.</param>
    /// <returns>Null when that could not be found out.</returns>
    public abstract bool? AnyBeside(int issue, Func<Outcome, bool> isSuch, IReadOnlyList<Sought> kinds);

    /// <summary>How many values an issue has.</summary>
    public int SizeOf(int issue) => (int)scenario.Space.Issues[issue].Size!.Value;

    /// <summary>An outcome, valued.</summary>
    public ListedOutcome Listed(Outcome outcome) =>
        new(outcome, [.. worths.Of(outcome)], NotMetBy(outcome), scenario.Space.Matches(explanation.Focus, outcome));

    /// <summary>An outcome, valued; null where it is not allowed.</summary>
    public virtual ListedOutcome? Find(Outcome outcome) => IsAllowed(outcome) ? Listed(outcome) : null;

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

    /// <summary>The outcomes that break a part of a set of demands, not all of it, and none else of those that count.</summary>
    public static IReadOnlyList<Sought> BreakingPartOf(ulong set, ulong counted, ImmutableArray<Condition> having) =>
        [
            .. Enumerable
                .Range(0, 64)
                .Select(demand => 1UL << demand)
                .Where(bit => (set & bit) != 0)
                .Select(bit => new Sought { Having = having, Meets = (counted & ~set) | bit }),
        ];

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
}
