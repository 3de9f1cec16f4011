using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Analysis.Compilation;

/// <summary>Takes the terms of a party apart for enumeration.</summary>
internal sealed class AddendReader
{
    private readonly OutcomeSpace space;
    private readonly ImmutableArray<int> issues;
    private readonly BoxReader boxes;
    private readonly Func<Estimate, Rational> reading;

    private AddendReader(
        OutcomeSpace space,
        ImmutableArray<int> issues,
        BoxReader boxes,
        Func<Estimate, Rational> reading
    )
    {
        this.space = space;
        this.issues = issues;
        this.boxes = boxes;
        this.reading = reading;
    }

    /// <summary>What the terms of a party over some issues are worth; the party's constant is left out.</summary>
    public static ImmutableArray<Addend> Of(
        ScoredParty party,
        ImmutableArray<int> issues,
        OutcomeSpace space,
        BoxReader boxes,
        Func<Estimate, Rational> reading
    )
    {
        var reader = new AddendReader(space, issues, boxes, reading);
        return
        [
            .. party
                .Addends.Where(addend => addend.Weight.Sign != 0 && IsHere(addend.Term, issues))
                .Select(addend => reader.Read(addend.Term, addend.Weight)),
        ];
    }

    // A term without issues is a constant, and belongs to the component of the first issue.
    private static bool IsHere(Term term, ImmutableArray<int> issues) =>
        issues.Contains(TermIssues.Of(term) is [var first, ..] ? first : 0);

    private Addend Read(Term term, Rational weight)
    {
        switch (term)
        {
            case Term.OfIssue of:
                return new Addend.Table(
                    [issues.IndexOf(of.Issue)],
                    ValueTable.Of(space.Issues[of.Issue], of.Value, weight, reading)
                );
            case Term.OfGroup of:
                return Group(of, weight);
            case Term.Rectangle of:
                Rational score = weight * reading(of.Score);
                return new Addend.Box(
                    boxes.Of(of.Bounds),
                    of.IsOutside ? Rational.Zero : score,
                    of.IsOutside ? score : Rational.Zero
                );
            case Term.Combined { Kind: Aggregation.Sum } of:
                return new Addend.Chosen([Sum(of, weight)], IsLargest: true);
            case Term.Combined of:
                // A weight below 0 turns the smallest into the largest.
                return new Addend.Chosen(
                    [.. of.Terms.Select(inner => Opened(inner, weight))],
                    IsLargest: of.Kind == Aggregation.Max == weight.Sign >= 0
                );
            default:
                throw new InvalidOperationException($"There is no term {term.GetType().Name}.");
        }
    }

    private ImmutableArray<Addend> Opened(Term term, Rational weight) =>
        term is Term.Combined { Kind: Aggregation.Sum } sum
            ? Sum(sum, weight * reading(sum.Weight))
            : [Read(term, weight * reading(term.Weight))];

    private ImmutableArray<Addend> Sum(Term.Combined sum, Rational weight) =>
        [.. sum.Terms.SelectMany(inner => Opened(inner, weight))];

    private Addend.Table Group(Term.OfGroup term, Rational weight)
    {
        // Positions ascend; the term may name its issues in another order.
        int[] order = [.. Enumerable.Range(0, term.Issues.Length).OrderBy(i => term.Issues[i])];
        int[] sizes = [.. order.Select(i => (int)space.Issues[term.Issues[i]].Size!.Value)];
        var worths = new Rational[sizes.Aggregate(1, (product, size) => product * size)];
        worths.AsSpan().Fill(weight * reading(term.Otherwise));
        foreach (ScoredCombination entry in term.Entries)
        {
            int place = 0;
            for (int i = 0; i < order.Length; i++)
            {
                place = (place * sizes[i]) + entry.Values[order[i]];
            }

            worths[place] = weight * reading(entry.Score);
        }

        return new Addend.Table([.. order.Select(i => issues.IndexOf(term.Issues[i]))], worths);
    }
}
