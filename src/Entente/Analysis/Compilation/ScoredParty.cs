using System.Collections.Immutable;
using Entente.Analysis.Ordinal;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis.Compilation;

/// <summary>A party with scores or a ranking, its preferences taken apart into addends.</summary>
internal sealed class ScoredParty
{
    public ScoredParty(Party party, OutcomeSpace space, Func<Estimate, Rational> reading)
    {
        Name = party.Name;
        IsRanked = party.Preferences is PreferenceModel.Ranking;
        party = IsRanked ? RankedParty.Numbered(party) : party;
        Preferences = party.Preferences!;
        Function = new UtilityFunction(space, Preferences, reading);
        if (Preferences is PreferenceModel.Scores scores)
        {
            Constant = scores.Scale * scores.Constant;
            Cap = scores.Cap;
            Addends = [.. TermIssues.Addends(scores.Terms, scores.Scale, reading)];
            Unit = scores.Unit;
        }
        else
        {
            Addends = [];
            Unit = ((PreferenceModel.Listed)Preferences).Unit;
        }

        Reservation =
            party.Fallback.Worth is { } worth ? reading(worth)
            : party.Fallback.Outcome is { } outcome ? Function.Of(outcome)
            : Rational.Zero;
    }

    public string Name { get; }

    /// <summary>Whether the numbers only order the outcomes.</summary>
    public bool IsRanked { get; }

    public PreferenceModel Preferences { get; }

    /// <summary>The utility by its definition, one outcome at a time.</summary>
    public UtilityFunction Function { get; }

    public Rational Constant { get; }

    public Rational? Cap { get; }

    public Rational Reservation { get; }

    public string Unit { get; }

    /// <summary>What is added to the constant; empty for listed outcomes.</summary>
    public ImmutableArray<WeightedTerm> Addends { get; }
}
