using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Preferences;

/// <summary>What a party wants, as it was described.</summary>
/// <remarks>Utilities are on the party's own scale: never compared with another party's without saying how.</remarks>
public abstract record PreferenceModel
{
    private PreferenceModel() { }

    /// <summary>What the description rests on as a whole; null for nothing stated.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>The utility is a sum of terms: <c>min(cap, scale × (constant + Σ weight × value))</c>.</summary>
    /// <param name="Terms">The terms.</param>
    public sealed record Scores(ImmutableArray<Term> Terms) : PreferenceModel
    {
        /// <summary>Added to the terms; 0 unless given.</summary>
        public Rational Constant { get; init; }

        /// <summary>The sum is multiplied by this, above 0; 1 unless given.</summary>
        public Rational Scale { get; init; } = Rational.One;

        /// <summary>No outcome is worth more than this; null for no cap. (GENIUS caps at 1.)</summary>
        public Rational? Cap { get; init; }

        /// <summary>What a utility counts (<c>points</c>, <c>EUR</c>, <c>days</c>); empty for none.</summary>
        public string Unit { get; init; } = "";
    }

    /// <summary>The utility of every outcome by itself.</summary>
    /// <param name="Outcomes">The outcomes that have a score, each once.</param>
    /// <param name="Otherwise">The score of every other outcome; null forbids them, as a deal-breaker does.</param>
    public sealed record Listed(ImmutableArray<ScoredOutcome> Outcomes, Estimate? Otherwise) : PreferenceModel
    {
        /// <summary>What a utility counts (<c>points</c>, <c>EUR</c>, <c>days</c>); empty for none.</summary>
        public string Unit { get; init; } = "";
    }

    /// <summary>Outcomes from best to worst, without scores.</summary>
    /// <param name="Tiers">Outcomes of equal standing together, the best first; outcomes that are not listed are worse than all that are.</param>
    public sealed record Ranking(ImmutableArray<ImmutableArray<Outcome>> Tiers) : PreferenceModel
    {
        /// <summary>The last tier (from 0) that is at least as good as no agreement; null when every listed one is.</summary>
        public int? LastAcceptableTier { get; init; }
    }

    /// <summary>Some outcomes preferred to some others; the order is the transitive closure of the pairs.</summary>
    /// <param name="Outcomes">The outcomes that are compared; others are comparable to none.</param>
    /// <param name="Better">Which of them are preferred to which; without cycles.</param>
    public sealed record PartialOrder(ImmutableArray<Outcome> Outcomes, ImmutableArray<BetterPair> Better)
        : PreferenceModel;
}
