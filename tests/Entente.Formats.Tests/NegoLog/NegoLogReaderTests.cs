using Entente.Formats.NegoLog;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.Tests.NegoLog;

public class NegoLogReaderTests
{
    private static FileReading Read(string json) =>
        NegoLogReader.Read("profileA.json", (Node.Map)JsonNodes.Read("profileA.json", json).Root!);

    [Fact]
    public void A_profile_is_a_weighted_sum_with_a_reservation_value()
    {
        Profile profile = Read(
            """{"reservationValue": 0.3, "issueWeights": {"a": 0.25, "b": 0.75}, "issues": {"a": {"x": 1, "y": 0}, "b": {"z": 0.2}}}"""
        ).Profile!;
        Assert.Equal("profileA", profile.Name);
        Assert.Equal(
            Rational.Parse("0.4"),
            new UtilityFunction(profile.Space, profile.Preferences).Of(Outcome.At(0, 0))
        );
        Assert.Equal(Rational.Parse("0.3"), profile.Fallback.Worth!.Value.Likely);
    }

    [Fact]
    public void Weights_that_lack_or_miss_1_are_warnings()
    {
        FileReading reading = Read(
            """{"reservationValue": 0, "issueWeights": {"b": 0.5, "c": 1}, "issues": {"a": {"x": 1}, "b": {"z": 0.2}}}"""
        );
        Assert.NotNull(reading.Profile);
        Assert.Equal(3, reading.Warnings.Length);
    }

    [Fact]
    public void A_profile_with_a_slip_in_a_key_is_still_one_and_hides_no_other_fault()
    {
        const string Slip = """{"reservationValue": "low", "weights": {"a": 1}, "issues": {"a": {"x": "one"}}}""";
        var root = (Node.Map)JsonNodes.Read("profileA.json", Slip).Root!;
        Assert.True(NegoLogReader.Recognises(root));
        FileReading reading = Read(Slip);
        Assert.Equal(3, reading.Faults.Length);
        Assert.Empty(reading.Warnings);
    }

    [Fact]
    public void No_reservation_value_is_a_warning() =>
        Assert.Contains(
            "no agreement is taken to be worth 0",
            Assert.Single(Read("""{"issueWeights": {"a": 1}, "issues": {"a": {"x": 1}}}""").Warnings).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("""{"issueWeights": {}, "issues": {}}""")]
    [InlineData("""{"issueWeights": {"a": 1}, "issues": {"a": {}}}""")]
    [InlineData("""{"issueWeights": {"a": "high"}, "issues": {"a": {"x": 1}}}""")]
    [InlineData("""{"issueWeights": {"a": 1}, "issues": {"a": {"x": [1]}}}""")]
    [InlineData("""{"issueWeights": 3, "issues": {"a": {"x": 1}}}""")]
    public void What_cannot_be_meant_is_a_fault(string json)
    {
        FileReading reading = Read(json);
        Assert.Null(reading.Profile);
        Assert.NotEmpty(reading.Faults);
    }
}
