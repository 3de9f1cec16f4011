using System.Collections.Immutable;
using System.Numerics;
using Entente.Formats.Writing;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.GeniusWeb;

/// <summary>Preferences as a sum over groups of issues, each issue in one group, every combination of a group's values scored.</summary>
/// <param name="Groups">The groups, by their first issue.</param>
internal sealed record GroupedScores(ImmutableArray<ScoredGroup> Groups)
{
    private const int MostCombinations = 50_000;

    /// <summary>The preferences of a party in this form, with utilities from 0 to 1; null, with a refusal, when they have none.</summary>
    public static GroupedScores? Of(OutcomeSpace space, Party party, ConversionNotes notes, string reason)
    {
        if (party.Preferences is not (PreferenceModel.Scores or PreferenceModel.Listed { Otherwise: not null }))
        {
            notes.Refuse($"GeniusWeb holds scores and partial orders, and the preferences of {party.Name} {reason}.");
            return null;
        }

        var scores = party.Preferences as PreferenceModel.Scores;
        bool isWhole = scores is null || scores.Cap is not null;
        ImmutableArray<ImmutableArray<int>> groups = isWhole
            ?
            [
                [.. Enumerable.Range(0, space.Issues.Length)],
            ]
            : Together(space, scores!.Terms);
        BigInteger combinations = groups.Aggregate(BigInteger.Zero, (sum, group) => sum + CombinationsOf(space, group));
        if (combinations > MostCombinations)
        {
            notes.Refuse(
                $"GeniusWeb lists combinations of values, and the preferences of {party.Name} tie together issues with {combinations} of them; at most {MostCombinations} are written."
            );
            return null;
        }

        ImmutableArray<ScoredGroup> scored =
        [
            .. groups.Select(group => Score(space, group, isWhole ? party.Preferences! : Part(scores!, group))),
        ];
        return ToUnit(scored, isWhole ? Rational.Zero : scores!.Scale * scores.Constant, party, notes);
    }

    private static BigInteger CombinationsOf(OutcomeSpace space, ImmutableArray<int> group) =>
        group.Aggregate(BigInteger.One, (product, issue) => product * space.Issues[issue].Size!.Value);

    // Issues that some term looks at together are in one group; the rest stand alone.
    private static ImmutableArray<ImmutableArray<int>> Together(OutcomeSpace space, ImmutableArray<Term> terms)
    {
        int[] leader = [.. Enumerable.Range(0, space.Issues.Length)];
        foreach (int[] tied in terms.Select(term => IssuesOf(term).Distinct().Order().ToArray()))
        {
            foreach (int issue in tied.Skip(1))
            {
                int from = leader[issue];
                int to = leader[tied[0]];
                for (int i = 0; i < leader.Length; i++)
                {
                    leader[i] = leader[i] == from ? to : leader[i];
                }
            }
        }

        return
        [
            .. Enumerable
                .Range(0, leader.Length)
                .GroupBy(issue => leader[issue])
                .Select(group => group.ToImmutableArray())
                .OrderBy(group => group[0]),
        ];
    }

    private static IEnumerable<int> IssuesOf(Term term) =>
        term switch
        {
            Term.OfIssue of => [of.Issue],
            Term.OfGroup of => of.Issues,
            Term.Rectangle of => of.Bounds.Select(bound => bound.Issue),
            Term.Combined of => of.Terms.SelectMany(IssuesOf),
            _ => [],
        };

    // Terms that look at no issue are the same everywhere; the first group carries them.
    private static PreferenceModel.Scores Part(PreferenceModel.Scores scores, ImmutableArray<int> group) =>
        scores with
        {
            Constant = Rational.Zero,
            Terms =
            [
                .. scores.Terms.Where(term =>
                    IssuesOf(term).Any() ? group.Contains(IssuesOf(term).First()) : group.Contains(0)
                ),
            ],
        };

    private static ScoredGroup Score(OutcomeSpace space, ImmutableArray<int> group, PreferenceModel preferences)
    {
        var utility = new UtilityFunction(space, preferences);
        var values = new int[space.Issues.Length];
        var entries = ImmutableArray.CreateBuilder<ScoredCombination>();
        int place;
        do
        {
            entries.Add(
                new ScoredCombination([.. group.Select(issue => values[issue])], utility.Of(Outcome.At(values)))
            );
            place = group.Length - 1;
            while (place >= 0 && ++values[group[place]] == space.Issues[group[place]].Size)
            {
                values[group[place--]] = 0;
            }
        } while (place >= 0);

        return new ScoredGroup(group, entries.DrainToImmutable());
    }

    // Every group is lowered to start at 0; the first carries what the worst outcome is worth.
    private static GroupedScores? ToUnit(
        ImmutableArray<ScoredGroup> groups,
        Rational constant,
        Party party,
        ConversionNotes notes
    )
    {
        ImmutableArray<Rational> lows = [.. groups.Select(group => group.Entries.Min(entry => entry.Score.Likely))];
        Rational worst = lows.Aggregate(constant, (sum, low) => sum + low);
        Rational best = groups.Aggregate(
            constant,
            (sum, group) => sum + group.Entries.Max(entry => entry.Score.Likely)
        );
        if (UnitScores.Divisor(worst, best, party, notes) is not { } divisor)
        {
            return null;
        }

        UnitDivisor.Say("GeniusWeb", divisor, party, notes);
        return new GroupedScores([
            .. groups.Select(
                (group, i) =>
                    group with
                    {
                        Entries =
                        [
                            .. group
                                .Entries.Select(entry =>
                                    entry with
                                    {
                                        Score =
                                            (entry.Score.Likely - lows[i] + (i == 0 ? worst : Rational.Zero)) / divisor,
                                    }
                                )
                                .Where(entry => entry.Score.Likely.Sign != 0),
                        ],
                    }
            ),
        ]);
    }
}
