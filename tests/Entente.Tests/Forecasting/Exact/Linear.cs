using Entente.Numbers;

namespace Entente.Tests.Forecasting.Exact;

/// <summary>A number that depends on a place in the plane: a constant, and so much for every unit of either coordinate.</summary>
internal readonly record struct Linear(Rational Constant, Rational ByX, Rational ByY)
{
    public static Linear X { get; } = new(0, 1, 0);

    public static Linear Y { get; } = new(0, 0, 1);

    public bool IsConstant => ByX.Sign == 0 && ByY.Sign == 0;

    public static implicit operator Linear(Rational constant) => new(constant, 0, 0);

    public static Linear operator +(Linear one, Linear other) =>
        new(one.Constant + other.Constant, one.ByX + other.ByX, one.ByY + other.ByY);

    public static Linear operator -(Linear one, Linear other) => one + (other * -1);

    public static Linear operator *(Linear one, Rational times) =>
        new(one.Constant * times, one.ByX * times, one.ByY * times);

    public Rational At(Place place) => Constant + (ByX * place.X) + (ByY * place.Y);
}
