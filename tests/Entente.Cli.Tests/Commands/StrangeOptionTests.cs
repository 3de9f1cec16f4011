namespace Entente.Cli.Tests.Commands;

/// <summary>Options that mean nothing for what a command was given are refused and not passed over.</summary>
public sealed class StrangeOptionTests
{
    private const string Talks = "party,price\nseller,9000\nbuyer,8000\n";

    public static TheoryData<string> LogCommands => ["explain", "forecast", "review"];

    [Theory]
    [MemberData(nameof(LogCommands))]
    public void What_is_for_logs_is_refused_beside_a_scenario_all_of_it_at_once(string command)
    {
        using var folder = new TemporaryFolder();
        foreach (string given in new[] { "used-car", folder.Write("car.yaml", Samples.Car) })
        {
            string[] said = Misuse.IsSaid(
                [command, given, "--seat", "a=b", "--seat", "c", "--session", "1", "--scenario", "x"],
                "--seat says who is who in a log, and this is a scenario; leave it out.",
                "--seat zegt wie wie is in een log, en dit is een scenario; laat dat weg."
            );
            Assert.Equal(
                [
                    "--seat vraagt NAAM=PARTIJ, niet 'c'.",
                    "--seat zegt wie wie is in een log, en dit is een scenario; laat dat weg.",
                    "--session kiest een van de sessies van een log, en dit is een scenario; laat dat weg.",
                    "--scenario zegt waar een log over gaat, en dit is zelf een scenario; laat dat weg.",
                ],
                said
            );
        }
    }

    [Theory]
    [MemberData(nameof(LogCommands))]
    public void A_name_in_a_log_is_seated_once(string command)
    {
        using var folder = new TemporaryFolder();
        string log = folder.Write("talks.csv", Talks);
        string[] seats = ["--seat", "buyer=seller", "--seat", "buyer=buyer", "--seat", "x"];
        string[] said = Misuse.IsSaid(
            [command, log, "--scenario", "used-car", .. seats],
            "--seat gives 'buyer' a party twice; give it once.",
            "--seat geeft 'buyer' twee keer een partij; één keer is genoeg."
        );
        Assert.Contains("--seat vraagt NAAM=PARTIJ, niet 'x'.", said);
    }

    [Fact]
    public void What_is_for_scenarios_is_refused_beside_stakeholders() =>
        Misuse.IsSaid(
            ["forecast", "hanoi-relief", .. Choices, "--scenario", "used-car", "--worlds", "9"],
            "--worlds, --scenario, --profile, --all-profiles, --party and --reading: for scenarios, not for stakeholders; how the model runs stands under 'model' in the file.",
            "--worlds, --scenario, --profile, --all-profiles, --party en --reading: voor scenario’s, niet voor belanghebbenden; hoe het model loopt staat onder 'model' in het bestand."
        );

    [Fact]
    public void What_is_for_scenarios_is_refused_beside_a_conflict()
    {
        Misuse.IsSaid(
            ["conflict", "elmira", .. Choices, "--owner", "a=b"],
            "--owner, --profile, --all-profiles, --party and --reading: for scenarios, and elmira is a conflict, which says itself who can do what; leave it out.",
            "--owner, --profile, --all-profiles, --party en --reading: voor scenario’s, en elmira is een conflict, dat zelf zegt wie wat kan doen; laat dat weg."
        );
        Misuse.IsSaid(
            ["conflict", "elmira", "--owner", "a=b"],
            "--owner: for scenarios, and elmira is a conflict, which says itself who can do what; leave it out.",
            "--owner: voor scenario’s, en elmira is een conflict, dat zelf zegt wie wat kan doen; laat dat weg."
        );
    }

    [Fact]
    public void What_is_for_paths_is_refused_where_none_are_asked_for()
    {
        string[] call = ["conflict", "elmira", "--moves", "any", "--longest", "2"];
        Misuse.IsSaid(
            call,
            "--moves and --longest: for the paths that --to lists; give --to STATE, or leave it out.",
            "--moves en --longest: voor de paden die --to noemt; geef --to STATE, of laat dat weg."
        );
        Assert.Equal(0, CliRun.Of([.. call, "--to", "3"]).ExitCode);
    }

    [Fact]
    public void Distances_are_counted_from_the_state_that_was_given_also_without_paths() =>
        Assert.Contains(
            "How far from state 3",
            CliRun.Of("conflict", "elmira", "--from", "3").Output,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("explain")]
    [InlineData("forecast")]
    [InlineData("analyze")]
    [InlineData("check")]
    public void Profiles_are_refused_where_a_scenario_has_none(string command)
    {
        using var folder = new TemporaryFolder();
        string table = folder.Write("scores.csv", "issue,value,one,other\nprice,low,1,2\nprice,high,2,1\n");
        foreach (string given in new[] { "used-car", folder.Write("car.yaml", Samples.Car), table })
        {
            Misuse.IsSaid(
                [command, given, "--profile", "nosuch.xml", "--all-profiles"],
                $"--profile and --all-profiles: for a folder in which every file is the profile of one party, which {given} is not; leave it out.",
                $"--profile en --all-profiles: voor een map waarin elk bestand het profiel van één partij is, en dat is {given} niet; laat dat weg."
            );
        }
    }

    private static string[] Choices => ["--reading", "a", "--profile", "b", "--all-profiles", "--party", "c"];
}
