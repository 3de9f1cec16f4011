using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation;

namespace Entente.Review;

/// <summary>The positions that a scenario has on record, as a record to review.</summary>
public static class Positions
{
    /// <summary>The packages of a scenario in their order, each as an offer of the party that brought it.</summary>
    /// <param name="scenario">The scenario, under one reading.</param>
    public static SessionRecord Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new SessionRecord(
            scenario,
            [
                .. scenario.Packages.Select(
                    (package, place) =>
                        new LoggedEvent(
                            new SessionEvent(SessionEventKind.OfferMade, PartyOf(scenario, package), place),
                            0,
                            package.Outcome
                        )
                ),
            ]
        )
        {
            ArePositions = true,
            Packages = [.. scenario.Packages.Select(package => package.Name)],
        };
    }

    private static int PartyOf(Scenario scenario, Package package)
    {
        for (int i = 0; i < scenario.Parties.Length; i++)
        {
            if (scenario.Parties[i].Name == package.By)
            {
                return i;
            }
        }

        return -1;
    }
}
