using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Review;

/// <summary>An offer, with what it was worth.</summary>
/// <param name="Event">Its place among the events of the record.</param>
/// <param name="Party">Who made it, by number from 0; -1 for nobody in particular.</param>
/// <param name="Round">The 0-based round.</param>
/// <param name="Time">The share of the time that had passed; 0 where that is not known.</param>
/// <param name="Outcome">What was offered.</param>
/// <param name="Utilities">By party: what it is worth; null for a party without scores.</param>
public sealed record ReviewedOffer(
    int Event,
    int Party,
    int Round,
    double Time,
    Outcome Outcome,
    ImmutableArray<Rational?> Utilities
)
{
    /// <summary>The name of the package that it is; empty in a session.</summary>
    public string Package { get; init; } = "";

    /// <summary>By party: the first of its deal-breakers that forbids it, by its place among them; null for none.</summary>
    public ImmutableArray<int?> ForbiddenTo { get; init; } = [];

    /// <summary>By party: whether it is at least as good as having agreed no more by then (no agreement, or what things stood at after parts that stay agreed) and breaks no limit of the party; null when unknown.</summary>
    public ImmutableArray<bool?> AcceptableTo { get; init; } = [];
}
