using System.CommandLine;
using System.CommandLine.Parsing;
using Entente.Analysis;
using Entente.Cli.Commands;
using Entente.Cli.Help;
using Entente.Formats;
using Entente.Reporting.Languages;

namespace Entente.Cli.Surroundings;

/// <summary>Runs one call of the program, whatever it runs in.</summary>
internal static class EntenteProgram
{
    // An argument that begins with @ is one like any other, and no file of arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Does what the arguments ask for.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, Surroundings around, CancellationToken cancellation)
    {
        var session = new Session(around, LanguageOf(arguments) ?? around.Language);
        string given = "";
        try
        {
            ParseResult result = EntenteCommand.Of(session).Parse(arguments, Parsing);
            if (
                arguments is not [['[', ..], ..]
                && result.Action is not (HelpPage or VersionLine)
                && UsageFaults.Of(result, session) is { Count: > 0 } faults
            )
            {
                return Misused(session, [.. OthersThan(session, faults, result), .. faults]);
            }

            given = Given(result);
            var configuration = new InvocationConfiguration
            {
                Output = around.Output,
                Error = around.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            int code = result.InvokeAsync(configuration, cancellation).GetAwaiter().GetResult();
            around.Output.Flush();
            return code;
        }
        catch (UsageException misuse)
        {
            return Misused(session, misuse.Faults);
        }
        catch (UnsupportedScenarioException refusal)
        {
            return session.Refuse([new Remark(new Place(given), refusal.Said)]);
        }
        catch (OperationCanceledException)
        {
            session.Tell(session.Say("Interrupted.", "Onderbroken."));
            return ExitCode.Interrupted;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            string why = FileTrouble.Writing("", failure).In(session.Language.Tag);
            session.Tell(
                session.Say(
                    $"A file, or standard output, cannot be read or written: {why}",
                    $"Een bestand, of de standaarduitvoer, kan niet worden gelezen of geschreven: {why}"
                )
            );
            return ExitCode.InputFault;
        }
#pragma warning disable CA1031 // Whatever else goes wrong is a failure of the program, and its user gets a sentence.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            session.Tell(
                session.Say(
                    $"Entente failed, and the fault is its own ({failure.GetType().Name}: {failure.Message}). Please report it with the files and the command.",
                    $"Entente is vastgelopen door een eigen fout ({failure.GetType().Name}: {failure.Message}). Meld het alstublieft, met de bestanden en de opdracht."
                )
            );
            return ExitCode.InternalFailure;
        }
    }

    // Tells what is wrong with the files of a call whose options are wrong, and gives what else is wrong with the call.
    private static IEnumerable<string> OthersThan(Session session, IReadOnlyList<string> faults, ParseResult result)
    {
        if (result.CommandResult.Command is not IFileCommand command || SoundCall.Of(result) is not { } sound)
        {
            return [];
        }

        try
        {
            return UsageException.FaultsOf(() => command.TellFaults(sound)).Except(faults);
        }
        catch (UnsupportedScenarioException refusal)
        {
            session.Tell([new Remark(new Place(Given(sound)), refusal.Said)]);
            return [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It is told when the call is as it should be.
            return [];
        }
    }

    private static int Misused(Session session, IEnumerable<string> faults)
    {
        foreach (string fault in faults)
        {
            session.Tell(fault);
        }

        return ExitCode.WrongUsage;
    }

    // What the command was given to look at: the place of what is found only when it is looked into.
    private static string Given(ParseResult result) =>
        result
            .CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .FirstOrDefault()
            ?.Value
        ?? result.CommandResult.Command.Name;

    // Help and complaints come before the arguments are understood, and have to be in the language asked for.
    private static Language? LanguageOf(IReadOnlyList<string> arguments)
    {
        const string Joined = EntenteCommand.LanguageOption + "=";
        for (int i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].StartsWith(Joined, StringComparison.Ordinal))
            {
                return Language.Of(arguments[i][Joined.Length..]);
            }

            if (arguments[i] == EntenteCommand.LanguageOption && i + 1 < arguments.Count)
            {
                return Language.Of(arguments[i + 1]);
            }
        }

        return null;
    }
}
