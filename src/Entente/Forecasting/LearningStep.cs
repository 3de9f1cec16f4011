using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Forecasting;

/// <summary>What is thought after an offer, an acceptance or an agreement.</summary>
/// <param name="Event">The place of the offer in the events of the session, from 0.</param>
/// <param name="Party">Who made it.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Time">When, 0 to 1.</param>
public sealed record LearningStep(int Event, int Party, Outcome Offer, double Time)
{
    /// <summary>Whether the party accepted the offer rather than made it.</summary>
    public bool IsAcceptance { get; init; }

    /// <summary>Whether the party's own offer was agreed on, which counts as an acceptance of its own.</summary>
    public bool IsAgreement { get; init; }

    /// <summary>The chance that some package is acceptable to all, as thought now.</summary>
    public Chance Deal { get; init; }

    /// <summary>How many independent worlds the belief is worth.</summary>
    public double EffectiveWorlds { get; init; }

    /// <summary>What no agreement is thought to be worth to who made the offer, as a share of the way from its worst to its best package, 0 to 1.</summary>
    public Credible Fallback { get; init; }

    /// <summary>By issue: how much it is thought to count to who made the offer.</summary>
    public ImmutableArray<double> Weights { get; init; } = [];

    /// <summary>By issue: between which shares it is thought to count, as <see cref="Weights"/>.</summary>
    public ImmutableArray<Credible> WeightRanges { get; init; } = [];
}
