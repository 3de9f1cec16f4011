using System.Collections.Immutable;

namespace Entente.Reporting.Web.Tournaments;

/// <summary>Mixtures of three as places in a triangle: each corner is one of them alone.</summary>
internal sealed class Triangle
{
    private const double Margin = 34;

    private readonly double[] x;
    private readonly double[] y;

    /// <summary>A triangle with equal sides in a picture.</summary>
    public Triangle(double width, double height)
    {
        double tall = height - (2 * Margin);
        double side = tall * 2 / Math.Sqrt(3);
        x = [width / 2, (width - side) / 2, (width + side) / 2];
        y = [Margin, Margin + tall, Margin + tall];
    }

    public string Place(ImmutableArray<double> shares) => $"{Markup.Length(X(shares))} {Markup.Length(Y(shares))}";

    public string Centre(ImmutableArray<double> shares) =>
        $"cx=\"{Markup.Length(X(shares))}\" cy=\"{Markup.Length(Y(shares))}\"";

    public string At(ImmutableArray<double> shares) =>
        $"x=\"{Markup.Length(X(shares))}\" y=\"{Markup.Length(Y(shares))}\"";

    /// <summary>Where the name of a corner stands: beside the top, below the others.</summary>
    public string NameAt(int corner) =>
        corner == 0
            ? $"x=\"{Markup.Length(x[0] + 18)}\" y=\"{Markup.Length(y[0] + 4)}\""
            : $"class=\"mid\" x=\"{Markup.Length(x[corner])}\" y=\"{Markup.Length(y[corner] + 27)}\"";

    /// <summary>The head of an arrow on the way from one mixture to another; nothing where they are the same.</summary>
    public string Arrow(ImmutableArray<double> from, ImmutableArray<double> to)
    {
        double across = X(to) - X(from);
        double down = Y(to) - Y(from);
        double length = Math.Sqrt((across * across) + (down * down));
        if (length < 1e-6)
        {
            return "";
        }

        double angle = Math.Atan2(down, across) * 180 / Math.PI;
        return $"<path class=\"head\" transform=\"translate({Place(to)}) rotate({Markup.Length(angle)})\" d=\"M3 0L-5-4L-3 0L-5 4Z\"/>";
    }

    private double X(ImmutableArray<double> shares) => (shares[0] * x[0]) + (shares[1] * x[1]) + (shares[2] * x[2]);

    private double Y(ImmutableArray<double> shares) => (shares[0] * y[0]) + (shares[1] * y[1]) + (shares[2] * y[2]);
}
