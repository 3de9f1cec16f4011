namespace Entente.Analysis.Bounding;

/// <summary>Something that is to be as large as possible, and never falls when a party gains.</summary>
/// <param name="Value">Its value at the parties' gains over their reservation values.</param>
/// <param name="Margin">More than doubles can be wrong by.</param>
internal sealed record Objective(Func<double[], double> Value, double Margin)
{
    /// <summary>The party whose consent is not asked for; −1 for none.</summary>
    public int Exempt { get; init; } = -1;

    /// <summary>Whether nobody's consent is asked for.</summary>
    public bool IsFree { get; init; }

    /// <summary>A value that is known to be reached.</summary>
    public double Level { get; init; } = double.NegativeInfinity;

    /// <summary>The value, or nothing where consent is missing for certain.</summary>
    /// <param name="gains">By party: the gain over the reservation value.</param>
    /// <param name="slack">By party: more than doubles can be wrong by.</param>
    public double At(double[] gains, double[] slack)
    {
        for (int party = 0; party < gains.Length && !IsFree; party++)
        {
            if (party != Exempt && gains[party] < -slack[party])
            {
                return double.NegativeInfinity;
            }
        }

        return Value(gains);
    }
}
