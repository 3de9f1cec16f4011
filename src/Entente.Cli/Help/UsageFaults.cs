using System.CommandLine;
using System.CommandLine.Parsing;
using Entente.Cli.Surroundings;
using Entente.Formats.Recognition;

namespace Entente.Cli.Help;

/// <summary>Says what is wrong with a call, each fault in a sentence that can be acted on.</summary>
internal static class UsageFaults
{
    /// <summary>The sentences; none when the call is understood.</summary>
    public static IReadOnlyList<string> Of(ParseResult result, Session session)
    {
        Command command = result.CommandResult.Command;
        if (command is RootCommand && result.UnmatchedTokens is [var first, ..] && !first.StartsWith('-'))
        {
            return [UnknownCommand(first, command, session), Pointer(command, session)];
        }

        List<string> said = [.. Unknown(result, session), .. OptionFaults.EmptyNames(result, session)];
        bool isUnderstood = said.Count == 0;
        said.AddRange(
            result
                .Errors.Where(error => isUnderstood || error.SymbolResult is OptionResult given && !HoldsName(given))
                .Select(error => Sentence(result, error, command, session))
        );

        if (said.Count == 0)
        {
            return [];
        }

        return [.. said.Distinct(), Pointer(command, session)];
    }

    private static string Pointer(Command command, Session session)
    {
        string name = command is RootCommand ? "" : $" {command.Name}";
        return session.Say($"See 'entente{name} --help'.", $"Zie 'entente{name} --help'.");
    }

    private static string UnknownCommand(string unknown, Command command, Session session)
    {
        string hint = NearestName.To(unknown, command.Subcommands.Select(each => each.Name)) is { } meant
            ? session.Say($" Did you mean '{meant}'?", $" Bedoelde u '{meant}'?")
            : "";
        return session.Say(
            $"There is no command '{unknown}'; there are {Commands(command, session)}.{hint}",
            $"Er is geen opdracht '{unknown}'; er zijn {Commands(command, session)}.{hint}"
        );
    }

    private static string Sentence(ParseResult result, ParseError error, Command command, Session session)
    {
        string? unknown = result.UnmatchedTokens.FirstOrDefault(token =>
            error.Message.Contains($"'{token}'", StringComparison.Ordinal)
        );
        if (unknown is not null)
        {
            return unknown.StartsWith('-')
                ? session.Say($"There is no option '{unknown}'.", $"Er is geen optie '{unknown}'.")
                : session.Say($"'{unknown}' is one argument too many.", $"'{unknown}' is een argument te veel.");
        }

        if (command is RootCommand && error.SymbolResult is CommandResult)
        {
            return session.Say(
                $"Say what to do: the commands are {Commands(command, session)}.",
                $"Zeg wat er moet gebeuren: de opdrachten zijn {Commands(command, session)}."
            );
        }

        Argument? missing = command.Arguments.FirstOrDefault(argument =>
            argument.Arity.MinimumNumberOfValues > 0 && (result.GetResult(argument)?.Tokens.Count ?? 0) == 0
        );
        if (missing is not null && error.SymbolResult is ArgumentResult or CommandResult)
        {
            string example = Example(missing!, command, session);
            return session.Say($"{missing.Name} is missing.{example}", $"{missing.Name} ontbreekt.{example}");
        }

        return (error.SymbolResult is OptionResult given ? OptionFaults.Of(given, session) : null) ?? error.Message;
    }

    // What could be given: something that ships with Entente.
    private static string Example(Argument missing, Command command, Session session)
    {
        string? own = command.Name switch
        {
            "conflict" => "elmira",
            "divide" => "camp-david-1978",
            "exchange" => "yongbyon",
            _ => null,
        };
        if (own is not null)
        {
            return session.Say(
                $" Try {own}; 'entente {command.Name} --help' names all that ship with Entente.",
                $" Probeer {own}; 'entente {command.Name} --help' noemt alle die met Entente meekomen."
            );
        }

        return missing.Name.StartsWith("SCENARIO", StringComparison.Ordinal)
            ? session.Say(
                " Try hanoi-2019; 'entente analyze --help' lists all scenarios that ship with Entente.",
                " Probeer hanoi-2019; 'entente analyze --help' noemt alle scenario's die met Entente meekomen."
            )
            : "";
    }

    private static string Commands(Command command, Session session) =>
        session.Language.List([.. command.Subcommands.Where(each => !each.Hidden).Select(each => each.Name)]);

    // What looks like an option and is none ends up among the arguments, and so does one that stands where a value should.
    private static IEnumerable<string> Unknown(ParseResult result, Session session)
    {
        Command command = result.CommandResult.Command;
        Token? before = null;
        foreach (Token token in result.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash))
        {
            if (OptionFaults.IsName(token))
            {
                yield return OptionFaults.WithoutValue(command, before, token) is { } option
                    ? OptionFaults.NeedsValue(option, session)
                    : session.Say($"There is no option '{token.Value}'.", $"Er is geen optie '{token.Value}'.")
                        + MeantOption(token.Value, command, session);
            }

            before = token;
        }
    }

    private static bool HoldsName(OptionResult given) => given.Tokens.Any(OptionFaults.IsName);

    private static string MeantOption(string unknown, Command command, Session session)
    {
        string[] names =
        [
            .. OptionFaults.Of(command).Where(option => !option.Hidden).Select(option => option.Name).Distinct(),
        ];
        string word = unknown.Split('=')[0];

        // The beginning of one name, or of several of which the shortest is meant; else a slip of a letter or two.
        string? meant =
            (
                word.Length > 3
                    ? names.Where(name => name.StartsWith(word, StringComparison.Ordinal)).MinBy(name => name.Length)
                    : null
            ) ?? NearestName.To(word, names);
        return meant is null ? "" : session.Say($" Did you mean '{meant}'?", $" Bedoelde u '{meant}'?");
    }
}
