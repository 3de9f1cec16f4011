#:package Entente.Formats@0.1.0
using System.Globalization;
using Entente.Exchanges;
using Entente.Formats.Exchanges;

// The small deal of Hanoi in steps: why one swap is not safe, and in which parts both go on to the end; and a picture of it.
Exchange exchange = ExchangeFormat.Find("yongbyon").Exchange!;
ExchangePlan plan = ExchangePlanner.Plan(exchange);
foreach (SwapRisk risk in plan.OneSwap)
{
    Console.Error.WriteLine(
        $"in one go, {exchange.Parties[risk.Last].Name} last: gains {risk.Temptation} by keeping its part"
    );
}

ExchangeSchedule schedule = plan.SmallerSteps!.Schedule;
ExchangePoint[] points = [.. schedule.Points];
foreach (ExchangePoint point in points)
{
    ExchangeStep step = schedule.Exchange.Steps[point.Step];
    Console.Error.WriteLine(
        $"{step.Name} {step.Part}/{step.Parts}: {point.Standing.First} and {point.Standing.Second} if the other stops"
    );
}

// Two staircases, one a side: where it stands before every step if the other stops there.
double[][] standing =
[
    [.. points.Select(point => point.Standing.First.ToDouble())],
    [.. points.Select(point => point.Standing.Second.ToDouble())],
];
double low = Math.Min(0, standing.Min(own => own.Min()));
double high = Math.Max(1, standing.Max(own => own.Max()));
const int Width = 720;
const int Left = 40;
const int Panel = 190;
double column = (Width - Left - 12) / (double)points.Length;
Console.WriteLine(
    "<svg xmlns=\"http:"
        + $"//www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {(2 * Panel) + 20}\" font-size=\"13\" font-family=\"system-ui,sans-serif\" role=\"img\" aria-label=\"An exchange in steps: where each side stands before every step if the other stops\">"
);
Console.WriteLine("<title>An exchange in steps: where each side stands before every step if the other stops</title>");
Console.WriteLine($"<rect width=\"{Width}\" height=\"{(2 * Panel) + 20}\" fill=\"#fff\"/>");
for (int party = 0; party < 2; party++)
{
    int top = (party * Panel) + 34;
    string name = exchange.Parties[party].TitleIn("en");
    Console.WriteLine(
        $"<text x=\"{Left}\" y=\"{top - 14}\" font-weight=\"600\">{name}: where it stands if the other stops</text>"
    );
    string zero = Length(Y(0, top));
    Console.WriteLine($"<path d=\"M{Left} {zero}H{Width - 12}\" stroke=\"#6b7280\"/>");
    Console.WriteLine($"<text x=\"{Left - 8}\" y=\"{zero}\" text-anchor=\"end\" fill=\"#6b7280\">0</text>");
    for (int i = 0; i < points.Length; i++)
    {
        double level = standing[party][i];
        double x = Left + (i * column);
        bool isMaker = points[i].By == party;
        if (level < 0)
        {
            Console.WriteLine(
                $"<rect x=\"{Length(x)}\" y=\"{zero}\" width=\"{Length(column)}\" height=\"{Length(Y(level, top) - Y(0, top))}\" fill=\"#b3261e\" fill-opacity=\"0.16\"/>"
            );
        }

        string y = Length(Y(level, top));
        Console.WriteLine($"<path d=\"M{Length(x)} {y}h{Length(column)}\" stroke=\"#2b5c9e\" stroke-width=\"2.5\"/>");
        Console.WriteLine(
            $"<text x=\"{Length(x + (column / 2))}\" y=\"{top + Panel - 50}\" text-anchor=\"middle\" fill=\"{(isMaker ? "#1f2430" : "#9aa1ad")}\">{i + 1}</text>"
        );
    }
}

Console.WriteLine(
    $"<text x=\"{Left}\" y=\"{(2 * Panel) + 10}\" fill=\"#6b7280\">Dark numbers: its own steps. Red: lost, against not having started.</text>"
);
Console.WriteLine("</svg>");

double Y(double level, int top) => top + ((high - level) / (high - low) * (Panel - 70));

static string Length(double length) => length.ToString("0.##", CultureInfo.InvariantCulture);
