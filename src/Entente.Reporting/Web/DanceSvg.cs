using System.Globalization;
using Entente.Analysis;
using Entente.Numbers;
using Entente.Reporting.Composition;
using Entente.Reporting.Pictures;
using Entente.Reporting.Sessions;
using Entente.Review;

namespace Entente.Reporting.Web;

/// <summary>The dance of a review's offers as SVG: the plane of two parties' worths, and a strip a party over time. Offers carry their number, so that a page can link them.</summary>
internal sealed class DanceSvg(Markup page, ReviewWords words)
{
    /// <summary>The star, around the origin.</summary>
    public const string StarPath = $"<path class=\"star\" d=\"{Star5}\"/>";

    private const string Star5 = "M0-11 3-4 11-3.4 5 2 6.8 9.6 0 5.6-6.8 9.6-5 2-11-3.4-3-4z";
    private const int MostOffers = 2_000;
    private const int MostPoints = 1_000;
    private const int Width = 760;
    private const int PlaneHeight = 500;
    private const int StripHeight = 210;
    private const int Left = 64;
    private const int Right = 24;
    private const int Top = 30;
    private const int Bottom = 62;

    private readonly SessionReview review = words.Review;

    /// <summary>Whether the scale of some party is known.</summary>
    public bool CanDraw =>
        Enumerable.Range(0, words.Parties).Any(party => AxisOf(party) is not null) && !review.Offers.IsEmpty;

    /// <summary>Whether there is a plane: two parties whose worths are both known.</summary>
    public bool HasPlane => words.Parties == 2 && AxisOf(0) is not null && AxisOf(1) is not null;

    /// <summary>Whether the efficient outcomes are drawn.</summary>
    public bool HasFrontier => review.Analysis is { Frontier.Count: > 1 };

    /// <summary>What the star stands for; null where there is none.</summary>
    public string? StarName =>
        review.Reached is null ? null
        : review.IsPartial
            ? words.Say(
                "How things stand after a partial agreement",
                "Zoals het er na een gedeeltelijk akkoord voor staat"
            )
        : words.Say("The agreement", "Het akkoord");

    public static string ClassOf(int party) =>
        party < 0 ? "nobody" : "p" + (party % 4).ToString(CultureInfo.InvariantCulture);

    /// <summary>The plane, for two parties whose worths are both known.</summary>
    public void Plane()
    {
        if (!HasPlane || AxisOf(0) is not { } across || AxisOf(1) is not { } up)
        {
            return;
        }

        double X(double worth) => Left + (across.Share(worth) * (Width - Left - Right));
        double Y(double worth) => PlaneHeight - Bottom - (up.Share(worth) * (PlaneHeight - Top - Bottom));
        Open(
            PlaneHeight,
            words.Say(
                $"Every offer by what it is worth to {across.Party} (to the right) and {up.Party} (upwards)",
                $"Elk voorstel naar wat het waard is voor {across.Party} (naar rechts) en {up.Party} (omhoog)"
            )
        );
        double x = X(across.Reservation);
        double y = Y(up.Reservation);
        page.Raw(
            $"<rect class=\"zone\" x=\"{L(x)}\" y=\"{Top}\" width=\"{L(Math.Max(0, Width - Right - x))}\" height=\"{L(Math.Max(0, y - Top))}\"/>"
        );
        page.Raw("<g class=\"grid\">");
        foreach (double tick in AxisTicks.Of(across))
        {
            page.Raw($"<line x1=\"{L(X(tick))}\" x2=\"{L(X(tick))}\" y1=\"{Top}\" y2=\"{PlaneHeight - Bottom}\"/>");
            page.Element(
                "text",
                words.Number(tick, AxisTicks.Decimals(across)),
                $"x=\"{L(X(tick))}\" y=\"{PlaneHeight - Bottom + 18}\""
            );
        }

        Rows(up, Y);
        page.Raw("</g>");
        page.Raw(
            $"<line class=\"fallback\" x1=\"{L(x)}\" x2=\"{L(x)}\" y1=\"{Top}\" y2=\"{PlaneHeight - Bottom}\"/><line class=\"fallback\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{L(y)}\" y2=\"{L(y)}\"/>"
        );
        page.Element(
            "text",
            Title(across) + " →",
            $"class=\"axis across\" x=\"{Width - Right}\" y=\"{PlaneHeight - 10}\""
        );
        page.Element("text", "↑ " + Title(up), $"class=\"axis\" x=\"{Left}\" y=\"{Top - 12}\"");
        Frontier(X, Y);
        Trails(offer => X(At(offer, 0)), offer => Y(At(offer, 1)));
        if (review.Reached is not null)
        {
            Star(X(review.Parties[0].Result!.Value.ToDouble()), Y(review.Parties[1].Result!.Value.ToDouble()));
        }

        page.Raw("</svg>").NewLine();
    }

    /// <summary>What every offer was worth to a party as the talks went on; nothing for a party without scores.</summary>
    public void Strip(int party)
    {
        if (AxisOf(party) is not { } axis)
        {
            return;
        }

        double Y(double worth) => StripHeight - 26 - (axis.Share(worth) * (StripHeight - Top - 26));
        double X(int offer) =>
            Left + ((Width - Left - Right - 12) * (offer / (double)Math.Max(1, review.Offers.Length)));
        page.Element(
                "h3",
                words.Say($"What each offer was worth to {axis.Party}", $"Wat elk voorstel waard was voor {axis.Party}")
            )
            .NewLine();
        Open(
            StripHeight,
            words.Say(
                $"Every offer in order, by what it is worth to {axis.Party}",
                $"Elk voorstel op volgorde, naar wat het waard is voor {axis.Party}"
            )
        );
        page.Raw("<g class=\"grid\">");
        Rows(axis, Y);
        page.Raw("</g>");
        page.Raw(
            $"<line class=\"fallback\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{L(Y(axis.Reservation))}\" y2=\"{L(Y(axis.Reservation))}\"/>"
        );
        page.Element(
            "text",
            words.Say("offers in order →", "voorstellen op volgorde →"),
            $"class=\"end\" x=\"{Width - Right}\" y=\"{StripHeight - 6}\""
        );
        Trails(X, offer => Y(At(offer, party)));
        if (review.Reached is not null)
        {
            Star(X(review.Offers.Length), Y(review.Parties[party].Result!.Value.ToDouble()));
        }

        page.Raw("</svg>").NewLine();
    }

    private void Open(int height, string label) =>
        page.Raw(
            $"<svg class=\"plot dance\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{Markup.Escape(label)}\"><title>{Markup.Escape(label)}</title>"
        );

    private void Rows(PictureAxis axis, Func<double, double> y)
    {
        foreach (double tick in AxisTicks.Of(axis))
        {
            page.Raw($"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{L(y(tick))}\" y2=\"{L(y(tick))}\"/>");
            page.Element(
                "text",
                words.Number(tick, AxisTicks.Decimals(axis)),
                $"class=\"end\" x=\"{Left - 8}\" y=\"{L(y(tick) + 4)}\""
            );
        }
    }

    private void Frontier(Func<double, double> x, Func<double, double> y)
    {
        if (review.Analysis is not { Frontier: { Count: > 1 } frontier })
        {
            return;
        }

        UtilityPoint[] points =
        [
            .. frontier.Take(MostPoints).Where(point => point.Utilities.All(each => each is not null)),
        ];
        string path = string.Join(
            'L',
            points.Select(point =>
                $"{L(x(point.Utilities[0]!.Value.ToDouble()))} {L(y(point.Utilities[1]!.Value.ToDouble()))}"
            )
        );
        page.Raw($"<path class=\"frontier-line\" d=\"M{path}\"/>");
    }

    private void Trails(Func<int, double> x, Func<int, double> y)
    {
        int count = Math.Min(review.Offers.Length, MostOffers);
        for (int party = -1; party < words.Parties; party++)
        {
            int[] own = [.. Enumerable.Range(0, count).Where(offer => review.Offers[offer].Party == party)];
            if (own.Length > 1 && party >= 0)
            {
                page.Raw(
                    $"<path class=\"trail {ClassOf(party)}\" d=\"M{string.Join('L', own.Select(offer => $"{L(x(offer))} {L(y(offer))}"))}\"/>"
                );
            }
        }

        double radius =
            words.ArePositions ? 11
            : count > 300 ? 2.6
            : count > 80 ? 3.6
            : 5;
        for (int offer = 0; offer < count; offer++)
        {
            page.Raw(
                $"<circle class=\"offer{(words.ArePositions ? " spot" : "")} {ClassOf(review.Offers[offer].Party)}\" data-o=\"{offer}\" cx=\"{L(x(offer))}\" cy=\"{L(y(offer))}\" r=\"{L(radius)}\">"
            );
            page.Element("title", Tell(offer)).Raw("</circle>");
            if (words.ArePositions)
            {
                page.Raw($"<text class=\"sign\" x=\"{L(x(offer))}\" y=\"{L(y(offer) + 4)}\">{offer + 1}</text>");
            }
        }
    }

    private void Star(double x, double y) =>
        page.Raw(
            $"<path class=\"star\" transform=\"translate({L(x)} {L(y)})\" d=\"{Star5}\"><title>{Markup.Escape(StarName!)}</title></path>"
        );

    private string Tell(int offer)
    {
        ReviewedOffer made = review.Offers[offer];
        string by = words.ArePositions
            ? $"{offer + 1}. {words.PlaceOf(offer)}"
            : $"{words.PlaceOf(offer)}, {words.PartyAt(made.Party)}";
        string worths = string.Join(
            "; ",
            made.Utilities.Select((worth, party) => $"{words.PartyAt(party)} {words.Worth(party, worth)}")
        );
        return $"{by} — {words.Names.OfOutcome(made.Outcome)} — {worths}";
    }

    private double At(int offer, int party) => review.Offers[offer].Utilities[party]!.Value.ToDouble();

    private static string Title(PictureAxis axis) => axis.Unit.Length > 0 ? $"{axis.Party} ({axis.Unit})" : axis.Party;

    // Wide enough for every offer, the fallback included; a scale needs two ends.
    private PictureAxis? AxisOf(int party)
    {
        PartyReview about = review.Parties[party];
        if (about is not { Worst: { } worst, Best: { } best, Reservation: { } reservation })
        {
            return null;
        }

        Rational low = Rational.Min(worst, reservation);
        Rational high = Rational.Max(best, reservation);

        // A position is a large mark with a number: it needs air around it.
        double air = words.ArePositions ? (high - low).ToDouble() * 0.06 : 0;
        return low == high
            ? null
            : new PictureAxis(
                words.PartyAt(party),
                UnitNames.Of(review.Analysis?.Parties[party].Unit ?? "", words.Language),
                low.ToDouble() - air,
                high.ToDouble() + air,
                reservation.ToDouble(),
                2
            );
    }

    private static string L(double length) => Markup.Length(length);
}
