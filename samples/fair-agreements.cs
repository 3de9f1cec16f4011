#:package Entente@0.1.0
using System.Globalization;
using Entente.Bargaining;
using Entente.Numbers;

// Four fair agreements out of a set of four corners, exactly; and a picture of them.
BargainingPoint[] corners = [new(0, 6), new(6, 3), new(8, 0)];
var offices = new PolygonProblem(corners, new BargainingPoint(0, 0));
(string Name, BargainingPoint Point)[] agreements =
[
    ("Nash", offices.Nash()),
    ("Kalai-Smorodinsky", offices.KalaiSmorodinsky()),
    ("equal gains", offices.Egalitarian()),
    ("Raiffa", offices.Raiffa()!.Value),
];
foreach ((string name, BargainingPoint point) in agreements)
{
    Console.Error.WriteLine($"{name}: {point}");
}

Console.WriteLine(
    "<svg xmlns=\"http:"
        + "//www.w3.org/2000/svg\" viewBox=\"-0.9 -6.6 10.4 7.6\" font-size=\"0.26\" font-family=\"system-ui,sans-serif\" role=\"img\" aria-label=\"What two sides can reach, and four fair agreements\">"
);
Console.WriteLine("<title>What two sides can reach, and four fair agreements</title>");
Console.WriteLine("<rect x=\"-0.9\" y=\"-6.6\" width=\"10.4\" height=\"7.6\" fill=\"#fff\"/>");
Console.WriteLine($"<polygon points=\"0,0 {Points(corners)}\" fill=\"#dbe7f5\"/>");
Console.WriteLine(
    $"<polyline points=\"{Points(offices.Frontier)}\" fill=\"none\" stroke=\"#2b5c9e\" stroke-width=\"0.06\"/>"
);
Console.WriteLine("<path d=\"M0 -6.4V0H9\" fill=\"none\" stroke=\"#6b7280\" stroke-width=\"0.02\"/>");
for (int tick = 2; tick <= 8; tick += 2)
{
    Console.WriteLine($"<text x=\"{tick}\" y=\"0.4\" text-anchor=\"middle\" fill=\"#6b7280\">{tick}</text>");
    if (tick <= 6)
    {
        Console.WriteLine(
            $"<text x=\"-0.2\" y=\"{0.1 - tick:0.#}\" text-anchor=\"end\" fill=\"#6b7280\">{tick}</text>"
        );
    }
}

Console.WriteLine(
    "<text x=\"9\" y=\"0.75\" text-anchor=\"end\">worth to North</text><text x=\"0.15\" y=\"-6.25\">worth to South</text>"
);
Mark("no agreement", offices.Disagreement, -0.25);

// From the lowest up, each name above the one before.
double above = 0;
foreach ((string name, BargainingPoint point) in agreements.OrderBy(each => each.Point.Second))
{
    above = Math.Min(-0.1 - point.Second.ToDouble(), above - 0.36);
    Mark($"{name} {point}", point, above);
}

Console.WriteLine("</svg>");

void Mark(string name, BargainingPoint point, double height)
{
    string x = Length(point.First);
    string y = Length(-point.Second);
    string right = Length(point.First + Rational.Of(3, 10));
    string label = height.ToString("0.###", CultureInfo.InvariantCulture);
    Console.WriteLine($"<path d=\"M{x} {y}L{right} {label}\" stroke=\"#6b7280\" stroke-width=\"0.015\"/>");
    Console.WriteLine($"<circle cx=\"{x}\" cy=\"{y}\" r=\"0.08\"/><text x=\"{right}\" y=\"{label}\">{name}</text>");
}

static string Points(IEnumerable<BargainingPoint> points) =>
    string.Join(' ', points.Select(point => $"{Length(point.First)},{Length(-point.Second)}"));

static string Length(Rational length) => length.ToDouble().ToString("0.###", CultureInfo.InvariantCulture);
