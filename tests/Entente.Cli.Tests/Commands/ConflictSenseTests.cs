using Entente.Cli.Surroundings;

namespace Entente.Cli.Tests.Commands;

/// <summary>What is said of states that hold in all senses is so in every sense that the report has, looking far ahead included.</summary>
public sealed class ConflictSenseTests : IDisposable
{
    // From 1, A looks two moves ahead: it invests, and B follows. Nobody gains by a single move there.
    private const string Investing = """
        conflict: 1
        decisionMakers:
          A: { options: { a: { title: invest, direction: forward } }, ranking: [3, 1, 2] }
          B: { options: { b: { title: follow, direction: forward } }, ranking: [3, 2, 1] }
        infeasible: [ b and not a ]
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("en", "--joint needs states that are made of options, none of them collapsed")]
    [InlineData("nl", "--joint vraagt toestanden die uit opties bestaan en niet zijn samengevoegd")]
    public void Joint_moves_of_collapsed_states_are_refused_with_the_remedy_and_sim_is_said_to_be_left_out(
        string language,
        string refused
    )
    {
        string path = folder.Write("c.yaml", Investing + "\ncollapsed: { both: { when: a and b } }\n");
        CliRun joint = CliRun.Of("conflict", path, "--joint", "--language", language);
        Assert.Equal(ExitCode.WrongUsage, joint.ExitCode);
        Assert.StartsWith(refused, joint.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", joint.Error, StringComparison.Ordinal);
        Assert.Contains("(SIM)", CliRun.Of("conflict", path, "--language", language).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "en",
        "One state is stable in every sense: state 3 (",
        "Why state 1 (nothing taken) holds: nobody has a move that pays"
    )]
    [InlineData(
        "nl",
        "Eén toestand is in elke zin stabiel: toestand 3 (",
        "Waarom toestand 1 (niets gedaan) standhoudt: niemand heeft een zet die loont"
    )]
    public void A_state_that_does_not_hold_for_who_looks_far_ahead_is_not_said_to_hold_in_every_sense(
        string language,
        string lead,
        string why
    )
    {
        string path = folder.Write("c.yaml", Investing);
        CliRun run = CliRun.Of("conflict", path, "--language", language);
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        Assert.Contains(lead, run.Output, StringComparison.Ordinal);
        Assert.Contains(why, run.Output, StringComparison.Ordinal);
        string picture = CliRun.Of("conflict", path, "--svg", "-", "--language", language).Output;
        Assert.Single(picture.Split('\n'), line => line.Contains("class=\"state all", StringComparison.Ordinal));
        Assert.Contains("class=\"state some", picture, StringComparison.Ordinal);
    }
}
