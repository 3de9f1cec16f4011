using System.Collections.Immutable;

namespace Entente.Generation;

/// <summary>Numbers of values whose product is a number of outcomes.</summary>
public static class OutcomeFactors
{
    private const int Handy = 12;
    private const int Farthest = 10_000;

    /// <summary>So many issues that have exactly so many outcomes together, as equal in size as its prime factors allow.</summary>
    /// <param name="outcomes">How many outcomes, at least 2.</param>
    /// <param name="issues">How many issues; null for the fewest of at most 12 values each, or else of as few values as can be.</param>
    /// <returns>By issue: how many values, the most first.</returns>
    /// <exception cref="GenerationException">The number has fewer prime factors; the message names the next that has enough.</exception>
    public static ImmutableArray<int> Of(int outcomes, int? issues = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(outcomes, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(outcomes, ScenarioGenerator.MostOutcomes);
        List<int> primes = PrimesOf(outcomes);
        if (issues is { } wanted)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(wanted, 1);
            return primes.Count >= wanted
                ? Grouped(primes, wanted)
                : throw new GenerationException(
                    $"{wanted} issues of at least 2 values cannot have exactly {outcomes} outcomes{Next(outcomes, wanted)}."
                );
        }

        for (int count = 1; count < primes.Count; count++)
        {
            ImmutableArray<int> sizes = Grouped(primes, count);
            if (sizes[0] <= Handy)
            {
                return sizes;
            }
        }

        return Grouped(primes, primes.Count);
    }

    private static string Next(int outcomes, int issues)
    {
        for (int next = outcomes + 1; next - outcomes < Farthest; next++)
        {
            if (PrimesOf(next) is { } primes && primes.Count >= issues)
            {
                return $"; {next} can be ({string.Join(" × ", Grouped(primes, issues))})";
            }
        }

        return "";
    }

    // The largest factor first, each to the issue that is smallest so far.
    private static ImmutableArray<int> Grouped(List<int> primes, int issues)
    {
        var sizes = new int[issues];
        Array.Fill(sizes, 1);
        foreach (int prime in primes)
        {
            int smallest = Array.IndexOf(sizes, sizes.Min());
            sizes[smallest] *= prime;
        }

        return [.. sizes.OrderDescending()];
    }

    // With repeats, the largest first.
    private static List<int> PrimesOf(int number)
    {
        var primes = new List<int>();
        for (int factor = 2; factor <= number / factor; factor++)
        {
            for (; number % factor == 0; number /= factor)
            {
                primes.Add(factor);
            }
        }

        if (number > 1)
        {
            primes.Add(number);
        }

        primes.Reverse();
        return primes;
    }
}
