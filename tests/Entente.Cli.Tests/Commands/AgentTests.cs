namespace Entente.Cli.Tests.Commands;

public class AgentTests
{
    private const string Start =
        """{"type":"start","rounds":10,"issues":[{"name":"price","values":["1","2","3"]}],"weights":[1.0],"values":[{"1":0.0,"2":0.5,"3":1.0}],"reservation":0.3}""";

    [Fact]
    public void Every_turn_is_answered_by_one_line()
    {
        CliRun run = With(
            Start,
            """{"type":"turn","round":0,"offer":null}""",
            """{"type":"turn","round":8,"offer":{"price":"2"},"by":1}""",
            """{"type":"end","agreement":{"price":"2"}}"""
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("{\"type\":\"offer\",\"outcome\":{\"price\":\"3\"}}\n{\"type\":\"accept\"}\n", run.Output);
    }

    [Fact]
    public void The_end_of_input_is_a_walk_away()
    {
        CliRun run = With(Start);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_turn_after_the_end_still_asks_for_the_fallback()
    {
        CliRun run = With(Start, """{"type":"turn","round":500,"offer":null}""");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("{\"type\":\"offer\",\"outcome\":{\"price\":\"2\"}}\n", run.Output);
    }

    [Fact]
    public void A_line_at_fault_is_named_by_its_number()
    {
        CliRun run = With(Start, "", """{"type":"turn","round":-1}""");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("<stdin>:3:1: A turn needs \"round\"", run.Error, StringComparison.Ordinal);
    }

    private static CliRun With(params string[] lines) =>
        CliRun.With(
            string.Join('\n', lines),
            new Dictionary<string, string>(StringComparer.Ordinal),
            ["agent", "--strategy", "linear"]
        );
}
