using System.Collections.Immutable;
using CsCheck;
using Entente.Annotations;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Testing;

/// <summary>Generators of preferences of every kind, with estimates and evidence.</summary>
public static class PreferenceGen
{
    /// <summary>Preferences of every kind.</summary>
    /// <param name="space">The space that they are about.</param>
    /// <param name="sources">The sources that evidence may name.</param>
    public static Gen<PreferenceModel> Model(OutcomeSpace space, ImmutableArray<Source> sources) =>
        from model in Gen.Frequency(
            (4, Scores(space, sources)),
            (1, Listed(space, sources)),
            (1, Ranking(space)),
            (1, Order(space))
        )
        from evidence in AnnotationGen.Evidence(sources)
        select model with
        {
            Evidence = evidence,
        };

    /// <summary>Fallbacks of every kind.</summary>
    /// <param name="space">The space that they are about.</param>
    /// <param name="sources">The sources that evidence may name.</param>
    public static Gen<Fallback> Fallback(OutcomeSpace space, ImmutableArray<Source> sources) =>
        from worth in AnnotationGen.Estimate(sources)
        from outcome in DescribedSpaceGen.Outcome(space)
        from about in AnnotationGen.Text
        from evidence in AnnotationGen.Evidence(sources)
        from flags in Gen.Int[0, 15]
        select new Fallback
        {
            Worth = flags % 4 == 0 ? null : worth,
            Outcome = flags % 3 == 0 ? outcome : null,
            About = flags % 2 == 0 ? LocalizedText.Empty : about,
            IsConstant = flags > 12,
            Evidence = flags > 8 ? evidence : null,
        };

    private static Gen<PreferenceModel> Scores(OutcomeSpace space, ImmutableArray<Source> sources) =>
        from terms in Term(space, sources, depth: 2).Array[0, 5]
        from numbers in ScenarioGen.Number.Array[2]
        from unit in AnnotationGen.Name
        from flags in Gen.Int[0, 15]
        select (PreferenceModel)
            new PreferenceModel.Scores([.. terms])
            {
                Constant = flags % 2 == 0 ? 0 : numbers[0],
                Scale = flags % 4 == 0 ? Rational.Of(1, 3) : 1,
                Cap = flags % 3 == 0 ? numbers[1] : null,
                Unit = flags > 8 ? unit : "",
            };

    private static Gen<PreferenceModel> Listed(OutcomeSpace space, ImmutableArray<Source> sources) =>
        from outcomes in DescribedSpaceGen.Outcome(space).Array[0, 4]
        from scores in AnnotationGen.Estimate(sources).Array[5]
        from hasOther in Gen.Bool
        select (PreferenceModel)
            new PreferenceModel.Listed(
                [.. outcomes.Distinct().Select((outcome, i) => new ScoredOutcome(outcome, scores[i]))],
                hasOther || outcomes.Length == 0 ? scores[4] : null
            );

    private static Gen<PreferenceModel> Ranking(OutcomeSpace space) =>
        from outcomes in DescribedSpaceGen.Outcome(space).Array[1, 5]
        from split in Gen.Int[1, 3]
        from last in Gen.Int[-2, 4]
        select (PreferenceModel)Tiered(
            [.. outcomes.Distinct().Chunk(split).Select(tier => tier.ToImmutableArray())],
            last
        );

    private static PreferenceModel.Ranking Tiered(ImmutableArray<ImmutableArray<Outcome>> tiers, int last) =>
        new(tiers) { LastAcceptableTier = last < -1 || last >= tiers.Length ? null : last };

    private static Gen<PreferenceModel> Order(OutcomeSpace space) =>
        from outcomes in DescribedSpaceGen.Outcome(space).Array[1, 5]
        from picks in Gen.Int[0, 100].Array[0, 5]
        select (PreferenceModel)Ordered([.. outcomes.Distinct()], picks);

    // Only pairs that go up in the list, so that there is no circle.
    private static PreferenceModel.PartialOrder Ordered(ImmutableArray<Outcome> outcomes, int[] picks) =>
        new(
            outcomes,
            [
                .. picks
                    .Select(pick => new BetterPair(pick % outcomes.Length, pick / outcomes.Length % outcomes.Length))
                    .Where(pair => pair.Better < pair.Worse),
            ]
        );

    private static Gen<Term> Term(OutcomeSpace space, ImmutableArray<Source> sources, int depth) =>
        from term in depth == 0
            ? Plain(space, sources)
            : Gen.Frequency(
                (5, Plain(space, sources)),
                (
                    1,
                    Gen.Select(
                        Gen.Enum<Aggregation>(),
                        Term(space, sources, depth - 1).Array[1, 3],
                        (kind, terms) => (Term)new Term.Combined(kind, [.. terms])
                    )
                )
            )
        from weight in AnnotationGen.Estimate(sources)
        from evidence in AnnotationGen.Evidence(sources)
        from flags in Gen.Int[0, 7]
        select term with
        {
            Weight = flags % 2 == 0 ? 1 : weight,
            Evidence = flags > 5 ? evidence : null,
        };

    private static Gen<Term> Plain(OutcomeSpace space, ImmutableArray<Source> sources) =>
        from issue in Gen.Int[0, space.Issues.Length - 1]
        from kind in Gen.Int[0, 7]
        from pick in Gen.Int[0, 1000]
        from number in ScenarioGen.Number
        from scores in AnnotationGen.Estimate(sources).Array[10]
        select kind switch
        {
            6 => Group(space, pick, scores),
            7 => new Term.Rectangle(
                [
                    .. Enumerable
                        .Range(0, pick % 3)
                        .Select(i => new Bound(
                            (issue + (i * pick)) % space.Issues.Length,
                            number,
                            number + (pick % 4)
                        )),
                ],
                scores[0]
            )
            {
                IsOutside = pick % 5 == 0,
            },
            _ => (Term)new Term.OfIssue(issue, Value(space.Issues[issue], kind, pick, number, scores)),
        };

    private static ValueFunction Value(Issue issue, int kind, int pick, Rational number, Estimate[] scores)
    {
        Rational low = issue switch
        {
            Issue.Integer of => of.Low,
            Issue.Real of => of.Low,
            _ => 0,
        };
        return kind switch
        {
            0 => new ValueFunction.Constant(scores[0]),
            1 => new ValueFunction.Linear(scores[0], scores[1]),
            2 => new ValueFunction.Peaked(low, scores[0], pick % 2 == 0 ? 0 : scores[1], pick % 2 == 0 ? 0 : scores[2]),
            3 => new ValueFunction.PiecewiseLinear([
                .. Enumerable.Range(0, 1 + (pick % 3)).Select(i => new ScoredNumber(number + i, scores[i])),
            ]),
            _ when issue.IsContinuous => new ValueFunction.Linear(scores[0], scores[1]),
            _ => new ValueFunction.Table([.. Enumerable.Range(0, (int)issue.Size!.Value).Select(i => scores[i % 10])]),
        };
    }

    private static Term Group(OutcomeSpace space, int pick, Estimate[] scores)
    {
        ImmutableArray<int> issues =
        [
            .. Enumerable.Range(0, space.Issues.Length).Where(i => !space.Issues[i].IsContinuous).Take(1 + (pick % 2)),
        ];
        ImmutableArray<ScoredCombination> entries =
        [
            .. Enumerable
                .Range(0, issues.IsEmpty ? 0 : (int)space.Issues[issues[0]].Size!.Value)
                .Select(i => new ScoredCombination([.. issues.Select((_, at) => at == 0 ? i : 0)], scores[i % 10])),
        ];
        return issues.IsEmpty
            ? new Term.Rectangle([], scores[0])
            : new Term.OfGroup(issues, entries, pick % 2 == 0 ? 0 : scores[9]);
    }
}
