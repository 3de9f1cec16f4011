using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Preferences;

/// <summary>What each outcome is worth to a party, exactly: the definition, evaluated one outcome at a time.</summary>
/// <remarks>
/// The cost of one evaluation grows with the number of terms. Analysis compiles preferences to whole numbers instead; the two agree on every
/// outcome.
/// </remarks>
public sealed class UtilityFunction
{
    private readonly OutcomeSpace space;
    private readonly PreferenceModel preferences;
    private readonly Func<Estimate, Rational> reading;
    private readonly Lazy<Dictionary<Outcome, Rational>> listed;
    private readonly Dictionary<Term.OfGroup, Dictionary<Outcome, Rational>> groups = new(
        ReferenceEqualityComparer.Instance
    );

    /// <summary>The utility function that preferences describe, estimates counted at their likely value.</summary>
    /// <param name="space">The space that the preferences are about.</param>
    /// <param name="preferences">Preferences with scores: not a ranking or a partial order.</param>
    /// <exception cref="ArgumentException">The preferences are an order without scores.</exception>
    public UtilityFunction(OutcomeSpace space, PreferenceModel preferences)
        : this(space, preferences, estimate => estimate.Likely) { }

    /// <summary>The utility function that preferences describe, estimates counted as told.</summary>
    /// <param name="space">The space that the preferences are about.</param>
    /// <param name="preferences">Preferences with scores: not a ranking or a partial order.</param>
    /// <param name="reading">The number to take for an estimate; asked for anew at every use, so it answers the same each time.</param>
    /// <exception cref="ArgumentException">The preferences are an order without scores.</exception>
    public UtilityFunction(OutcomeSpace space, PreferenceModel preferences, Func<Estimate, Rational> reading)
    {
        if (preferences is PreferenceModel.Ranking or PreferenceModel.PartialOrder)
        {
            throw new ArgumentException("An order of outcomes has no utilities.", nameof(preferences));
        }

        this.space = space;
        this.preferences = preferences;
        this.reading = reading;
        listed = new(() =>
            ((PreferenceModel.Listed)preferences).Outcomes.ToDictionary(
                each => each.Outcome,
                each => reading(each.Score)
            )
        );
    }

    /// <summary>What an outcome is worth.</summary>
    /// <param name="outcome">A value for every issue.</param>
    /// <returns>The utility on the party's own scale.</returns>
    public Rational Of(Outcome outcome) =>
        preferences switch
        {
            PreferenceModel.Scores scores => OfScores(scores, outcome),
            PreferenceModel.Listed list => listed.Value.TryGetValue(outcome, out Rational worth) ? worth
            : list.Otherwise is { } otherwise ? reading(otherwise)
            : Rational.Zero,
            _ => throw new InvalidOperationException("An order of outcomes has no utilities."),
        };

    private Rational OfScores(PreferenceModel.Scores scores, Outcome outcome)
    {
        Rational sum = scores.Constant;
        foreach (Term term in scores.Terms)
        {
            sum += OfTerm(term, outcome);
        }

        Rational worth = scores.Scale * sum;
        return scores.Cap is { } cap ? Rational.Min(cap, worth) : worth;
    }

    private Rational OfTerm(Term term, Outcome outcome) => reading(term.Weight) * Unweighted(term, outcome);

    /// <summary>The value of a term before its weight; looks only at the issues on which the term depends.</summary>
    internal Rational Unweighted(Term term, Outcome outcome) =>
        term switch
        {
            Term.OfIssue of => OfValue(of.Value, space.Issues[of.Issue], outcome.Values[of.Issue]),
            Term.OfGroup of => OfGroup(of, outcome),
            Term.Rectangle of => IsInside(of.Bounds, outcome) == of.IsOutside ? Rational.Zero : reading(of.Score),
            Term.Combined of => Combine(of.Kind, of.Terms.Select(each => OfTerm(each, outcome))),
            _ => throw new InvalidOperationException($"There is no term {term.GetType().Name}."),
        };

    private Rational OfValue(ValueFunction function, Issue issue, IssueValue value)
    {
        if (function is ValueFunction.Table table)
        {
            return reading(table.Scores[value.Index]);
        }

        Rational number =
            value.IsNumber ? value.Number
            : issue.IsNumeric ? issue.NumberOf(value.Index)
            : value.Index;
        return ValueCurve.Of(function, issue, reading).At(number);
    }

    private Rational OfGroup(Term.OfGroup group, Outcome outcome)
    {
        if (!groups.TryGetValue(group, out Dictionary<Outcome, Rational>? entries))
        {
            entries = [];
            foreach (ScoredCombination entry in group.Entries)
            {
                entries.TryAdd(Outcome.At(entry.Values.AsSpan()), reading(entry.Score));
            }

            groups.Add(group, entries);
        }

        ImmutableArray<IssueValue> values = [.. group.Issues.Select(issue => outcome.Values[issue])];
        return entries.TryGetValue(new Outcome(values), out Rational worth) ? worth : reading(group.Otherwise);
    }

    private bool IsInside(ImmutableArray<Bound> bounds, Outcome outcome)
    {
        foreach (Bound bound in bounds)
        {
            Issue issue = space.Issues[bound.Issue];
            IssueValue value = outcome.Values[bound.Issue];
            Rational number =
                value.IsNumber ? value.Number
                : issue.IsNumeric ? issue.NumberOf(value.Index)
                : value.Index;
            if (number < bound.Low || number > bound.High)
            {
                return false;
            }
        }

        return true;
    }

    private static Rational Combine(Aggregation kind, IEnumerable<Rational> values) =>
        kind switch
        {
            Aggregation.Min => values.Aggregate(Rational.Min),
            Aggregation.Max => values.Aggregate(Rational.Max),
            _ => values.Aggregate(Rational.Zero, (left, right) => left + right),
        };
}
