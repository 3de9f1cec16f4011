using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Analysis.Offers;

/// <summary>Offers of about equal worth to one party, and as good as can be for the others by a model.</summary>
/// <param name="Request">What was looked for.</param>
/// <param name="Low">The least worth that was allowed.</param>
/// <param name="High">The largest worth that was allowed.</param>
/// <param name="Offers">The offers, the most appealing first; fewer than asked for when there are no more.</param>
/// <param name="IsComplete">Whether every outcome was looked at; otherwise the efficient ones and their neighbours were.</param>
public sealed record OfferSet(
    OfferRequest Request,
    Rational Low,
    Rational High,
    ImmutableArray<Offer> Offers,
    bool IsComplete
);
