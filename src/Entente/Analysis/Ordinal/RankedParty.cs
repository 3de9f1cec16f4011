using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis.Ordinal;

/// <summary>Turns a ranking into numbers that order outcomes as it does, and mean nothing else.</summary>
internal static class RankedParty
{
    /// <summary>The party with minus the tier for a score: the best tier 0, unlisted outcomes below the last.</summary>
    public static Party Numbered(Party party)
    {
        var ranking = (PreferenceModel.Ranking)party.Preferences!;
        ImmutableArray<ScoredOutcome>.Builder scores = ImmutableArray.CreateBuilder<ScoredOutcome>();
        for (int tier = 0; tier < ranking.Tiers.Length; tier++)
        {
            foreach (Outcome outcome in ranking.Tiers[tier])
            {
                scores.Add(new ScoredOutcome(outcome, -tier));
            }
        }

        var listed = new PreferenceModel.Listed(scores.ToImmutable(), -ranking.Tiers.Length);
        Estimate worth =
            party.Fallback.Outcome is { } fallback && ranking.LastAcceptableTier is null
                ? Tier(ranking, fallback)
                : -(ranking.LastAcceptableTier ?? ranking.Tiers.Length - 1);
        return party with
        {
            Preferences = listed,
            Fallback = new Fallback { Worth = worth },
        };
    }

    private static Rational Tier(PreferenceModel.Ranking ranking, Outcome outcome)
    {
        for (int tier = 0; tier < ranking.Tiers.Length; tier++)
        {
            if (ranking.Tiers[tier].Contains(outcome))
            {
                return -tier;
            }
        }

        return -ranking.Tiers.Length;
    }
}
