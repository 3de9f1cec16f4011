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

        var firstOf = new int[exchange.Steps.Length];
        var lastOf = new int[exchange.Steps.Length];
        int next = 0;
        for (int i = 0; i < firstOf.Length; i++)
        {
            firstOf[i] = next;
            next += exchange.Steps[i].IsDivisible ? parts : 1;
            lastOf[i] = next - 1;
        }

        var steps = ImmutableArray.CreateBuilder<ExchangeStep>(count);
        for (int i = 0; i < firstOf.Length; i++)
        {
            ExchangeStep step = exchange.Steps[i];
            int share = lastOf[i] - firstOf[i] + 1;
            for (int part = 0; part < share; part++)
            {
                steps.Add(
                    step with
                    {
                        Gains = step.Gains.Times(Rational.Of(1, share)),
                        After = part > 0 ? [firstOf[i] + part - 1] : [.. step.After.Select(each => lastOf[each])],
                        Part = share == 1 ? 0 : part + 1,
                        Parts = share,
                    }
                );
            }
        }

        return new Exchange(
            exchange.Parties[0],
            exchange.Parties[1],
            steps.MoveToImmutable(),
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
}
