using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Tests.Explaining;

/// <summary>The least change of every kind by trying all of them on every outcome: scores that add up, one table for each issue, and where asked for one of the first two issues together, a cap, and what a deal has to contain.</summary>
/// <remarks>Nothing here is taken from the search or from its checker; the rules and limits of a scenario are read as their texts say.</remarks>
internal sealed class NaiveChanges
{
    private readonly SmallTalks talks;
    private readonly Scenario scenario;
    private readonly int[][][] scores;
    private readonly Rational[] fallbacks;
    private readonly int[] sizes;
    private readonly List<int[]> allowed;
    private readonly Rational[] scales;
    private readonly IReadOnlyList<Condition> focus;

    /// <summary>The changes after which there is a deal that has to contain something.</summary>
    public NaiveChanges(SmallTalks talks, IReadOnlyList<Condition> focus)
    {
        (this.talks, this.focus) = (talks, focus);
        (scenario, scores, fallbacks) = (talks.Scenario, talks.Scores, talks.Fallbacks);
        sizes = talks.Sizes;
        allowed =
        [
            .. NaiveOutcomes
                .Every(sizes)
                .Where(each => scenario.Space.Rules.All(rule => !NaiveOutcomes.Holds(rule.Forbids, each))),
        ];
        int[][] free = [.. allowed.Where(each => !IsLimited(each))];
        IEnumerable<int[]> scale = free.Length > 0 ? free : allowed;
        scales =
        [
            .. scores.Select(
                (_, party) => scale.Max(each => Worth(party, each)) - scale.Min(each => Worth(party, each))
            ),
        ];
    }

    public bool HasDeal => Free().Any(each => Lacking(each).Length == 0);

    public IEnumerable<string> All() =>
        [
            .. Fallbacks(),
            .. Together(),
            .. Scores(),
            .. Stages(),
            .. Payments(),
            .. SetAsides(),
            .. Options(),
            .. NewIssue(),
            .. GivenUp(),
        ];

    /// <summary>What an explanation lists, in the words that are used here.</summary>
    public static string Text(LeastChange change) =>
        change switch
        {
            LeastChange.LowerFallback lower => $"lower {lower.Party} by {lower.Amount}",
            LeastChange.LowerFallbacks lower => $"together {lower.Share}",
            LeastChange.RaiseScore raise => $"raise {raise.Party} {raise.Issue} {raise.Value} by {raise.Amount}",
            LeastChange.Split split => $"stages {split.Issue} {split.Stages}",
            LeastChange.Pay pay => $"pay {pay.Payer} {pay.Receiver} at {pay.Rate}",
            LeastChange.SetAside aside => $"without {aside.Issue}",
            LeastChange.AddOption add => $"option {add.Issue} {add.Share}",
            LeastChange.AddIssue add => $"issue {add.Share}",
            LeastChange.GiveUp give => $"give up {string.Join(' ', give.Demands)}",
            _ => throw new NotSupportedException(change.GetType().Name),
        };

    private IEnumerable<string> Fallbacks() =>
        scores
            .Select(
                (_, party) =>
                    (party, least: Least(Free().Where(each => IsOnly(each, party)).Select(each => Lacks(party, each))))
            )
            .Where(each => each.least is not null)
            .Select(each => $"lower {each.party} by {each.least}");

    private IEnumerable<string> Together()
    {
        Rational? least = Least(Free().Select(ShareLacking).OfType<Rational>());
        return least is null ? [] : [$"together {least}"];
    }

    private IEnumerable<string> Scores()
    {
        for (int party = 0; party < scores.Length; party++)
        {
            for (int issue = 0; issue < sizes.Length; issue++)
            {
                for (int value = 0; value < sizes[issue]; value++)
                {
                    // A fallback that is an outcome with this value rises with it, and beyond a cap nothing counts.
                    if (
                        IsCappedBelow(party)
                        || scenario.Parties[party].Fallback is { Worth: null, Outcome: { } held }
                            && held.Values[issue].Index == value
                    )
                    {
                        continue;
                    }

                    Rational? least = Least(
                        Free()
                            .Where(each => each[issue] == value && IsOnly(each, party))
                            .Select(each => Lacks(party, each))
                    );
                    if (least is not null)
                    {
                        yield return $"raise {party} {issue} {value} by {least}";
                    }
                }
            }
        }
    }

    // Every number of equal stages up to a bound, every number of them taken, between all pairs of values.
    private IEnumerable<string> Stages()
    {
        for (int issue = 0; issue < sizes.Length; issue++)
        {
            for (int stages = 2; stages <= MostStages; stages++)
            {
                if (Free().Any(each => IsDealAfter(each, issue, stages)))
                {
                    yield return $"stages {issue} {stages}";
                    break;
                }
            }
        }
    }

    /// <summary>More stages are not tried.</summary>
    public const int MostStages = 24;

    private bool IsDealAfter(int[] from, int issue, int stages)
    {
        for (int value = 0; value < sizes[issue]; value++)
        {
            int[] to = [.. from];
            to[issue] = value;
            if (value == from[issue] || !IsAllowed(to) || IsLimited(to) || !IsInFocus(to))
            {
                continue;
            }

            for (int taken = 1; taken < stages; taken++)
            {
                bool isEnough = true;
                for (int party = 0; party < scores.Length && isEnough; party++)
                {
                    isEnough =
                        ((stages - taken) * Worth(party, from)) + (taken * Worth(party, to))
                        >= stages * fallbacks[party];
                }

                if (isEnough)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private IEnumerable<string> Payments()
    {
        for (int payer = 0; payer < scores.Length; payer++)
        {
            for (int receiver = 0; receiver < scores.Length; receiver++)
            {
                Rational? least = Least(
                    Free()
                        .Where(each => IsOnly(each, receiver) && payer != receiver && Lacks(payer, each).Sign < 0)
                        .Select(each => Lacks(receiver, each) / -Lacks(payer, each))
                );
                if (least is not null)
                {
                    yield return $"pay {payer} {receiver} at {least}";
                }
            }
        }
    }

    private IEnumerable<string> SetAsides()
    {
        for (int issue = 0; issue < sizes.Length && scenario.StatusQuo is null; issue++)
        {
            bool IsDeal(int[] each) =>
                scenario.Space.Rules.All(rule =>
                    Speaks(rule.Forbids, issue) || !NaiveOutcomes.Holds(rule.Forbids, each)
                )
                && Limits().All(limit => Speaks(limit, issue) || !NaiveOutcomes.Holds(limit, each))
                && Enumerable
                    .Range(0, scores.Length)
                    .All(party =>
                        talks.Capped(party, talks.Sum(party, each) - scores[party][issue][each[issue]])
                        >= fallbacks[party]
                    );
            if (StandsAlone(issue) && NaiveOutcomes.Every(sizes).Where(IsInFocus).Any(IsDeal))
            {
                yield return $"without {issue}";
            }
        }
    }

    private IEnumerable<string> Options()
    {
        for (int issue = 0; issue < sizes.Length; issue++)
        {
            Rational? least = Least(
                NaiveOutcomes
                    .Every(sizes)
                    .Where(each =>
                        StandsAlone(issue)
                        && IsInFocus(each)
                        && scenario.Space.Rules.All(rule => !NaiveOutcomes.Holds(rule.Forbids, each, issue))
                        && Limits().All(limit => !NaiveOutcomes.Holds(limit, each, issue))
                    )
                    .Select(each => ShareNeeded(each, issue))
                    .OfType<Rational>()
            );
            if (least is not null)
            {
                yield return $"option {issue} {least}";
            }
        }
    }

    private IEnumerable<string> NewIssue()
    {
        Rational? least = Least(Free().Select(each => ShareNeeded(each, -1)).OfType<Rational>());
        return least is null ? [] : [$"issue {least}"];
    }

    // Smallest sets of limits that some outcome which is enough for all breaks, no part of which another breaks.
    private IEnumerable<string> GivenUp()
    {
        (ulong Mask, string Text)[] ways =
        [
            .. allowed
                .Where(each => IsInFocus(each) && Lacking(each).Length == 0)
                .Select(each =>
                {
                    int[] broken =
                    [
                        .. Limits()
                            .Select((limit, i) => (limit, i))
                            .Where(at => NaiveOutcomes.Holds(at.limit, each))
                            .Select(at => at.i + scores.Length),
                    ];
                    return (
                        broken.Aggregate(0UL, (mask, bit) => mask | (1UL << bit)),
                        $"give up {string.Join(' ', broken)}"
                    );
                })
                .Distinct(),
        ];
        return ways.Where(way => !ways.Any(other => other.Mask != way.Mask && (other.Mask & ~way.Mask) == 0))
            .Select(way => way.Text);
    }

    private Rational? ShareLacking(int[] each) =>
        Share(party => Rational.Max(Rational.Zero, Lacks(party, each)), isAtLeastNone: true);

    private Rational? ShareNeeded(int[] each, int issue) =>
        IsCappedBelow()
            ? null
            : Share(
                party =>
                    fallbacks[party] - talks.Sum(party, each) + (issue < 0 ? 0 : scores[party][issue][each[issue]]),
                isAtLeastNone: false
            );

    // Then nothing that is added is enough.
    private bool IsCappedBelow() => Enumerable.Range(0, scores.Length).Any(IsCappedBelow);

    private bool IsCappedBelow(int party) => talks.Capped(party, fallbacks[party]) < fallbacks[party];

    private Rational? Share(Func<int, Rational> needed, bool isAtLeastNone)
    {
        Rational? largest = isAtLeastNone ? Rational.Zero : null;
        for (int party = 0; party < scores.Length; party++)
        {
            Rational need = needed(party);
            if (scales[party].Sign == 0)
            {
                if (need.Sign > 0)
                {
                    return null;
                }

                continue;
            }

            Rational share = need / scales[party];
            largest = largest is { } known ? Rational.Max(known, share) : share;
        }

        return largest ?? Rational.Zero;
    }

    private IEnumerable<int[]> Free() => allowed.Where(each => IsInFocus(each) && !IsLimited(each));

    private bool IsInFocus(int[] each) => NaiveOutcomes.Holds(focus, each);

    // What hangs on other issues has no worth of its own, and what a deal has to contain can neither be left out nor get another value.
    private bool StandsAlone(int issue) => !talks.IsTied(issue) && focus.All(condition => condition.Issue != issue);

    private bool IsAllowed(int[] each) => scenario.Space.Rules.All(rule => !NaiveOutcomes.Holds(rule.Forbids, each));

    private bool IsLimited(int[] each) => Limits().Any(limit => NaiveOutcomes.Holds(limit, each));

    private IEnumerable<IReadOnlyList<Condition>> Limits() =>
        scenario
            .Parties.SelectMany(party => party.DealBreakers)
            .Select(each => (IReadOnlyList<Condition>)each.Conditions);

    private static bool Speaks(IReadOnlyList<Condition> conditions, int issue) =>
        conditions.Any(condition => condition.Issue == issue);

    private bool IsOnly(int[] each, int party) => Lacking(each) is [var only] && only == party;

    private int[] Lacking(int[] each) =>
        [.. Enumerable.Range(0, scores.Length).Where(party => Lacks(party, each).Sign > 0)];

    private Rational Lacks(int party, int[] each) => fallbacks[party] - Worth(party, each);

    private Rational Worth(int party, int[] each) => talks.Worth(party, each);

    private static Rational? Least(IEnumerable<Rational> numbers)
    {
        Rational? least = null;
        foreach (Rational number in numbers)
        {
            least = least is { } known ? Rational.Min(known, number) : number;
        }

        return least;
    }
}
