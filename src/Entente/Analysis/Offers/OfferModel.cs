namespace Entente.Analysis.Offers;

/// <summary>What the one who makes offers takes the others to want.</summary>
public enum OfferModel
{
    /// <summary>What the scenario says that they want; of several others, the one who gains least counts, each gain as a share of its largest.</summary>
    Known,

    /// <summary>On every issue the opposite of oneself, and all issues equally: the guess of someone who knows nothing.</summary>
    Opposite,
}
