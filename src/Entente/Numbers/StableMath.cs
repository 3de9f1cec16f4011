namespace Entente.Numbers;

/// <summary>Powers, logarithms and exponentials for strategies.</summary>
public static class StableMath
{
    /// <summary>A power.</summary>
    public static double Pow(double value, double exponent) => Math.Pow(value, exponent);

    /// <summary>An exponential.</summary>
    public static double Exp(double value) => Math.Exp(value);

    /// <summary>A natural logarithm.</summary>
    public static double Log(double value) => Math.Log(value);
}
