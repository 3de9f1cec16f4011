using Entente.Numbers;
using Entente.Reporting.Languages;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Web;

/// <summary>What all pictures of theory in a plane have in common: a title, a grid with numbers, a name for each axis, and spots with what they tell.</summary>
/// <remarks>Opened first, then what lies behind the grid, the axes, what lies before it, and closed.</remarks>
internal sealed class PlanePicture
{
    public const int Width = 640;
    public const int Left = 64;
    public const int Right = 24;

    private const int Head = 28;
    private const int Bottom = 56;
    private const int KeyRow = 22;
    private const int KeyLine = 26;
    private const int Letter = 14;
    private const int Gap = 10;

    private readonly Markup page = new();
    private readonly int height;
    private readonly PlotFrame frame;

    /// <summary>A plane.</summary>
    /// <param name="across">The ends of what goes to the right.</param>
    /// <param name="up">The ends of what goes upwards.</param>
    /// <param name="height">The height of the whole picture.</param>
    /// <param name="keys">How many lines of a key stand above the plane.</param>
    /// <param name="isCounted">Whether what goes to the right is counted, at least five of it.</param>
    public PlanePicture(PictureAxis across, PictureAxis up, int height = 480, int keys = 0, bool isCounted = false)
    {
        this.height = height;
        Top = Head + (keys * KeyRow);
        frame = new PlotFrame(across, up, Width, height, Left, Right, Top, Bottom) { IsCounted = isCounted };
    }

    /// <summary>Where the plane begins, from above.</summary>
    public int Top { get; }

    /// <summary>What was drawn.</summary>
    public Markup Page => page;

    /// <summary>An axis between two ends.</summary>
    public static PictureAxis Axis(double low, double high) => new("", "", low, high, low, 0);

    public double X(Rational value) => frame.X(value.ToDouble());

    public double Y(Rational value) => frame.Y(value.ToDouble());

    public double X(double value) => frame.X(value);

    public double Y(double value) => frame.Y(value);

    public string At(Rational across, Rational up) => $"{Markup.Length(X(across))} {Markup.Length(Y(up))}";

    /// <summary>Begins the picture.</summary>
    public void Open(string title, string style)
    {
        page.Raw(
            $"<svg class=\"plot agreements\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{Markup.Escape(title)}\">"
        );
        page.Style(style, Width, height).Element("title", title);
    }

    /// <summary>The grid, and what either axis is.</summary>
    public void Axes(Language language, string across, string up)
    {
        frame.Grid(page, language);
        page.Element("text", $"{across} →", $"text-anchor=\"end\" x=\"{Width - Right}\" y=\"{height - 12}\"");
        page.Element("text", $"↑ {up}", $"x=\"8\" y=\"{Top - Gap}\"");
    }

    /// <summary>A shade over the whole height of the plane.</summary>
    public void Shade(Rational from, Rational to) =>
        page.Raw(
            $"<rect class=\"set\" x=\"{Markup.Length(X(from))}\" y=\"{Top}\" width=\"{Markup.Length(X(to) - X(from))}\" height=\"{height - Top - Bottom}\"/>"
        );

    /// <summary>A line over the whole width of the plane.</summary>
    public void Level(Rational up) =>
        page.Raw($"<path class=\"pointer\" d=\"M{Left} {Markup.Length(Y(up))}H{Width - Right}\"/>");

    /// <summary>What a line stands for, above the plane.</summary>
    /// <param name="row">Which line of the key, from 0.</param>
    /// <param name="kind">The class of the line.</param>
    /// <param name="told">What it is.</param>
    public void Key(int row, string kind, string told)
    {
        int y = Letter + 2 + (row * KeyRow);
        page.Raw($"<path class=\"{kind}\" d=\"M{Left} {y - 4}H{Left + KeyLine}\"/>");
        page.Element("text", told, $"x=\"{Left + KeyLine + 8}\" y=\"{y}\"");
    }

    /// <summary>A line from point to point.</summary>
    public void Line(string kind, params ReadOnlySpan<string> points) =>
        page.Raw($"<path class=\"{kind}\" d=\"M{string.Join('L', points.ToArray())}\"/>");

    /// <summary>A spot without words.</summary>
    public void Spot(Rational across, Rational up) =>
        page.Raw($"<circle class=\"spot\" cx=\"{Markup.Length(X(across))}\" cy=\"{Markup.Length(Y(up))}\" r=\"5\"/>");

    /// <summary>A spot, and at the foot of the plane, below it, what it tells.</summary>
    /// <param name="across">Where it lies to the right.</param>
    /// <param name="up">And upwards.</param>
    /// <param name="told">What it tells.</param>
    /// <param name="row">How many such words stand below these.</param>
    public void Foot(Rational across, Rational up, string told, int row)
    {
        Spot(across, up);
        int foot = height - Bottom;
        page.Raw($"<path class=\"pointer\" d=\"M{Markup.Length(X(across))} {Markup.Length(Y(up))}V{foot}\"/>");
        Beside(across, told, foot - Gap - (row * KeyRow));
    }

    /// <summary>A spot and what it tells: above or below it, to the right unless there is no room.</summary>
    public void Spot(Rational across, Rational up, string told, bool isAbove)
    {
        Spot(across, up);
        Beside(across, told, Y(up) + (isAbove ? -12 : 20));
    }

    /// <summary>Words beside a place: to the right, unless there is no room.</summary>
    public void Beside(Rational across, string told, double y)
    {
        double x = X(across);
        bool isLeft = x + Gap + PictureShapes.WidthOf(told, Letter, isBold: false) > Width - Right;
        page.Element(
            "text",
            told,
            $"text-anchor=\"{(isLeft ? "end" : "start")}\" x=\"{Markup.Length(x + (isLeft ? -Gap : Gap))}\" y=\"{Markup.Length(y)}\""
        );
    }

    /// <summary>A word in the middle of a part of the plane.</summary>
    public void Label(string told, Rational across, Rational up) =>
        page.Element(
            "text",
            told,
            $"class=\"soft\" text-anchor=\"middle\" x=\"{Markup.Length(X(across))}\" y=\"{Markup.Length(Y(up))}\""
        );

    /// <summary>The picture, ended.</summary>
    public string Close() => page.Raw("</svg>").ToString();
}
