using System.Collections.Immutable;

namespace Entente.Strategies.Models;

/// <summary>A belief about the other party that is stated issue by issue: weights, and what values are worth.</summary>
/// <remarks>It does not learn by itself: whoever holds the belief states a new one.</remarks>
public sealed class StatedModel : OpponentModel
{
    private const int MostTries = 64;

    private readonly BidValues read;

    /// <summary>A stated belief.</summary>
    /// <param name="seat">The seat that holds it.</param>
    /// <param name="weights">By issue: how much it weighs.</param>
    /// <param name="values">By issue, by value: what it is worth, before weighing.</param>
    /// <exception cref="ArgumentException">The lists do not fit the issues of the seat, or hold what is no number.</exception>
    public StatedModel(Seat seat, ImmutableArray<double> weights, ImmutableArray<ImmutableArray<double>> values)
    {
        ArgumentNullException.ThrowIfNull(seat);
        bool fits = weights.Length == seat.Space.Issues && values.Length == seat.Space.Issues;
        for (int issue = 0; issue < values.Length && fits; issue++)
        {
            fits = values[issue].Length == seat.Space.SizeOf(issue) && values[issue].All(double.IsFinite);
        }

        if (!fits || !weights.All(double.IsFinite))
        {
            throw new ArgumentException(
                "A model needs a weight for every issue and a worth for every value, all of them numbers."
            );
        }

        Weights = weights;
        Values = values;
        read = new BidValues(seat);
    }

    /// <summary>By issue: how much it weighs.</summary>
    public ImmutableArray<double> Weights { get; }

    /// <summary>By issue, by value: what it is worth, before weighing.</summary>
    public ImmutableArray<ImmutableArray<double>> Values { get; }

    /// <summary>States what a model believes: what each value adds to an outcome, the least of every issue counting 0.</summary>
    /// <param name="model">The model.</param>
    /// <param name="seat">The seat that holds it.</param>
    /// <param name="bid">An outcome; values are changed in it one at a time.</param>
    /// <remarks>
    /// Exact for models that add up issues in spaces without rules. Where a rule or a deal-breaker forbids the changed outcome, the other issues are moved, too, and what they add is not told apart; a
    /// value that nothing allows counts 0. Weights are the spans of the issues, scaled to sum to 1, and values run from 0 to 1; equal weights where the model tells nothing apart.
    /// </remarks>
    public static StatedModel Of(OpponentModel model, Seat seat, long bid)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(seat);
        int[] start = [.. new BidValues(seat).Of(bid)];
        var parts = new int[seat.Book.Groups];
        var worths = new double[start.Length][];
        for (int issue = 0; issue < start.Length; issue++)
        {
            worths[issue] = new double[seat.Space.SizeOf(issue)];
            for (int value = 0; value < worths[issue].Length; value++)
            {
                worths[issue][value] = Allowed(seat, start, issue, value, parts)
                    ? model.UtilityOf(seat.Book.NumberOf(parts))
                    : double.NaN;
            }
        }

        double[] lows = [.. worths.Select(each => each.Where(double.IsFinite).DefaultIfEmpty(0).Min())];
        double[] spans = [.. worths.Select((each, i) => each.Where(double.IsFinite).DefaultIfEmpty(0).Max() - lows[i])];
        double sum = spans.Sum();
        return new StatedModel(
            seat,
            [.. spans.Select(span => sum > 0 ? span / sum : 1.0 / spans.Length)],
            [
                .. worths.Select(
                    (each, i) =>
                        (ImmutableArray<double>)
                            [
                                .. each.Select(worth =>
                                    spans[i] > 0 && double.IsFinite(worth) ? (worth - lows[i]) / spans[i] : 0
                                ),
                            ]
                ),
            ]
        );
    }

    /// <inheritdoc/>
    public override void Learn(long bid, double time) { }

    /// <inheritdoc/>
    public override double UtilityOf(long bid)
    {
        ReadOnlySpan<int> values = read.Of(bid);
        double sum = 0;
        for (int issue = 0; issue < values.Length; issue++)
        {
            sum += Weights[issue] * Values[issue][values[issue]];
        }

        return sum;
    }

    // The outcome with one value changed; where that is forbidden, one other issue is moved too.
    private static bool Allowed(Seat seat, int[] start, int issue, int value, int[] parts)
    {
        int[] changed = [.. start];
        changed[issue] = value;
        if (seat.Space.TryParts(changed, parts))
        {
            return true;
        }

        int tries = 0;
        for (int other = 0; other < start.Length; other++)
        {
            for (int moved = 0; other != issue && moved < seat.Space.SizeOf(other) && tries < MostTries; moved++)
            {
                changed[other] = moved;
                tries++;
                if (seat.Space.TryParts(changed, parts))
                {
                    return true;
                }
            }

            changed[other] = other == issue ? value : start[other];
        }

        return false;
    }
}
