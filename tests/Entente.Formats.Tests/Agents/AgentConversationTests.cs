using System.Text.Json;
using Entente.Bidding;
using Entente.Formats.Agents;
using Entente.Protocols;
using Entente.Simulation;
using Entente.Strategies.Catalog;

namespace Entente.Formats.Tests.Agents;

public class AgentConversationTests
{
    private const int Rounds = 30;

    [Theory]
    [InlineData("boulware", "conceder")]
    [InlineData("micro", "boulware")]
    [InlineData("tft-relative", "linear")]
    [InlineData("micro", "micro")]
    public void Two_agents_over_lines_play_the_session_that_the_simulation_plays(string first, string second)
    {
        var start = AgentStart.Read(Start(0));
        SessionResult simulated = SessionRunner.Run(
            new SessionSetup(
                BidSpace.Of(Whole()),
                [StrategyCatalog.Parse(first), StrategyCatalog.Parse(second)],
                new SessionLimits(Rounds)
            )
            {
                Seed = 1,
            }
        );

        AgentConversation[] agents =
        [
            new(start, StrategyCatalog.Parse(first)),
            new(AgentStart.Read(Start(1)), StrategyCatalog.Parse(second)),
        ];
        string offer = "null";
        int moves = 0;
        string? agreed = null;
        for (; moves < 2 * Rounds && agreed is null; moves++)
        {
            int self = moves % 2;
            string answer = agents[self]
                .Answer($$"""{"type":"turn","round":{{moves / 2}},"offer":{{offer}},"by":{{1 - self}},"more":1}""")!;
            using var read = JsonDocument.Parse(answer);
            if (read.RootElement.GetProperty("type").GetString() == "accept")
            {
                agreed = offer;
            }
            else
            {
                offer = read.RootElement.GetProperty("outcome").GetRawText();
            }
        }

        Assert.Equal(simulated.Ending.Kind == EndKind.Agreement, agreed is not null);
        if (agreed is not null)
        {
            using var outcome = JsonDocument.Parse(agreed);
            string[] values = [.. outcome.RootElement.EnumerateObject().Select(each => each.Value.GetString()!)];
            var space = start.Scenario.Space;
            Assert.Equal(simulated.Agreement!.Values.Select((value, i) => space.Issues[i].NameOf(value)), values);
            Assert.Equal(simulated.Offers, moves - 1);
        }
    }

    [Fact]
    public void An_answer_carries_the_model_when_that_is_asked_for()
    {
        var conversation = new AgentConversation(
            AgentStart.Read(Start(0)),
            StrategyCatalog.Parse("boa(offer=linear, model=smith)"),
            tellsModel: true
        );
        string answer = conversation.Answer(
            """{"type":"turn","round":0,"offer":{"price":"1","time":"soon"},"by":1}"""
        )!;
        using var read = JsonDocument.Parse(answer);
        JsonElement model = read.RootElement.GetProperty("model");

        Assert.Equal(1, model.GetProperty("weights").EnumerateArray().Sum(weight => weight.GetDouble()), 1e-12);
        Assert.Equal(1, model.GetProperty("values")[1].GetProperty("soon").GetDouble());
        Assert.Equal(0, model.GetProperty("values")[1].GetProperty("now").GetDouble());
    }

    [Fact]
    public void The_end_needs_no_answer_and_ends_the_conversation()
    {
        var conversation = new AgentConversation(AgentStart.Read(Start(0)), StrategyCatalog.Parse("linear"));

        Assert.Null(conversation.Answer("""{"type":"end","agreement":null}"""));
        Assert.True(conversation.IsOver);
    }

    [Theory]
    [InlineData("", "no JSON object")]
    [InlineData("[]", "one JSON object")]
    [InlineData("""{"type":"turn"}""", "\"type\":\"start\"")]
    [InlineData("""{"type":"start"}""", "\"issues\"")]
    [InlineData("""{"type":"start","issues":[{"name":"a","values":[]}]}""", "1 to")]
    [InlineData("""{"type":"start","issues":[{"name":"a","values":["1","1"]}]}""", "twice")]
    [InlineData(
        """{"type":"start","issues":[{"name":"a","values":["1"]}],"weights":[1]}""",
        "\"weights\" and \"values\""
    )]
    [InlineData(
        """{"type":"start","issues":[{"name":"a","values":["1"]}],"weights":["x"],"values":[{"1":1}]}""",
        "no number"
    )]
    [InlineData(
        """{"type":"start","issues":[{"name":"a","values":["1"]}],"weights":[1],"values":[{}]}""",
        "says nothing about '1'"
    )]
    [InlineData(
        """{"type":"start","issues":[{"name":"a","values":["1"]}],"weights":[1],"values":[{"1":1}],"discount":2}""",
        "discount"
    )]
    [InlineData(
        """{"type":"start","issues":[{"name":"a","values":["1"]}],"weights":[1],"values":[{"1":1}],"self":5}""",
        "\"self\""
    )]
    public void A_start_at_fault_is_refused_with_what_would_be_right(string line, string message)
    {
        var refusal = Assert.Throws<AgentLineException>(() => AgentStart.Read(line));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"turn"}""", "\"round\"")]
    [InlineData("""{"type":"turn","round":0,"offer":{"price":"9"}}""", "says nothing about issue 'time'")]
    [InlineData("""{"type":"turn","round":0,"offer":{"price":"900","time":"now"}}""", "no value '900'")]
    [InlineData("""{"type":"dance"}""", "not 'dance'")]
    public void A_turn_at_fault_is_refused_with_what_would_be_right(string line, string message)
    {
        var conversation = new AgentConversation(AgentStart.Read(Start(0)), StrategyCatalog.Parse("linear"));
        var refusal = Assert.Throws<AgentLineException>(() => conversation.Answer(line));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Preferences_may_come_as_a_list_of_outcomes()
    {
        var start = AgentStart.Read(
            """{"type":"start","rounds":5,"issues":[{"name":"a","values":["x","y"]}],"outcomes":[{"a":"x"},{"a":"y"}],"utilities":[0.2,0.7]}"""
        );
        var conversation = new AgentConversation(start, StrategyCatalog.Parse("hardliner"));

        Assert.Equal(
            """{"type":"offer","outcome":{"a":"y"}}""",
            conversation.Answer("""{"type":"turn","round":0,"offer":null}""")
        );
    }

    // The same two parties as one scenario, and as each seat is told of them.
    private static Entente.Scenarios.Scenario Whole()
    {
        var first = AgentStart.Read(Start(0)).Scenario;
        var second = AgentStart.Read(Start(1)).Scenario;
        return first with { Parties = [first.Parties[0], second.Parties[1]] };
    }

    private static string Start(int self) =>
        $$"""
            {"type":"start","schema":"entente/agent/1","protocol":"alternating-offers","self":{{self}},"parties":2,"rounds":{{Rounds}},"seed":1,
            "issues":[{"name":"price","values":["1","2","3","4","5","6","7","8","9"]},{"name":"time","values":["now","soon","later"]}],
            "weights":[0.7,0.3],"reservation":0.2,"discount":1.0,"answerMs":1000,"opponent":null,
            "values":[{{(self == 0 ? Rising : Falling)}},{{(
                self == 0 ? """{"now":0.1,"soon":0.4,"later":1}""" : """{"now":0.9,"soon":1,"later":0}"""
            )}}]}
            """.ReplaceLineEndings(
            ""
        );

    private const string Rising = """{"1":0,"2":0.13,"3":0.25,"4":0.38,"5":0.5,"6":0.63,"7":0.75,"8":0.88,"9":1}""";

    private const string Falling = """{"1":1,"2":0.9,"3":0.8,"4":0.7,"5":0.55,"6":0.4,"7":0.3,"8":0.15,"9":0}""";
}
