using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Review;

/// <summary>Classes of steps, by the signs of what changes.</summary>
public static class Steps
{
    /// <summary>How many classes there are.</summary>
    public const int Classes = 6;

    /// <summary>The class of a step.</summary>
    /// <param name="own">The sign of the change for the party that makes it.</param>
    /// <param name="others">The sign of the change for the other side.</param>
    public static StepClass ClassOf(int own, int others) =>
        (Math.Sign(own), Math.Sign(others)) switch
        {
            (0, 0) => StepClass.Silent,
            (> 0, > 0) => StepClass.Fortunate,
            (0, > 0) => StepClass.Nice,
            (< 0, >= 0) => StepClass.Concession,
            (> 0, _) => StepClass.Selfish,
            _ => StepClass.Unfortunate,
        };

    /// <summary>The sign of what a step changes for several others: they lose when one of them does, and gain when one does and none loses.</summary>
    /// <param name="changes">What changes for each, each on its own scale; null where that is not known.</param>
    /// <returns>-1, 0 or 1; null when it hangs on what is not known.</returns>
    public static int? SignOf(IEnumerable<Rational?> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        int sign = 0;
        bool isKnown = true;
        foreach (Rational? change in changes)
        {
            if (change is not { } known)
            {
                isKnown = false;
            }
            else if (known.Sign < 0)
            {
                return -1;
            }
            else
            {
                sign = Math.Max(sign, known.Sign);
            }
        }

        return isKnown ? sign : null;
    }

    /// <summary>How much a party heeds what the others want: the share of steps that are fortunate, nice or concessions over that of the others.</summary>
    /// <param name="counts">By class: how many steps.</param>
    /// <returns>Above 1 for a party that heeds it, below 1 for one that does not; null without a step of the second kind.</returns>
    public static double? SensitivityOf(ImmutableArray<int> counts)
    {
        int heeding =
            counts[(int)StepClass.Fortunate] + counts[(int)StepClass.Nice] + counts[(int)StepClass.Concession];
        int others =
            counts[(int)StepClass.Selfish] + counts[(int)StepClass.Unfortunate] + counts[(int)StepClass.Silent];
        return others > 0 ? (double)heeding / others : null;
    }
}
