using System.Collections.Immutable;

namespace Entente.Exchanges.Sizing;

/// <summary>Looks for the fewest parts of steps, of whatever sizes, that can be made in a safe order.</summary>
/// <remarks>
/// In a given sequence of parts, sizes that are safe are a matter of linear inequalities, patient parties or not; so sequences are gone through by their length until one has sizes. Where each side has one step and both are patient,
/// <see cref="TurnSizes"/> finds them without.
/// </remarks>
internal static class SizeSearch
{
    // Fractions grow long in the programmes of longer sequences.
    private const int MostMoreParts = 3;

    /// <param name="exchange">An exchange of which no order is safe.</param>
    /// <param name="equal">A safe schedule in equal parts; null when none was found.</param>
    /// <param name="mostSequences">How many sequences are gone through.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static SizeFinding Of(
        Exchange exchange,
        ExchangeSchedule? equal,
        int mostSequences,
        CancellationToken cancellation
    )
    {
        int count = exchange.Steps.Length;
        if (!exchange.Steps.Any(step => step.IsDivisible))
        {
            return new SizeFinding(null, count);
        }

        int most = equal is null ? Exchange.MostSteps : equal.Order.Length - 1;
        SizeFinding found = TurnSizes.Of(exchange) is { } turns
            ? ByTurns(exchange, turns, most, cancellation)
            : BySequences(exchange, most, mostSequences, cancellation);
        return found.Schedule is null && equal is not null ? found with { Schedule = equal } : found;
    }

    private static SizeFinding ByTurns(Exchange exchange, TurnSizes turns, int most, CancellationToken cancellation) =>
        turns.Fewest(most, out int tried, cancellation) is { } sizes
            ? new SizeFinding(sizes.Of(exchange), sizes.Sizes.Length - 1)
            : new SizeFinding(null, tried);

    private static SizeFinding BySequences(
        Exchange exchange,
        int most,
        int mostSequences,
        CancellationToken cancellation
    )
    {
        int left = mostSequences;
        int length = exchange.Steps.Length + 1;
        for (; length <= Math.Min(most, exchange.Steps.Length + MostMoreParts); length++)
        {
            if (PartSequences.Of(exchange, length, left, cancellation) is not { } sequences)
            {
                break;
            }

            left -= sequences.Count;
            SizedSteps? best = null;
            foreach (ImmutableArray<int> sequence in sequences)
            {
                cancellation.ThrowIfCancellationRequested();
                if (
                    new SequenceSizes(exchange, sequence).Find() is { } sizes
                    && (best is null || sizes.Min() > best.Sizes.Min())
                )
                {
                    best = new SizedSteps(sequence, sizes);
                }
            }

            if (best is not null)
            {
                return new SizeFinding(best.Rounded(exchange).Of(exchange), length - 1);
            }
        }

        return new SizeFinding(null, length - 1);
    }
}
