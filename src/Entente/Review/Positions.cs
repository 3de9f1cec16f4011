using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation;

namespace Entente.Review;

/// <summary>The positions that a scenario has on record, as a record to review.</summary>
public static class Positions
{
    /// <summary>The packages of a scenario that were proposed, in their order, each as an offer of the party that brought it.</summary>
    /// <param name="scenario">The scenario, under one reading.</param>
    public static SessionRecord Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Package[] proposed = [.. scenario.Packages.Where(package => package.IsProposed)];
        return new SessionRecord(
            scenario,
            [
                .. proposed.Select(
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
            Packages = [.. proposed.Select(package => package.Name)],
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
