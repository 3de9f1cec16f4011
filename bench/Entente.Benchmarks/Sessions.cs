using Entente.Bidding;
using Entente.Protocols;
using Entente.Simulation;
using Entente.Strategies.Catalog;

namespace Entente.Benchmarks;

/// <summary>The sessions whose speed has a goal, by name.</summary>
internal static class Sessions
{
    /// <summary>The names.</summary>
    public static IEnumerable<string> Names => ["boulware", "micro", "frequency"];

    /// <summary>One of them: ten thousand outcomes, ten thousand rounds.</summary>
    public static SessionSetup Of(string name)
    {
        string text = name switch
        {
            "boulware" => "boulware",
            "micro" => "micro",
            "frequency" => "boa(offer=boulware, accept=next, model=hardheaded)",
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such session."),
        };
        var space = BidSpace.Of(Scenarios.Of(Inputs.Opposed(4, 10, 1000), 2));
        return new SessionSetup(
            space,
            [StrategyCatalog.Parse(text), StrategyCatalog.Parse(text)],
            new SessionLimits(10_000)
        );
    }

    /// <summary>A session on 10^50 outcomes, from the scenario on.</summary>
    public static SessionResult Huge(Entente.Scenarios.Scenario scenario) =>
        SessionRunner.Run(
            new SessionSetup(
                BidSpace.Of(scenario),
                [StrategyCatalog.Parse("boulware"), StrategyCatalog.Parse("micro")],
                new SessionLimits(1)
            )
        );
}
