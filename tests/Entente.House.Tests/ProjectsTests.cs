using System.Xml.Linq;
using Entente.Testing.Support;

namespace Entente.House.Tests;

/// <summary>The table of <c>docs/design/house.md</c>: which project may use what.</summary>
public class ProjectsTests
{
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Entente"] = ["Microsoft.CodeAnalysis.BannedApiAnalyzers"],
        ["Entente.Formats"] = ["Entente", "YamlDotNet"],
        ["Entente.Reporting"] = ["Entente"],
        ["Entente.Cli"] = ["Entente", "Entente.Formats", "Entente.Reporting", "System.CommandLine"],
        ["Entente.Rooms"] = ["Entente", "Microsoft.CodeAnalysis.BannedApiAnalyzers"],
        ["Entente.Rooms.Storage"] = ["Entente.Rooms", "Microsoft.Data.Sqlite", "Npgsql"],
        ["Entente.Cluster"] = ["Entente.Rooms", "Microsoft.Orleans.Sdk", "Microsoft.Orleans.Server", "Npgsql"],
        ["Entente.Web"] = ["Entente.Formats", "Entente.Reporting", "Entente.Rooms", "Microsoft.AspNetCore.OpenApi"],
        ["Entente.Server"] =
        [
            "Entente.Cluster",
            "Entente.Rooms.Storage",
            "Entente.Web",
            "OpenTelemetry.Exporter.OpenTelemetryProtocol",
            "OpenTelemetry.Extensions.Hosting",
            "OpenTelemetry.Instrumentation.AspNetCore",
        ],
        ["Entente.Testing"] = ["Entente", "CsCheck"],
    };

    private static string[] Projects(string folder) =>
        Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories);

    [Fact]
    public void A_project_uses_what_the_table_allows_and_nothing_else()
    {
        foreach (string path in Projects("src"))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            Assert.True(MayUse.ContainsKey(name), $"{name} is not in the table.");
            Assert.Equal(MayUse[name].Order(StringComparer.Ordinal), Used(path).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_project_of_src_has_tests_and_every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Path.Combine(Repository.Root, "Entente.slnx"));
        foreach (string path in Projects("src").Concat(Projects("tests")).Concat(Projects("bench")))
        {
            // The driver of the browser is some hundreds of megabytes: who builds the solution need not fetch it. test.sh builds and runs this one by itself.
            bool isDriver = Path.GetFileNameWithoutExtension(path) == "Entente.Browser.Tests";
            Assert.NotEqual(isDriver, solution.Contains(Path.GetFileName(path), StringComparison.Ordinal));
        }

        // The generators of Entente.Testing are tested by the tests that draw from them.
        Assert.All(
            MayUse.Keys.Where(name => name != "Entente.Testing"),
            name => Assert.True(Directory.Exists(Path.Combine(Repository.Root, "tests", name + ".Tests")), name)
        );
    }

    [Fact]
    public void Versions_of_packages_stand_in_one_place()
    {
        foreach (string path in Projects("src").Concat(Projects("tests")).Concat(Projects("bench")))
        {
            Assert.DoesNotContain(
                XDocument.Load(path).Descendants("PackageReference"),
                package => package.Attribute("Version") is not null
            );
        }
    }

    [Fact]
    public void The_page_of_the_house_shows_this_table()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "design", "house.md"));
        foreach ((string name, string[] uses) in MayUse)
        {
            string shown =
                name == "Entente"
                    ? "the base class library"
                    : string.Join(", ", uses.Where(use => use != "Microsoft.CodeAnalysis.BannedApiAnalyzers"));
            Assert.Contains($"| {name} | {shown} |", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_ships_is_checked_for_trimming_and_native_code_without_exceptions()
    {
        string settings = File.ReadAllText(Path.Combine(Repository.Root, "src", "Directory.Build.props"));
        Assert.Contains(
            "<IsAotCompatible Condition=\"'$(IsServerSide)' == 'false'\">true</IsAotCompatible>",
            settings,
            StringComparison.Ordinal
        );
        foreach (string path in Projects("src"))
        {
            string project = File.ReadAllText(path);
            Assert.DoesNotContain("NoWarn", project, StringComparison.Ordinal);
            Assert.DoesNotContain("IsAotCompatible", project, StringComparison.Ordinal);
        }

        foreach (string path in SourceFiles.In("src"))
        {
            Assert.DoesNotContain("UnconditionalSuppressMessage", File.ReadAllText(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_file_says_where_packages_come_from()
    {
        string[] files =
        [
            .. Directory.GetFiles(Path.Combine(Repository.Root, "samples")),
            .. Directory.GetFiles(Repository.Root),
            .. Projects("src"),
            .. Projects("tests"),
            .. Projects("bench"),
        ];
        string[] settings = [".config", ".props", ".targets", ".csproj", ".cs"];
        foreach (string path in files.Where(path => settings.Contains(Path.GetExtension(path).ToLowerInvariant())))
        {
            Assert.DoesNotContain("://", File.ReadAllText(path), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Used(string path)
    {
        XDocument project = XDocument.Load(path);
        return project
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!))
            .Concat(
                project.Descendants("PackageReference").Select(reference => (string)reference.Attribute("Include")!)
            );
    }
}
