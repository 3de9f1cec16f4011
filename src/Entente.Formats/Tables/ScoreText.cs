using Entente.Formats.Native;
using Entente.Numbers;
using Entente.Preferences;

namespace Entente.Formats.Tables;

/// <summary>Scores in cells: <c>40</c>, or <c>20..40..60</c> for a range.</summary>
internal static class ScoreText
{
    private const string Dots = "..";

    public static string Of(Estimate score) =>
        score.IsRange
            ? string.Join(Dots, NumberText.Of(score.Low), NumberText.Of(score.Likely), NumberText.Of(score.High))
            : NumberText.Of(score.Likely);

    /// <summary>Reads a score; a comma counts as the decimal point of a number that has no other.</summary>
    public static bool TryParse(string text, out Estimate score)
    {
        score = default;
        string[] parts = text.Split(Dots);
        var numbers = new Rational[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (
                !Rational.TryParse(parts[i], out numbers[i])
                && !Rational.TryParse(parts[i].Replace(',', '.'), out numbers[i])
            )
            {
                return false;
            }
        }

        if (numbers is [var one])
        {
            score = one;
            return true;
        }

        if (numbers is not [var low, var likely, var high] || low > likely || likely > high)
        {
            return false;
        }

        score = new Estimate(low, likely, high);
        return true;
    }
}
