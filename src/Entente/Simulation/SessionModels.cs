using System.Collections.Immutable;
using Entente.Bidding;
using Entente.Strategies.Models;

namespace Entente.Simulation;

/// <summary>Says how good the opponent models of a session were at its end.</summary>
public static class SessionModels
{
    /// <summary>By party: how well what it believed of the first of the others matches the truth; null for no belief.</summary>
    /// <param name="space">The outcomes of the session.</param>
    /// <param name="result">How it went.</param>
    /// <param name="mostOutcomes">In spaces of up to so many outcomes all are compared, else a sample, see <see cref="ModelQuality.Of"/>.</param>
    /// <param name="seed">Draws the sample.</param>
    public static ImmutableArray<ModelQuality?> QualityOf(
        BidSpace space,
        SessionResult result,
        int mostOutcomes = BidSpace.MostListed,
        ulong seed = 0
    )
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(result);
        return
        [
            .. result.Models.Select(
                (model, party) =>
                    model is null || result.Book is null
                        ? null
                        : ModelQuality.Of(
                            model,
                            space.Utilities[party == 0 ? 1 : 0],
                            space,
                            result.Book,
                            mostOutcomes,
                            seed
                        )
            ),
        ];
    }

    /// <summary>By party of two: its concealing score, see <see cref="Concealment"/>.</summary>
    /// <param name="qualities">By party: the quality of its model of the other; null for none.</param>
    /// <exception cref="ArgumentException">There are not two parties.</exception>
    public static ImmutableArray<double> ConcealingOf(ImmutableArray<ModelQuality?> qualities)
    {
        if (qualities.Length != 2)
        {
            throw new ArgumentException($"Concealing is defined for two parties, not {qualities.Length}.");
        }

        double? first = qualities[0]?.Ranks.TauB;
        double? second = qualities[1]?.Ranks.TauB;
        return [Concealment.ScoreOf(first, second), Concealment.ScoreOf(second, first)];
    }
}
