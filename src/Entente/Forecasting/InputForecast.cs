namespace Entente.Forecasting;

/// <summary>How much one uncertain number matters.</summary>
/// <remarks>The intervals of both chances allow for where the true ends of the fifths are, which is not known: they are wider than those of so many worlds where a deal turns on the number there.</remarks>
/// <param name="Input">The number.</param>
/// <param name="Low">The middle of the fifth of the worlds in which it is lowest, on the party's scale; of unknown parties 0 to 1.</param>
/// <param name="High">The middle of the fifth in which it is highest.</param>
/// <param name="WhenLow">The chance of a deal in the worlds of the lowest fifth.</param>
/// <param name="WhenHigh">The chance of a deal in the worlds of the highest fifth.</param>
/// <param name="Finding">What finding out the number is worth.</param>
public sealed record InputForecast(
    UncertainInput Input,
    double Low,
    double High,
    Chance WhenLow,
    Chance WhenHigh,
    FindingValue Finding
)
{
    /// <summary>By how much the chance of a deal differs between the two fifths, 0 to 1.</summary>
    public double Swing => Math.Abs(WhenHigh.Share - WhenLow.Share);
}
