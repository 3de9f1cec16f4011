namespace Entente.Reporting.Pictures;

/// <summary>What things are worth to one party.</summary>
/// <param name="Party">The party's name for people.</param>
/// <param name="Unit">What a utility counts; empty for none.</param>
/// <param name="Low">The worst that is drawn.</param>
/// <param name="High">The best that is drawn; above <paramref name="Low"/>.</param>
/// <param name="Reservation">What no agreement is worth to it.</param>
/// <param name="Decimals">How many decimals its numbers are written with.</param>
public sealed record PictureAxis(string Party, string Unit, double Low, double High, double Reservation, int Decimals)
{
    /// <summary>Where a value stands between the two ends of the axis, 0 to 1 inside.</summary>
    public double Share(double value) => (value - Low) / (High - Low);
}
