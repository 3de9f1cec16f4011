using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Exchanges.Sizing;

/// <summary>Parts of steps in the order in which they are made.</summary>
/// <param name="Steps">The step of each.</param>
/// <param name="Sizes">What share of that step each is.</param>
internal sealed record SizedSteps(ImmutableArray<int> Steps, ImmutableArray<Rational> Sizes)
{
    private const int FinestShare = 100;

    /// <summary>The exchange in these parts, in this order.</summary>
    public ExchangeSchedule Of(Exchange exchange)
    {
        ImmutableArray<Rational>[] shares =
        [
            .. Enumerable
                .Range(0, exchange.Steps.Length)
                .Select(step => ImmutableArray.CreateRange(Sizes.Where((_, place) => Steps[place] == step))),
        ];
        int[] next = [.. shares.Select((_, step) => shares.Take(step).Sum(before => before.Length))];
        return ExchangeSchedule.Of(StepDivision.Into(exchange, shares), [.. Steps.Select(step => next[step]++)]);
    }

    /// <summary>The same parts in shares that are as round as they can be: multiples of the largest of a half, a third, and so on to a hundredth, with which the order stays safe; as they are where none of these does.</summary>
    public SizedSteps Rounded(Exchange exchange) =>
        Enumerable
            .Range(1, FinestShare)
            .Select(parts => To(parts))
            .FirstOrDefault(rounded => rounded.Sizes.All(size => size.Sign > 0) && rounded.Of(exchange).IsSafe, this);

    // What is made of a step after each part is rounded, so that the parts still make the whole.
    private SizedSteps To(int parts)
    {
        var made = new Dictionary<int, Rational>();
        var sizes = ImmutableArray.CreateBuilder<Rational>(Sizes.Length);
        for (int place = 0; place < Sizes.Length; place++)
        {
            Rational before = made.GetValueOrDefault(Steps[place]);
            Rational after = made[Steps[place]] = before + Sizes[place];
            sizes.Add(Near(after, parts) - Near(before, parts));
        }

        return this with
        {
            Sizes = sizes.MoveToImmutable(),
        };
    }

    private static Rational Near(Rational share, int parts) =>
        Rational.Of(((share * parts) + Rational.Of(1, 2)).Floor(), parts);
}
