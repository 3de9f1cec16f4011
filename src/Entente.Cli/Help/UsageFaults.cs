using System.CommandLine;
using System.CommandLine.Parsing;
using Entente.Cli.Surroundings;

namespace Entente.Cli.Help;

/// <summary>Says what is wrong with a call, each fault in a sentence that can be acted on.</summary>
internal static class UsageFaults
{
    public static IEnumerable<string> Of(ParseResult result, Session session)
    {
        Command command = result.CommandResult.Command;
        var said = new List<string>();
        foreach (ParseError error in result.Errors)
        {
            said.Add(Sentence(result, error, command, session));
        }

        string name = command is RootCommand ? "" : $" {command.Name}";
        return said.Distinct().Append(session.Say($"See 'entente{name} --help'.", $"Zie 'entente{name} --help'."));
    }

    private static string Sentence(ParseResult result, ParseError error, Command command, Session session)
    {
        string? unknown = result.UnmatchedTokens.FirstOrDefault(token =>
            error.Message.Contains($"'{token}'", StringComparison.Ordinal)
        );
        if (unknown is not null && command is RootCommand && !unknown.StartsWith('-'))
        {
            string names = session.Language.List([.. command.Subcommands.Select(each => each.Name)]);
            return session.Say(
                $"There is no command '{unknown}'; there are {names}.",
                $"Er is geen opdracht '{unknown}'; er zijn {names}."
            );
        }

        if (unknown is not null)
        {
            return unknown.StartsWith('-')
                ? session.Say($"There is no option '{unknown}'.", $"Er is geen optie '{unknown}'.")
                : session.Say($"'{unknown}' is one argument too many.", $"'{unknown}' is een argument te veel.");
        }

        if (command is RootCommand && error.SymbolResult is CommandResult)
        {
            return session.Say("Say what to do.", "Zeg wat er moet gebeuren.");
        }

        Argument? missing = command.Arguments.FirstOrDefault(argument =>
            argument.Arity.MinimumNumberOfValues > 0 && (result.GetResult(argument)?.Tokens.Count ?? 0) == 0
        );
        if (missing is not null && error.SymbolResult is ArgumentResult or CommandResult)
        {
            return session.Say($"{missing!.Name} is missing.", $"{missing!.Name} ontbreekt.");
        }

        return error.Message;
    }
}
