using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Rooms.Private;

/// <summary>What a lead may agree to of an issue whose values are numbers: all from one number to another.</summary>
/// <param name="From">The lowest, as a number; itself included.</param>
/// <param name="To">The highest, as a number; itself included.</param>
public sealed record MandateRange(string From, string To)
{
    /// <summary>Whether it goes from a number to one that is not lower.</summary>
    internal bool IsFit =>
        Rational.TryParse(From, out Rational low) && Rational.TryParse(To, out Rational high) && low <= high;

    /// <summary>Whether a value of an issue lies in it; of an issue without numbers none does.</summary>
    internal bool Holds(Issue issue, string value)
    {
        if (
            !issue.IsNumeric
            || !issue.TryFind(value, out IssueValue found)
            || !Rational.TryParse(From, out Rational low)
            || !Rational.TryParse(To, out Rational high)
        )
        {
            return false;
        }

        Rational number = found.IsNumber ? found.Number : issue.NumberOf(found.Index);
        return low <= number && number <= high;
    }
}
