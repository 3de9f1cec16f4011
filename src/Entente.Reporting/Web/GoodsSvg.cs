using System.Collections.Immutable;
using Entente.Division;
using Entente.Numbers;
using Entente.Reporting.Theory;
using Entente.Theory;

namespace Entente.Reporting.Web;

/// <summary>Divisions of goods as bars: one good a row, its parts one after the other, by who gets them.</summary>
internal static class GoodsSvg
{
    // On a phone a name stands above its bar, which begins lower in its row.
    private sealed record Frame(int Width, int Left, int Right, int MostName, int Row, int Lower);

    private static readonly Frame Desk = new(760, 230, 12, 32, 28, 0);
    private static readonly Frame Phone = new(PictureShapes.NarrowWidth, 8, 8, 46, 48, 20);

    private const int Head = 40;
    private const int Bars = 22;
    private const int Letter = 8;
    private const int Gap = 14;
    private const int Kinds = 5;

    /// <summary>The most goods of a division that are drawn.</summary>
    private const int MostGoods = 40;

    /// <summary>The picture; null when no method gave a division, or there are too many goods.</summary>
    public static string? Write(TheoryWords words, Question.OfGoods goods, string style, PictureShape shape)
    {
        Frame frame = shape == PictureShape.Narrow ? Phone : Desk;
        (string Name, GoodsDivision Division)[] drawn =
        [
            .. words.Answer.Methods.Select(method =>
                method switch
                {
                    MethodAnswer.Adjusted adjusted => (words.Name(method.Method), adjusted.Division),
                    MethodAnswer.Welfare welfare => (words.Name(method.Method), welfare.Result.Division),
                    _ => throw new InvalidOperationException($"{method.Method} divides no goods."),
                }
            ),
        ];
        if (drawn.Length == 0 || goods.Names.Length > MostGoods)
        {
            return null;
        }

        int panel = Head + (goods.Names.Length * frame.Row) + Gap;
        int height = (drawn.Length * panel) + 30;
        var page = new Markup();
        string title = words.Say("Who gets which part of what", "Wie welk deel van wat krijgt");
        page.Raw(
            $"<svg class=\"plot division\"{shape.Mark()} xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {frame.Width} {height}\" role=\"img\" aria-label=\"{Markup.Escape(title)}\">"
        );
        page.Style(style, frame.Width, height);
        page.Element("title", title);
        for (int i = 0; i < drawn.Length; i++)
        {
            int top = i * panel;
            page.Element("text", drawn[i].Name, $"x=\"{frame.Left}\" y=\"{top + 26}\"");
            for (int good = 0; good < goods.Names.Length; good++)
            {
                Bar(
                    page,
                    frame,
                    words,
                    words.Named(goods.Names[good]),
                    [.. drawn[i].Division.Shares.Select(own => own[good])],
                    top + Head + (good * frame.Row)
                );
            }
        }

        SvgKey.Write(page, words.Parties, frame.Left, height - 10, Kinds);
        return page.Raw("</svg>").ToString();
    }

    private static void Bar(
        Markup page,
        Frame frame,
        TheoryWords words,
        string good,
        ImmutableArray<Rational> shares,
        int y
    )
    {
        string name = PictureShapes.Cut(good, frame.MostName);
        page.Element(
            "text",
            name,
            frame.Lower > 0
                ? $"x=\"{frame.Left}\" y=\"{y + 15}\""
                : $"text-anchor=\"end\" x=\"{frame.Left - 10}\" y=\"{y + 15}\""
        );
        y += frame.Lower;
        double x = frame.Left;
        for (int party = 0; party < shares.Length; party++)
        {
            double width = shares[party].ToDouble() * (frame.Width - frame.Left - frame.Right);
            if (width <= 0)
            {
                continue;
            }

            page.Raw(
                $"<rect class=\"who-{Math.Min(party, Kinds - 1)}\" x=\"{Markup.Length(x)}\" y=\"{y}\" width=\"{Markup.Length(width)}\" height=\"{Bars}\"><title>{Markup.Escape($"{words.Parties[party]}: {words.Share(shares[party])}")}</title></rect>"
            );
            string share = words.Share(shares[party]);
            if (shares[party] != Rational.One && width > (share.Length * Letter) + 12)
            {
                page.Element("text", share, $"class=\"on\" x=\"{Markup.Length(x + 8)}\" y=\"{y + 16}\"");
            }

            x += width;
        }
    }
}
