using System.Collections.Immutable;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>What was in the proposals that have a name, said once for all readings.</summary>
internal sealed class TabledWords(ExplanationWords words)
{
    private const int Most = 6;

    /// <summary>One statement for each; none where no proposal has a name.</summary>
    public ImmutableArray<RichText> Statements() =>
        [
            .. words
                .Explanation.Tabled.Where(offer => offer.Package.Length > 0)
                .Take(Most)
                .Select(offer => RichText.Strong(words.OfferName(offer)) + $": {words.Content(offer.Outcome)}."),
        ];
}
