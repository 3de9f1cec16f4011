#:package Entente.Formats@0.1.0
// Two conflicts that differ in one preference, side by side: where would both sides stay, and which moves pay for whom?
// Draws docs/images/conflict.svg:  dotnet run conflict.cs > ../docs/images/conflict.svg
using Entente.Conflict;
using Entente.Formats.Conflict;

Console.WriteLine(
    "<svg xmlns=\"http:"
        + "//www.w3.org/2000/svg\" viewBox=\"0 0 760 400\" role=\"img\" aria-label=\"Two small conflicts; in the second the small deal holds for those who look ahead\">"
);
Console.WriteLine("<title>Two small conflicts; in the second the small deal holds for those who look ahead</title>");
Console.WriteLine(
    "<style>text{font:12px system-ui,sans-serif;fill:#1c2730;text-anchor:middle;paint-order:stroke;stroke:#fff;stroke-width:3px}.head{font-weight:700;font-size:14px}.us{stroke:#0b6e63}.kim{stroke:#b84a00;stroke-dasharray:6 3}.pays{fill:none;stroke-width:1.6;marker-end:url(#tip)}circle{fill:#fff;stroke:#1c2730}.holds circle{fill:#0b6e63}.no{stroke:none}.holds .no{fill:#fff}</style>"
);
Console.WriteLine(
    "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"#1c2730\"/></marker></defs><rect width=\"760\" height=\"400\" fill=\"#fff\"/>"
);
Draw("hanoi-mini-a", 20, "A: no deal rather than the small deal");
Draw("hanoi-mini-b", 400, "B: the small deal rather than no deal");
Console.WriteLine(
    "<path class=\"pays us\" d=\"M60 378H110\"/><text x=\"230\" y=\"382\">a move that pays for the United States</text>"
);
Console.WriteLine(
    "<path class=\"pays kim\" d=\"M420 378H470\"/><text x=\"570\" y=\"382\">a move that pays for North Korea</text>"
);
Console.WriteLine("</svg>");

static void Draw(string id, int left, string title)
{
    ConflictModel model = ConflictSource.Read(id).Model!;
    ConflictGraph graph = ConflictGraph.Of(model);
    StateSet stable = StabilityAnalyzer.Of(graph, StabilityConcept.Sequential).Equilibria;
    Console.Error.WriteLine(
        $"{id}: {string.Join(", ", stable.Select(state => model.Names.First(named => named.State == state).Title.In("en")))}"
    );
    Console.WriteLine($"<text class=\"head\" x=\"{left + 170}\" y=\"30\">{title}</text>");

    // Relief across (states 1 to 3, 4 to 6, 7 to 9), dismantlement down.
    int X(int state) => left + 50 + (state % 3 * 120);
    int Y(int state) => 80 + (state / 3 * 110);
    for (int maker = 0; maker < graph.DecisionMakers; maker++)
    {
        for (int from = 0; from < graph.Space.Count; from++)
        {
            foreach (int to in graph.ImprovementsOf(maker, from))
            {
                // Around the state in between, where there is one.
                int across = Math.Sign(X(to) - X(from)),
                    down = Math.Sign(Y(to) - Y(from));
                int bend = Math.Max(Math.Abs(X(to) - X(from)), Math.Abs(Y(to) - Y(from))) > 120 ? 56 : 0;
                int middleX = ((X(from) + X(to)) / 2) + (Math.Abs(down) * bend),
                    middleY = ((Y(from) + Y(to)) / 2) - (Math.Abs(across) * bend);
                Console.WriteLine(
                    $"<path class=\"pays {(maker == 0 ? "us" : "kim")}\" d=\"M{X(from) + (16 * across)} {Y(from) + (16 * down)}Q{middleX} {middleY} {X(to) - (18 * across)} {Y(to) - (18 * down)}\"/>"
                );
            }
        }
    }

    foreach (NamedState named in model.Names)
    {
        string holds = stable.Contains(named.State) ? " class=\"holds\"" : "";
        string label =
            stable.Contains(named.State) || named.Name == "FR2" || named.Name == "YR1"
                ? named.Title.In("en")
                : named.Name;
        Console.WriteLine(
            $"<g{holds}><circle cx=\"{X(named.State)}\" cy=\"{Y(named.State)}\" r=\"15\"/><text class=\"no\" x=\"{X(named.State)}\" y=\"{Y(named.State) + 4}\">{named.State + 1}</text><text x=\"{X(named.State)}\" y=\"{Y(named.State) + 30}\">{label}</text></g>"
        );
    }
}
