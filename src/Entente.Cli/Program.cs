using System.Text;
using Entente.Cli.Surroundings;

namespace Entente.Cli;

/// <summary>The program <c>entente</c>.</summary>
internal static class Program
{
    private const int BufferSize = 1 << 14;

    private static int Main(string[] arguments)
    {
        using var interrupted = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            // The second time, the user means it.
            pressed.Cancel = !interrupted.IsCancellationRequested;
            interrupted.Cancel();
        };

        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
#pragma warning disable CA2000 // Both live as long as the process; the run flushes them, and disposing would write once more what could not be written.
        var output = new StreamWriter(Console.OpenStandardOutput(), encoding, BufferSize) { NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError(), encoding) { NewLine = "\n", AutoFlush = true };
#pragma warning restore CA2000
        using var input = new StreamReader(Console.OpenStandardInput(), encoding);
        var around = new Surroundings.Surroundings
        {
            Output = output,
            Error = error,
            Input = input,
            Variable = Environment.GetEnvironmentVariable,
            IsOutputTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            TerminalWidth = Console.IsOutputRedirected ? null : Console.WindowWidth,
        };
        return EntenteProgram.Run(arguments, around, interrupted.Token);
    }
}
