using System.Globalization;
using Entente.Bidding;
using Entente.Formats.Recognition;
using Entente.Protocols;
using Entente.Simulation;
using Entente.Strategies;
using Entente.Strategies.Catalog;
using Entente.Testing.Support;

namespace Entente.Formats.Tests.Simulation;

/// <summary>Sessions that GENIUS 9.1.13 printed, run again under its convention.</summary>
public class GeniusTournamentTests
{
    private const string Anac = "scenarios/genius-original/anac";

    [SharedTheory]
    [InlineData("t_1_ItexvsCypress", "y2010/ItexvsCypress", 16)]
    [InlineData("t_2_EnglandZimbabwe", "y2010/EnglandZimbabwe", 16)]
    [InlineData("t_3_NiceOrDie", "y2011/NiceOrDie", 16)]
    [InlineData("t_4_Camera", "y2011/Camera", 16)]
    [InlineData("t_5_Grocery", "y2011/Grocery", 16)]
    [InlineData("t_0_Laptop", "y2011/Laptop", 16)]
    [InlineData("t_6_Barbecue", "y2012/Barbecue", 16)]
    public void Sessions_between_time_dependent_agents_are_met(string table, string folder, int expected)
    {
        int met = 0;
        var misses = new List<string>();
        foreach (string[] row in Rows(table))
        {
            string[] agents = [row[12].Split('@')[0], row[13].Split('@')[0]];
            if (!agents.All(agent => agent.StartsWith("TimeDependentAgent", StringComparison.Ordinal)))
            {
                continue;
            }

            SessionResult result = Run(Path.Combine(Repository.Shared, Anac, folder), [row[24], row[25]], agents);
            bool isAgreed = row[4] == "Yes";
            bool isMet =
                result.Ending.Kind == EndKind.Agreement == isAgreed
                && (!isAgreed || result.Rounds + 1 == int.Parse(row[1], CultureInfo.InvariantCulture))
                && (!isAgreed || Math.Abs(result.Utilities[0] - Number(row[14])) < 1e-9)
                && (!isAgreed || Math.Abs(result.Utilities[1] - Number(row[15])) < 1e-9);
            met += isMet ? 1 : 0;
            if (!isMet)
            {
                misses.Add(
                    $"{agents[0]} {agents[1]}: {row[1]} {row[14]} {row[15]} but {result.Rounds + 1} {result.Utilities[0]} {result.Utilities[1]}"
                );
            }
        }

        Assert.True(met == expected, $"{met} of {expected}\n" + string.Join("\n", misses));
    }

    private static SessionResult Run(string folder, string[] profiles, string[] agents) =>
        SessionRunner.Run(
            new SessionSetup(
                BidSpace.Of(
                    ScenarioSource
                        .Read(
                            folder,
                            new ScenarioSourceOptions
                            {
                                Profiles = [.. profiles.Select(profile => Path.Combine(folder, profile))],
                            }
                        )
                        .Scenario!
                ),
                [.. agents.Select(agent => StrategyCatalog.Parse(agent["TimeDependentAgent".Length..]))],
                new SessionLimits(100)
            )
            {
                Convention = Convention.Genius,
            }
        );

    private static IEnumerable<string[]> Rows(string table) =>
        File.ReadLines(Path.Combine(Repository.Shared, "reference", "genius-tournament", table + ".csv"))
            .Skip(2)
            .Select(line => line.Split(';'));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
