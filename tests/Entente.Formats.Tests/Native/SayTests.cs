using System.Text;
using Entente.Formats.Native;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Formats.Tests.Native;

public sealed class SayTests
{
    private const string Start = """
        entente: 1
        issues: { noise: [quiet, loud], hour: [early, late] }
        parties: { one: { preferences: { scores: { noise: { quiet: 0, loud: 1 } } } } }
        thirdParties:
          neighbours:

        """;

    [Fact]
    public void A_third_party_is_consulted_about_all_or_may_block_some()
    {
        FileReading reading = Read(
            """
                say:
                  - { consulted: true, why: They asked }
                  - { mayBlock: { noise: loud, hour: { not: early } }, reported: the permit }
            """
        );
        Assert.Empty(reading.Faults);
        System.Collections.Immutable.ImmutableArray<ThirdPartySay> says = reading.Scenario!.ThirdParties[0].Says;
        Assert.Equal(ThirdPartyRight.BeConsulted, says[0].Right);
        Assert.Empty(says[0].Conditions);
        Assert.Equal("They asked", says[0].Why.ToString());
        Assert.Equal(ThirdPartyRight.Block, says[1].Right);
        Assert.True(reading.Scenario.Space.Matches(says[1].Conditions, Outcome.At(1, 1)));
        Assert.False(reading.Scenario.Space.Matches(says[1].Conditions, Outcome.At(1, 0)));
        Assert.NotNull(says[1].Evidence);
    }

    [Fact]
    public void Every_fault_of_a_say_is_named_with_its_place()
    {
        FileReading reading = Read(
            """
                say:
                  - { why: nothing }
                  - { consulted: maybe }
                  - { mayBlock: { noise: silent } }
            """
        );
        Assert.Equal(
            [
                "f:7:9: A say is either 'consulted' or 'mayBlock': in which outcomes, or true for all.",
                "f:8:22: 'consulted' says in which outcomes, or true for all.",
                "f:9:30: Issue 'noise' has no value 'silent'; it is one of 'quiet', 'loud'.",
            ],
            reading.Faults.Select(fault => fault.ToString())
        );
    }

    [Fact]
    public void A_party_at_the_table_has_no_say_beside_its_consent()
    {
        FileReading reading = NativeFormat.Read(
            "f",
            Encoding.UTF8.GetBytes(
                """
                entente: 1
                issues: { noise: [quiet, loud] }
                parties: { one: { say: [{ consulted: true }], preferences: { scores: { noise: { quiet: 0, loud: 1 } } } } }
                """
            )
        );
        Assert.Contains(
            "Only a third party has a 'say'; nothing is agreed without the consent of a party.",
            Assert.Single(reading.Faults).ToString(),
            StringComparison.Ordinal
        );
    }

    private static FileReading Read(string says) => NativeFormat.Read("f", Encoding.UTF8.GetBytes(Start + says));
}
