using Entente.Analysis.Compilation;
using Entente.Numbers;

namespace Entente.Analysis.Reports;

/// <summary>What lies between two parties' best values of one group of issues: what each loses when the other has its way.</summary>
/// <param name="ForOne">What the first loses; of its best values the one that the other likes most counts, and the other way round.</param>
/// <param name="ForOther">What the second loses.</param>
internal readonly record struct BilateralConflict(Rational ForOne, Rational ForOther)
{
    /// <summary>Whether both lose something.</summary>
    public bool IsReal => ForOne.Sign > 0 && ForOther.Sign > 0;

    public static BilateralConflict Of(Component component, int one, int other)
    {
        Rational[] ones = component.Contributions[one];
        Rational[] others = component.Contributions[other];
        int bestForOne = 0;
        int bestForOther = 0;
        for (int choice = 1; choice < component.Count; choice++)
        {
            if (IsBetter(ones, others, choice, bestForOne))
            {
                bestForOne = choice;
            }

            if (IsBetter(others, ones, choice, bestForOther))
            {
                bestForOther = choice;
            }
        }

        return new BilateralConflict(ones[bestForOne] - ones[bestForOther], others[bestForOther] - others[bestForOne]);
    }

    private static bool IsBetter(Rational[] first, Rational[] second, int choice, int than)
    {
        int order = first[choice].CompareTo(first[than]);
        return order > 0 || (order == 0 && second[choice] > second[than]);
    }
}
