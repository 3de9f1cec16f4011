using Entente.Explaining;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>What was in the proposals that have a name, said once for all readings.</summary>
internal sealed class TabledWords(ExplanationWords words)
{
    private const int Most = 6;

    /// <summary>The statement; empty where no proposal has a name.</summary>
    public RichText Statement()
    {
        TabledOffer[] named = [.. words.Explanation.Tabled.Where(offer => offer.Package.Length > 0).Take(Most)];
        if (named.Length == 0)
        {
            return RichText.Empty;
        }

        RichText text = RichText.Strong(words.Say("The proposals. ", "De voorstellen. "));
        for (int i = 0; i < named.Length; i++)
        {
            text +=
                (i == 0 ? RichText.Empty : " ")
                + RichText.Strong(words.OfferName(named[i]))
                + $": {words.Content(named[i].Outcome)}.";
        }

        return text;
    }
}
