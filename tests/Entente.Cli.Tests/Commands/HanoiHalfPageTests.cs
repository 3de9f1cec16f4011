using System.Text.Json;

namespace Entente.Cli.Tests.Commands;

public sealed class HanoiHalfPageTests
{
    [Fact]
    public void What_nobody_proposed_is_kept_apart_from_what_was_proposed()
    {
        using var document = JsonDocument.Parse(CliRun.Of("explain", "hanoi-2019", "--json").Output);
        foreach (JsonElement reading in document.RootElement.GetProperty("readings").EnumerateArray())
        {
            Assert.Equal(["korean offer", "american demand", "draft of the eve"], PackagesIn(reading, "tabled"));
            Assert.Equal(["small deal"], PackagesIn(reading, "untabled"));
        }

        string half = CliRun.Of("explain", "hanoi-2019", "--language", "en").Output;
        Assert.Contains("Not proposed: A small deal", half, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "small deal",
            CliRun.Of("review", "hanoi-2019").Output,
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public void The_half_page_says_how_sure_it_is_who_would_have_to_give_in_and_that_there_is_no_relief()
    {
        string half = string.Join(
            ' ',
            CliRun
                .Of("explain", "hanoi-2019", "--language", "en")
                .Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.Contains("in both readings; uncertain under “Stated positions”.", half, StringComparison.Ordinal);
        Assert.Contains(
            "What is not named stays as it is. The table leaves out 4 more issues that change.",
            half,
            StringComparison.Ordinal
        );
        Assert.Contains("That asks North Korea to yield on Dismantlement.", half, StringComparison.Ordinal);
        Assert.Contains("Relief from sanctions: None;", half, StringComparison.Ordinal);
        Assert.Contains("most balanced of the 44)", half, StringComparison.Ordinal);
        Assert.Contains("[estimate from report §1, §3, §14]", half, StringComparison.Ordinal);
        Assert.Contains(
            "That there was none cannot be excluded under “Stated positions”; a forecast says how likely.",
            string.Join(
                ' ',
                CliRun
                    .Of("explain", "hanoi-2019", "--details", "--language", "en")
                    .Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            ),
            StringComparison.Ordinal
        );
    }

    private static string[] PackagesIn(JsonElement reading, string list) =>
        [.. reading.GetProperty(list).EnumerateArray().Select(each => each.GetProperty("package").GetString()!)];
}
