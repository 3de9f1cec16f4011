using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Analysis.Compilation;

/// <summary>What every numbered value of an issue is worth.</summary>
internal static class ValueTable
{
    /// <summary>Weight times worth, by the number of the value.</summary>
    public static Rational[] Of(Issue issue, ValueFunction function, Rational weight, Func<Estimate, Rational> reading)
    {
        var worth = new Rational[(int)issue.Size!.Value];
        if (function is ValueFunction.Table table)
        {
            for (int i = 0; i < worth.Length; i++)
            {
                worth[i] = weight * reading(table.Scores[i]);
            }

            return worth;
        }

        ValueCurve curve = ValueCurve.Of(function, issue, reading);
        for (int i = 0; i < worth.Length; i++)
        {
            worth[i] = weight * curve.At(issue.IsNumeric ? issue.NumberOf(i) : i);
        }

        return worth;
    }
}
