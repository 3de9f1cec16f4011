using Entente.Numbers;

namespace Entente.Exchanges.Searching;

/// <summary>How much of a remedy there may be.</summary>
/// <param name="Most">At most so much; null for as much as one likes.</param>
/// <param name="IsBelow">Whether it has to be less than that.</param>
internal readonly record struct Limit(Rational? Most, bool IsBelow)
{
    public static Limit None => default;

    public static Limit Below(Rational? most) => new(most, most is not null);

    public static Limit UpTo(Rational most) => new(most, false);
}
