using Entente.Numbers;
using Entente.Outcomes;
using Entente.Web.Languages;

namespace Entente.Web.Tables.Packages;

/// <summary>An issue whose values are numbers, from what somebody typed.</summary>
internal static class NumberIssue
{
    /// <summary>The issue: of whole numbers where its bounds and steps are and the steps end at its highest, of real ones otherwise.</summary>
    /// <param name="l">The language in which the numbers are written, and a fault is told.</param>
    /// <param name="name">Its name.</param>
    /// <param name="from">The lowest number.</param>
    /// <param name="to">The highest.</param>
    /// <param name="step">The distance between values; empty for any number between.</param>
    /// <param name="unit">What is counted; empty for nothing.</param>
    /// <param name="fault">What has to be put right, in a sentence; null when all is well.</param>
    /// <returns>The issue; null where these are no numbers, or go from a higher to a lower one, or in no steps.</returns>
    public static Issue? Of(
        PageLanguage l,
        string name,
        string from,
        string to,
        string step,
        string unit,
        out string? fault
    )
    {
        fault = null;
        if (TypedNumber.Read(l, from) is not { } low)
        {
            fault = l.Say("From: ", "Van: ") + TypedNumber.NoNumber(l, from);
            return null;
        }

        if (TypedNumber.Read(l, to) is not { } high)
        {
            fault = l.Say("To: ", "Tot en met: ") + TypedNumber.NoNumber(l, to);
            return null;
        }

        string range = l.Say(
            $"{TypedNumber.Written(l, low)} to {TypedNumber.Written(l, high)}",
            $"{TypedNumber.Written(l, low)} tot en met {TypedNumber.Written(l, high)}"
        );
        if (low >= high)
        {
            fault = l.Say(
                $"The numbers go from a lower to a higher one, not {range}.",
                $"De getallen lopen van een lager naar een hoger, niet van {range}."
            );
            return null;
        }

        if (string.IsNullOrWhiteSpace(step))
        {
            return new Issue.Real(name, low, high) { Unit = unit };
        }

        if (TypedNumber.Read(l, step) is not { } apart)
        {
            fault = l.Say("Steps: ", "Stappen: ") + TypedNumber.NoNumber(l, step);
            return null;
        }

        if (apart <= Rational.Zero || apart > high - low)
        {
            string widest = TypedNumber.Written(l, high - low);
            fault = l.Say(
                $"The steps from {range} are above 0 and at most {widest}, not {TypedNumber.Written(l, apart)}.",
                $"De stappen van {range} zijn groter dan 0 en hoogstens {widest}, niet {TypedNumber.Written(l, apart)}."
            );
            return null;
        }

        return IsSmall(low) && IsSmall(high) && IsSmall(apart) && ((high - low) / apart).IsWhole
            ? new Issue.Integer(name, (long)low.Numerator, (long)high.Numerator, (long)apart.Numerator) { Unit = unit }
            : new Issue.Real(name, low, high, apart) { Unit = unit };
    }

    private static bool IsSmall(Rational number) =>
        number.IsWhole && number.Numerator >= int.MinValue && number.Numerator <= int.MaxValue;
}
