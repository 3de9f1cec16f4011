#:package Entente.Formats@0.1.0
// Where a decision will land: who wants what and how heavy they are, their weighted mean, and how the expected-utility model would move them.
// Draws docs/images/stakeholders.svg:  dotnet run stakeholders.cs > ../docs/images/stakeholders.svg
using Entente.Formats.Stakeholders;
using Entente.Stakeholders;

StakeholderForecast forecast = StakeholderForecaster.Forecast(StakeholderFormat.Find("emission-standards").Question!);
StakeholderQuestion question = forecast.Question;
string Number(double number) => number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
double X(double place) => 170 + ((place - question.Low.ToDouble()) / (question.High - question.Low).ToDouble() * 540);
void Text(double x, double y, string text, string style) =>
    Console.WriteLine(
        $"<text x=\"{Number(x)}\" y=\"{Number(y)}\" {style}>{System.Net.WebUtility.HtmlEncode(text)}</text>"
    );

Console.WriteLine(
    "<svg xmlns=\"http:"
        + "//www.w3.org/2000/svg\" viewBox=\"0 0 760 600\" role=\"img\" aria-label=\"Who wants what, where the mean lies, and how the model moves them\">"
);
Console.WriteLine("<title>Who wants what, where the mean lies, and how the model moves them</title>");
Console.WriteLine(
    "<style>text{font:13px system-ui,sans-serif;fill:#1c2730}.soft{fill:#56616c}.end{text-anchor:end}.middle{text-anchor:middle}.mean{stroke:#b84a00;stroke-width:3;fill:none}.course{stroke:#1a5fb4;fill:none;opacity:.5}</style><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"
);
for (int year = 4; year <= 10; year++)
{
    Console.WriteLine($"<path d=\"M{Number(X(year))} 40V580\" stroke=\"#d4d7de\"/>");
    Text(X(year), 28, $"{year}", "class=\"soft middle\"");
}

Text(150, 28, "years of delay", "class=\"soft end\"");
double row = 56;
foreach (StakeholderPull pull in forecast.Pulls.OrderByDescending(each => each.Share))
{
    Stakeholder who = question.Stakeholders[pull.Stakeholder];
    Text(150, row + 4, who.Name, "class=\"end\"");
    double radius = 26 * Math.Sqrt(pull.Share.ToDouble());
    Console.WriteLine(
        $"<circle cx=\"{Number(X(who.Position.ToDouble()))}\" cy=\"{Number(row)}\" r=\"{Number(radius)}\" fill=\"#1a5fb4\"/>"
    );
    row += 26;
}

double mean = forecast.Mean.ToDouble();
Console.WriteLine($"<path class=\"mean\" d=\"M{Number(X(mean))} 40V{Number(row - 8)}\"/>");
Text(X(mean), row + 10, $"the forecast: {Number(mean)} years", "class=\"middle\" font-weight=\"700\"");
double top = row + 44;
Text(150, top - 18, "the model, by round", "class=\"soft end\"");
string Course(Func<StakeholderRound, double> of) =>
    "M"
    + string.Join("L", forecast.Model.Rounds.Select((round, i) => $"{Number(X(of(round)))} {Number(top + (i * 22))}"));
for (int who = 0; who < question.Stakeholders.Length; who++)
    Console.WriteLine($"<path class=\"course\" d=\"{Course(round => round.Positions[who])}\"/>");
Console.WriteLine($"<path class=\"mean\" d=\"{Course(round => round.Mean)}\"/>");
for (int i = 0; i < forecast.Model.Rounds.Length; i++)
    Text(150, top + (i * 22) + 4, i == 0 ? "start" : $"{i}", "class=\"soft end\"");
Console.WriteLine("</svg>");
