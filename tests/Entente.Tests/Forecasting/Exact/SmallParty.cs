using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Preferences;
using Entente.Randomness;
using Entente.Scenarios;

namespace Entente.Tests.Forecasting.Exact;

/// <summary>A party of a small scenario, and all ways in which it may be, worked out from what the documentation says of worlds and not from how they are drawn.</summary>
internal sealed record SmallParty(Party Party, ImmutableArray<Side> Ways)
{
    /// <summary>Whose scores are whole numbers from 0 to 4.</summary>
    public static SmallParty Known(SmallSpace space, RandomSequence random)
    {
        int[][] scores =
        [
            .. space.Sizes.Select(size => (int[])[.. Enumerable.Range(0, size).Select(_ => (int)random.Below(5))]),
        ];
        int fallback = (int)random.Below((ulong)scores.Sum(issue => issue.Max()) + 1);
        Linear[] worth =
        [
            .. space.Outcomes.Select(values =>
                (Linear)(Rational)values.Select((value, issue) => scores[issue][value]).Sum()
            ),
        ];
        return new SmallParty(
            new Party("known")
            {
                Preferences = new PreferenceModel.Scores([
                    .. scores.Select(
                        (issue, i) =>
                            new Term.OfIssue(i, new ValueFunction.Table([.. issue.Select(score => (Estimate)score)]))
                    ),
                ]),
                Fallback = new Fallback { Worth = fallback },
            },
            [new Side(1, worth, (Rational)fallback, [.. space.Sizes.Select(_ => default(Linear))])]
        );
    }

    /// <summary>Of which nothing is known: each issue rises or falls evenly.</summary>
    /// <param name="space">The issues, of two values or numbers.</param>
    /// <param name="weights">By issue: what it weighs.</param>
    /// <param name="fallback">What no agreement is worth; null for a number of the scenario, which is drawn here.</param>
    /// <param name="random">Draws it.</param>
    public static SmallParty Unknown(SmallSpace space, Linear[] weights, Linear? fallback, RandomSequence random)
    {
        Rational worth = Rational.Of(1 + random.Below(17), 19);
        var ways = ImmutableArray.CreateBuilder<Side>();
        for (int directions = 0; directions < 1 << weights.Length; directions++)
        {
            Linear Worth(int[] values)
            {
                Linear sum = default;
                for (int issue = 0; issue < values.Length; issue++)
                {
                    var rising = Rational.Of(values[issue], space.Sizes[issue] - 1);
                    sum += weights[issue] * ((directions >> issue & 1) == 1 ? rising : 1 - rising);
                }

                return sum;
            }

            ways.Add(
                new Side(
                    Rational.Of(1, 1 << weights.Length),
                    [.. space.Outcomes.Select(Worth)],
                    fallback ?? worth,
                    weights
                )
            );
        }

        return new SmallParty(
            new Party("unknown") { Fallback = fallback is null ? new Fallback { Worth = worth } : new Fallback() },
            ways.ToImmutable()
        );
    }

    /// <summary>Of which nothing is known, over three options: any of the six orders; the middle one stands anywhere between, and so does no agreement.</summary>
    public static SmallParty OfThreeOptions() =>
        new(
            new Party("unknown"),
            [
                .. Orders(3)
                    .Select(order => new Side(
                        Rational.Of(1, 6),
                        [
                            .. order.Select(place =>
                                place == 0 ? default
                                : place == 1 ? Linear.X
                                : (Rational)1
                            ),
                        ],
                        Linear.Y,
                        [(Rational)1]
                    )),
            ]
        );

    /// <summary>That ranks all outcomes, some alike.</summary>
    public static SmallParty Ranked(SmallSpace space, RandomSequence random)
    {
        int[] tiers = [.. space.Outcomes.Select(_ => (int)random.Below(4))];
        int[] used = [.. tiers.Distinct().Order()];
        int last = (int)random.Below((ulong)used.Length);
        return new SmallParty(
            new Party("ranked")
            {
                Preferences = new PreferenceModel.Ranking([
                    .. used.Select(tier => space.Where(outcome => tiers[outcome] == tier)),
                ])
                {
                    LastAcceptableTier = last,
                },
            },
            [
                new Side(
                    1,
                    [.. tiers.Select(tier => (Linear)(Rational)(-Array.IndexOf(used, tier)))],
                    (Rational)(-last),
                    [.. space.Sizes.Select(_ => default(Linear))]
                ),
            ]
        );
    }

    /// <summary>Of which some comparisons are known: every order of priorities is as likely, and the best place goes to the first of those that nothing without a place is better than.</summary>
    public static SmallParty Ordered(SmallSpace space, RandomSequence random)
    {
        int count = space.Outcomes.Length;
        var better = new List<BetterPair>();
        for (int one = 0; one < count; one++)
        {
            for (int other = one + 1; other < count; other++)
            {
                if (random.Below(3) == 0)
                {
                    better.Add(new BetterPair(one, other));
                }
            }
        }

        int fallback = (int)random.Below((ulong)count);
        int[][] orders = [.. Orders(count)];
        return new SmallParty(
            new Party("ordered")
            {
                Preferences = new PreferenceModel.PartialOrder(space.Where(_ => true), [.. better]),
                Fallback = new Fallback { Outcome = space.Where(outcome => outcome == fallback)[0] },
            },
            [
                .. orders.Select(priorities =>
                {
                    int[] places = new int[count];
                    List<int> left = [.. Enumerable.Range(0, count)];
                    for (int place = count - 1; place >= 0; place--)
                    {
                        int next = left.Where(each =>
                                !better.Any(pair => pair.Worse == each && left.Contains(pair.Better))
                            )
                            .MaxBy(each => priorities[each]);
                        places[next] = place;
                        left.Remove(next);
                    }

                    return new Side(
                        Rational.Of(1, orders.Length),
                        [.. places.Select(place => (Linear)(Rational)place)],
                        (Rational)places[fallback],
                        [.. space.Sizes.Select(_ => default(Linear))]
                    );
                }),
            ]
        );
    }

    private static IEnumerable<int[]> Orders(int count) =>
        count == 0
            ?
            [
                [],
            ]
            : Orders(count - 1)
                .SelectMany(order =>
                    Enumerable.Range(0, count).Select(at => (int[])[.. order[..at], count - 1, .. order[at..]])
                );
}
