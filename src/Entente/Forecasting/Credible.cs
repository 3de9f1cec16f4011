namespace Entente.Forecasting;

/// <summary>What a number is thought to be: its middle, and the ends between which it lies with a chance of 80 %.</summary>
/// <param name="Low">A tenth of the belief lies below.</param>
/// <param name="Middle">Half of the belief lies below.</param>
/// <param name="High">Nine tenths of the belief lie below.</param>
public readonly record struct Credible(double Low, double Middle, double High);
