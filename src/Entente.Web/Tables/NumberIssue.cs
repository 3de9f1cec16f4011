using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Web.Tables;

/// <summary>An issue whose values are numbers, from what somebody typed.</summary>
internal static class NumberIssue
{
    /// <summary>The issue: of whole numbers where its bounds and steps are and the steps end at its highest, of real ones otherwise.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="from">The lowest number, with a point or a comma.</param>
    /// <param name="to">The highest.</param>
    /// <param name="step">The distance between values; empty for any number between.</param>
    /// <param name="unit">What is counted; empty for nothing.</param>
    /// <returns>The issue; null where these are no numbers, or go from a higher to a lower one, or in no steps.</returns>
    public static Issue? Of(string name, string from, string to, string step, string unit)
    {
        if (!IsNumber(from, out Rational low) || !IsNumber(to, out Rational high) || low >= high)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(step))
        {
            return new Issue.Real(name, low, high) { Unit = unit };
        }

        if (!IsNumber(step, out Rational apart) || apart <= Rational.Zero || apart > high - low)
        {
            return null;
        }

        return IsSmall(low) && IsSmall(high) && IsSmall(apart) && ((high - low) / apart).IsWhole
            ? new Issue.Integer(name, (long)low.Numerator, (long)high.Numerator, (long)apart.Numerator) { Unit = unit }
            : new Issue.Real(name, low, high, apart) { Unit = unit };
    }

    private static bool IsNumber(string text, out Rational number) =>
        Rational.TryParse(text.Trim().Replace(',', '.'), out number);

    private static bool IsSmall(Rational number) =>
        number.IsWhole && number.Numerator >= int.MinValue && number.Numerator <= int.MaxValue;
}
