using System.Collections.Immutable;
using System.Text;
using Entente.Analysis;
using Entente.Analysis.Offers;
using Entente.Reporting.Composition;
using Entente.Reporting.Documents;
using Entente.Reporting.Json;
using Entente.Reporting.Languages;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Terminal;

/// <summary>Offers of about equal worth, side by side, as a text to be read in a terminal.</summary>
public static class OffersReport
{
    /// <summary>The report, lines ended by line feeds.</summary>
    /// <param name="offers">The offers.</param>
    /// <param name="analysis">The analysis of the scenario that they are about.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="style">What the terminal can show.</param>
    public static string Write(OfferSet offers, ScenarioAnalysis analysis, Language language, TerminalStyle style)
    {
        ArgumentNullException.ThrowIfNull(offers);
        ArgumentNullException.ThrowIfNull(style);
        var subject = new Subject(analysis, new AnalysisContext { Language = language.Tag }, language);
        var text = new StringBuilder();
        foreach (Line line in new DocumentLines(style, language).Lines(DocumentOf(offers, subject)))
        {
            line.WriteTo(text, style);
        }

        return text.ToString();
    }

    private static Document DocumentOf(OfferSet offers, Subject subject)
    {
        OfferRequest request = offers.Request;
        string party = subject.PartyAt(request.Party);
        string low = subject.Scales.Value(request.Party, offers.Low);
        string high = subject.Scales.WithUnit(request.Party, offers.High);
        string model =
            request.Model == OfferModel.Known
                ? subject.Say("what the others are known to want", "wat van de anderen bekend is")
                : subject.Say(
                    "the guess that the others want the opposite",
                    "de gok dat de anderen het omgekeerde willen"
                );
        string subtitle = subject.Say(
            $"Worth {low} to {high} to {party}, and as good as can be for the others by {model}",
            $"Voor {party} {low} tot {high} waard, en zo goed mogelijk voor de anderen volgens {model}"
        );
        string title = subject.Say($"Offers for {party} to make", $"Voorstellen voor {party}");
        return new Document(title, subtitle, [new Section("offers", "", [.. Blocks(offers, subject)])]);
    }

    private static IEnumerable<Block> Blocks(OfferSet offers, Subject subject)
    {
        if (offers.Offers.IsEmpty)
        {
            yield return new Block.Paragraph(
                subject.Say(
                    "No outcome is worth about that much; try another worth, or a wider band with --within.",
                    "Geen uitkomst is ongeveer zoveel waard; probeer een andere waarde, of een ruimere marge met --within."
                )
            );
            yield break;
        }

        ImmutableArray<NamedOutcome> named =
        [
            .. offers.Offers.Select(
                (offer, i) =>
                    new NamedOutcome(
                        [MarkKind.Package],
                        "",
                        $"{subject.Say("Offer", "Voorstel")} {(char)('A' + (i % 26))}",
                        offer.Point
                    )
            ),
        ];
        yield return new Block.Tabular(OutcomeTable.Of(subject, named));
        if (!offers.IsComplete)
        {
            yield return new Block.Paragraph(
                RichText.Faint(
                    subject.Say(
                        "There are too many outcomes to look at each; these are efficient ones and their neighbours.",
                        "Er zijn te veel uitkomsten om elk te bekijken; dit zijn efficiënte en hun buren."
                    )
                )
            );
        }
    }
}
