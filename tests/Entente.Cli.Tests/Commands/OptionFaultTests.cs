using Entente.Cli.Surroundings;

namespace Entente.Cli.Tests.Commands;

/// <summary>Options that are given without their value or too often: a sentence with the remedy in both languages, and exit code 2.</summary>
public sealed class OptionFaultTests
{
    public static TheoryData<string, string> Answers =>
        new()
        {
            { "explain", "used-car" },
            { "forecast", "hanoi-relief" },
            { "exchange", "yongbyon" },
            { "conflict", "elmira" },
            { "divide", "camp-david-1978" },
            { "analyze", "used-car" },
        };

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_file_without_a_name_is_a_missing_value(string command, string given)
    {
        foreach (string option in new[] { "--html", "--svg" })
        {
            foreach (string empty in new[] { "", " " })
            {
                Misuse.IsSaid(
                    [command, given, option, empty],
                    $"{option} needs a value: {option} FILE.",
                    $"{option} vraagt een waarde: {option} FILE."
                );
            }
        }
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_page_and_a_picture_do_not_go_to_the_same_file(string command, string given)
    {
        using var folder = new TemporaryFolder();
        string file = folder.At("answer");
        string same = Path.Combine(folder.At("."), "answer");
        Misuse.IsSaid(
            [command, given, "--html", file, "--svg", same],
            $"--html and --svg both write '{same}'; give each a file of its own.",
            $"--html en --svg schrijven allebei '{same}'; geef elk een eigen bestand."
        );
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("--state STATE", "conflict", "elmira", "--state", "--json")]
    [InlineData("--state STATE", "conflict", "elmira", "--state", "--html=x.html")]
    [InlineData("--state STATE", "conflict", "elmira", "--state", "-h")]
    [InlineData("--worlds N", "forecast", "hanoi-2019", "--worlds", "--seed", "3")]
    [InlineData("--html FILE", "divide", "camp-david-1978", "--html", "--json")]
    public void A_value_is_missing_where_the_name_of_an_option_stands(string call, params string[] arguments)
    {
        string name = call.Split(' ')[0];
        string[] said = Misuse.IsSaid(
            arguments,
            $"{name} needs a value: {call}.",
            $"{name} vraagt een waarde: {call}."
        );
        Assert.Equal(2, said.Length);
    }

    [Fact]
    public void The_language_is_missing_where_the_name_of_an_option_stands()
    {
        CliRun run = CliRun.Of("forecast", "hanoi-2019", "--language", "--json");
        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Equal("--language needs a value: --language en|nl.\nSee 'entente forecast --help'.\n", run.Error);
    }

    [Fact]
    public void What_is_wrong_with_other_options_is_said_beside_an_unknown_one()
    {
        string[] call = ["forecast", "hanoi-2019", "--seed", "--jsn", "--packages", "x", "--worlds", "--threads", "2"];
        string[] said = Misuse.IsSaid(
            call,
            "There is no option '--jsn'. Did you mean '--json'?",
            "Er is geen optie '--jsn'. Bedoelde u '--json'?"
        );
        Assert.Equal(
            ["--worlds vraagt een waarde: --worlds N.", "--packages vraagt een geheel getal van minstens 0, niet 'x'."],
            said[1..3]
        );
    }

    [Theory]
    [InlineData("--concept", 2, "conflict", "elmira", "--concept", "nash", "--concept", "gmr")]
    [InlineData("--html", 3, "exchange", "yongbyon", "--html", "a", "--html", "b", "--html", "c")]
    [InlineData("--seed", 2, "forecast", "hanoi-2019", "--seed", "1", "--seed", "2")]
    public void An_option_of_one_value_is_given_once(string name, int times, params string[] arguments) =>
        Misuse.IsSaid(
            arguments,
            $"{name} is given {times} times; give it once.",
            $"{name} is {times} keer gegeven; één keer is genoeg."
        );

    [Fact]
    public void An_argument_that_begins_with_an_at_sign_is_one_like_any_other()
    {
        Misuse.IsSaid(
            ["conflict", "elmira", "@foo"],
            "'@foo' is one argument too many.",
            "'@foo' is een argument te veel."
        );
        Assert.StartsWith("@foo: There is no such file", CliRun.Of("explain", "@foo").Error, StringComparison.Ordinal);
    }
}
