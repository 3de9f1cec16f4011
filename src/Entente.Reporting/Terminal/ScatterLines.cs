using Entente.Reporting.Composition;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Terminal;

/// <summary>The outcomes of two parties as dots in a plane: the first party to the right, the second upwards.</summary>
internal sealed class ScatterLines(OutcomePicture picture, TerminalStyle style, Language language)
{
    private const int CloudRank = 1;
    private const int ZoneRank = 2;
    private const int PieceSteps = 400;
    private const int LeastColumns = 8;

    private readonly PictureAxis across = picture.Axes[0];
    private readonly PictureAxis up = picture.Axes[1];

    public IEnumerable<Line> Lines()
    {
        string top = language.Mark(up.High, up.Decimals);
        string bottom = language.Mark(up.Low, up.Decimals);
        int margin = Math.Max(top.Length, bottom.Length) + 1;
        int columns = Math.Max(style.Columns - margin - 2, LeastColumns);
        int rows = Math.Clamp(columns * 4 / 17, 8, 22);
        var canvas = new DotCanvas(columns, rows, style.HasUnicode);
        Fill(canvas);
        yield return new Line().Add(Title(up, style.HasUnicode ? "↑" : "^"), Tone.Strong);
        for (int row = 0; row < rows; row++)
        {
            string label =
                row == 0 ? top
                : row == rows - 1 ? bottom
                : "";
            char tick = style.HasUnicode
                ? label.Length > 0
                    ? '┤'
                    : '│'
                : '|';
            yield return new Line()
                .Add(label.PadLeft(margin - 1) + " ", Tone.Faint)
                .Add(tick.ToString(), Tone.Faint)
                .Add(canvas.LineAt(row));
        }

        string floor = style.HasUnicode ? "└" + new string('─', columns) : "+" + new string('-', columns);
        yield return new Line().Add(new string(' ', margin)).Add(floor, Tone.Faint);
        string left = language.Mark(across.Low, across.Decimals);
        string right = language.Mark(across.High, across.Decimals);
        string name = Title(across, style.HasUnicode ? "→" : ">");
        var ends = new Line().Add(new string(' ', margin + 1)).Add(left, Tone.Faint);
        int start = Math.Max(ends.Width + 1, style.Columns - right.Length - name.Length - 2);
        yield return ends.PadTo(start).Add(name, Tone.Strong).Add("  ").Add(right, Tone.Faint);
    }

    private string Title(PictureAxis axis, string arrow) =>
        axis.Unit.Length > 0 ? $"{axis.Party} ({UnitNames.Of(axis.Unit, language)}) {arrow}" : $"{axis.Party} {arrow}";

    private void Fill(DotCanvas canvas)
    {
        foreach (PicturePoint point in picture.Cloud)
        {
            Dot(
                canvas,
                point,
                point.IsAcceptable ? ZoneRank : CloudRank,
                point.IsAcceptable ? Tone.Plain : Tone.Faint,
                '.'
            );
        }

        foreach (PictureMark mark in picture.Marks)
        {
            Tone tone = mark.Kinds[0] <= MarkKind.Ordinal ? Tone.Good : Tone.Strong;
            canvas.Letter(across.Share(mark.Utilities[0]), up.Share(mark.Utilities[1]), mark.Letters[0], tone);
        }

        foreach (PicturePoint point in picture.Frontier)
        {
            Efficient(canvas, point.Utilities[0], point.Utilities[1], point.IsAcceptable);
        }

        foreach (PicturePiece piece in picture.Pieces)
        {
            for (int step = 0; step <= PieceSteps; step++)
            {
                double share = (double)step / PieceSteps;
                double x = piece.From.Utilities[0] + (share * (piece.To.Utilities[0] - piece.From.Utilities[0]));
                double y = piece.From.Utilities[1] + (share * (piece.To.Utilities[1] - piece.From.Utilities[1]));
                Efficient(canvas, x, y, x >= across.Reservation && y >= up.Reservation);
            }
        }

        canvas.Rule(across.Share(across.Reservation), null, style.HasUnicode ? '┊' : ':');
        canvas.Rule(null, up.Share(up.Reservation), style.HasUnicode ? '┈' : '-');
    }

    private void Efficient(DotCanvas canvas, double x, double y, bool isAcceptable)
    {
        char sign = (style.HasUnicode, isAcceptable) switch
        {
            (true, true) => '●',
            (true, false) => '○',
            (false, true) => 'O',
            _ => 'o',
        };
        canvas.Letter(across.Share(x), up.Share(y), sign, Tone.Accent);
    }

    private void Dot(DotCanvas canvas, PicturePoint point, int rank, Tone tone, char ascii) =>
        canvas.Dot(across.Share(point.Utilities[0]), up.Share(point.Utilities[1]), rank, tone, ascii);
}
