using Entente.Cli.Surroundings;

namespace Entente.Cli.Tests;

/// <summary>One call of the program in this process, and what came out.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    /// <summary>Calls the program with no variables set, no terminal, and nothing on standard input.</summary>
    public static CliRun Of(params string[] arguments) => With("", new Dictionary<string, string>(), arguments);

    /// <summary>Calls the program with a text on standard input and variables in its environment.</summary>
    public static CliRun With(
        string input,
        IReadOnlyDictionary<string, string> variables,
        string[] arguments,
        CancellationToken cancellation = default
    )
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var reader = new StringReader(input);
        var around = new Surroundings.Surroundings
        {
            Output = output,
            Error = error,
            Input = reader,
            Variable = name => variables.GetValueOrDefault(name),
        };
        int code = EntenteProgram.Run(arguments, around, cancellation);
        return new CliRun(code, output.ToString(), error.ToString());
    }
}
