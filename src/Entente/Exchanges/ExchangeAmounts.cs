using Entente.Numbers;

namespace Entente.Exchanges;

/// <summary>An amount for each of the two parties, each on that party's own scale.</summary>
/// <param name="First">That of party 0.</param>
/// <param name="Second">That of party 1.</param>
/// <remarks><c>default</c> is nothing for either.</remarks>
public readonly record struct ExchangeAmounts(Rational First, Rational Second)
{
    /// <summary>The amount of a party.</summary>
    /// <param name="party">0 or 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such party.</exception>
    public Rational this[int party] =>
        party switch
        {
            0 => First,
            1 => Second,
            _ => throw new ArgumentOutOfRangeException(nameof(party), party, "An exchange has the parties 0 and 1."),
        };

    /// <summary>The same amounts with a party's replaced.</summary>
    internal ExchangeAmounts With(int party, Rational amount) =>
        party == 0 ? this with { First = amount } : this with { Second = amount };

    /// <summary>The sums, party by party.</summary>
    internal ExchangeAmounts Plus(ExchangeAmounts other) => new(First + other.First, Second + other.Second);

    /// <summary>A part of both.</summary>
    internal ExchangeAmounts Times(Rational factor) => new(First * factor, Second * factor);
}
