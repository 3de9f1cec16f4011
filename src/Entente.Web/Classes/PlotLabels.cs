using System.Collections.Immutable;

namespace Entente.Web.Classes;

/// <summary>Where labels beside points of a picture stand so that none lies over another, over a point, over what else is drawn or beyond the edge: each at the first of eight places around its point that is free, then of eight a little farther off, and nowhere where none is.</summary>
/// <remarks>Points that stand alone come first, so that a crowd takes no place from them; of those that are crowded alike the first in order. The widths are estimated, rather too wide: what a letter takes depends on the reader's fonts. All measures are in units of the picture.</remarks>
/// <param name="left">Where the part of the picture begins in which labels may stand, from the left.</param>
/// <param name="top">Where it begins, from the top.</param>
/// <param name="right">Where it ends, from the left.</param>
/// <param name="bottom">Where it ends, from the top.</param>
internal sealed class PlotLabels(double left, double top, double right, double bottom)
{
    // A letter of 11 units' size is hardly ever wider; a line of it takes so much from the top of its capitals to below its tails.
    private const double Letter = 6.6;
    private const double Line = 12;
    private const double Tail = 3;
    private const double Dot = 7;
    private const double Near = 40;

    // As far off as clears a ring around the point.
    private const double Far = 11;

    /// <summary>A label and the point that it is for.</summary>
    /// <param name="X">The point, from the left.</param>
    /// <param name="Y">The point, from the top.</param>
    /// <param name="Text">What it says.</param>
    public readonly record struct Wanted(double X, double Y, string Text);

    /// <summary>A label with its place.</summary>
    /// <param name="X">Where it begins, from the left.</param>
    /// <param name="Y">Its line, from the top.</param>
    /// <param name="Text">What it says.</param>
    public readonly record struct Placed(double X, double Y, string Text);

    /// <summary>A part of the picture, from its upper left corner.</summary>
    /// <param name="Left">Where it begins, from the left.</param>
    /// <param name="Top">Where it begins, from the top.</param>
    /// <param name="Width">How wide it is.</param>
    /// <param name="Height">How high it is.</param>
    public readonly record struct Box(double Left, double Top, double Width, double Height)
    {
        /// <summary>Whether two parts have more than an edge in common.</summary>
        /// <param name="other">The other part.</param>
        public bool Meets(Box other) =>
            Left < other.Left + other.Width
            && other.Left < Left + Width
            && Top < other.Top + other.Height
            && other.Top < Top + Height;
    }

    /// <summary>Finds places for as many labels as have one.</summary>
    /// <param name="wanted">The labels.</param>
    /// <param name="drawn">What else is drawn and is to stay readable: titles, rings.</param>
    public ImmutableArray<Placed> Place(IReadOnlyList<Wanted> wanted, IReadOnlyList<Box> drawn)
    {
        var taken = new List<Box>(drawn);
        var placed = ImmutableArray.CreateBuilder<Placed>();
        Box[] dots = [.. wanted.Select(each => new Box(each.X - Dot, each.Y - Dot, 2 * Dot, 2 * Dot))];
        foreach (
            Wanted each in wanted.OrderBy(each =>
                wanted.Count(other => Math.Abs(other.X - each.X) < Near && Math.Abs(other.Y - each.Y) < Near)
            )
        )
        {
            double wide = SizeOf(each.Text).Width;
            Box? free = Around(each, wide, Dot)
                .Concat(Around(each, wide, Far))
                .Where(box =>
                    box.Left >= left && box.Top >= top && box.Left + wide <= right && box.Top + Line <= bottom
                )
                .Where(box => !dots.Any(box.Meets) && !taken.Any(box.Meets))
                .Select(box => (Box?)box)
                .FirstOrDefault();
            if (free is { } box)
            {
                taken.Add(box);
                placed.Add(new Placed(box.Left, box.Top + Line - Tail, each.Text));
            }
        }

        return placed.ToImmutable();
    }

    // To the right above, right, right below, then the same to the left, then above and below.
    private static IEnumerable<Box> Around(Wanted point, double wide, double off)
    {
        double after = point.X + off;
        double before = point.X - off - wide;
        double[] tops = [point.Y - Line - 2, point.Y - (Line / 2), point.Y + 2];
        return
        [
            .. tops.Select(each => new Box(after, each, wide, Line)),
            .. tops.Select(each => new Box(before, each, wide, Line)),
            new Box(point.X - (wide / 2), point.Y - off - Line, wide, Line),
            new Box(point.X - (wide / 2), point.Y + off, wide, Line),
        ];
    }

    /// <summary>How wide and how high a label is taken to be, from its top.</summary>
    internal static (double Width, double Height) SizeOf(string text) => (text.Length * Letter, Line);
}
