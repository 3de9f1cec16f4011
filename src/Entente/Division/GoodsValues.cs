using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Division;

/// <summary>What goods are worth to parties, each on its own scale; a bundle is worth what its goods are worth together.</summary>
public sealed class GoodsValues
{
    private readonly ImmutableArray<ImmutableArray<Rational>> values;

    /// <summary>Values.</summary>
    /// <param name="values">By party, then by good, each at least 0; every party values something.</param>
    /// <exception cref="ArgumentException">There are no two parties or no good, lists differ in length, a value is below 0, or a party values nothing.</exception>
    public GoodsValues(IReadOnlyList<IReadOnlyList<Rational>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        bool isFit =
            values.Count >= 2
            && values[0].Count >= 1
            && values.All(own => own.Count == values[0].Count && own.All(value => value.Sign >= 0))
            && values.All(own => own.Any(value => value.Sign > 0));
        if (!isFit)
        {
            throw new ArgumentException(
                "Two parties or more value the same goods, at least one, by numbers of at least 0, and each values something.",
                nameof(values)
            );
        }

        this.values = [.. values.Select(own => own.ToImmutableArray())];
    }

    /// <summary>How many parties there are.</summary>
    public int Parties => values.Length;

    /// <summary>How many goods there are.</summary>
    public int Goods => values[0].Length;

    /// <summary>What a good is worth to a party.</summary>
    /// <param name="party">The place of the party.</param>
    /// <param name="good">The place of the good.</param>
    public Rational this[int party, int good] => values[party][good];

    /// <summary>What shares of goods are worth to a party.</summary>
    /// <param name="party">The place of the party.</param>
    /// <param name="shares">By good, 0 to 1.</param>
    public Rational Worth(int party, IReadOnlyList<Rational> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        Rational worth = Rational.Zero;
        for (int good = 0; good < Goods; good++)
        {
            worth += values[party][good] * shares[good];
        }

        return worth;
    }

    /// <summary>What all goods are worth to a party.</summary>
    /// <param name="party">The place of the party.</param>
    public Rational Total(int party) => values[party].Aggregate(Rational.Zero, (sum, value) => sum + value);
}
