using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Exchanges;

/// <summary>What makes steps, bundles and parties an exchange.</summary>
internal static class ExchangeRules
{
    public static void Check(Exchange exchange)
    {
        ImmutableArray<ExchangeStep> steps = exchange.Steps;
        if (steps.IsDefaultOrEmpty || steps.Length > Exchange.MostSteps)
        {
            throw new ArgumentException(
                $"An exchange has 1 to {Exchange.MostSteps} steps, not {(steps.IsDefault ? 0 : steps.Length)}.",
                nameof(exchange)
            );
        }

        foreach (ExchangeParty party in exchange.Parties)
        {
            CheckShare(party.Discount, "A discount");
            CheckShare(party.Trust, "Trust");
            CheckAmount(party.Future, "A future");
            CheckAmount(party.Penalty, "A penalty");
            CheckAmount(party.Deposit, "A deposit");
        }

        for (int i = 0; i < steps.Length; i++)
        {
            CheckShare(steps[i].SnapBack, "What snaps back");
            CheckShare(steps[i].Detection, "A chance of detection");
            if (steps[i].After.Any(each => each < 0 || each >= steps.Length))
            {
                throw new ArgumentException($"'{steps[i].Name}' waits for a step that is not there.", nameof(exchange));
            }
        }

        if (CircleIn(steps) is { } caught)
        {
            throw new ArgumentException($"'{steps[caught].Name}' waits for itself.", nameof(exchange));
        }

        foreach (ExchangeBundle bundle in exchange.Bundles)
        {
            bool isFit =
                bundle.Steps.Distinct().Count() >= 2
                && bundle.Steps.Distinct().Count() == bundle.Steps.Length
                && bundle.Steps.All(each => each >= 0 && each < steps.Length);
            if (!isFit)
            {
                throw new ArgumentException("A bundle has at least two different steps.", nameof(exchange));
            }
        }
    }

    /// <summary>A step that waits, through others, for itself; null when none does.</summary>
    public static int? CircleIn(ImmutableArray<ExchangeStep> steps)
    {
        ulong made = 0;
        bool isMoving = true;
        while (isMoving)
        {
            isMoving = false;
            for (int i = 0; i < steps.Length; i++)
            {
                if ((made >> i & 1) == 0 && steps[i].After.All(each => (made >> each & 1) == 1))
                {
                    made |= 1UL << i;
                    isMoving = true;
                }
            }
        }

        return made == All(steps.Length) ? null : Enumerable.Range(0, steps.Length).First(i => (made >> i & 1) == 0);
    }

    /// <summary>All steps, as a set of bits.</summary>
    public static ulong All(int count) => (1UL << count) - 1;

    private static void CheckShare(Rational share, string what)
    {
        if (share < Rational.Zero || share > Rational.One)
        {
            throw new ArgumentOutOfRangeException(what, share, $"{what} is a number from 0 to 1.");
        }
    }

    private static void CheckAmount(Rational amount, string what)
    {
        if (amount < Rational.Zero)
        {
            throw new ArgumentOutOfRangeException(what, amount, $"{what} is at least 0.");
        }
    }
}
