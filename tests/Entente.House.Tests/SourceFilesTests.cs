using System.Text.RegularExpressions;
using Entente.Testing.Support;

namespace Entente.House.Tests;

public partial class SourceFilesTests
{
    private const int MostLines = 400;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("bench")]
    public void A_namespace_is_the_folder(string folder)
    {
        foreach (string path in SourceFiles.In(folder))
        {
            string relative = Path.GetRelativePath(Path.Combine(Repository.Root, folder), path);
            string expected = Path.GetDirectoryName(relative)!.Replace(Path.DirectorySeparatorChar, '.');
            string text = File.ReadAllText(path);
            Match declared = Namespace().Match(text);
            bool isProgram = Path.GetFileName(path) == "Program.cs" && !declared.Success;
            Assert.True(isProgram || declared.Groups[1].Value == expected, $"{relative}: {declared.Groups[1].Value}");
        }
    }

    [Fact]
    public void A_file_of_the_shipped_code_is_named_after_its_type_and_short_enough_to_read()
    {
        foreach (string path in SourceFiles.In("src"))
        {
            string text = File.ReadAllText(path);
            // A closed family that is too large for one file stands in several: RoomEvent.Talks.cs.
            string name = Path.GetFileName(path).Split('.')[0];
            string[] types = [.. PublicType().Matches(text).Select(match => match.Groups[1].Value)];
            Assert.True(
                types.Length <= 1 && (types.Length == 0 || types[0] == name),
                $"{path}: {string.Join(", ", types)}"
            );
            Assert.True(text.Split('\n').Length <= MostLines, $"{path} has more than {MostLines} lines.");
        }
    }

    [Fact]
    public void Nothing_is_left_to_do_or_tied_to_one_machine()
    {
        foreach (string path in SourceFiles.In("src").Concat(SourceFiles.In("tests")).Concat(SourceFiles.In("bench")))
        {
            if (Path.GetFileName(path) != "SourceFilesTests.cs")
            {
                Match left = LeftOver().Match(File.ReadAllText(path));
                Assert.False(left.Success, $"{path}: {left.Value}");
            }
        }
    }

    [Fact]
    public void The_clock_and_unseeded_randomness_are_banned_from_the_library()
    {
        string project = File.ReadAllText(Path.Combine(Repository.Root, "src", "Entente", "Entente.csproj"));
        string banned = File.ReadAllText(Path.Combine(Repository.Root, "src", "Entente", "BannedSymbols.txt"));
        Assert.Contains("<AdditionalFiles Include=\"BannedSymbols.txt\" />", project, StringComparison.Ordinal);
        Assert.All(
            new[]
            {
                "P:System.DateTime.Now",
                "P:System.DateTime.UtcNow",
                "P:System.DateTimeOffset.Now",
                "P:System.DateTimeOffset.UtcNow",
                "P:System.TimeProvider.System",
                "P:System.Environment.TickCount64",
                "T:System.Random",
                "T:System.Security.Cryptography.RandomNumberGenerator",
                "M:System.Guid.NewGuid",
            },
            symbol => Assert.Contains(symbol, banned, StringComparison.Ordinal)
        );
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"^public (?:(?:sealed|abstract|static|readonly|partial|ref) )*(?:record struct|record|class|struct|interface|enum|delegate) (\w+)",
        RegexOptions.Multiline
    )]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException|#region|""/(?:home|root|work)/|[A-Z]:\\\\")]
    private static partial Regex LeftOver();
}
