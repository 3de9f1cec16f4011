using Entente.Cli.Surroundings;

namespace Entente.Cli.Tests.Commands;

/// <summary>What a conflict shows on a terminal while it is worked out.</summary>
public sealed class ConflictProgressTests
{
    [Theory]
    [InlineData("en", "States and preferences [", "Stability [")]
    [InlineData("nl", "Toestanden en voorkeuren [", "Stabiliteit [")]
    public void Every_part_of_the_work_shows_how_far_it_is(string language, params string[] shown)
    {
        string error = ErrorOf(isTerminal: true, language);
        Assert.All(shown, each => Assert.Contains(each, error, StringComparison.Ordinal));
        Assert.Contains("100%", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_no_terminal_nothing_is_shown() => Assert.Empty(ErrorOf(isTerminal: false, "en"));

    private static string ErrorOf(bool isTerminal, string language)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new StringReader("");
        var around = new Surroundings.Surroundings
        {
            Output = output,
            Error = error,
            Input = input,
            Variable = _ => null,
            IsErrorTerminal = isTerminal,
            Clock = new SecondByLook(),
        };
        int code = EntenteProgram.Run(["conflict", "hanoi-mini-a", "--language", language], around, default);
        Assert.Equal(ExitCode.Done, code);
        return error.ToString();
    }

    /// <summary>A clock on which a second passes whenever somebody looks, so that all work is long.</summary>
    private sealed class SecondByLook : TimeProvider
    {
        private long looks;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref looks);
    }
}
