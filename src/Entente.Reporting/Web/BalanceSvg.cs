using System.Collections.Immutable;
using Entente.Reporting.Sessions;
using Entente.Review;

namespace Entente.Reporting.Web;

/// <summary>What each side had given after each offer, as a share of its own scale: a small plot of steps, one a party.</summary>
internal static class BalanceSvg
{
    private const int MostOffers = 2_000;
    private const int Width = 760;
    private const int Height = 200;
    private const int Left = 64;
    private const int Right = 24;
    private const int Top = 16;
    private const int Bottom = 30;

    /// <summary>The plot; nothing among positions, and where no party's scale is known or nobody gave.</summary>
    public static void Write(Markup page, ReviewWords words)
    {
        ConcessionBalance balance = words.Review.Balance;
        int[] parties = [.. Enumerable.Range(0, words.Parties).Where(party => balance.Given[party] is not null)];
        ImmutableArray<ImmutableArray<double>> course = [.. balance.Course.Take(MostOffers)];
        double high = Extreme(course, parties, Math.Max);
        double low = Extreme(course, parties, Math.Min);
        if (words.ArePositions || high <= low)
        {
            return;
        }

        double Y(double share) => Height - Bottom - ((share - low) / (high - low) * (Height - Top - Bottom));
        double X(int offer) => Left + ((Width - Left - Right) * (offer / (double)course.Length));
        string title = words.Say(
            "What each had given after each offer, as a share of its scale",
            "Wat elk na elk voorstel had gegeven, als deel van de schaal"
        );
        page.Element("h3", title).NewLine();
        page.Raw(
            $"<svg class=\"plot balance\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Markup.Escape(title)}\"><title>{Markup.Escape(title)}</title><g class=\"grid\">"
        );
        double[] levels = [.. new[] { low, 0, high }.Distinct()];
        foreach (double level in levels)
        {
            string y = Markup.Length(Y(level));
            page.Raw($"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y}\" y2=\"{y}\"/>");
            page.Element(
                "text",
                words.Percent(level),
                $"class=\"end\" x=\"{Left - 8}\" y=\"{Markup.Length(Y(level) + 4)}\""
            );
        }

        page.Raw("</g>");
        foreach (int party in parties)
        {
            // Up or down at the offer, then level until the next.
            IEnumerable<string> path = Enumerable
                .Range(0, course.Length)
                .Select(i => $"V{Markup.Length(Y(course[i][party]))}H{Markup.Length(X(i + 1))}");
            page.Raw(
                $"<path class=\"given {DanceSvg.ClassOf(party)}\" d=\"M{Left} {Markup.Length(Y(0))}{string.Concat(path)}\"><title>{Markup.Escape(words.PartyAt(party))}: {Markup.Escape(words.Percent(balance.Given[party]!.Value))}</title></path>"
            );
        }

        page.Element(
            "text",
            words.Say("offers in order →", "voorstellen op volgorde →"),
            $"class=\"end\" x=\"{Width - Right}\" y=\"{Height - 8}\""
        );
        page.Raw("</svg>").NewLine();
    }

    // 0 counts as well: where everybody starts.
    private static double Extreme(
        ImmutableArray<ImmutableArray<double>> course,
        int[] parties,
        Func<double, double, double> choose
    ) => course.SelectMany(given => parties.Select(party => given[party])).Aggregate(0.0, choose);
}
