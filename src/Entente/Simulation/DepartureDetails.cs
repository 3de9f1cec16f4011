using Entente.Annotations;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Scenarios;

namespace Entente.Simulation;

/// <summary>Says in which parts two events differ that are alike in kind, party and round.</summary>
internal static class DepartureDetails
{
    /// <summary>The issues on which two outcomes differ, with both values; one sentence where only one of the two is there.</summary>
    public static IEnumerable<Sentence> OfOutcomes(OutcomeSpace space, Outcome? recorded, Outcome? given)
    {
        if (recorded is null || given is null)
        {
            if (recorded is not null || given is not null)
            {
                yield return recorded is null
                    ? new(
                        $"the log names no outcome, and by the rules it is {space.Describe(given!)}",
                        $"het log noemt geen uitkomst, en volgens de regels is het {space.Describe(given!)}"
                    )
                    : new(
                        $"the log names {space.Describe(recorded)}, and by the rules it is about no outcome",
                        $"het log noemt {space.Describe(recorded)}, en volgens de regels gaat het over geen uitkomst"
                    );
            }

            yield break;
        }

        for (int i = 0; i < space.Issues.Length; i++)
        {
            if (recorded.Values[i] != given.Values[i])
            {
                Issue issue = space.Issues[i];
                string has = issue.NameOf(recorded.Values[i]);
                string gives = issue.NameOf(given.Values[i]);
                yield return new(
                    $"issue '{issue.Name}' is '{has}' in the log and '{gives}' by the rules",
                    $"onderwerp '{issue.Name}' is '{has}' in het log en '{gives}' volgens de regels"
                );
            }
        }
    }

    /// <summary>What else differs: which part is meant, who agreed, and how much power it takes.</summary>
    public static IEnumerable<Sentence> OfEvents(Scenario scenario, SessionEvent recorded, SessionEvent given) =>
        [
            .. Of(new("the number of the part", "het nummer van het deel"), recorded.Subject + 1, given.Subject + 1),
            .. Of(new("the group", "de groep"), Members(scenario, recorded.Group), Members(scenario, given.Group)),
            .. Of(new("the least power", "de minste macht"), recorded.MinPower, given.MinPower),
            .. Of(new("the most power", "de meeste macht"), recorded.MaxPower, given.MaxPower),
        ];

    /// <summary>That the share of the time differs.</summary>
    public static IEnumerable<Sentence> OfTimes(double recorded, double given) =>
        Of(new("the time", "de tijd"), recorded, given);

    private static IEnumerable<Sentence> Of<T>(Sentence what, T recorded, T given)
        where T : IEquatable<T> =>
        recorded.Equals(given)
            ? []
            :
            [
                new(
                    $"{what} is {recorded} in the log and {given} by the rules",
                    $"{what} is {Dutch(recorded)} in het log en {Dutch(given)} volgens de regels"
                ),
            ];

    private static string Dutch<T>(T value) =>
        value is double number
            ? number.ToString(System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',')
            : $"{value}";

    private static string Members(Scenario scenario, ulong group)
    {
        string[] names =
        [
            .. scenario
                .Parties.Where((_, party) => (group & (1UL << party)) != 0)
                .Select(party => Sentence.Key(party.Name).English),
        ];
        return names.Length > 0 ? string.Join(", ", names) : "–";
    }
}
