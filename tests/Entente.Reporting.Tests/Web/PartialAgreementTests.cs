using System.Net;
using System.Text.RegularExpressions;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Reporting.Json;
using Entente.Reporting.Languages;
using Entente.Reporting.Web;
using Entente.Review;

namespace Entente.Reporting.Tests.Web;

public partial class PartialAgreementTests
{
    private static readonly Outcome Part = Outcome.At(0, 4, 0, 0);

    [Fact]
    public void What_was_agreed_on_the_way_is_told_as_a_partial_agreement_with_what_it_is_worth()
    {
        SessionReview review = Review(keepsParts: true, Part);
        string end = Section(review, Language.English, "end");
        Assert.Contains(
            "Partial agreement: no deal on the rest, The grower walked away. As things stand now: ",
            end,
            StringComparison.Ordinal
        );
        Assert.Contains("What was agreed on the way stays agreed.", end, StringComparison.Ordinal);
        Assert.DoesNotContain("No agreement", end, StringComparison.Ordinal);
        Assert.Contains("The grower 5 points", end, StringComparison.Ordinal);
        string dutch = Section(review, Language.Dutch, "end");
        Assert.Contains(
            "Gedeeltelijk akkoord: over de rest geen akkoord, De teler liep weg.",
            dutch,
            StringComparison.Ordinal
        );
        Assert.Contains("Wat onderweg is afgesproken blijft afgesproken.", dutch, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "No offer was acceptable",
            Section(review, Language.English, "left"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<title>How things stand after a partial agreement</title>",
            Dance(review),
            StringComparison.Ordinal
        );
        Assert.Contains("\"partial\": true", ReviewJson.Write(review, "room"), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_agreed_below_its_fallback_and_beyond_its_limit_reads_both()
    {
        SessionReview review = Review(keepsParts: true, Part);
        string lessons = Section(review, Language.English, "lessons");
        Assert.Contains(
            "The grower agreed to less than it had without. As things stand after what was agreed it has 5 points; before anything was agreed, no agreement was worth 30 points to it.",
            lessons,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The grower agreed to what its own limits rule out. Its limit: ",
            lessons,
            StringComparison.Ordinal
        );
        string dutch = Section(review, Language.Dutch, "lessons");
        Assert.Contains("De teler stemde in met minder dan het zonder akkoord had.", dutch, StringComparison.Ordinal);
        Assert.Contains(
            "De teler stemde in met wat zijn eigen grenzen uitsluiten. De grens: ",
            dutch,
            StringComparison.Ordinal
        );
        string json = ReviewJson.Write(review, "room");
        Assert.Contains("\"belowReservation\": true", json, StringComparison.Ordinal);
        Assert.Contains("\"brokenLimit\": {\n        \"dealBreaker\": 0,", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_it_is_not_known_how_the_rest_stands_that_is_said_and_no_worth_told()
    {
        SessionReview review = Review(keepsParts: true, null);
        string end = Section(review, Language.English, "end");
        Assert.Contains("It is not known how all of the rest stands", end, StringComparison.Ordinal);
        Assert.DoesNotContain("Worth:", end, StringComparison.Ordinal);
        Assert.Contains(
            "cannot be told from what is known here",
            Section(review, Language.English, "left"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Offers_that_could_not_be_told_as_whole_ones_are_said_to_be_left_out_and_why()
    {
        SessionReview review = Review(keepsParts: true, null, [2, 0]);
        string steps = Section(review, Language.English, "steps");
        Assert.DoesNotContain("Nobody made a second offer,", steps, StringComparison.Ordinal);
        Assert.Contains(
            "what all that they would have led to is worth (The grower 2). They were on a part of the issues",
            steps,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "wat alles waartoe zij hadden geleid waard is (De teler 2). Zij gingen over een deel van de onderwerpen",
            Section(review, Language.Dutch, "steps"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_a_deal_that_a_mediator_proposed_lies_between_all_offers_nobody_is_said_to_have_made_one_only(
        bool hasLeftOut
    )
    {
        var record = new SessionRecord(
            Examples.Orchard,
            [
                new(new SessionEvent(SessionEventKind.OfferMade, 1, 0), 0, Part),
                new(new SessionEvent(SessionEventKind.PartAgreed, -1, 0), 0, Part),
                new(new SessionEvent(SessionEventKind.OfferMade, 1, 1), 0, Part),
                new(new SessionEvent(SessionEventKind.WalkedAway, 0, 2), 0, null),
            ]
        )
        {
            KeepsParts = true,
            Mediated = [1],
            OffersLeftOut = hasLeftOut ? [1, 0] : [],
        };
        SessionReview review = SessionReviewer.Review(record, Analysed.Of("orchard").Analysis);
        Assert.Empty(review.Steps);
        string steps = Section(review, Language.English, "steps");
        Assert.DoesNotContain("Nobody made a second offer", steps, StringComparison.Ordinal);
        Assert.Contains(
            "Between two offers of a party there was always an agreement on what a mediator had proposed.",
            steps,
            StringComparison.Ordinal
        );
        string dutch = Section(review, Language.Dutch, "steps");
        Assert.DoesNotContain("Niemand deed een tweede voorstel", dutch, StringComparison.Ordinal);
        Assert.Contains(
            "Tussen twee voorstellen van een partij lag steeds een akkoord over wat een bemiddelaar had voorgesteld.",
            dutch,
            StringComparison.Ordinal
        );
    }

    private static SessionReview Review(bool keepsParts, Outcome? standing, int[]? leftOut = null) =>
        SessionReviewer.Review(
            new SessionRecord(
                Examples.Orchard,
                [
                    new(new SessionEvent(SessionEventKind.OfferMade, 1, 0), 0, Part),
                    new(new SessionEvent(SessionEventKind.PartAgreed, -1, 0), 0, standing),
                    new(new SessionEvent(SessionEventKind.WalkedAway, 0, 1), 0, null),
                ]
            )
            {
                KeepsParts = keepsParts,
                OffersLeftOut = [.. leftOut ?? []],
            },
            Analysed.Of("orchard").Analysis
        );

    private static string Dance(SessionReview review) =>
        HtmlSections.Of(review, Language.English).Single(section => section.Key == "dance").Markup;

    private static string Section(SessionReview review, Language language, string key) =>
        WebUtility.HtmlDecode(
            Tags().Replace(HtmlSections.Of(review, language).Single(section => section.Key == key).Markup, "")
        );

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
