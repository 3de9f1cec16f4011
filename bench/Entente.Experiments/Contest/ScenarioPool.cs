using System.Security.Cryptography;
using System.Text;
using Entente.Analysis;
using Entente.Bidding;
using Entente.Formats.Catalog;
using Entente.Formats.Recognition;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Experiments.Contest;

/// <summary>All scenarios for two parties: those that ship, generated ones, and those found in folders.</summary>
internal static class ScenarioPool
{
    /// <summary>Collects them. A scenario with the same outcomes, scores and fallbacks as one before it is left out.</summary>
    /// <param name="folders">Folders that are searched with all that is below them; names begin with the last part of the path.</param>
    public static List<ContestScenario> Of(IEnumerable<string> folders)
    {
        var found = new List<ContestScenario>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (string id in ShippedScenarios.Ids)
        {
            Add(found, known, $"catalog/{id}", ScenarioSource.Read(id).Scenario);
        }

        foreach (ContestScenario each in GeneratedScenarios.All)
        {
            Add(found, known, each.Name, each.Scenario);
        }

        foreach (string folder in folders)
        {
            string root = Path.GetFullPath(folder);
            string above = Path.GetDirectoryName(root)!;
            IEnumerable<string> places = Directory
                .EnumerateDirectories(root, "*", SearchOption.AllDirectories)
                .Prepend(root)
                .Order(StringComparer.Ordinal);
            foreach (string place in places)
            {
                string name = Path.GetRelativePath(above, place).Replace('\\', '/');
                Add(found, known, name, ScenarioSource.Read(place).Scenario);
            }
        }

        return found;
    }

    private static void Add(List<ContestScenario> found, HashSet<string> known, string name, Scenario? read)
    {
        if (read is not { Parties.Length: 2 })
        {
            return;
        }

        Scenario scenario = read.Readings.IsEmpty ? read : read.As(read.Readings[0].Name);
        scenario = scenario with
        {
            Parties = [.. scenario.Parties.Select(party => party with { Patience = Patience.Endless })],
        };
        try
        {
            if (known.Add(Mark(BidSpace.Of(scenario))))
            {
                found.Add(new ContestScenario(name, scenario));
            }
        }
        catch (UnsupportedScenarioException)
        {
            // No session can be run over it; there is nothing to compare.
        }
    }

    private static string Mark(BidSpace space)
    {
        var text = new StringBuilder();
        foreach (BidUtility utility in space.Utilities)
        {
            text.Append(utility.Reservation).Append(';').Append(utility.Constant).Append(';');
            for (int group = 0; group < space.Sizes.Length; group++)
            {
                for (int part = 0; part < space.Sizes[group]; part++)
                {
                    text.Append(utility.Contribution(group, part)).Append(',');
                }

                text.Append('|');
            }
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
