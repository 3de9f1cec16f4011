using Entente.Protocols;
using Entente.Simulation;
using Entente.Strategies.Catalog;
using Entente.Testing.Support;

namespace Entente.Tests.Simulation;

public class SessionProtocolsTests
{
    public static TheoryData<SessionProtocol> Every => [.. SessionProtocols.All];

    [Fact]
    public void Every_kind_of_protocol_can_be_run_and_has_one_name() =>
        Assert.Equal(
            [.. Enum.GetValues<ProtocolKind>().Select(kind => (kind, SessionProtocols.Of(kind).Name))],
            SessionProtocols.All.DistinctBy(each => each.Name).Select(each => (each.Kind, each.Name))
        );

    [Theory]
    [MemberData(nameof(Every), DisableDiscoveryEnumeration = true)]
    public void A_protocol_is_found_by_its_name_and_has_a_page_of_rules(SessionProtocol protocol)
    {
        Assert.Same(protocol, SessionProtocols.Find(protocol.Name));
        Assert.Matches("^[a-z]+(-[a-z]+)*$", protocol.Name);
        Assert.Contains(
            "## Moves and events",
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "reference", "protocols", protocol.Name + ".md")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_number_of_parties_that_does_not_fit_is_refused_with_a_sentence()
    {
        SessionSetup setup = new(
            Entente.Bidding.BidSpace.Of(Lone()),
            [StrategyCatalog.Parse("boulware")],
            new SessionLimits(5)
        );

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => SessionRunner.Run(setup));
        Assert.Contains("for 2 to 63 parties, and there are 1.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Virtual_time_ends_a_session_when_it_is_over()
    {
        // Every move takes 1 of 7.5: the eighth comes too late, so that seven offers are made.
        SessionResult result = SessionRunner.Run(
            new SessionSetup(
                Pies.Of(10),
                [StrategyCatalog.Parse("hardliner"), StrategyCatalog.Parse("hardliner")],
                new SessionLimits(0, 7.5)
            )
            {
                MoveTime = 1,
                KeepsLog = true,
            }
        );

        Assert.Equal(EndKind.Deadline, result.Ending.Kind);
        Assert.Equal(7, result.Offers);
        Assert.Equal(1, result.Time);
    }

    private static Entente.Scenarios.Scenario Lone()
    {
        Entente.Scenarios.Scenario pie = Pies.Of(3).Scenario;
        return new Entente.Scenarios.Scenario(pie.Space, [pie.Parties[0]]);
    }
}
