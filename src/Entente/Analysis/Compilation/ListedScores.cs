using System.Collections;
using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Preferences;

namespace Entente.Analysis.Compilation;

/// <summary>The scores of outcomes that a party lists one by one, by the outcomes' codes.</summary>
internal sealed class ListedScores
{
    private readonly Rational[] scores;
    private readonly BitArray isListed;

    private ListedScores(Rational[] scores, BitArray isListed, bool hasOtherwise)
    {
        this.scores = scores;
        this.isListed = isListed;
        HasOtherwise = hasOtherwise;
    }

    /// <summary>Whether outcomes that are not listed have a score, too.</summary>
    public bool HasOtherwise { get; }

    /// <summary>The scores of a list over all issues.</summary>
    /// <param name="list">The list.</param>
    /// <param name="sizes">The number of values of each issue.</param>
    /// <param name="combinations">How many outcomes there are, rules left aside.</param>
    /// <param name="reading">The number to take for an estimate.</param>
    public static ListedScores Of(
        PreferenceModel.Listed list,
        ImmutableArray<int> sizes,
        int combinations,
        Func<Estimate, Rational> reading
    )
    {
        var scores = new Rational[combinations];
        if (list.Otherwise is { } otherwise)
        {
            scores.AsSpan().Fill(reading(otherwise));
        }

        var isListed = new BitArray(combinations);
        foreach (ScoredOutcome each in list.Outcomes)
        {
            int code = 0;
            for (int i = 0; i < sizes.Length; i++)
            {
                code = (code * sizes[i]) + each.Outcome.Values[i].Index;
            }

            scores[code] = reading(each.Score);
            isListed[code] = true;
        }

        return new ListedScores(scores, isListed, list.Otherwise is not null);
    }

    /// <summary>Whether an outcome is listed.</summary>
    public bool Contains(int code) => isListed[code];

    /// <summary>The scores of some outcomes.</summary>
    public Rational[] At(long[] codes) =>
        codes.Length == scores.Length ? scores : [.. codes.Select(code => scores[(int)code])];
}
