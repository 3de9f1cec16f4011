using Entente.Numbers;
using Entente.Reporting.Documents;
using Entente.Reporting.Terminal;
using Entente.Review;

namespace Entente.Reporting.Sessions;

/// <summary>The dance of a review's offers in a terminal: a strip a party over time, and for two parties the plane of their worths.</summary>
internal sealed class ReviewDanceLines(ReviewWords words, TerminalStyle style)
{
    private const int StripRows = 7;
    private const int PlaneRows = 15;
    private static readonly Tone[] Tones = [Tone.Accent, Tone.Good, Tone.Bad, Tone.Strong];
    private readonly SessionReview review = words.Review;

    public IEnumerable<Line> Lines()
    {
        int[] scaled = [.. Enumerable.Range(0, words.Parties).Where(party => ScaleOf(party) is not null)];
        foreach (int party in words.ArePositions ? [] : scaled)
        {
            yield return new Line();
            foreach (Line line in Strip(party))
            {
                yield return line;
            }
        }

        if (scaled.Length == 2 && words.Parties == 2)
        {
            yield return new Line();
            foreach (Line line in Plane())
            {
                yield return line;
            }
        }
    }

    private IEnumerable<Line> Strip(int party)
    {
        (double low, double high) = ScaleOf(party)!.Value;
        var canvas = new DotCanvas(ColumnsFor(party, out int margin), StripRows, style.HasUnicode);
        double last = Math.Max(1, review.Offers.Length);
        Agreed(worth => canvas.Letter(1, Share(party, worth), Star, Tone.Strong), party);
        for (int i = 0; i < review.Offers.Length; i++)
        {
            canvas.Letter(i / last, Share(party, review.Offers[i].Utilities[party]), LetterOf(i), ToneOf(i));
        }

        canvas.Rule(null, Share(party, review.Parties[party].Reservation), style.HasUnicode ? '┈' : '-');
        yield return new Line().Add(
            words.Say(
                $"What each offer was worth to {DanceLines.LetterOf(party)}, {words.PartyAt(party)}",
                $"Wat elk voorstel waard was voor {DanceLines.LetterOf(party)}, {words.PartyAt(party)}"
            ),
            Tone.Strong
        );
        foreach (Line line in Framed(canvas, StripRows, margin, low, high))
        {
            yield return line;
        }
    }

    private IEnumerable<Line> Plane()
    {
        (double low, double high) = ScaleOf(1)!.Value;
        var canvas = new DotCanvas(ColumnsFor(1, out int margin), PlaneRows, style.HasUnicode);
        Agreed(_ => canvas.Letter(Share(0, Agreement(0)), Share(1, Agreement(1)), Star, Tone.Strong), 1);
        for (int i = 0; i < review.Offers.Length; i++)
        {
            canvas.Letter(
                Share(0, review.Offers[i].Utilities[0]),
                Share(1, review.Offers[i].Utilities[1]),
                LetterOf(i),
                ToneOf(i)
            );
        }

        canvas.Rule(null, Share(1, review.Parties[1].Reservation), style.HasUnicode ? '┈' : '-');
        yield return new Line().Add(
            words.Say(
                $"The dance: worth to {words.PartyAt(0)} to the right, to {words.PartyAt(1)} upwards",
                $"De dans: waarde voor {words.PartyAt(0)} naar rechts, voor {words.PartyAt(1)} omhoog"
            ),
            Tone.Strong
        );
        foreach (Line line in Framed(canvas, PlaneRows, margin, low, high))
        {
            yield return line;
        }
    }

    private IEnumerable<Line> Framed(DotCanvas canvas, int rows, int margin, double low, double high)
    {
        for (int row = 0; row < rows; row++)
        {
            string label =
                row == 0 ? words.Short(high)
                : row == rows - 1 ? words.Short(low)
                : "";
            yield return new Line()
                .Add(label.PadLeft(margin - 1) + " ", Tone.Faint)
                .Add(style.HasUnicode ? "│" : "|", Tone.Faint)
                .Add(canvas.LineAt(row));
        }
    }

    private char Star => style.HasUnicode ? '★' : '*';

    // Positions are told apart by number, offers by the letter of their party.
    private char LetterOf(int offer) =>
        words.ArePositions ? (char)('1' + (offer % 9)) : DanceLines.LetterOf(Math.Max(0, review.Offers[offer].Party));

    private Tone ToneOf(int offer) => Tones[Math.Max(0, review.Offers[offer].Party) % Tones.Length];

    private void Agreed(Action<Rational?> draw, int party = 0)
    {
        if (review.Reached is not null)
        {
            draw(Agreement(party));
        }
    }

    private Rational? Agreement(int party) => review.Parties[party].Result;

    private (double Low, double High)? ScaleOf(int party) =>
        review.Parties[party] is { Worst: { } worst, Best: { } best, Reservation: { } none }
            ? (Rational.Min(worst, none).ToDouble(), Rational.Max(best, none).ToDouble())
            : null;

    private double Share(int party, Rational? worth) =>
        worth is { } known && ScaleOf(party) is { } scale && scale.High > scale.Low
            ? Math.Clamp((known.ToDouble() - scale.Low) / (scale.High - scale.Low), 0, 1)
            : 1;

    private int ColumnsFor(int party, out int margin)
    {
        (double low, double high) = ScaleOf(party)!.Value;
        margin = Math.Max(words.Short(low).Length, words.Short(high).Length) + 1;
        return style.Columns - margin - 2;
    }
}
