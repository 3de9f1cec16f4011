using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Exchanges;

/// <summary>Smaller steps.</summary>
internal static class StepDivision
{
    public static Exchange Split(Exchange exchange, int parts)
    {
        int count = CountOf(exchange, parts);
        if (count > Exchange.MostSteps)
        {
            throw new ArgumentException(
                $"In {parts} parts the exchange has {count} steps, and an exchange has at most {Exchange.MostSteps}.",
                nameof(parts)
            );
        }

        return Into(exchange, [.. exchange.Steps.Select(step => Equal(step.IsDivisible ? parts : 1))]);
    }

    /// <summary>The exchange with each step in parts of given shares, to be made one after the other.</summary>
    public static Exchange Into(Exchange exchange, IReadOnlyList<ImmutableArray<Rational>> shares)
    {
        int[] firstOf = [.. shares.Select((_, i) => shares.Take(i).Sum(before => before.Length))];
        int[] lastOf = [.. firstOf.Zip(shares, (first, own) => first + own.Length - 1)];
        var steps = ImmutableArray.CreateBuilder<ExchangeStep>();
        for (int i = 0; i < firstOf.Length; i++)
        {
            ExchangeStep step = exchange.Steps[i];
            int parts = shares[i].Length;
            for (int part = 0; part < parts; part++)
            {
                steps.Add(
                    step with
                    {
                        Gains = step.Gains.Times(shares[i][part]),
                        After = part > 0 ? [firstOf[i] + part - 1] : [.. step.After.Select(each => lastOf[each])],
                        Part = parts == 1 ? 0 : part + 1,
                        Parts = parts,
                        Share = shares[i][part],
                    }
                );
            }
        }

        return new Exchange(
            exchange.Parties[0],
            exchange.Parties[1],
            steps.ToImmutable(),
            [
                .. exchange.Bundles.Select(bundle =>
                    bundle with
                    {
                        // The last part of a step is made after the others, so it stands for the whole.
                        Steps = [.. bundle.Steps.Select(each => lastOf[each])],
                    }
                ),
            ]
        )
        {
            Title = exchange.Title,
            About = exchange.About,
            Sources = exchange.Sources,
        };
    }

    /// <summary>How many steps there are when the divisible ones are split.</summary>
    public static int CountOf(Exchange exchange, int parts) => exchange.Steps.Sum(step => step.IsDivisible ? parts : 1);

    private static ImmutableArray<Rational> Equal(int parts) => [.. Enumerable.Repeat(Rational.Of(1, parts), parts)];
}
