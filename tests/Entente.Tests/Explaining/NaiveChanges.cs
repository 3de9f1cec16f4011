using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Tests.Explaining;

/// <summary>The least change of every kind by trying all of them on every outcome: scores that add up, one table for each issue.</summary>
/// <remarks>Nothing here is taken from the search or from its checker; the rules and limits of a scenario are read as their texts say.</remarks>
internal sealed class NaiveChanges
{
    private readonly Scenario scenario;
    private readonly int[][][] scores;
    private readonly Rational[] fallbacks;
    private readonly int[] sizes;
    private readonly List<int[]> allowed;
    private readonly Rational[] scales;

    /// <summary>By party, by issue, by value: what it is worth; and what no agreement is.</summary>
    public NaiveChanges(Scenario scenario, int[][][] scores, Rational[] fallbacks)
    {
        this.scenario = scenario;
        this.scores = scores;
        this.fallbacks = fallbacks;
        sizes = [.. scenario.Space.Issues.Select(issue => (int)issue.Size!.Value)];
        allowed = [.. Every().Where(each => scenario.Space.Rules.All(rule => !Holds(rule.Forbids, each, -1)))];
        int[][] free = [.. allowed.Where(each => !IsLimited(each))];
        IEnumerable<int[]> scale = free.Length > 0 ? free : allowed;
        scales =
        [
            .. scores.Select(
                (_, party) => scale.Max(each => Worth(party, each)) - scale.Min(each => Worth(party, each))
            ),
        ];
    }

    public bool HasDeal => allowed.Any(each => !IsLimited(each) && Lacking(each).Length == 0);

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
                    // A fallback that is an outcome with this value rises with it.
                    if (
                        scenario.Parties[party].Fallback is { Worth: null, Outcome: { } held }
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
            if (value == from[issue] || !IsAllowed(to) || IsLimited(to))
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
                scenario.Space.Rules.All(rule => Speaks(rule.Forbids, issue) || !Holds(rule.Forbids, each, -1))
                && Limits().All(limit => Speaks(limit, issue) || !Holds(limit, each, -1))
                && Enumerable
                    .Range(0, scores.Length)
                    .All(party => Worth(party, each) - scores[party][issue][each[issue]] >= fallbacks[party]);
            if (Every().Any(IsDeal))
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
                Every()
                    .Where(each =>
                        scenario.Space.Rules.All(rule => !Holds(rule.Forbids, each, issue))
                        && Limits().All(limit => !Holds(limit, each, issue))
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
                .Where(each => Lacking(each).Length == 0)
                .Select(each =>
                {
                    int[] broken =
                    [
                        .. Limits()
                            .Select((limit, i) => (limit, i))
                            .Where(at => Holds(at.limit, each, -1))
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
        Share(party => Lacks(party, each) + (issue < 0 ? 0 : scores[party][issue][each[issue]]), isAtLeastNone: false);

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

    private IEnumerable<int[]> Free() => allowed.Where(each => !IsLimited(each));

    private bool IsAllowed(int[] each) => scenario.Space.Rules.All(rule => !Holds(rule.Forbids, each, -1));

    private bool IsLimited(int[] each) => Limits().Any(limit => Holds(limit, each, -1));

    private IEnumerable<IReadOnlyList<Condition>> Limits() =>
        scenario
            .Parties.SelectMany(party => party.DealBreakers)
            .Select(each => (IReadOnlyList<Condition>)each.Conditions);

    private static bool Speaks(IReadOnlyList<Condition> conditions, int issue) =>
        conditions.Any(condition => condition.Issue == issue);

    // An issue that has a value of its own is none of those that are named.
    private static bool Holds(IReadOnlyList<Condition> conditions, int[] each, int newValue) =>
        conditions.All(condition =>
            condition switch
            {
                Condition.OneOf one => one.Issue != newValue && one.Values.Contains(each[one.Issue]),
                Condition.NoneOf none => none.Issue == newValue || !none.Values.Contains(each[none.Issue]),
                _ => throw new NotSupportedException(),
            }
        );

    private bool IsOnly(int[] each, int party) => Lacking(each) is [var only] && only == party;

    private int[] Lacking(int[] each) =>
        [.. Enumerable.Range(0, scores.Length).Where(party => Lacks(party, each).Sign > 0)];

    private Rational Lacks(int party, int[] each) => fallbacks[party] - Worth(party, each);

    private Rational Worth(int party, int[] each) => each.Select((value, issue) => scores[party][issue][value]).Sum();

    private IEnumerable<int[]> Every()
    {
        for (int code = 0; code < sizes.Aggregate(1, (product, size) => product * size); code++)
        {
            int left = code;
            var each = new int[sizes.Length];
            for (int issue = 0; issue < sizes.Length; issue++)
            {
                each[issue] = left % sizes[issue];
                left /= sizes[issue];
            }

            yield return each;
        }
    }

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
