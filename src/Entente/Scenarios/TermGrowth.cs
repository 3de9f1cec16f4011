using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Scenarios;

/// <summary>Terms when an issue gets one more option, which counts in each of them as one that was there.</summary>
/// <param name="choice">The issue before.</param>
/// <param name="issue">Its number.</param>
/// <param name="like">The number of the option that was there.</param>
internal sealed class TermGrowth(Issue.Choice choice, int issue, int like)
{
    private int Added => choice.Options.Length;

    public PreferenceModel.Scores Of(PreferenceModel.Scores scores, Rational more)
    {
        ImmutableArray<Term> terms = [.. scores.Terms.SelectMany(each => Of(each))];
        if (more.Sign != 0)
        {
            var extra = new Estimate[Added + 1];
            extra[Added] = more;
            terms = terms.Add(
                new Term.OfIssue(issue, new ValueFunction.Table([.. extra])) { Weight = Rational.One / scores.Scale }
            );
        }

        return scores with
        {
            Terms = terms,
        };
    }

    public DealBreaker Of(DealBreaker limit) =>
        limit with
        {
            Conditions =
            [
                .. limit.Conditions.Select(each =>
                    each switch
                    {
                        Condition.OneOf of when of.Issue == issue && of.Values.Contains(like) => new Condition.OneOf(
                            issue,
                            of.Values.Add(Added)
                        ),
                        Condition.NoneOf of when of.Issue == issue && of.Values.Contains(like) => new Condition.NoneOf(
                            issue,
                            of.Values.Add(Added)
                        ),
                        _ => each,
                    }
                ),
            ],
        };

    // A term may become two that are added.
    private ImmutableArray<Term> Of(Term term) =>
        term switch
        {
            Term.OfIssue of when of.Issue == issue => [of with { Value = Of(of.Value) }],
            Term.OfGroup of when of.Issues.Contains(issue) => [Of(of)],
            Term.Rectangle of when of.Bounds.Any(bound => bound.Issue == issue) => Of(of),
            Term.Combined of =>
            [
                of with
                {
                    Terms =
                    [
                        .. of.Terms.Select(each =>
                            Of(each) is [var one] ? one : new Term.Combined(Aggregation.Sum, Of(each))
                        ),
                    ],
                },
            ],
            _ => [term],
        };

    private ValueFunction Of(ValueFunction function)
    {
        switch (function)
        {
            case ValueFunction.Table table:
                return new ValueFunction.Table(table.Scores.Add(table.Scores[like]));
            case ValueFunction.Constant:
                return function;
            default:
                // What falls evenly from the first option to the last would fall otherwise with one more.
                var curve = ValueCurve.Of(function, choice, estimate => estimate.Likely);
                return new ValueFunction.Table([
                    .. Enumerable.Range(0, Added).Append(like).Select(option => (Estimate)curve.At(option)),
                ]);
        }
    }

    private Term.OfGroup Of(Term.OfGroup group)
    {
        int at = group.Issues.IndexOf(issue);
        return group with
        {
            Entries =
            [
                .. group.Entries,
                .. group
                    .Entries.Where(entry => entry.Values[at] == like)
                    .Select(entry => entry with { Values = entry.Values.SetItem(at, Added) }),
            ],
        };
    }

    private ImmutableArray<Term> Of(Term.Rectangle area)
    {
        // Bounds that reach beyond the last option would take in what they never spoke of.
        Term.Rectangle clipped = area with
        {
            Bounds =
            [
                .. area.Bounds.Select(bound =>
                    bound.Issue == issue && bound.High > Added - 1 ? bound with { High = Added - 1 } : bound
                ),
            ],
        };
        bool isLike = area.Bounds.All(bound => bound.Issue != issue || (bound.Low <= like && like <= bound.High));
        if (!isLike)
        {
            return [clipped];
        }

        Estimate score = area.Score;
        return
        [
            clipped,
            new Term.Rectangle(
                [.. area.Bounds.Where(bound => bound.Issue != issue), new Bound(issue, Added, Added)],
                area.IsOutside ? new Estimate(-score.High, -score.Likely, -score.Low) : score
            )
            {
                Weight = area.Weight,
            },
        ];
    }
}
