using Entente.Cli.Surroundings;

namespace Entente.Cli.Tests;

/// <summary>Calls that are wrong usage.</summary>
internal static class Misuse
{
    /// <summary>A call ends with 2, prints nothing, and says sentences in both languages, none of them in the wrong one.</summary>
    /// <returns>What was said in Dutch, a sentence a line.</returns>
    public static string[] IsSaid(string[] arguments, string english, string dutch)
    {
        CliRun run = CliRun.Of([.. arguments, "--language", "en"]);
        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(english, run.Error.Split('\n'));

        string[] said = CliRun.Of([.. arguments, "--language", "nl"]).Error.TrimEnd('\n').Split('\n');
        Assert.Contains(dutch, said);
        Assert.DoesNotContain(said, run.Error.Split('\n').Contains);
        return said;
    }
}
