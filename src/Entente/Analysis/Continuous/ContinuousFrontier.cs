using System.Collections.Immutable;
using Entente.Analysis.Compilation;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis.Continuous;

/// <summary>The exact frontier of two parties over a space with continuous issues whose worth is piecewise linear.</summary>
internal static class ContinuousFrontier
{
    /// <summary>Whether a scenario is of this kind: two parties with scores, and every continuous issue stands by itself.</summary>
    public static bool IsFor(Scenario scenario, ImmutableArray<DealBreaker> dealBreakers)
    {
        IEnumerable<Condition> conditions = scenario
            .Space.Rules.SelectMany(rule => rule.Forbids)
            .Concat(dealBreakers.SelectMany(each => each.Conditions));
        return scenario.Parties.Length == 2
            && scenario.Parties.All(party =>
                party.Preferences is PreferenceModel.Scores scores && IsSeparate(scores, scenario)
            )
            && !conditions.Any(condition => scenario.Space.Issues[condition.Issue].IsContinuous);
    }

    /// <summary>The scenario without its continuous issues: each has one value that is worth nothing.</summary>
    public static Scenario Discrete(Scenario scenario)
    {
        Issue[] issues =
        [
            .. scenario.Space.Issues.Select(issue =>
                issue.IsContinuous ? new Issue.Choice(issue.Name, [new Option("any")]) : issue
            ),
        ];
        return scenario with
        {
            Space = new OutcomeSpace([.. issues], scenario.Space.Rules),
            Parties =
            [
                .. scenario.Parties.Select(party =>
                    party with
                    {
                        Preferences = Without((PreferenceModel.Scores)party.Preferences!, scenario),
                        Fallback = Fallback.None,
                    }
                ),
            ],
        };
    }

    /// <summary>The frontier of discrete and continuous issues together.</summary>
    /// <param name="discrete">The frontier of the discrete issues.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="parties">Its two parties.</param>
    /// <param name="reading">The number to take for an estimate.</param>
    /// <param name="most">How many sums of pieces may be formed at once.</param>
    /// <returns>Null when there would be more.</returns>
    public static List<Piece>? Of(
        IEnumerable<Vertex> discrete,
        Scenario scenario,
        ImmutableArray<ScoredParty> parties,
        Func<Estimate, Rational> reading,
        int most
    )
    {
        OutcomeSpace space = scenario.Space;
        ImmutableArray<IssueValue> unsettled = [.. space.Issues.Select(_ => default(IssueValue))];
        List<Piece>? sum = null;
        for (int i = 0; i < space.Issues.Length; i++)
        {
            if (!space.Issues[i].IsContinuous)
            {
                continue;
            }

            int issue = i;
            List<Piece> own = ContinuousIssue.Frontier(issue, space, parties, unsettled, reading);
            sum = sum is null ? own : PieceSums.Add(sum, own, other => other == issue, most);
            if (sum is null)
            {
                return null;
            }
        }

        List<Piece> points = [.. discrete.Select(Piece.At)];
        return PieceSums.Add(points, sum!, issue => space.Issues[issue].IsContinuous, most) is { } all
            ? Capped(all, parties)
            : null;
    }

    private static bool IsSeparate(PreferenceModel.Scores scores, Scenario scenario) =>
        TermIssues
            .Addends(scores.Terms, Rational.One, estimate => estimate.Likely)
            .All(addend =>
                addend.Term is Term.OfIssue
                || !TermIssues.Of(addend.Term).Any(issue => scenario.Space.Issues[issue].IsContinuous)
            );

    private static PreferenceModel Without(PreferenceModel.Scores scores, Scenario scenario) =>
        scores with
        {
            Cap = null,
            Terms = [.. scores.Terms.Select(term => Without(term, scenario)).OfType<Term>()],
        };

    private static Term? Without(Term term, Scenario scenario) =>
        term switch
        {
            Term.OfIssue of when scenario.Space.Issues[of.Issue].IsContinuous => null,
            Term.Combined { Kind: Aggregation.Sum } of => of with
            {
                Terms = [.. of.Terms.Select(each => Without(each, scenario)).OfType<Term>()],
            },
            _ => term,
        };

    private static List<Piece> Capped(List<Piece> pieces, ImmutableArray<ScoredParty> parties)
    {
        Rational? first = parties[0].Cap;
        Rational? second = parties[1].Cap;
        if (!pieces.Any(piece => piece.From.First > first || piece.To.Second > second))
        {
            return pieces;
        }

        return Envelope.Of([.. pieces.SelectMany(piece => Capped(piece, first, second))]);
    }

    // Above a cap nothing is gained: of the part above it the end at which the other party has most is the best.
    private static IEnumerable<Piece> Capped(Piece piece, Rational? first, Rational? second)
    {
        Vertex start = piece.From;
        Vertex end = piece.To;
        if (start.First > first)
        {
            start = end.First >= first ? end with { First = first.Value } : piece.VertexAt(first.Value);
        }

        if (end.Second > second)
        {
            end = start.Second >= second ? start with { Second = second.Value } : piece.VertexAtSecond(second.Value);
        }

        yield return Piece.Between(
            start with
            {
                First = Least(start.First, first),
                Second = Least(start.Second, second),
            },
            end with
            {
                First = Least(end.First, first),
                Second = Least(end.Second, second),
            }
        );
    }

    private static Rational Least(Rational value, Rational? cap) => cap is { } most ? Rational.Min(value, most) : value;
}
