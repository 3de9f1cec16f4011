using Entente.Bargaining;
using Entente.Numbers;
using Entente.Reporting.Pictures;
using Entente.Reporting.Theory;
using Entente.Theory;

namespace Entente.Reporting.Web;

/// <summary>A sealed bid and a sealed ask as a picture: for which costs (to the right) and values (upwards), both from 0 to 1, the two trade, and for which they do not although both could gain.</summary>
internal static class SealedTradeSvg
{
    private const int Width = 640;
    private const int Height = 520;
    private const int Left = 64;
    private const int Right = 24;
    private const int Top = 28;
    private const int Bottom = 56;

    private static readonly PictureAxis Axis = new("", "", 0, 1, 0, 1);
    private static readonly PlotFrame Frame = new(Axis, Axis, Width, Height, Left, Right, Top, Bottom);

    /// <summary>The picture.</summary>
    public static string Write(TheoryWords words, Question.OfSealedTrade trade, string style)
    {
        DoubleAuction auction = trade.Auction;
        string title = words.Say(
            "For which costs and values the two trade",
            "Bij welke kosten en waarden de twee handelen"
        );
        var page = new Markup();
        page.Raw(
            $"<svg class=\"plot agreements\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Markup.Escape(title)}\">"
        );
        page.Style(style, Width, Height).Element("title", title);
        Frame.Grid(page, words.Language);
        page.Element(
            "text",
            words.Say($"{words.Parties[1]}: what it costs →", $"{words.Parties[1]}: wat het kost →"),
            $"text-anchor=\"end\" x=\"{Width - Right}\" y=\"{Height - 12}\""
        );
        page.Element(
            "text",
            words.Say($"↑ {words.Parties[0]}: what it is worth", $"↑ {words.Parties[0]}: wat het waard is"),
            $"x=\"8\" y=\"{Top - 10}\""
        );

        // They trade where the value is at least so much more than the cost: above a straight line, which ends at the value 1.
        Rational highest = (Rational.One - auction.Gap) / auction.GapSlope;
        string low = At(0, auction.Gap);
        string high = At(highest, 1);
        page.Raw($"<path class=\"set\" d=\"M{At(0, 1)}L{low}L{high}Z\"/>");
        page.Raw($"<path class=\"edge\" d=\"M{low}L{high}\"/>");
        page.Raw($"<path class=\"pointer\" d=\"M{At(0, 0)}L{At(1, 1)}\"/>");
        Label(page, words.Say("they trade", "zij handelen"), highest / 3, (2 + auction.Gap) / 3);
        Along(page, words.Say("no trade, though both could gain", "geen handel, hoewel beide konden winnen"));
        Label(page, words.Say("nothing to gain", "niets te winnen"), Rational.Of(7, 10), Rational.Of(1, 4));
        if (trade is { Value: { } value, Cost: { } cost })
        {
            (string x, string y) = (X(cost), Y(value));
            string told = auction.Price(value, cost) is { } price
                ? words.Say($"here: at {words.Number(price)}", $"hier: voor {words.Number(price)}")
                : words.Say("here: no trade", "hier: geen handel");
            page.Raw($"<circle class=\"spot\" cx=\"{x}\" cy=\"{y}\" r=\"5\"/>");
            bool isLeft = cost > Rational.Of(2, 3);
            page.Element(
                "text",
                told,
                $"text-anchor=\"{(isLeft ? "end" : "start")}\" x=\"{Markup.Length(Frame.X(cost.ToDouble()) + (isLeft ? -10 : 10))}\" y=\"{Markup.Length(Frame.Y(value.ToDouble()) - 8)}\""
            );
        }

        return page.Raw("</svg>").ToString();
    }

    private static void Label(Markup page, string text, Rational cost, Rational value) =>
        page.Element("text", text, $"class=\"soft\" text-anchor=\"middle\" x=\"{X(cost)}\" y=\"{Y(value)}\"");

    // Just above the line on which value and cost are the same, whatever the weight: there lies what could be gained and is not.
    private static void Along(Markup page, string text)
    {
        double turn = -Math.Atan2(Height - Top - Bottom, Width - Left - Right) * 180 / Math.PI;
        (string x, string y) = (X(Rational.Of(11, 20)), Y(Rational.Of(11, 20)));
        page.Element(
            "text",
            text,
            $"class=\"soft\" text-anchor=\"middle\" transform=\"translate({x} {y}) rotate({Markup.Length(turn)})\" dy=\"-8\""
        );
    }

    private static string At(Rational cost, Rational value) => $"{X(cost)} {Y(value)}";

    private static string X(Rational value) => Markup.Length(Frame.X(value.ToDouble()));

    private static string Y(Rational value) => Markup.Length(Frame.Y(value.ToDouble()));
}
