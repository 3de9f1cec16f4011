using Entente.Formats.Recognition;

namespace Entente.Formats.Tests.Recognition;

/// <summary>What is not looked at in a folder is said, and what looks wrong in one file is told although another is refused.</summary>
public class FolderWarningsTests
{
    // A profile of GENIUS with a value that has no evaluation, which is a warning.
    private static string Genius(string reservation) =>
        $"""
            <utility_space><objective index="0" name="r">
            <issue index="1" name="price" type="discrete">
            <item index="1" value="low"/><item index="2" value="high" evaluation="1"/></issue>
            <weight index="1" value="1"/></objective>
            <reservation value="{reservation}"/></utility_space>
            """;

    private static IEnumerable<string> Said(
        IEnumerable<Remark> remarks,
        ScenarioFolder folder,
        string language = "en"
    ) => remarks.Select(remark => remark.In(language).Replace(folder.Path, "F", StringComparison.Ordinal));

    [Fact]
    public void A_table_in_a_folder_is_warned_of_with_the_remedy()
    {
        using ScenarioFolder folder = new ScenarioFolder()
            .AddProfile("a.json", "price", 0, 1)
            .AddProfile("b.json", "price", 1, 0)
            .Add("scores.csv", "party,price\n");
        ScenarioReading reading = ScenarioSource.Read(folder.Path);
        Assert.NotNull(reading.Scenario);
        Assert.Equal(
            [
                "F/scores.csv: A table is not looked at where a folder is given; if the scenario stands in it, give this file by itself.",
            ],
            Said(reading.Warnings, folder)
        );
        Assert.Equal(
            [
                "F/scores.csv: Naar een tabel wordt niet gekeken waar een map wordt gegeven; als het scenario erin staat, geef dan dit bestand apart.",
            ],
            Said(reading.Warnings, folder, "nl")
        );
    }

    [Fact]
    public void Several_tables_are_warned_of_together_also_where_nothing_else_lies_in_the_folder()
    {
        using ScenarioFolder folder = new ScenarioFolder().Add("b.xlsx", "").Add("a.CSV", "").Add("notes.txt", "");
        ScenarioReading reading = ScenarioSource.Read(folder.Path);
        Assert.Equal(["F: The folder holds no scenario that is known here."], Said(reading.Faults, folder));
        Assert.Equal(
            [
                "F: Tables are not looked at where a folder is given; if the scenario stands in one of them, give that file by itself: F/a.CSV, F/b.xlsx.",
            ],
            Said(reading.Warnings, folder)
        );
    }

    [Fact]
    public void A_folder_without_tables_is_not_warned_of()
    {
        using ScenarioFolder folder = new ScenarioFolder()
            .AddProfile("a.json", "price", 0, 1)
            .AddProfile("b.json", "price", 1, 0);
        Assert.Empty(ScenarioSource.Read(folder.Path).Warnings);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Warnings_of_one_profile_stay_where_another_is_refused(bool isPicked)
    {
        using ScenarioFolder folder = new ScenarioFolder().Add("a.xml", Genius("0")).Add("b.xml", Genius("much"));
        ScenarioReading reading = ScenarioSource.Read(
            folder.Path,
            new ScenarioSourceOptions { Profiles = isPicked ? [folder["a.xml"], folder["nowhere.xml"]] : [] }
        );
        Assert.Null(reading.Scenario);
        Assert.Single(reading.Faults);
        Assert.Contains(
            "F/a.xml:3:1: Value 'low' of issue 'price' has no evaluation and counts as 0.",
            Said(reading.Warnings, folder)
        );
    }

    [Fact]
    public void Warnings_of_a_domain_stay_where_another_file_is_refused()
    {
        const string Domain = """
            <negotiation_template><utility_space><objective index="0" name="r">
            <issue index="1" type="discrete"><item index="1" value="low"/></issue>
            </objective></utility_space></negotiation_template>
            """;
        using ScenarioFolder folder = new ScenarioFolder().Add("domain.xml", Domain).Add("broken.json", "{");
        ScenarioReading alone = ScenarioSource.Read(folder.Path);
        Assert.StartsWith("F/broken.json:1:", Assert.Single(Said(alone.Faults, folder)), StringComparison.Ordinal);
        Assert.Equal(["F/domain.xml:2:1: This issue has no name; add name=\"…\"."], Said(alone.Warnings, folder));

        folder.Add("a.xml", Genius("much"));
        ScenarioReading withProfile = ScenarioSource.Read(folder.Path);
        Assert.Equal(2, withProfile.Faults.Length);
        Assert.Contains(
            "F/domain.xml:2:1: This issue has no name; add name=\"…\".",
            Said(withProfile.Warnings, folder)
        );
    }
}
