using Entente.Reporting.Sessions;

namespace Entente.Reporting.Web;

/// <summary>The dance of a review's offers with its legend, in an element that a script can walk through.</summary>
internal static class DanceSection
{
    /// <summary>The name by which a page can link to it.</summary>
    public const string Key = "dance";

    /// <summary>Its heading.</summary>
    public static string HeadingIn(ReviewWords words) => words.Say("The dance", "De dans");

    /// <summary>Writes it below its heading.</summary>
    /// <returns>Whether there was something to draw: an offer, and a party whose scale is known.</returns>
    public static bool Write(Markup page, ReviewWords words)
    {
        var svg = new DanceSvg(page, words);
        if (!svg.CanDraw)
        {
            return false;
        }

        page.Open("entente-dance").NewLine().Open("ul", "class=\"legend\"");
        for (int party = 0; party < words.Parties; party++)
        {
            page.Open("li")
                .Raw($"<span class=\"key {DanceSvg.ClassOf(party)}\"></span>")
                .Text(words.PartyAt(party))
                .Close("li");
        }

        Signs(page, words, svg);
        page.Close("ul").NewLine();
        svg.Plane();
        if (!words.ArePositions)
        {
            page.Open("div", "class=\"strips\"").NewLine();
            for (int party = 0; party < words.Parties; party++)
            {
                svg.Strip(party);
            }

            page.Close("div").NewLine();
        }

        page.Element(
                "p",
                words.Say(
                    "Point at an offer, or walk through them with the arrow keys.",
                    "Wijs een voorstel aan, of loop erdoor met de pijltjestoetsen."
                ),
                "class=\"told\" aria-live=\"polite\""
            )
            .NewLine()
            .Close("entente-dance")
            .NewLine();
        return true;
    }

    private static void Signs(Markup page, ReviewWords words, DanceSvg svg)
    {
        Sign(
            "<line class=\"fallback\" x1=\"-12\" x2=\"12\" y1=\"0\" y2=\"0\"/>",
            words.Say("worth of no deal", "waarde zonder akkoord")
        );
        if (svg.HasPlane)
        {
            Sign(
                "<rect class=\"zone\" x=\"-12\" y=\"-8\" width=\"24\" height=\"16\"/>",
                words.Say("better for both than no deal", "voor beide beter dan geen akkoord")
            );
            if (svg.HasFrontier)
            {
                Sign(
                    "<path class=\"frontier-line\" d=\"M-12 0H12\"/>",
                    words.Say("efficient: nothing is better for both", "efficiënt: niets is voor beide beter")
                );
            }
        }

        if (svg.StarName is { } end)
        {
            Sign(DanceSvg.StarPath, end);
        }

        void Sign(string sign, string meaning) =>
            page.Open("li", "class=\"dance\"")
                .Raw($"<svg viewBox=\"-13 -13 26 26\" aria-hidden=\"true\">{sign}</svg>")
                .Text(meaning)
                .Close("li");
    }
}
