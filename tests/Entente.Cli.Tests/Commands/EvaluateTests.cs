using Entente.Cli.Surroundings;

namespace Entente.Cli.Tests.Commands;

public sealed class EvaluateTests
{
    private static readonly Dictionary<string, string> NoVariables = [];

    [Fact]
    public void Outcomes_in_give_utilities_out_line_by_line()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("car.yaml", Samples.Car);
        string outcomes = folder.Write(
            "outcomes.jsonl",
            """
            {"price":9,"tyres":"yes","colour":"red"}
            {"price":"8","tyres":true,"colour":"blue"}

            {"colour":"blue","tyres":"no","price":10.0}
            """
        );
        var run = CliRun.Of("evaluate", file, "--outcomes", outcomes);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(
            """
            {"utilities":[2,5],"acceptable":true}
            {"utilities":[0,6],"acceptable":false}
            {"utilities":[5,0],"acceptable":false}

            """.ReplaceLineEndings("\n"),
            run.Output
        );
    }

    [Fact]
    public void A_dash_is_standard_input_and_time_discounts_each_by_its_own_patience()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("car.yaml", Samples.Car);
        string[] call = ["evaluate", file, "--outcomes", "-", "--at", "0.5"];
        var run = CliRun.With("{\"price\":9,\"tyres\":\"yes\",\"colour\":\"red\"}\n", NoVariables, call);
        Assert.Equal("{\"utilities\":[1,5],\"acceptable\":true}\n", run.Output);
    }

    [Fact]
    public void A_value_that_does_not_exist_is_a_fault_with_its_place_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("car.yaml", Samples.Car);
        const string Lines = """
            {"price":9,"tyres":"yes","colour":"red"}
            {"price":11,"tyres":"yes","colour":"rad"}
            {"price":9,"tyres":"yes"}
            {"price":9,"tyres":"yes","colour":"red","color":"red"}
            [1]
            {"price":9,"price":9,"tyres":null,"colour":"red"} x
            """;
        var run = CliRun.With(Lines, NoVariables, ["evaluate", file, "--outcomes", "-"]);
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.Empty(run.Output);
        string[] lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("-:2:10: Issue 'price' has no value '11'.", lines[0], StringComparison.Ordinal);
        Assert.StartsWith(
            "-:2:36: Issue 'colour' has no value 'rad'. Did you mean 'red'?",
            lines[1],
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "-:3:1: An outcome gives every issue a value; missing: 'colour'.",
            lines[2],
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "-:4:41: There is no issue 'color'. Did you mean 'colour'?",
            lines[3],
            StringComparison.Ordinal
        );
        Assert.StartsWith("-:5:1: This is not a JSON object.", lines[4], StringComparison.Ordinal);
        Assert.StartsWith("-:6:12: Issue 'price' has a value already.", lines[5], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_input_fault()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of(
            "evaluate",
            folder.Write("car.yaml", Samples.Car),
            "--outcomes",
            folder.At("nothing.jsonl")
        );
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.Contains("nothing.jsonl: There is no such file", run.Error, StringComparison.Ordinal);
    }
}
