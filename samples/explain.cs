#:package Entente.Formats@0.1.0
// Why there is no deal about a sale, as a picture: every dot is a package, the dashed lines are what each side has without a deal.
// Draws docs/images/explaining.svg:  dotnet run explain.cs > ../docs/images/explaining.svg
using Entente.Explaining;
using Entente.Formats.Native;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

Scenario sale = NativeFormat
    .Read(
        "sale.yaml",
        """
        entente: 1
        title: A sale
        issues: { price: [low, middle, high], date: [soon, later, last] }
        parties:
          seller: { fallback: 6.5, preferences: { scores: { price: { low: 0, middle: 3, high: 6 }, date: { soon: 0, later: 1, last: 2 } } } }
          buyer: { fallback: 4, preferences: { scores: { price: { low: 2, middle: 1, high: 0 }, date: { soon: 6, later: 3, last: 0 } } } }
        """u8.ToArray()
    )
    .Scenario!;
DealExplanation why = DealExplainer.Explain(sale);
ExplanationCheck check = ExplanationChecker.Check(why)!;
Console.Error.WriteLine(
    $"{why.Verdict}; {check.Claims} claims checked over {check.Outcomes} outcomes: {check.IsVerified}"
);

double X(double worth) => 60 + (worth * 55);
double Y(double worth) => 500 - (worth * 55);
string Number(double number) => number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
double Fallback(int party) => why.Parties[party].Reservation.ToDouble();
void Text(double x, double y, string text, string style = "") =>
    Console.WriteLine($"<text x=\"{Number(x)}\" y=\"{Number(y)}\" {style}>{text}</text>");
void Mark(Outcome outcome, string colour, double radius)
{
    double[] at =
    [
        .. sale.Parties.Select(party => new UtilityFunction(sale.Space, party.Preferences!).Of(outcome).ToDouble()),
    ];
    Console.WriteLine($"<circle cx=\"{Number(X(at[0]))}\" cy=\"{Number(Y(at[1]))}\" r=\"{radius}\" {colour}/>");
}

Console.WriteLine(
    "<svg xmlns=\"http:"
        + "//www.w3.org/2000/svg\" viewBox=\"0 0 760 540\" role=\"img\" aria-label=\"No package gives both sides what they have without a deal\">"
);
Console.WriteLine("<title>No package gives both sides what they have without a deal</title>");
Console.WriteLine(
    "<style>text{font:13px system-ui,sans-serif;fill:#1c2730}.soft{fill:#56616c}</style><rect width=\"760\" height=\"540\" fill=\"#fff\"/>"
);
Console.WriteLine(
    $"<rect x=\"{Number(X(Fallback(0)))}\" y=\"60\" width=\"{Number(X(9) - X(Fallback(0)))}\" height=\"{Number(Y(Fallback(1)) - 60)}\" fill=\"#dff1ea\"/>"
);
Console.WriteLine(
    $"<path d=\"M{Number(X(Fallback(0)))} 60V500M60 {Number(Y(Fallback(1)))}H{Number(X(9))}\" stroke=\"#b3402a\" stroke-dasharray=\"5 4\" fill=\"none\"/>"
);
Console.WriteLine("<path d=\"M60 60V500H555\" stroke=\"#1c2730\" fill=\"none\"/>");
for (int price = 0; price < 3; price++)
for (int date = 0; date < 3; date++)
    Mark(Outcome.At(price, date), "fill=\"#8492a0\"", 5);

int line = 0;
void Tell(LeastChange change, string colour, string text)
{
    Mark(change.Outcome, $"fill=\"none\" stroke=\"{colour}\" stroke-width=\"2.5\"", 10 + (line * 4));
    Text(570, 130 + (line * 56), text.Split('|')[0], $"style=\"fill:{colour};font-weight:700\"");
    Text(570, 148 + (line++ * 56), text.Split('|')[1], "class=\"soft\"");
}

foreach (LeastChange.LowerFallback lower in why.Changes.OfType<LeastChange.LowerFallback>())
    Tell(
        lower,
        lower.Party == 0 ? "#1a5fb4" : "#b84a00",
        $"{why.Parties[lower.Party].Name}: {Number(lower.Amount.ToDouble())} less|than no deal is worth"
    );
foreach (LeastChange.Split split in why.Changes.OfType<LeastChange.Split>().OrderBy(each => each.Stages).Take(1))
{
    Issue issue = sale.Space.Issues[split.Issue];
    Tell(
        split,
        "#6b3fa0",
        $"{split.Taken} of {split.Stages} steps|from {issue.NameOf(split.From)} to {issue.NameOf(split.To)}"
    );
    Outcome to = new(split.Outcome.Values.SetItem(split.Issue, IssueValue.At(split.To)));
    double[] ends =
    [
        .. new[] { split.Outcome, to }.SelectMany(each =>
            sale.Parties.Select(party => new UtilityFunction(sale.Space, party.Preferences!).Of(each).ToDouble())
        ),
    ];
    Console.WriteLine(
        $"<path d=\"M{Number(X(ends[0]))} {Number(Y(ends[1]))}L{Number(X(ends[2]))} {Number(Y(ends[3]))}\" stroke=\"#6b3fa0\"/>"
    );
    double share = Rational.Of(split.Taken, split.Stages).ToDouble();
    Console.WriteLine(
        $"<circle cx=\"{Number(X(ends[0] + (share * (ends[2] - ends[0]))))}\" cy=\"{Number(Y(ends[1] + (share * (ends[3] - ends[1]))))}\" r=\"6\" fill=\"#6b3fa0\"/>"
    );
}

Text(X(Fallback(0)) + 6, 76, "enough for both", "class=\"soft\"");
Text(60, 44, "buyer &#8593;", "font-weight=\"700\"");
Text(500, 524, "seller &#8594;", "font-weight=\"700\"");
Console.WriteLine("</svg>");
