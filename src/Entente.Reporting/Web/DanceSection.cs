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
}
