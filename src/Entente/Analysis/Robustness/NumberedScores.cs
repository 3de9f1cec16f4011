using System.Collections.Immutable;
using Entente.Analysis.Compilation;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis.Robustness;

/// <summary>The estimates of one party, numbered in the order in which draws take them, and which of them make up the worth of an outcome.</summary>
/// <remarks>An outcome is worth the constant plus, term by term, one weight times one score.</remarks>
internal sealed class NumberedScores
{
    private const int NoScore = -1;

    private readonly OutcomeSpace space;
    private readonly ImmutableArray<Term> terms;
    private readonly ImmutableArray<int[]?> curves;
    private readonly ImmutableArray<int>.Builder weightOf = ImmutableArray.CreateBuilder<int>();

    private NumberedScores(OutcomeSpace space, Party party, List<Estimate> estimates)
    {
        this.space = space;
        int first = estimates.Count;
        Rational Number(Estimate estimate)
        {
            estimates.Add(estimate);
            return estimates.Count - 1;
        }

        Party numbered = new DrawnScenario(Number).Of(party);
        ReservationNumber = party.Fallback.Worth is null ? NoScore : first;
        terms = ((PreferenceModel.Scores)numbered.Preferences!).Terms;
        ImmutableArray<Term> originals = ((PreferenceModel.Scores)party.Preferences!).Terms;
        curves = [.. originals.Select(term => CurveOf(term, estimates))];
        weightOf.AddRange(terms.Select(term => NumberIn(term.Weight)));
        Constant = ((PreferenceModel.Scores)party.Preferences!).Constant;
    }

    public Rational Constant { get; }

    /// <summary>The number of the reservation value; -1 when there is none.</summary>
    public int ReservationNumber { get; }

    /// <summary>How many terms there are.</summary>
    public int TermCount => terms.Length;

    /// <summary>The scores of a party; null when its worth is more than a sum of weights times scores.</summary>
    /// <param name="space">A space without continuous issues.</param>
    /// <param name="party">The party.</param>
    /// <param name="estimates">The estimates so far, to which its own are added.</param>
    public static NumberedScores? Of(OutcomeSpace space, Party party, List<Estimate> estimates) =>
        party.Preferences is PreferenceModel.Scores { Cap: null } scores
        && scores.Scale == Rational.One
        && scores.Terms.All(term => IsSimple(term, space))
            ? new NumberedScores(space, party, estimates)
            : null;

    /// <summary>The number of a term's weight.</summary>
    public int Weight(int term) => weightOf[term];

    /// <summary>The first issue on which a term depends; 0 for one that depends on none.</summary>
    public int FirstIssue(int term)
    {
        ImmutableArray<int> issues = TermIssues.Of(terms[term]);
        return issues.IsEmpty ? 0 : issues[0];
    }

    /// <summary>The number of the score that a term gives to values of the issues it depends on; -1 for no score.</summary>
    public int Score(int term, ReadOnlySpan<int> values)
    {
        switch (terms[term])
        {
            case Term.OfIssue { Value: ValueFunction.Table table } of:
                return NumberIn(table.Scores[values[of.Issue]]);
            case Term.OfIssue { Value: ValueFunction.Constant constant }:
                return NumberIn(constant.Score);
            case Term.OfIssue of:
                return curves[term]![values[of.Issue]];
            case Term.OfGroup group:
                foreach (ScoredCombination entry in group.Entries)
                {
                    if (IsAt(entry, group, values))
                    {
                        return NumberIn(entry.Score);
                    }
                }

                return NumberIn(group.Otherwise);
            case Term.Rectangle rectangle:
                return IsInside(rectangle, values) != rectangle.IsOutside ? NumberIn(rectangle.Score) : NoScore;
            default:
                throw new InvalidOperationException("Other terms are turned away.");
        }
    }

    private static int NumberIn(Estimate estimate) => (int)estimate.Likely.Numerator;

    // Curves may lie between scores, which is no score of its own; without ranges their values are as good as a table.
    private static bool IsSimple(Term term, OutcomeSpace space) =>
        term switch
        {
            Term.OfIssue { Value: ValueFunction.Table or ValueFunction.Constant } => true,
            Term.OfIssue of => space.Issues[of.Issue].Size is { } size
                && size <= AnalysisOptions.Default.MaxTable
                && ValueTable
                    .Of(space.Issues[of.Issue], of.Value, 1, estimate => estimate.Low)
                    .SequenceEqual(ValueTable.Of(space.Issues[of.Issue], of.Value, 1, estimate => estimate.High)),
            Term.OfGroup or Term.Rectangle => true,
            _ => false,
        };

    private int[]? CurveOf(Term term, List<Estimate> estimates)
    {
        if (term is not Term.OfIssue { Value: not (ValueFunction.Table or ValueFunction.Constant) } of)
        {
            return null;
        }

        int first = estimates.Count;
        Rational[] values = ValueTable.Of(space.Issues[of.Issue], of.Value, 1, estimate => estimate.Likely);
        estimates.AddRange(values.Select(value => (Estimate)value));
        return [.. Enumerable.Range(first, values.Length)];
    }

    private static bool IsAt(ScoredCombination entry, Term.OfGroup group, ReadOnlySpan<int> values)
    {
        for (int i = 0; i < group.Issues.Length; i++)
        {
            if (entry.Values[i] != values[group.Issues[i]])
            {
                return false;
            }
        }

        return true;
    }

    private bool IsInside(Term.Rectangle rectangle, ReadOnlySpan<int> values)
    {
        foreach (Bound bound in rectangle.Bounds)
        {
            Issue issue = space.Issues[bound.Issue];
            Rational number = issue.IsNumeric ? issue.NumberOf(values[bound.Issue]) : values[bound.Issue];
            if (number < bound.Low || number > bound.High)
            {
                return false;
            }
        }

        return true;
    }
}
