using System.Text.Json;
using Entente.Explaining;
using Entente.Reporting.Explanations;
using Entente.Reporting.Json;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Tests.Explanations;

/// <summary>What does not hold when it is checked, or could not be found out, is said in the language of the reader.</summary>
public sealed class ClaimWordsTests
{
    private const string English =
        @"\b(the|deal|offer|package|makes|opens|nothing|nobody|change|issue|value|demand|fallback|payment|of|and)\b";

    private const string Dutch = @"\b(het|een|akkoord|pakket|van|geen|voor|onderwerp|waarde|ondergrens)\b";

    private static readonly DealExplanation Orchard = DealExplainer.Explain(Examples.Orchard);

    private static ExplanationClaim About(ClaimKind kind) =>
        new(kind)
        {
            About = kind
                is ClaimKind.MetByNone
                    or ClaimKind.MetWithoutAny
                    or ClaimKind.BrokenAlone
                    or ClaimKind.BrokenInPart
                    or ClaimKind.GivingUpIsEnough
                    or ClaimKind.GivingUpIsLeast
                ? [0, 1]
                : [0, 1, 2],
        };

    [Fact]
    public void Every_kind_of_claim_is_a_sentence_of_its_own_in_both_languages()
    {
        var english = new ClaimWords(new ExplanationWords(Orchard, Language.English));
        var dutch = new ClaimWords(new ExplanationWords(Orchard, Language.Dutch));
        ClaimKind[] kinds = Enum.GetValues<ClaimKind>();
        foreach (ClaimKind kind in kinds)
        {
            ExplanationClaim claim = About(kind);
            Assert.DoesNotMatch(Dutch, english.Of(claim));
            Assert.DoesNotMatch(English, dutch.Of(claim));
            Assert.All(
                new[] { english.Of(claim), dutch.Of(claim) },
                text => Assert.EndsWith(".", text, StringComparison.Ordinal)
            );
        }

        Assert.Equal(kinds.Length, kinds.Select(kind => english.Of(About(kind))).Distinct().Count());
        Assert.Equal(kinds.Length, kinds.Select(kind => dutch.Of(About(kind))).Distinct().Count());
    }

    [Fact]
    public void What_is_refuted_or_open_is_named_in_the_report_and_in_the_document_in_the_language_of_the_reader()
    {
        ExplanationClaim refuted = About(ClaimKind.FallbackIsEnough);
        ExplanationClaim open = About(ClaimKind.EventIsLeast);
        foreach (Language language in new[] { Language.English, Language.Dutch })
        {
            var words = new ClaimWords(new ExplanationWords(Orchard, language));
            ExplainedReading wrong = new(null, Orchard, new ExplanationCheck(10, 5, [refuted]) { Open = [open] });
            Assert.Contains(
                words.Of(refuted),
                new CheckedWords([wrong], language).Brief().Plain,
                StringComparison.Ordinal
            );
            ExplainedReading unknown = new(null, Orchard, new ExplanationCheck(10, 5, []) { Open = [open] });
            Assert.Contains(
                words.Of(open),
                new CheckedWords([unknown], language).Brief().Plain,
                StringComparison.Ordinal
            );
            using var document = JsonDocument.Parse(ExplanationJson.Write([wrong], language.Tag));
            JsonElement certificate = document.RootElement.GetProperty("readings")[0].GetProperty("certificate");
            Assert.Equal(words.Of(refuted), certificate.GetProperty("refuted")[0].GetString());
            Assert.Equal(words.Of(open), certificate.GetProperty("open")[0].GetString());
        }
    }

    [Fact]
    public void Claims_are_equal_when_they_say_the_same_about_the_same()
    {
        Assert.Equal(About(ClaimKind.Offer), About(ClaimKind.Offer));
        Assert.Equal(About(ClaimKind.Offer).GetHashCode(), About(ClaimKind.Offer).GetHashCode());
        Assert.NotEqual(About(ClaimKind.Offer), About(ClaimKind.NearbyIsDeal));
        Assert.NotEqual(About(ClaimKind.Offer), About(ClaimKind.Offer) with { About = [0] });
    }
}
