using System.Collections.Immutable;
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

    /// <summary>What makes a scenario unusable: references to what does not exist, names given twice, ranges that go down, orders with circles, absurd sizes.</summary>
    /// <param name="scenario">Any scenario.</param>
    /// <returns>Everything that is wrong, up to <see cref="MostRemarks"/>; empty when it can be worked with. The cost is linear in its size.</returns>
    public static ImmutableArray<ScenarioRemark> Faults(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var faults = new PartRemarks();
        var spaces = new SpaceCheck(scenario.Space);
        spaces.Check(faults);
        if (!faults.All.IsEmpty)
        {
            return faults.All;
        }

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
                    .Add("Only a third party has a 'say'; nothing is agreed without the consent of a party.");
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
            faults.In("parties").Add("There are no parties; a scenario has at least one.");
        }

        if (scenario.Parties.Length + scenario.ThirdParties.Length > MostParties)
        {
            faults.In("parties").Add($"There are more than {MostParties:N0} parties.");
        }

        Unique(
            scenario.Parties.Concat(scenario.ThirdParties).Select(party => party.Name),
            "party",
            faults.In("parties")
        );
        Unique(scenario.Packages.Select(package => package.Name), "package", faults.In("packages"));
        Unique(scenario.Readings.Select(reading => reading.Name), "reading", faults.In("readings"));
        Unique(scenario.Sources.Select(source => source.Key), "source", faults.In("sources"));
        Unique(scenario.Mediators.Select(mediator => mediator.Name), "mediator", faults.In("mediators"));
        foreach (Package package in scenario.Packages.Where(package => Reserved.Contains(package.Name)))
        {
            faults
                .In("packages")
                .In(package.Name)
                .Add($"A package cannot be called '{package.Name}', which means something else.");
        }
    }

    private static void Unique(IEnumerable<string> names, string what, PartRemarks faults)
    {
        foreach (string name in Repeated.In(names))
        {
            faults.In(name).Add($"There is more than one {what} '{name}'; names are unique.");
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
            spaces.Check(package.Outcome, faults.In("packages").In(package.Name));
            if (package.By.Length > 0 && !scenario.Parties.Any(party => party.Name == package.By))
            {
                faults.In("packages").In(package.Name).Add($"There is no party '{package.By}' to have brought it.");
            }
        }
    }

    private static void CheckDeadline(Deadline? deadline, PartRemarks faults)
    {
        if (deadline?.Rounds < 1)
        {
            faults.Add($"The number of rounds is a whole number from 1, not {deadline.Rounds}.");
        }

        if (deadline?.Time <= TimeSpan.Zero)
        {
            faults.Add("The time is above 0.");
        }
    }
}
