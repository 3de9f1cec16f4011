using Entente.Formats.Recognition;
using Entente.Formats.Tests.Recognition;

namespace Entente.Formats.Tests.Genius;

/// <summary>What looks wrong in profiles of GENIUS is told once, where it stands.</summary>
public class GeniusWarningsTests
{
    private static string Profile(string good, string bad, string weight, string reservation) =>
        $"""
            <utility_space><objective index="0" name="r">
            <issue index="1" name="colour" type="discrete">
            <item index="1" value="red" evaluation="{good}"/>
            <item index="2" value="blue" evaluation="{bad}"/></issue>
            <weight index="1" value="{weight}"/></objective>
            <reservation value="{reservation}"/></utility_space>
            """;

    private static ScenarioReading Read(string profile)
    {
        using ScenarioFolder folder = new ScenarioFolder().Add("a.xml", profile);
        ScenarioReading reading = ScenarioSource.Read(folder["a.xml"]);
        Assert.Empty(reading.Faults);
        return reading;
    }

    private static IEnumerable<string> Warnings(string profile, string language = "en") =>
        Read(profile).Warnings.Select(each => $"{each.Place.Line}:{each.Place.Column}: {each.Said.In(language)}");

    [Theory]
    [InlineData("1", "2", "1")]
    [InlineData("1", "1.01", "1")]
    public void A_reservation_above_every_outcome_is_told_once(string weight, string reservation, string best)
    {
        string profile = Profile("2", "1", weight, reservation);
        Assert.Equal(
            [
                $"6:14: No agreement is worth {reservation}, more than the best outcome ({best}): no deal can be acceptable; lower the reservation value unless that is meant.",
            ],
            Warnings(profile)
        );
        Assert.Equal(
            [
                $"6:14: Geen akkoord is {reservation} waard, meer dan de beste uitkomst ({best}): geen akkoord kan aanvaardbaar zijn; verlaag de reserveringswaarde tenzij dat zo bedoeld is.",
            ],
            Warnings(profile, "nl")
        );
    }

    [Theory]
    [InlineData("1.5", "1.2", true)]
    [InlineData("1.5", "1", false)]
    [InlineData("0.5", "0.6", true)]
    [InlineData("0.5", "0.5", false)]
    public void A_reservation_counts_against_what_weights_and_the_cap_leave(
        string weight,
        string reservation,
        bool isAbove
    ) =>
        Assert.Equal(
            isAbove ? 1 : 0,
            Warnings(Profile("2", "1", weight, reservation))
                .Count(warning => warning.Contains("more than the best outcome", StringComparison.Ordinal))
        );

    [Fact]
    public void A_negative_evaluation_is_told_where_it_stands_and_taken_as_it_is()
    {
        string profile = Profile("2", "-1", "1", "0");
        Assert.Equal(
            [
                "4:30: Value 'blue' of issue 'colour' is evaluated at -1, and GENIUS wants at least 0; it is taken as it is: write 0 or more unless it is meant.",
            ],
            Warnings(profile)
        );
        Assert.Equal(
            [
                "4:30: Waarde 'blue' van onderwerp 'colour' heeft evaluatie -1, en GENIUS vraagt ten minste 0; ze is genomen zoals ze er staat: schrijf 0 of meer tenzij het zo bedoeld is.",
            ],
            Warnings(profile, "nl")
        );
        Assert.NotNull(Read(profile).Scenario);
    }

    [Fact]
    public void An_evaluation_of_0_is_no_warning() => Assert.Empty(Warnings(Profile("2", "0", "1", "0")));
}
