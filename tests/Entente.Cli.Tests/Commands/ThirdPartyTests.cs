using System.Text.Json;

namespace Entente.Cli.Tests.Commands;

/// <summary>What is said of those who were not at the table in Hanoi.</summary>
public sealed class ThirdPartyTests
{
    private static readonly Lazy<JsonElement> Hanoi = new(() =>
        JsonDocument.Parse(CliRun.Of("analyze", "hanoi-2019", "--reading", "interests", "--json").Output).RootElement
    );

    [Fact]
    public void Japan_would_have_to_be_compensated_for_what_Pyongyang_offered_and_is_consulted()
    {
        JsonElement effect = EffectOf("japan", "package:korean offer");
        Assert.Equal(-6, effect.GetProperty("change").GetDouble());
        Assert.Equal(6, effect.GetProperty("compensation").GetDouble());
        Assert.True(effect.GetProperty("consulted").GetBoolean());
        Assert.False(effect.GetProperty("canBlock").GetBoolean());
        JsonElement spared = Hanoi
            .Value.GetProperty("sparingChanges")
            .EnumerateArray()
            .Single(change => change.GetProperty("occasion").GetString() == "package:korean offer");
        Assert.True(spared.GetProperty("deal").GetBoolean());
        Assert.Equal("human rights", Assert.Single(spared.GetProperty("issues").EnumerateArray()).GetString());
    }

    [Fact]
    public void China_can_block_relief_and_has_no_reason_to()
    {
        JsonElement effect = EffectOf("china", "package:korean offer");
        Assert.True(effect.GetProperty("canBlock").GetBoolean());
        Assert.False(effect.GetProperty("wouldBlock").GetBoolean());
        Assert.False(EffectOf("china", "statusQuo").GetProperty("canBlock").GetBoolean());
    }

    [Fact]
    public void The_deals_that_are_counted_for_others_are_those_of_the_table()
    {
        JsonElement counts = Hanoi.Value.GetProperty("thirdPartyCounts");
        Assert.Equal(
            Hanoi.Value.GetProperty("agreementZone").GetProperty("count").GetString(),
            counts.GetProperty("deals").GetRawText()
        );
        Assert.InRange(counts.GetProperty("sparing").GetInt32(), 1, counts.GetProperty("unblocked").GetInt32());
    }

    private static JsonElement EffectOf(string party, string occasion) =>
        Hanoi
            .Value.GetProperty("thirdParties")
            .EnumerateArray()
            .Single(each => each.GetProperty("name").GetString() == party)
            .GetProperty("effects")
            .EnumerateArray()
            .First(each => each.GetProperty("occasion").GetString() == occasion);
}
