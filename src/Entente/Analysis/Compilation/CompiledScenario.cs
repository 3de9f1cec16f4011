using System.Collections.Immutable;
using System.Numerics;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis.Compilation;

/// <summary>A scenario without continuous issues, as sums over groups of issues that nothing ties to each other.</summary>
internal sealed class CompiledScenario
{
    private CompiledScenario(
        OutcomeSpace space,
        ImmutableArray<ScoredParty> parties,
        ImmutableArray<Component> components
    )
    {
        Space = space;
        Parties = parties;
        Components = components;
    }

    public OutcomeSpace Space { get; }

    /// <summary>The parties with scores, in the order in which they were asked for.</summary>
    public ImmutableArray<ScoredParty> Parties { get; }

    /// <summary>The groups by their first issue.</summary>
    public ImmutableArray<Component> Components { get; }

    /// <summary>How many outcomes the rules allow.</summary>
    public BigInteger RuleAllowed =>
        Components.Aggregate(BigInteger.One, (product, component) => product * component.RuleAllowed);

    /// <summary>How many outcomes rules and deal-breakers allow.</summary>
    public BigInteger Allowed =>
        Components.Aggregate(BigInteger.One, (product, component) => product * component.Allowed);

    /// <summary>Whether one group's issues lie between those of another, so that groups cannot be settled one after the other in issue order.</summary>
    public bool IsInterleaved =>
        Components.Zip(Components.Skip(1)).Any(pair => pair.First.Issues[^1] > pair.Second.Issues[0]);

    /// <summary>Compiles the preferences of parties with scores.</summary>
    /// <param name="space">A space without continuous issues.</param>
    /// <param name="scored">The parties, all with scores.</param>
    /// <param name="dealBreakers">The deal-breakers of everybody whose consent is needed.</param>
    /// <param name="isWhole">Whether all issues go into one group, so that every outcome is at hand.</param>
    /// <param name="reading">The number to take for an estimate.</param>
    /// <param name="enumeration">The budget for enumerating groups that are too large for a table; null when that is not wanted.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <param name="areBreakersLifted">Whether deal-breakers only tie issues together, and forbid nothing.</param>
    /// <returns>Null when the table of a group, of values that no rule about one issue forbids, would be larger than <see cref="AnalysisOptions.MaxTable"/>, and it cannot be enumerated either.</returns>
    public static CompiledScenario? Of(
        OutcomeSpace space,
        IEnumerable<Party> scored,
        ImmutableArray<DealBreaker> dealBreakers,
        bool isWhole,
        Func<Estimate, Rational> reading,
        AnalysisOptions? enumeration,
        CancellationToken cancellation,
        bool areBreakersLifted = false
    )
    {
        ImmutableArray<ScoredParty> parties = [.. scored.Select(party => new ScoredParty(party, space, reading))];
        ImmutableArray<ImmutableArray<int>> groups = Groups(space, parties, dealBreakers, isWhole);
        ImmutableArray<BigInteger> combinations = Combinations(space, parties, groups);
        long largest = (enumeration ?? AnalysisOptions.Default).MaxTable;
        if (groups.Length > 1 && combinations.Any(count => count > largest) && parties.Any(IsCapped))
        {
            // Below a cap, combinations count that others dominate: all issues are enumerated together.
            groups = Groups(space, parties, dealBreakers, isWhole: true);
            combinations = Combinations(space, parties, groups);
        }

        if (combinations.Any(count => count > largest) && (enumeration is null || isWhole))
        {
            return null;
        }

        var tables = new ComponentTables(space, parties, areBreakersLifted ? [] : dealBreakers, reading);
        var enumerated = new EnumeratedComponent(
            space,
            parties,
            dealBreakers,
            reading,
            enumeration ?? AnalysisOptions.Default
        );
        ImmutableArray<Component?> components =
        [
            .. groups.Select(
                (group, i) =>
                    combinations[i] > largest
                        ? enumerated.Of(group, groups.Length == 1, cancellation)
                        : tables.Fill(group, (long)combinations[i], cancellation)
            ),
        ];
        return components.Contains(null)
            ? null
            : new CompiledScenario(space, parties, [.. components.Select(component => component!)]);
    }

    /// <summary>Of the issues that rules, deal-breakers and scores tie together those with the most combinations.</summary>
    public static ImmutableArray<int> LargestTie(
        OutcomeSpace space,
        IEnumerable<Party> scored,
        out BigInteger combinations
    )
    {
        ImmutableArray<Party> all = [.. scored];
        ImmutableArray<ScoredParty> parties =
        [
            .. all.Select(party => new ScoredParty(party, space, estimate => estimate.Likely)),
        ];
        ImmutableArray<ImmutableArray<int>> groups = Groups(
            space,
            parties,
            [.. all.SelectMany(party => party.DealBreakers)],
            isWhole: false
        );
        ImmutableArray<BigInteger> counts = Combinations(space, parties, groups);
        combinations = counts.Max();
        return groups[counts.IndexOf(combinations)];
    }

    /// <summary>The same scenario with only those outcomes that have certain values; null when there are none.</summary>
    /// <param name="values">By issue: the number of its value, or -1 where every value will do.</param>
    public CompiledScenario? Where(ReadOnlySpan<int> values)
    {
        ImmutableArray<Component>.Builder narrowed = ImmutableArray.CreateBuilder<Component>(Components.Length);
        foreach (Component component in Components)
        {
            Component part = component.Where(values);
            if (part.Count == 0)
            {
                return null;
            }

            narrowed.Add(part);
        }

        return new CompiledScenario(Space, Parties, narrowed.MoveToImmutable());
    }

    /// <summary>The values of the issues of an outcome without continuous issues.</summary>
    public static int[] Indexes(Outcome outcome) => [.. outcome.Values.Select(value => value.Index)];

    private static bool IsCapped(ScoredParty party) =>
        party is { Cap: { } cap, Preferences: PreferenceModel.Scores scores }
        && !(UtilitySpan.Of(scores with { Cap = null })?.High <= cap);

    private static ImmutableArray<BigInteger> Combinations(
        OutcomeSpace space,
        ImmutableArray<ScoredParty> parties,
        ImmutableArray<ImmutableArray<int>> groups
    )
    {
        ImmutableArray<int[]?> open = OpenValues.Of(space);
        bool isListed = parties.Any(party => party.Preferences is PreferenceModel.Listed);
        return [.. groups.Select(Count)];

        // Combinations are numbered over all values, and what is too large to number is too large for a table.
        BigInteger Count(ImmutableArray<int> group)
        {
            BigInteger all = group.Aggregate(
                BigInteger.One,
                (product, issue) => product * space.Issues[issue].Size!.Value
            );
            return isListed || all > long.MaxValue
                ? all
                : group.Aggregate(
                    BigInteger.One,
                    (product, issue) => product * (open[issue]?.Length ?? space.Issues[issue].Size!.Value)
                );
        }
    }

    private static ImmutableArray<ImmutableArray<int>> Groups(
        OutcomeSpace space,
        ImmutableArray<ScoredParty> parties,
        ImmutableArray<DealBreaker> dealBreakers,
        bool isWhole
    )
    {
        var groups = new IssueGroups(space.Issues.Length);
        if (isWhole)
        {
            groups.Tie(Enumerable.Range(0, space.Issues.Length));
        }

        foreach (Rule rule in space.Rules)
        {
            groups.Tie(rule.Forbids.Select(condition => condition.Issue));
        }

        foreach (DealBreaker breaker in dealBreakers)
        {
            groups.Tie(breaker.Conditions.Select(condition => condition.Issue));
        }

        foreach (ScoredParty party in parties)
        {
            if (party.Preferences is PreferenceModel.Listed)
            {
                groups.Tie(Enumerable.Range(0, space.Issues.Length));
            }

            foreach (WeightedTerm addend in party.Addends)
            {
                if (addend.Weight.Sign != 0)
                {
                    groups.Tie(TermIssues.Of(addend.Term));
                }
            }
        }

        return groups.ToGroups();
    }
}
