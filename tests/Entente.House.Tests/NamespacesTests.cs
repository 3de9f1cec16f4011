using System.Text.RegularExpressions;
using Entente.Testing.Support;

namespace Entente.House.Tests;

/// <summary>Which way things flow inside the library: a folder uses those before it and none after.</summary>
public partial class NamespacesTests
{
    private static readonly string[] Order =
    [
        "Numbers",
        "Randomness",
        "Annotations",
        "Bargaining",
        "Division",
        "Coalitions",
        "Games",
        "Theory",
        "Outcomes",
        "Preferences",
        "Scenarios",
        "Elicitation",
        "Analysis",
        "Generation",
        "Protocols",
        "Bidding",
        "Strategies",
        "Simulation",
        "Evaluation",
        "Review",
        "Explaining",
        "Exchanges",
        "Forecasting",
        "Stakeholders",
        "Conflict",
    ];

    [Fact]
    public void A_folder_of_the_library_uses_those_before_it()
    {
        string library = Path.Combine(Repository.Root, "src", "Entente");
        foreach (string path in SourceFiles.Below(library))
        {
            string folder = Path.GetRelativePath(library, path).Split(Path.DirectorySeparatorChar)[0];
            int place = Array.IndexOf(Order, folder);
            Assert.True(place >= 0, $"{folder} has no place in the order.");
            foreach (Match use in Named().Matches(File.ReadAllText(path)))
            {
                int used = Array.IndexOf(Order, use.Groups[1].Value);
                Assert.True(used >= 0 && used <= place, $"{path} uses {use.Groups[1].Value}.");
            }
        }
    }

    // Usings, and names written out in full; documentation may point anywhere.
    [GeneratedRegex(@"^(?!\s*//).*?\bEntente\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Named();
}
