using System.Collections.Immutable;
using Entente.Explaining;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>What was in the packages that have a name, and which of them nobody proposed, said once for all readings.</summary>
internal sealed class TabledWords(ExplanationWords words)
{
    private const int Most = 6;

    /// <summary>One statement for each; none where no proposal has a name.</summary>
    public ImmutableArray<RichText> Statements() =>
        [
            .. words
                .Explanation.Weighed.Where(offer => offer.Package.Length > 0)
                .Take(Most)
                .Select(offer =>
                    RichText.Strong(words.OfferName(offer)) + Nobody(offer) + $": {words.Content(offer.Outcome)}."
                ),
        ];

    private string Nobody(TabledOffer offer) =>
        words.Explanation.Untabled.Contains(offer)
            ? words.Say(" (not proposed as a whole)", " (niet als geheel voorgesteld)")
            : "";
}
