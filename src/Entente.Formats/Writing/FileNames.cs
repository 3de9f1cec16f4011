using System.Collections.Immutable;
using System.Text;
using Entente.Scenarios;

namespace Entente.Formats.Writing;

/// <summary>Plain file names for a scenario and its parties, each once, whatever they are called.</summary>
internal static class FileNames
{
    private const int Longest = 80;

    /// <summary>The name of the scenario first, then those of the parties, without extension.</summary>
    public static ImmutableArray<string> Of(Scenario scenario)
    {
        string title = scenario.Id.Length > 0 ? scenario.Id : scenario.Title.In("en");
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (
            string wanted in scenario.Parties.Select(party => party.Name).Prepend(title.Length > 0 ? title : "domain")
        )
        {
            string plain = Plain(wanted);
            string name = plain;
            for (int number = 2; !taken.Add(name); number++)
            {
                name = names.Count == 1 && number == 2 ? $"{plain}-party" : $"{plain}-{number}";
            }

            names.Add(name);
        }

        return names.DrainToImmutable();
    }

    // Letters, digits and a few signs that every file system takes; the rest becomes a hyphen.
    private static string Plain(string wanted)
    {
        var name = new StringBuilder();
        foreach (char letter in wanted.AsSpan(0, Math.Min(wanted.Length, Longest)))
        {
            name.Append(char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or ' ' ? letter : '-');
        }

        string plain = name.ToString().Trim(' ', '.', '-');
        return plain.Length == 0 ? "unnamed" : plain;
    }
}
