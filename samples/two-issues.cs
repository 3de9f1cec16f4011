#:package Entente@0.1.0
using Entente.Analysis;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

// A sale in code: what would be fair?
Issue price = new Issue.Integer("price", 100, 200, 10);
Issue delivery = new Issue.Choice("delivery", [new Option("in a week"), new Option("in a month")]);
var space = new OutcomeSpace([price, delivery]);
var sale = new Scenario(space, [Party("seller", 0, 70, 0, 30, 30), Party("buyer", 40, 0, 60, 0, 20)]);

ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(sale);
foreach (UtilityPoint nash in analysis.Solutions.Nash.Points)
{
    Console.WriteLine($"{space.Describe(nash.Outcome)}: seller {nash.Utilities[0]}, buyer {nash.Utilities[1]}");
}

static Party Party(string name, int cheap, int dear, int soon, int late, int fallback)
{
    var onPrice = new Term.OfIssue(0, new ValueFunction.Linear(cheap, dear));
    var onDelivery = new Term.OfIssue(1, new ValueFunction.Table([soon, late]));
    return new Party(name)
    {
        Preferences = new PreferenceModel.Scores([onPrice, onDelivery]),
        Fallback = new Fallback { Worth = fallback },
    };
}
