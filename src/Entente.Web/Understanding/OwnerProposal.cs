using System.Collections.Immutable;
using System.Numerics;
using Entente.Analysis.Sampling;
using Entente.Conflict;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Web.Understanding;

/// <summary>Guesses who can decide about which issue alone, for somebody to put right: a scenario does not say it.</summary>
/// <remarks>
/// An issue is taken to be that of the one party which never gains by a change of it alone and loses by some: what only costs a side is that side's to do. Of the issues found so, those come first that
/// change the worth of a party most, as a share of all that issues can change for it, as long as the states can be taken in at a glance.
/// </remarks>
public static class OwnerProposal
{
    /// <summary>How many states the proposal makes at most: what can be taken in at a glance.</summary>
    public const int MostStates = 24;

    private const int MostValues = 16;

    /// <summary>The proposal; empty when nothing can be guessed.</summary>
    /// <param name="scenario">A scenario without faults, under one reading.</param>
    public static ImmutableArray<IssueOwner> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ImmutableArray<Issue> issues = scenario.Space.Issues;
        if (scenario.Parties.Any(party => party.Preferences is null) || scenario.Space.IsContinuous)
        {
            return [];
        }

        var valuer = new OutcomeValuer(scenario);
        IssueValue[] standing = [.. issues.Select((_, issue) => scenario.StatusQuo?.Values[issue] ?? default)];
        ImmutableArray<ImmutableArray<Rational>>[] worths =
        [
            .. issues.Select(
                (issue, i) => issue.Size <= MostValues ? WorthsOf(valuer, standing, i, (int)issue.Size) : []
            ),
        ];
        if (worths.SelectMany(values => values).Any(each => each.Length < scenario.Parties.Length))
        {
            return [];
        }

        double[] scales =
        [
            .. scenario.Parties.Select(
                (_, party) => worths.Sum(values => RangeOf(values, party)) is > 0 and var sum ? sum : 1
            ),
        ];
        var found = new List<(IssueOwner Owner, double Weight)>();
        for (int issue = 0; issue < issues.Length; issue++)
        {
            int now = standing[issue].IsNumber ? 0 : standing[issue].Index;
            if (PayerOf(worths[issue], now) is { } payer)
            {
                double weight = scales.Select((scale, party) => RangeOf(worths[issue], party) / scale).Max();
                found.Add((new IssueOwner(issue, payer), weight));
            }
        }

        var chosen = new List<IssueOwner>();
        foreach ((IssueOwner owner, _) in found.OrderByDescending(each => each.Weight).ThenBy(each => each.Owner.Issue))
        {
            if (StatesOf(scenario, [.. chosen, owner]) <= MostStates)
            {
                chosen.Add(owner);
            }
        }

        return [.. chosen.OrderBy(owner => owner.Issue)];
    }

    /// <summary>How many states there would be at most.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="owners">Who can do what alone.</param>
    public static BigInteger StatesOf(Scenario scenario, IReadOnlyList<IssueOwner> owners)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(owners);
        return owners.Aggregate(
            BigInteger.One,
            (product, owner) => product * (scenario.Space.Issues[owner.Issue].Size ?? BigInteger.One)
        );
    }

    // By value, then by party; parties without scores are left out.
    private static ImmutableArray<ImmutableArray<Rational>> WorthsOf(
        OutcomeValuer valuer,
        IssueValue[] standing,
        int issue,
        int size
    ) =>
        [
            .. Enumerable
                .Range(0, size)
                .Select(value =>
                    valuer.Value(Changed(standing, issue, value)).Utilities.OfType<Rational>().ToImmutableArray()
                ),
        ];

    private static double RangeOf(ImmutableArray<ImmutableArray<Rational>> worths, int party) =>
        worths.IsEmpty ? 0 : (worths.Max(each => each[party]) - worths.Min(each => each[party])).ToDouble();

    private static int? PayerOf(ImmutableArray<ImmutableArray<Rational>> worths, int now)
    {
        if (worths.IsEmpty)
        {
            return null;
        }

        int[] payers =
        [
            .. Enumerable
                .Range(0, worths[now].Length)
                .Where(party =>
                    worths.All(each => each[party] <= worths[now][party])
                    && worths.Any(each => each[party] < worths[now][party])
                ),
        ];
        return payers is [var payer] ? payer : null;
    }

    private static Outcome Changed(IssueValue[] standing, int issue, int value) =>
        new([.. standing.Select((each, at) => at == issue ? IssueValue.At(value) : each)]);
}
