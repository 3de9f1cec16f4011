using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Outcomes;

namespace Entente.Scenarios;

/// <summary>Says what is wrong with a scenario, and what looks wrong.</summary>
/// <remarks>Analysis takes a scenario without faults for granted; readers of files list them with their places.</remarks>
public static class ScenarioCheck
{
    /// <summary>The longest name of an issue, option, party or anything else, in characters.</summary>
    public const int LongestName = 500;

    /// <summary>The most remarks that are listed of one scenario.</summary>
    public const int MostRemarks = 1_000;

    private const int MostParties = 1_000;

    // What else these names would mean where an outcome is named.
    private static readonly ImmutableArray<string> Reserved = ["statusQuo", "noAgreement"];

    /// <summary>What makes an issue unusable; empty for nothing.</summary>
    public static ImmutableArray<ScenarioRemark> Faults(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var faults = new PartRemarks();
        IssueCheck.Check(issue, faults);
        return faults.All;
    }

    /// <summary>What makes a scenario unusable: references to what does not exist, names given twice, ranges that go down, orders with circles, rules that leave an issue no value, absurd sizes.</summary>
    /// <param name="scenario">Any scenario.</param>
    /// <remarks>Of an issue that has a fault, nothing further is said but that: what it is worth and where it stands in outcomes cannot be judged.</remarks>
    /// <returns>Everything that is wrong, up to <see cref="MostRemarks"/>; empty when it can be worked with. The cost is linear in its size.</returns>
    public static ImmutableArray<ScenarioRemark> Faults(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var faults = new PartRemarks();
        var spaces = new SpaceCheck(scenario.Space);
        spaces.Check(faults);
        spaces.CheckRules(faults);
        CheckNames(scenario, faults);
        CheckOutcomes(scenario, spaces, faults);
        CheckDeadline(scenario.Deadline, faults.In("deadline"));
        var parties = new PartyCheck(scenario, spaces);
        foreach (Party party in scenario.Parties)
        {
            parties.Check(party, faults.In("parties").In(party.Name));
            if (!party.Says.IsEmpty)
            {
                faults
                    .In("parties")
                    .In(party.Name)
                    .In("say")
                    .Add(
                        new(
                            "Only a third party has a 'say'; nothing is agreed without the consent of a party.",
                            "Alleen een derde heeft een 'say'; zonder instemming van een partij wordt niets afgesproken."
                        )
                    );
            }
        }

        foreach (Party party in scenario.ThirdParties)
        {
            parties.Check(party, faults.In("thirdParties").In(party.Name));
        }

        return faults.All;
    }

    /// <summary>What looks wrong with a scenario: weights that do not sum to 1, a fallback that no deal can reach, an issue nobody cares about, outcomes that the rules forbid.</summary>
    /// <param name="scenario">A scenario without faults.</param>
    /// <returns>Everything that looks wrong, up to <see cref="MostRemarks"/>.</returns>
    public static ImmutableArray<ScenarioRemark> Warnings(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var warnings = new PartRemarks();
        new ScenarioWarnings(scenario).Add(warnings);
        return warnings.All;
    }

    private static void CheckNames(Scenario scenario, PartRemarks faults)
    {
        if (scenario.Parties.IsEmpty)
        {
            faults
                .In("parties")
                .Add(
                    new(
                        "There are no parties; a scenario has at least one.",
                        "Er zijn geen partijen; een scenario heeft er ten minste een."
                    )
                );
        }

        if (scenario.Parties.Length + scenario.ThirdParties.Length > MostParties)
        {
            faults
                .In("parties")
                .Add(
                    new(
                        $"There are more than {MostParties:N0} parties.",
                        $"Er zijn meer dan {MostParties:N0} partijen."
                    )
                );
        }

        Unique(
            scenario.Parties.Concat(scenario.ThirdParties).Select(party => party.Name),
            new("party", "partij"),
            faults.In("parties")
        );
        Unique(scenario.Packages.Select(package => package.Name), new("package", "pakket"), faults.In("packages"));
        Unique(scenario.Readings.Select(reading => reading.Name), new("reading", "lezing"), faults.In("readings"));
        Unique(scenario.Sources.Select(source => source.Key), new("source", "bron"), faults.In("sources"));
        Unique(
            scenario.Mediators.Select(mediator => mediator.Name),
            new("mediator", "bemiddelaar"),
            faults.In("mediators")
        );
        foreach (Package package in scenario.Packages.Where(package => Reserved.Contains(package.Name)))
        {
            faults
                .In("packages")
                .In(package.Name)
                .Add(
                    new(
                        $"A package cannot be called '{package.Name}', which means something else.",
                        $"Een pakket kan niet '{package.Name}' heten; dat betekent iets anders."
                    )
                );
        }
    }

    private static void Unique(IEnumerable<string> names, Sentence what, PartRemarks faults)
    {
        foreach (string name in Repeated.In(names))
        {
            faults
                .In(name)
                .Add(
                    new(
                        $"There is more than one {what} '{name}'; names are unique.",
                        $"Er is meer dan één {what} '{name}'; namen zijn uniek."
                    )
                );
        }
    }

    private static void CheckOutcomes(Scenario scenario, SpaceCheck spaces, PartRemarks faults)
    {
        if (scenario.StatusQuo is { } statusQuo)
        {
            spaces.Check(statusQuo, faults.In("statusQuo"));
        }

        foreach (Package package in scenario.Packages)
        {
            spaces.Check(package.Outcome, faults.In("packages").In(package.Name).In("outcome"));
            if (package.By.Length > 0 && !scenario.Parties.Any(party => party.Name == package.By))
            {
                faults
                    .In("packages")
                    .In(package.Name)
                    .In("by")
                    .Add(
                        new(
                            $"There is no party '{package.By}' to have brought it.",
                            $"Er is geen partij '{package.By}' die het kan hebben ingebracht."
                        )
                    );
            }
        }
    }

    private static void CheckDeadline(Deadline? deadline, PartRemarks faults)
    {
        if (deadline?.Rounds < 1)
        {
            faults.Add(
                new(
                    $"The number of rounds is a whole number from 1, not {deadline.Rounds}.",
                    $"Het aantal ronden is een geheel getal vanaf 1, niet {deadline.Rounds}."
                )
            );
        }

        if (deadline?.Time <= TimeSpan.Zero)
        {
            faults.Add(new("The time is above 0.", "De tijd is langer dan 0."));
        }
    }
}
