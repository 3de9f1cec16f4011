using System.Collections.Immutable;
using Entente.Bargaining;
using Entente.Numbers;
using Entente.Reporting.Theory;
using Entente.Theory;

namespace Entente.Reporting.Web;

/// <summary>What each party gets, or how much of a vote it decides, as bars side by side by method.</summary>
internal static class PartsSvg
{
    private sealed record Frame(int Width, int Left, int Right, int MostName);

    private static readonly Frame Desk = new(760, 210, 120, 28);
    private static readonly Frame Phone = new(PictureShapes.NarrowWidth, 126, 152, 15);

    private const int Thin = 18;
    private const int Gap = 12;
    private const int MostParties = 30;
    private const long Places = 1_000_000;

    /// <summary>The picture; null when there is nothing to draw, or there are too many parties.</summary>
    public static string? Write(TheoryWords words, string style, PictureShape shape)
    {
        Frame frame = shape == PictureShape.Narrow ? Phone : Desk;
        (string Name, ImmutableArray<Rational> Parts)[] drawn = [.. Drawn(words)];
        int parties = words.Parties.Length;
        if (drawn.Length == 0 || parties > MostParties)
        {
            return null;
        }

        int row = (drawn.Length * Thin) + Gap;
        int height = (parties * row) + 40;
        double most = drawn.SelectMany(each => each.Parts).Select(part => Math.Abs(part.ToDouble())).Append(1e-9).Max();
        var page = new Markup();
        string title = words.Say("What each party gets", "Wat elke partij krijgt");
        page.Raw(
            $"<svg class=\"plot division\"{shape.Mark()} xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {frame.Width} {height}\" role=\"img\" aria-label=\"{Markup.Escape(title)}\">"
        );
        page.Style(style, frame.Width, height);
        page.Element("title", title);
        for (int party = 0; party < parties; party++)
        {
            string name = words.Parties[party];
            string shown = PictureShapes.Cut(name, frame.MostName);
            page.Element(
                "text",
                shown,
                $"text-anchor=\"end\" x=\"{frame.Left - 10}\" y=\"{(party * row) + 8 + (drawn.Length * Thin / 2) + 5}\""
            );
            for (int i = 0; i < drawn.Length; i++)
            {
                Rational part = drawn[i].Parts[party];
                double width = Math.Abs(part.ToDouble()) / most * (frame.Width - frame.Left - frame.Right);
                int y = (party * row) + 8 + (i * Thin);
                page.Raw(
                    $"<rect class=\"who-{i}\" x=\"{frame.Left}\" y=\"{y}\" width=\"{Markup.Length(width)}\" height=\"{Thin - 3}\"/>"
                );
                page.Element(
                    "text",
                    words.Drawn(part),
                    $"class=\"soft\" x=\"{Markup.Length(frame.Left + width + 8)}\" y=\"{y + 12}\""
                );
            }
        }

        SvgKey.Write(page, [.. drawn.Select(each => each.Name)], frame.Left, height - 10, drawn.Length);
        return page.Raw("</svg>").ToString();
    }

    private static IEnumerable<(string Name, ImmutableArray<Rational> Parts)> Drawn(TheoryWords words)
    {
        foreach (MethodAnswer.PerParty each in words.Answer.Methods.OfType<MethodAnswer.PerParty>())
        {
            if (!each.Parts.IsEmpty)
            {
                // What is paid is a gain with a minus; the words say which it is.
                bool areCosts = words.Answer.Problem.Question is Question.OfCoalitions { AreCosts: true };
                yield return (words.Name(each.Method), areCosts ? [.. each.Parts.Select(part => -part)] : each.Parts);
            }
        }

        if (words.Answer.Share is { } share)
        {
            yield return (words.Say("share", "deel"), [share, Rational.One - share]);
        }
        else if (words.Answer.Problem.Question is Question.OfRates { Period: { } period } rates)
        {
            // Of continuous rates the share is no fraction; as many places as the report has are drawn.
            double part = OfferGame.OfRates(rates.FirstRate.ToDouble(), rates.SecondRate.ToDouble(), period.ToDouble());
            var near = Rational.Of((long)Math.Round(part * Places), Places);
            yield return (words.Say("share", "deel"), [near, Rational.One - near]);
        }
    }
}
