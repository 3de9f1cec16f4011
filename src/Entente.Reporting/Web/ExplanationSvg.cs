using System.Collections.Immutable;
using Entente.Explaining;
using Entente.Numbers;
using Entente.Reporting.Explanations;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Web;

/// <summary>An explanation as a picture: proposal by proposal, how much better or worse than walking away it is for each side, and where a condition forbids it.</summary>
public static class ExplanationSvg
{
    private const int NameWidth = 290;
    private const int PartyWidth = 235;
    private const int RowHeight = 30;
    private const int HeadHeight = 62;
    private const int MostOffers = 8;
    private const int TitleHeight = 34;
    private const int NarrowRow = 44;
    private const int Letters = 13;
    private const int NarrowLetters = 15;
    private const int NarrowHead = 16;
    private const int FigureRoom = 46;
    private const int NarrowFigureRoom = 56;

    /// <summary>The picture, with its style in it.</summary>
    /// <param name="readings">The explanation under every reading, at least one, all of the same scenario.</param>
    /// <param name="language">The language to write in.</param>
    public static string Write(ImmutableArray<ExplainedReading> readings, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Part(readings, language, $"{Asset.PictureStyle}\n{Asset.ExplanationStyle}", PictureShape.Alone) + "\n";
    }

    /// <summary>The picture with a style of its own, or without one as part of a page that has it.</summary>
    internal static string Part(
        ImmutableArray<ExplainedReading> readings,
        Language language,
        string style,
        PictureShape shape
    )
    {
        ImmutableArray<ImmutableArray<Row>> rows =
        [
            .. readings.Select(reading => RowsOf(new ExplanationWords(reading.Explanation, language))),
        ];
        int parties = readings[0].Explanation.Parties.Length;
        bool isNarrow = shape == PictureShape.Narrow;
        int width = isNarrow ? PictureShapes.NarrowWidth : NameWidth + (Math.Max(2, parties) * PartyWidth);
        int[] heights =
        [
            .. rows.Select(each =>
                isNarrow
                    ? TitleHeight + (parties * (HeadHeight + (each.Length * NarrowRow)))
                    : HeadHeight + (each.Length * RowHeight)
            ),
        ];
        var legend = new ExplanationLegend(readings, new ExplanationWords(readings[0].Explanation, language), isNarrow);
        int height = heights.Sum() + legend.Height;
        string title = language.Say(
            "How much better or worse than walking away each proposal is for each side",
            "Hoeveel beter of slechter dan weglopen elk voorstel is voor elke kant"
        );
        var svg = new Markup();
        svg.Open(
            "svg",
            $"class=\"plot why\"{shape.Mark()} xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{Markup.Escape(title)}\""
        );
        svg.Element("title", title);
        if (style.Length > 0)
        {
            svg.Open("style").Raw(style).Close("style");
            svg.Raw($"<rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>");
        }

        ImmutableArray<ImmutableArray<double>> most = Most(readings, rows);
        double room = Room(readings, rows, language, isNarrow);
        int top = 0;
        for (int i = 0; i < readings.Length; i++)
        {
            var words = new ExplanationWords(readings[i].Explanation, language);
            if (isNarrow)
            {
                NarrowPanel(svg, readings[i], words, rows[i], most[i], room, top);
            }
            else
            {
                Panel(svg, readings[i], words, rows[i], most[i], room, top);
            }

            top += heights[i];
        }

        legend.Draw(svg, top + 24);
        return svg.Close("svg").ToString();
    }

    private sealed record Row(
        string Name,
        ImmutableArray<Rational> Worths,
        ImmutableArray<bool> IsForbidden,
        bool IsTabled
    );

    private static ImmutableArray<Row> RowsOf(ExplanationWords words)
    {
        DealExplanation explanation = words.Explanation;
        IEnumerable<TabledOffer> offers = explanation.Session is null
            ? explanation.Weighed
            : explanation.Tabled.GroupBy(offer => offer.Party).Select(own => own.Last());
        IEnumerable<Row> rows = offers
            .Take(MostOffers)
            .Select(offer => new Row(
                (explanation.Untabled.Contains(offer) ? words.Say("Not proposed: ", "Niet voorgesteld: ") : "")
                    + words.OfferName(offer),
                offer.Utilities,
                [
                    .. Enumerable
                        .Range(0, words.Parties)
                        .Select(party =>
                            offer.NotMet.Any(demand =>
                                explanation.Demands[demand] is Demand.Limit limit && limit.Party == party
                            )
                        ),
                ],
                IsTabled: !explanation.Untabled.Contains(offer)
            ));
        if (explanation.Possible is { } fair)
        {
            rows = rows.Append(
                new Row(
                    words.Say("What it could have been", "Wat het had kunnen zijn"),
                    [.. fair.Utilities.Select(worth => worth!.Value)],
                    [.. Enumerable.Repeat(false, words.Parties)],
                    IsTabled: false
                )
            );
        }
        else if (new ChangeWords(words).Telling() is [var change, ..])
        {
            rows = rows.Append(
                new Row(
                    words.Say("The nearest to a deal", "Het dichtst bij een akkoord"),
                    change.Utilities,
                    [.. Enumerable.Repeat(false, words.Parties)],
                    IsTabled: false
                )
            );
        }

        return [.. rows];
    }

    // By reading and party: what the longest bar stands for, the same for a party in all readings where these count in the same units.
    private static ImmutableArray<ImmutableArray<double>> Most(
        ImmutableArray<ExplainedReading> readings,
        ImmutableArray<ImmutableArray<Row>> rows
    )
    {
        bool isShared = ExplanationLegend.IsShared(readings);
        ImmutableArray<ImmutableArray<double>> own =
        [
            .. readings.Select(
                (reading, i) =>
                    reading
                        .Explanation.Parties.Select(
                            (party, at) =>
                                rows[i]
                                    .Select(row => Math.Abs((row.Worths[at] - party.Reservation).ToDouble()))
                                    .Append(1e-9)
                                    .Max()
                        )
                        .ToImmutableArray()
            ),
        ];
        return isShared
            ? [.. own.Select(each => each.Select((_, party) => own.Max(other => other[party])).ToImmutableArray())]
            : own;
    }

    // How long a bar may be: half a column, less what the longest figure beside it takes.
    private static double Room(
        ImmutableArray<ExplainedReading> readings,
        ImmutableArray<ImmutableArray<Row>> rows,
        Language language,
        bool isNarrow
    )
    {
        double figures = readings
            .SelectMany(
                (reading, i) =>
                    reading.Explanation.Parties.SelectMany(
                        (_, at) =>
                            rows[i]
                                .Select(row =>
                                    PictureShapes.WidthOf(
                                        language.Short(row.Worths[at].ToDouble()),
                                        isNarrow ? NarrowLetters : Letters,
                                        isBold: false
                                    )
                                )
                    )
            )
            .Append(0)
            .Max();
        double half = (isNarrow ? PictureShapes.NarrowWidth : PartyWidth) / 2.0;
        return half - Math.Max(isNarrow ? NarrowFigureRoom : FigureRoom, figures + 12);
    }

    private static void Panel(
        Markup svg,
        ExplainedReading reading,
        ExplanationWords words,
        ImmutableArray<Row> rows,
        ImmutableArray<double> most,
        double room,
        int top
    )
    {
        if (reading.Reading is { } named)
        {
            svg.Element(
                "text",
                PictureShapes.Fit(words.Names.Of(named.Title, named.Name), NameWidth - 8, Letters, isBold: true),
                $"class=\"axis\" x=\"12\" y=\"{top + 24}\""
            );
        }

        for (int i = 0; i < rows.Length; i++)
        {
            int y = top + HeadHeight + (i * RowHeight);
            svg.Element(
                "text",
                PictureShapes.Fit(rows[i].Name, NameWidth - 8, Letters, !rows[i].IsTabled),
                $"class=\"{(rows[i].IsTabled ? "row" : "row found")}\" x=\"12\" y=\"{y + 16}\""
            );
        }

        for (int party = 0; party < words.Parties; party++)
        {
            int left = NameWidth + (party * PartyWidth);
            double zero = left + (PartyWidth / 2.0);
            Rational fallback = words.Explanation.Parties[party].Reservation;
            svg.Element(
                "text",
                PictureShapes.Fit(words.PartyAt(party), PartyWidth - 16, Letters, isBold: true),
                $"class=\"axis mid\" x=\"{Markup.Length(zero)}\" y=\"{top + 24}\""
            );
            svg.Element(
                "text",
                words.Say("walking away: ", "weglopen: ") + words.Worth(party, fallback),
                $"class=\"mid\" x=\"{Markup.Length(zero)}\" y=\"{top + 42}\""
            );
            svg.Raw(
                $"<line class=\"fallback\" x1=\"{Markup.Length(zero)}\" x2=\"{Markup.Length(zero)}\" y1=\"{top + 48}\" y2=\"{top + HeadHeight + (rows.Length * RowHeight) - 6}\"/>"
            );
            for (int i = 0; i < rows.Length; i++)
            {
                Bar(svg, words, rows[i], party, zero, room, most[party], top + HeadHeight + (i * RowHeight));
            }
        }
    }

    // The parties below each other, every name above its bar.
    private static void NarrowPanel(
        Markup svg,
        ExplainedReading reading,
        ExplanationWords words,
        ImmutableArray<Row> rows,
        ImmutableArray<double> most,
        double room,
        int top
    )
    {
        if (reading.Reading is { } named)
        {
            svg.Element(
                "text",
                Head(words.Names.Of(named.Title, named.Name)),
                $"class=\"axis\" x=\"8\" y=\"{top + 24}\""
            );
        }

        const double Zero = PictureShapes.NarrowWidth / 2.0;
        int start = top + TitleHeight;
        for (int party = 0; party < words.Parties; party++)
        {
            Rational fallback = words.Explanation.Parties[party].Reservation;
            svg.Element("text", Head(words.PartyAt(party)), $"class=\"axis\" x=\"8\" y=\"{start + 18}\"");
            svg.Element(
                "text",
                words.Say("walking away: ", "weglopen: ") + words.Worth(party, fallback),
                $"class=\"mid\" x=\"{Markup.Length(Zero)}\" y=\"{start + 42}\""
            );
            int end = start + HeadHeight + (rows.Length * NarrowRow);
            for (int i = 0; i < rows.Length; i++)
            {
                int y = start + HeadHeight + (i * NarrowRow);
                svg.Element(
                    "text",
                    PictureShapes.Fit(rows[i].Name, PictureShapes.NarrowWidth - 16, NarrowLetters, !rows[i].IsTabled),
                    $"class=\"{(rows[i].IsTabled ? "row" : "row found")}\" x=\"8\" y=\"{y + 12}\""
                );
                // In pieces, so that it runs through no name.
                svg.Raw(
                    $"<line class=\"fallback\" x1=\"{Markup.Length(Zero)}\" x2=\"{Markup.Length(Zero)}\" y1=\"{y + 16}\" y2=\"{y + 36}\"/>"
                );
                Bar(svg, words, rows[i], party, Zero, room, most[party], y + 14);
            }

            start = end;
        }

        static string Head(string name) =>
            PictureShapes.Fit(name, PictureShapes.NarrowWidth - 16, NarrowHead, isBold: true);
    }

    private static void Bar(
        Markup svg,
        ExplanationWords words,
        Row row,
        int party,
        double zero,
        double room,
        double most,
        int y
    )
    {
        Rational over = row.Worths[party] - words.Explanation.Parties[party].Reservation;
        double length = Math.Abs(over.ToDouble()) / most * room;
        bool isBetter = over.Sign >= 0;
        double x = isBetter ? zero : zero - length;
        svg.Raw(
            $"<rect class=\"{(isBetter ? "better" : "worse")}\" x=\"{Markup.Length(x)}\" y=\"{y + 4}\" width=\"{Markup.Length(length)}\" height=\"16\"/>"
        );
        double at = isBetter ? zero + length + 5 : zero - length - 5;
        svg.Element(
            "text",
            words.Number(row.Worths[party]),
            $"class=\"{(isBetter ? "figure" : "figure end")}\" x=\"{Markup.Length(at)}\" y=\"{y + 16}\""
        );
        if (row.IsForbidden[party])
        {
            double middle = zero + ((isBetter ? -1 : 1) * 16);
            svg.Raw(ExplanationLegend.Cross(middle, y + 12));
        }
    }
}
