namespace Entente.Tests.Forecasting.Exact;

/// <summary>What one uncertain number says, summed over all worlds: the chance of a deal where it is low or high, and what finding it out is worth.</summary>
internal sealed class ExactInput(IReadOnlyList<ExactInput.Piece> pieces)
{
    private const int Tenths = 10;
    private const double Fifth = 0.2;

    /// <summary>The chance of a deal in the fifth of the worlds in which the number is lowest; of equal numbers any are as likely to be among them.</summary>
    public double DealWhenLow => DealIn((first, last) => Inside(first, last, 0, Fifth));

    /// <summary>The same of the highest.</summary>
    public double DealWhenHigh => DealIn((first, last) => Inside(first, last, 1 - Fifth, 1));

    /// <summary>By how much the chance that a package is acceptable to all rises when the tenth is known.</summary>
    public double Finding => Rise(piece => piece.Accepted);

    /// <summary>By how much the mean gain of a party rises.</summary>
    public double GainOfFinding(int party) => Rise(piece => piece.Gains[party]);

    private double DealIn(Func<double, double, double> inside)
    {
        double all = 0;
        double deals = 0;
        foreach (Piece piece in pieces)
        {
            double share = inside(piece.Below, piece.UpTo);
            all += piece.Chance * share;
            deals += piece.Deal * share;
        }

        return deals / all;
    }

    // What part of the worlds with one number, which stand between two shares of all, is between two others; a number that no two worlds have is in or out.
    private static double Inside(double first, double last, double low, double high) =>
        last - first < 1e-9
            ? first > low && first < high
                ? 1
                : 0
            : Math.Max(0, Math.Min(last, high) - Math.Max(first, low)) / (last - first);

    private double Rise(Func<Piece, double[]> reached)
    {
        int packages = reached(pieces[0]).Length;
        var sums = new double[Tenths, packages];
        foreach (Piece piece in pieces)
        {
            int tenth = Math.Min(Tenths - 1, (int)((piece.Below + piece.UpTo) / 2 * Tenths));
            for (int package = 0; package < packages; package++)
            {
                sums[tenth, package] += reached(piece)[package];
            }
        }

        int[] tenths = [.. Enumerable.Range(0, Tenths)];
        int[] each = [.. Enumerable.Range(0, packages)];
        return tenths.Sum(tenth => each.Max(package => sums[tenth, package]))
            - each.Max(package => tenths.Sum(tenth => sums[tenth, package]));
    }

    /// <summary>Worlds in which a number is the same, or in the same tenth.</summary>
    /// <param name="Below">How likely the number is to be less; of a number that no two worlds share, the middle of the tenth.</param>
    /// <param name="UpTo">How likely it is to be that or less; or the middle of the tenth.</param>
    /// <param name="Packages">How many packages there are.</param>
    internal sealed record Piece(double Below, double UpTo, int Packages)
    {
        /// <summary>How likely they are together.</summary>
        public double Chance { get; private set; }

        /// <summary>How likely they are with a deal.</summary>
        public double Deal { get; private set; }

        /// <summary>By package: how likely they are, and all to accept it.</summary>
        public double[] Accepted { get; } = new double[Packages];

        /// <summary>By party, by package: the mean gain times how likely they are, nothing where not all accept.</summary>
        public double[][] Gains { get; } = [new double[Packages], new double[Packages]];

        /// <summary>Adds worlds.</summary>
        /// <param name="chance">How likely they are.</param>
        /// <param name="gain">By package and party: the gain over no agreement, on average; of one sign all through.</param>
        public void Add(double chance, Func<int, int, double> gain)
        {
            Chance += chance;
            bool hasDeal = false;
            for (int package = 0; package < Packages; package++)
            {
                (double first, double second) = (gain(package, 0), gain(package, 1));
                if (first >= 0 && second >= 0)
                {
                    hasDeal = true;
                    Accepted[package] += chance;
                    Gains[0][package] += chance * first;
                    Gains[1][package] += chance * second;
                }
            }

            Deal += hasDeal ? chance : 0;
        }
    }
}
