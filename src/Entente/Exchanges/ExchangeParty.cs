using Entente.Annotations;
using Entente.Numbers;

namespace Entente.Exchanges;

/// <summary>One of the two sides of an exchange: how patient it is, what it would lose by breaking off, and how far it trusts the other.</summary>
public sealed record ExchangeParty
{
    /// <summary>A side that counts what comes later like what comes now, has nothing to lose, and trusts nobody.</summary>
    /// <param name="name">Not empty.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public ExchangeParty(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The name for people; empty where the name serves.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>What one step later leaves of a worth, 0 to 1.</summary>
    public Rational Discount { get; init; } = Rational.One;

    /// <summary>What the relationship is worth to it one step after the last, when nobody broke anything; at least 0. A breach loses all of it.</summary>
    public Rational Future { get; init; }

    /// <summary>What it loses besides when it is the one who breaks, at least 0: a fine, lost face, a sanction of others.</summary>
    public Rational Penalty { get; init; }

    /// <summary>What it has put up with somebody else and loses when it is the one who breaks, at least 0.</summary>
    public Rational Deposit { get; init; }

    /// <summary>How likely it holds the other to be to make all its steps even where stopping would pay, 0 to 1.</summary>
    public Rational Trust { get; init; }

    /// <summary>What it did with earlier commitments; null when nobody kept count.</summary>
    public CommitmentRecord? Record { get; init; }

    /// <summary>Why these amounts are as they are.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>The name to show a reader.</summary>
    /// <param name="language">A language tag.</param>
    public string TitleIn(string language) => Title.IsEmpty ? Name : Title.In(language);
}
