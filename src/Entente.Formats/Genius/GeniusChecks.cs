using System.Collections.Immutable;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Preferences;

namespace Entente.Formats.Genius;

/// <summary>What looks wrong in a profile that GENIUS reads all the same.</summary>
internal static class GeniusChecks
{
    public static void Check(Profile profile, ImmutableArray<GeniusIssue> issues, Findings findings, Place place)
    {
        if (
            profile.Preferences is not PreferenceModel.Scores scores
            || scores.Terms.Any(term => term is not Term.OfIssue)
        )
        {
            return;
        }

        Rational sum = issues.Aggregate(Rational.Zero, (total, issue) => total + (issue.Weight ?? Rational.Zero));
        if (sum != Rational.One)
        {
            findings.Warn(
                place,
                new(
                    $"The weights sum to {sum}, not to 1; GENIUS uses them as they stand and caps the sum at 1.",
                    $"De gewichten zijn samen {sum}, niet 1; GENIUS gebruikt ze zoals ze er staan en kapt de som af bij 1."
                )
            );
        }
    }
}
