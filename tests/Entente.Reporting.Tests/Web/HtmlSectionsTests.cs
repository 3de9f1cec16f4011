using System.Text.RegularExpressions;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Reporting.Languages;
using Entente.Reporting.Web;
using Entente.Review;
using Entente.Scenarios;
using Entente.Simulation;

namespace Entente.Reporting.Tests.Web;

public partial class HtmlSectionsTests
{
    public static TheoryData<string> Names => [.. Examples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Parts_of_a_report_hold_no_style_and_no_script_of_their_own(string example)
    {
        var analysed = Analysed.Of(example);
        foreach (HtmlSection section in HtmlSections.Of(analysed.Analysis, analysed.Context, Language.Dutch))
        {
            Assert.DoesNotMatch("<style|\\sstyle=|\\son[a-z]+=\"", section.Markup);
            Assert.DoesNotMatch(Script(), section.Markup);
        }
    }

    [Fact]
    public void A_picture_is_followed_by_what_it_shows_as_a_table()
    {
        var analysed = Analysed.Of("orchard");
        HtmlSection picture = HtmlSections
            .Of(analysed.Analysis, analysed.Context, Language.English)
            .Single(section => section.Key == "picture");
        Assert.Contains("The efficient outcomes as a table", picture.Markup, StringComparison.Ordinal);
        int rows = picture.Markup.Split("<tr><th scope=\"row\">").Length - 1;
        Assert.Equal(analysed.Analysis.Frontier.Count, rows);
    }

    [Fact]
    public void A_review_draws_the_dance_offer_by_offer_without_a_style_or_script_of_its_own()
    {
        Scenario orchard = Examples.Orchard;
        Outcome[] offers = [Outcome.At(0, 0, 1, 0), Outcome.At(2, 3, 0, 1), Outcome.At(1, 2, 1, 0)];
        LoggedEvent[] made =
        [
            .. offers.Select(
                (outcome, i) => new LoggedEvent(new SessionEvent(SessionEventKind.OfferMade, i % 2, i / 2), 0, outcome)
            ),
        ];
        SessionReview review = SessionReviewer.Review(
            new SessionRecord(orchard, [.. made]),
            Analysed.Of("orchard").Analysis
        );
        HtmlSection dance = HtmlSections.Of(review, Language.Dutch).Single(section => section.Key == "dance");
        Assert.Equal("De dans", dance.Heading);
        foreach (int offer in Enumerable.Range(0, offers.Length))
        {
            // Once in the plane, once in the strip of each party.
            Assert.Equal(3, dance.Markup.Split($"data-o=\"{offer}\"").Length - 1);
        }

        string legend = dance.Markup[..dance.Markup.IndexOf("</ul>", StringComparison.Ordinal)];
        foreach (
            string sign in new[]
            {
                "waarde zonder akkoord",
                "voor beide beter dan geen akkoord",
                "niets is voor beide beter",
            }
        )
        {
            Assert.Contains(sign, legend, StringComparison.Ordinal);
        }

        Assert.Equal(review.Reached is not null, legend.Contains("Het akkoord", StringComparison.Ordinal));
        Assert.Contains("(punten) →", dance.Markup);
        Assert.DoesNotContain("(points)", dance.Markup);
        Assert.DoesNotMatch("<style|<script|\\sstyle=|\\son[a-z]+=\"", dance.Markup);
    }

    [Fact]
    public void Of_parties_whose_wishes_are_not_known_no_dance_is_drawn()
    {
        Scenario orchard = Examples.Orchard;
        Scenario silent = orchard with
        {
            Parties = [.. orchard.Parties.Select(party => party with { Preferences = null })],
        };
        var offer = new LoggedEvent(new SessionEvent(SessionEventKind.OfferMade, 0, 0), 0, Outcome.At(0, 0, 1, 0));
        SessionReview review = SessionReviewer.Review(new SessionRecord(silent, [offer]), null);
        Assert.DoesNotContain(HtmlSections.Of(review, Language.English), section => section.Key == "dance");
    }

    [GeneratedRegex("<script(?! type=\"application/json\")")]
    private static partial Regex Script();
}
