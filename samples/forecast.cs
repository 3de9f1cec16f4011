#:package Entente.Formats@0.1.0
// How likely a deal was in Hanoi, under both readings of the evidence, as a picture: bars are shares of the worlds, lines what they hang on.
// Draws docs/images/forecasting.svg:  dotnet run forecast.cs > ../docs/images/forecasting.svg
using Entente.Forecasting;
using Entente.Formats.Recognition;
using Entente.Scenarios;

Scenario hanoi = ScenarioSource.Read("hanoi-2019").Scenario!;
var lines = new List<string>();
string Number(double number) => number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
string Percent(double share) => $"{Number(Math.Round(share * 100, 1))}%";
double X(double share) => 420 + (share * 440);
double y = 12;
void Text(double x, string text, string style = "") =>
    lines.Add($"<text x=\"{Number(x)}\" y=\"{Number(y)}\" {style}>{System.Net.WebUtility.HtmlEncode(text)}</text>");
void Bar(string name, Chance chance)
{
    y += 26;
    Text(408, name, "text-anchor=\"end\"");
    lines.Add(
        $"<rect x=\"420\" y=\"{Number(y - 13)}\" width=\"{Number(X(chance.Share) - 420)}\" height=\"16\" fill=\"#1a5fb4\"/>"
    );
    lines.Add(
        $"<path d=\"M{Number(X(chance.Low))} {Number(y - 5)}H{Number(X(chance.High))}\" stroke=\"#1c2730\" stroke-width=\"2\"/>"
    );
    Text(X(chance.High) + 8, Percent(chance.Share));
}

string Name(UncertainInput input) =>
    $"{hanoi.Parties[input.Party].Title.In("en")}: "
    + input.Kind switch
    {
        UncertainKind.Fallback => "what no deal is worth",
        UncertainKind.Score when input.Value >= 0 =>
            $"{hanoi.Space.Issues[input.Issue].Title.In("en")}, {hanoi.Space.Issues[input.Issue].NameOf(input.Value)}",
        _ => input.Kind.ToString(),
    };

foreach (Reading reading in hanoi.Readings)
{
    Forecast forecast = Forecaster.Forecast(hanoi.As(reading.Name), new ForecastOptions { Worlds = 2000, Seed = 2019 });
    Console.Error.WriteLine(
        $"{reading.Name}: {Percent(forecast.Deal.Share)}, between {Percent(forecast.Deal.Low)} and {Percent(forecast.Deal.High)}"
    );
    y += 22;
    Text(12, $"{reading.Title.In("en")}: good enough for both in so many worlds", "font-weight=\"700\"");
    Bar("some package", forecast.Deal);
    foreach (PackageForecast package in forecast.Packages.Where(each => each.Name.Length > 0))
        Bar(hanoi.Packages.Single(each => each.Name == package.Name).Title.In("en"), package.AcceptableToAll);
    foreach (
        PackageForecast package in forecast.Packages.Where(each => each.Name.Length == 0 && !each.IsStatusQuo).Take(1)
    )
        Bar("the best that was found", package.AcceptableToAll);

    y += 34;
    Text(12, "The chance of a deal when a number is low (orange) and high (green)", "font-weight=\"700\"");
    foreach (InputForecast input in forecast.Inputs.Take(6))
    {
        y += 26;
        Text(408, Name(input.Input), "text-anchor=\"end\"");
        double[] ends = [X(input.WhenLow.Share), X(input.WhenHigh.Share)];
        lines.Add(
            $"<path d=\"M{Number(ends.Min())} {Number(y - 5)}H{Number(ends.Max())}\" stroke=\"#1c2730\" stroke-width=\"2\"/>"
        );
        lines.Add(
            $"<circle cx=\"{Number(ends[0])}\" cy=\"{Number(y - 5)}\" r=\"6\" fill=\"#b84a00\"/><circle cx=\"{Number(ends[1])}\" cy=\"{Number(y - 5)}\" r=\"6\" fill=\"#1b7f5c\"/>"
        );
        Text(ends.Max() + 12, $"{Percent(input.WhenLow.Share)} – {Percent(input.WhenHigh.Share)}", "class=\"soft\"");
    }

    y += 20;
}

Console.WriteLine(
    $"<svg xmlns=\"http:"
        + $"//www.w3.org/2000/svg\" viewBox=\"0 0 980 {Number(y + 10)}\" role=\"img\" aria-label=\"How likely a deal was in Hanoi\">"
);
Console.WriteLine("<title>How likely a deal was in Hanoi</title>");
Console.WriteLine(
    "<style>text{font:13px system-ui,sans-serif;fill:#1c2730}.soft{fill:#56616c}</style><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"
);
lines.ForEach(Console.WriteLine);
Console.WriteLine("</svg>");
