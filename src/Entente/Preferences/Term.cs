using System.Collections.Immutable;
using Entente.Annotations;

namespace Entente.Preferences;

/// <summary>A part of a party's utility: a value that depends on one issue, on several together, or on other terms, times a weight.</summary>
public abstract record Term
{
    private Term() { }

    /// <summary>What the value of the term is multiplied by; 1 unless given.</summary>
    public Estimate Weight { get; init; } = 1;

    /// <summary>What the term rests on; null for nothing stated.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>The worth of one issue.</summary>
    /// <param name="Issue">The number of the issue, from 0.</param>
    /// <param name="Value">What each of its values is worth.</param>
    public sealed record OfIssue(int Issue, ValueFunction Value) : Term;

    /// <summary>The worth of several issues together: a table of combinations.</summary>
    /// <param name="Issues">The numbers of the issues, each once; none is continuous.</param>
    /// <param name="Entries">The combinations that have a score, each once.</param>
    /// <param name="Otherwise">The score of every other combination.</param>
    public sealed record OfGroup(
        ImmutableArray<int> Issues,
        ImmutableArray<ScoredCombination> Entries,
        Estimate Otherwise
    ) : Term;

    /// <summary>A score for the outcomes inside (or outside) a hyper-rectangle, 0 for the others.</summary>
    /// <param name="Bounds">The bounds that all hold inside, by issue; none means every outcome.</param>
    /// <param name="Score">The score.</param>
    public sealed record Rectangle(ImmutableArray<Bound> Bounds, Estimate Score) : Term
    {
        /// <summary>Whether the score is for the outcomes outside: those of which some bound does not hold.</summary>
        public bool IsOutside { get; init; }
    }

    /// <summary>The sum, the smallest or the largest of other terms.</summary>
    /// <param name="Kind">Which of the three.</param>
    /// <param name="Terms">The other terms, at least one for the smallest and the largest.</param>
    public sealed record Combined(Aggregation Kind, ImmutableArray<Term> Terms) : Term;
}
