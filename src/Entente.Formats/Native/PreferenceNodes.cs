using System.Collections.Immutable;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.Native;

/// <summary>Makes the nodes of preferences.</summary>
internal sealed class PreferenceNodes(OutcomeSpace space, SpaceNodes outcomes, AnnotationNodes annotations)
{
    private readonly TermNodes terms = new(space, outcomes, annotations);

    public Node Of(PreferenceModel model)
    {
        IEnumerable<KeyValuePair<string, Node?>> entries = model switch
        {
            PreferenceModel.Scores of => Scores(of),
            PreferenceModel.Listed of => Listed(of),
            PreferenceModel.Ranking of => [Tree.Entry("ranking", Ranking(of))],
            PreferenceModel.PartialOrder of => [Tree.Entry("order", Order(of))],
            _ => throw new InvalidOperationException($"There are no preferences {model.GetType().Name}."),
        };
        return Tree.Map([.. entries, .. annotations.Evidence(model.Evidence)]);
    }

    // The terms of single issues, while no issue comes twice, stand under scores; the rest under terms, in order.
    private IEnumerable<KeyValuePair<string, Node?>> Scores(PreferenceModel.Scores scores)
    {
        var seen = new HashSet<int>();
        Term.OfIssue[] bare =
        [
            .. scores.Terms.TakeWhile(term => term is Term.OfIssue of && seen.Add(of.Issue)).Cast<Term.OfIssue>(),
        ];
        Term[] rest = [.. scores.Terms.Skip(bare.Length)];
        Term.OfIssue[] weighted = [.. bare.Where(term => !TermNodes.IsOne(term.Weight))];
        return
        [
            Tree.Entry("unit", AnnotationNodes.Text(scores.Unit)),
            Tree.Entry(
                "constant",
                scores.Constant.Sign == 0 && !scores.Terms.IsEmpty ? null : AnnotationNodes.Number(scores.Constant)
            ),
            Tree.Entry("scale", scores.Scale == Rational.One ? null : AnnotationNodes.Number(scores.Scale)),
            Tree.Entry("cap", scores.Cap is { } cap ? AnnotationNodes.Number(cap) : null),
            Tree.Entry(
                "weights",
                weighted.Length == 0
                    ? null
                    : Tree.Map([
                        .. weighted.Select(term =>
                            Tree.Entry(space.Issues[term.Issue].Name, annotations.Score(term.Weight))
                        ),
                    ])
            ),
            Tree.Entry(
                "scores",
                bare.Length == 0 && rest.Length > 0
                    ? null
                    : Tree.Map([
                        .. bare.Select(term => Tree.Entry(space.Issues[term.Issue].Name, terms.UnderScores(term))),
                    ])
            ),
            Tree.Entry("terms", rest.Length == 0 ? null : Tree.List(rest.Select(terms.Of))),
        ];
    }

    private IEnumerable<KeyValuePair<string, Node?>> Listed(PreferenceModel.Listed listed) =>
        [
            Tree.Entry("unit", AnnotationNodes.Text(listed.Unit)),
            Tree.Entry(
                "outcomes",
                Tree.List(
                    listed.Outcomes.Select(each =>
                        Tree.List([.. outcomes.Values(each.Outcome), annotations.Score(each.Score)])
                    )
                )
            ),
            Tree.Entry("otherwise", listed.Otherwise is { } otherwise ? annotations.Score(otherwise) : null),
        ];

    private Node Ranking(PreferenceModel.Ranking ranking)
    {
        List<Node> entries = [.. ranking.Tiers.Select(Tier)];
        if (ranking.LastAcceptableTier is { } last)
        {
            entries.Insert(Math.Clamp(last + 1, 0, entries.Count), Tree.Text(OrderReader.NoAgreement));
        }

        return Tree.List(entries);
    }

    private Node Tier(ImmutableArray<Outcome> tier) =>
        tier.Length == 1 ? outcomes.Outcome(tier[0]) : Tree.List(tier.Select(outcomes.Outcome));

    private Node Order(PreferenceModel.PartialOrder order) =>
        Tree.Map(
            Tree.Entry(
                "outcomes",
                Tree.Map([.. order.Outcomes.Select((outcome, i) => Tree.Entry($"o{i + 1}", outcomes.Outcome(outcome)))])
            ),
            Tree.Entry(
                "better",
                Tree.List(
                    order.Better.Select(pair =>
                        Tree.List([Tree.Text($"o{pair.Better + 1}"), Tree.Text($"o{pair.Worse + 1}")])
                    )
                )
            )
        );
}
