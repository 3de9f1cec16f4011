using System.Text.Json;
using Entente.Cli.Surroundings;

namespace Entente.Cli.Tests.Commands;

public sealed class OtherCommandsTests
{
    [Theory]
    [InlineData("en", "sale", "no faults")]
    [InlineData("nl", "sale", "geen fouten")]
    [InlineData("en", "talks", "no faults")]
    [InlineData("nl", "exercise", "geen fouten")]
    public void A_new_scenario_has_no_faults_in_any_language(string language, string kind, string verdict)
    {
        using var folder = new TemporaryFolder();
        string file = folder.At("new.yaml");
        Assert.Equal(ExitCode.Done, CliRun.Of("new", file, "--language", language, "--kind", kind).ExitCode);
        var check = CliRun.Of("check", file, "--language", language);
        Assert.Equal(ExitCode.Done, check.ExitCode);
        Assert.Contains(verdict, check.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, CliRun.Of("analyze", file, "--draws", "50").ExitCode);
    }

    [Fact]
    public void A_new_scenario_overwrites_nothing_unless_told_to()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("mine.yaml", "precious");
        Assert.Equal(ExitCode.InputFault, CliRun.Of("new", file).ExitCode);
        Assert.Equal("precious", File.ReadAllText(file));
        Assert.Equal(ExitCode.Done, CliRun.Of("new", file, "--force").ExitCode);
        Assert.NotEqual("precious", File.ReadAllText(file));
    }

    [Fact]
    public void Check_lists_every_fault_and_counts_them()
    {
        using var folder = new TemporaryFolder();
        string text = Samples.Car.Replace("colour: [red, blue]", "colour: [red, red]", StringComparison.Ordinal);
        var run = CliRun.Of("check", folder.Write("car.yaml", text));
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.Matches(@"car\.yaml:\d+:\d+: ", run.Error);
        Assert.Matches(@"car\.yaml: \d+ faults?, \d+ warnings?\n", run.Error);
    }

    [Theory]
    [InlineData("entente")]
    [InlineData("entente-json")]
    [InlineData("negmas")]
    public void What_is_converted_is_worth_the_same(string format)
    {
        using var folder = new TemporaryFolder();
        string text = Samples.Car.Replace("patience: { overall: 0.25 }", "", StringComparison.Ordinal);
        string file = folder.Write("car.yaml", text);
        var convert = CliRun.Of("convert", file, "--to", format, "--output", folder.At("out"));
        Assert.Equal(ExitCode.Done, convert.ExitCode);
        Assert.Empty(convert.Output);
        Assert.Equal(Frontier(file), Frontier(folder.At("out")));
    }

    [Fact]
    public void Every_player_gets_a_sheet_that_keeps_the_secrets_of_the_others()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("car.yaml", Samples.Car);
        var run = CliRun.Of("convert", file, "--to", "role-sheets", "--output", folder.At("sheets"));
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(
            ["1-seller.md", "2-buyer.md"],
            Directory.GetFiles(folder.At("sheets")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void What_a_format_cannot_say_is_refused_with_the_reason()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("car.yaml", Samples.Car);
        var run = CliRun.Of("convert", file, "--to", "geniusweb", "--output", folder.At("out"));
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.False(Directory.Exists(folder.At("out")));
        Assert.Contains("car.yaml: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongUsage, CliRun.Of("convert", file, "--to", "word", "--output", "-").ExitCode);
    }

    [Fact]
    public void Offers_are_worth_about_the_same_to_oneself_and_differ()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("car.yaml", Samples.Car);
        var run = CliRun.Of("offers", file, "--party", "seller", "--at", "4", "--count", "2", "--json");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        JsonElement[] offers = [.. document.RootElement.GetProperty("offers").EnumerateArray()];
        Assert.Equal(2, offers.Length);
        Assert.All(offers, offer => Assert.Equal(4, offer.GetProperty("worth").GetDouble()));
        Assert.Equal(
            "{\"price\":\"10\",\"tyres\":\"yes\",\"colour\":\"red\"}",
            Compact(offers[0].GetProperty("outcome"))
        );
    }

    [Theory]
    [InlineData("Say with --party who makes the offers: seller and buyer.", "--at", "4")]
    [InlineData("There is no party 'thief'; there are seller and buyer.", "--party", "thief", "--at", "4")]
    [InlineData("--at 40 lies outside the scale of seller", "--party", "seller", "--at", "40")]
    [InlineData("--at takes a number or a share as in 70%, not 'much'.", "--party", "seller", "--at", "much")]
    [InlineData("--model takes known or opposite, not 'magic'.", "--party", "1", "--at", "50%", "--model", "magic")]
    public void Offers_say_what_they_need(string sentence, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of(["offers", folder.Write("car.yaml", Samples.Car), .. options]);
        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    private static string Frontier(string scenario)
    {
        var run = CliRun.Of("analyze", scenario, "--json");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        IEnumerable<string> points = document
            .RootElement.GetProperty("frontier")
            .GetProperty("points")
            .EnumerateArray()
            .Select(point => Compact(point.GetProperty("utilities")));
        return string.Join(
            " ",
            points.Select(point => string.Join(",", JsonSerializer.Deserialize<double[]>(point)!.Order())).Order()
        );
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
