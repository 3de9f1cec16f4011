using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Division;

/// <summary>Who gets which share of which good, and how fair that is.</summary>
public sealed class GoodsDivision
{
    /// <summary>A division.</summary>
    /// <param name="values">What goods are worth.</param>
    /// <param name="shares">By party, then by good, 0 to 1; the shares of a good add up to 1.</param>
    /// <exception cref="ArgumentException">Shares lie outside of 0 to 1, or do not add up to 1.</exception>
    public GoodsDivision(GoodsValues values, IReadOnlyList<IReadOnlyList<Rational>> shares)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(shares);
        bool isFit =
            shares.Count == values.Parties
            && shares.All(own => own.Count == values.Goods && own.All(share => share.Sign >= 0));
        for (int good = 0; isFit && good < values.Goods; good++)
        {
            isFit = shares.Aggregate(Rational.Zero, (sum, own) => sum + own[good]) == Rational.One;
        }

        if (!isFit)
        {
            throw new ArgumentException("The shares of every good are at least 0 and add up to 1.", nameof(shares));
        }

        Values = values;
        Shares = [.. shares.Select(own => own.ToImmutableArray())];
        Worths = [.. shares.Select((own, party) => values.Worth(party, own))];
    }

    /// <summary>What goods are worth.</summary>
    public GoodsValues Values { get; }

    /// <summary>By party, then by good: the share that it gets.</summary>
    public ImmutableArray<ImmutableArray<Rational>> Shares { get; }

    /// <summary>By party: what it gets, on its own scale.</summary>
    public ImmutableArray<Rational> Worths { get; }

    /// <summary>The product of what all get: the Nash welfare.</summary>
    public Rational Product => Worths.Aggregate(Rational.One, (product, worth) => product * worth);

    /// <summary>Whether nobody would rather have what another gets.</summary>
    public bool IsEnvyFree => Pairs().All(pair => Envy(pair.Own, pair.Other).Sign <= 0);

    /// <summary>Whether nobody would rather have what another gets once one good is taken out of it (EF1).</summary>
    public bool IsEnvyFreeUpToOne =>
        Pairs().All(pair => Envy(pair.Own, pair.Other) <= Dearest(pair.Own, Shares[pair.Other]));

    /// <summary>Whether everybody gets at least what an equal part of everything is worth to it.</summary>
    public bool IsProportional =>
        Enumerable.Range(0, Values.Parties).All(party => Worths[party] * Values.Parties >= Values.Total(party));

    /// <summary>By how much a party would rather have what another gets; below 0 when it would not.</summary>
    /// <param name="own">The party.</param>
    /// <param name="other">The other.</param>
    public Rational Envy(int own, int other) => Values.Worth(own, Shares[other]) - Worths[own];

    private IEnumerable<(int Own, int Other)> Pairs() =>
        from own in Enumerable.Range(0, Values.Parties)
        from other in Enumerable.Range(0, Values.Parties)
        where own != other
        select (own, other);

    private Rational Dearest(int party, ImmutableArray<Rational> bundle) =>
        bundle.Select((share, good) => share * Values[party, good]).Aggregate(Rational.Zero, Rational.Max);
}
