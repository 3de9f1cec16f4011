using Entente.Bargaining;
using Entente.Numbers;
using Entente.Reporting.Theory;
using Entente.Theory;

namespace Entente.Reporting.Web;

/// <summary>A sealed bid and a sealed ask as a picture: for which costs (to the right) and values (upwards), both from 0 to 1, the two trade, and for which they do not although both could gain.</summary>
internal static class SealedTradeSvg
{
    private const int Height = 520;
    private const int Bottom = 56;

    /// <summary>The picture.</summary>
    public static string Write(TheoryWords words, Question.OfSealedTrade trade, string style)
    {
        DoubleAuction auction = trade.Auction;
        string title = words.Say(
            "For which costs and values the two trade",
            "Bij welke kosten en waarden de twee handelen"
        );
        var plane = new PlanePicture(PlanePicture.Axis(0, 1), PlanePicture.Axis(0, 1), Height);
        plane.Open(title, style);
        plane.Axes(
            words.Language,
            words.Say($"{words.Parties[1]}: what it costs", $"{words.Parties[1]}: wat het kost"),
            words.Say($"{words.Parties[0]}: what it is worth", $"{words.Parties[0]}: wat het waard is")
        );

        // They trade where the value is at least so much more than the cost: above a straight line, which ends at the value 1.
        Rational highest = (Rational.One - auction.Gap) / auction.GapSlope;
        string low = plane.At(0, auction.Gap);
        string high = plane.At(highest, 1);
        plane.Page.Raw($"<path class=\"set\" d=\"M{plane.At(0, 1)}L{low}L{high}Z\"/>");
        plane.Line("edge", low, high);
        plane.Line("pointer", plane.At(0, 0), plane.At(1, 1));
        plane.Label(words.Say("they trade", "zij handelen"), highest / 3, (2 + auction.Gap) / 3);
        Along(plane, words.Say("no trade, though both could gain", "geen handel, hoewel beide konden winnen"));
        plane.Label(words.Say("nothing to gain", "niets te winnen"), Rational.Of(7, 10), Rational.Of(1, 4));
        if (trade is { Value: { } value, Cost: { } cost })
        {
            string told = auction.Price(value, cost) is { } price
                ? words.Say($"here: at {words.Number(price)}", $"hier: voor {words.Number(price)}")
                : words.Say("here: no trade", "hier: geen handel");
            plane.Spot(cost, value, told, isAbove: true);
        }

        return plane.Close();
    }

    // Just above the line on which value and cost are the same, whatever the weight: there lies what could be gained and is not.
    private static void Along(PlanePicture plane, string text)
    {
        double turn =
            -Math.Atan2(Height - plane.Top - Bottom, PlanePicture.Width - PlanePicture.Left - PlanePicture.Right)
            * 180
            / Math.PI;
        plane.Page.Element(
            "text",
            text,
            $"class=\"soft\" text-anchor=\"middle\" transform=\"translate({plane.At(Rational.Of(11, 20), Rational.Of(11, 20))}) rotate({Markup.Length(turn)})\" dy=\"-8\""
        );
    }
}
