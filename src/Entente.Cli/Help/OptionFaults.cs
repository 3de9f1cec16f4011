using System.CommandLine;
using System.CommandLine.Parsing;
using Entente.Cli.Surroundings;

namespace Entente.Cli.Help;

/// <summary>Says what is wrong with how an option of a call was given: without its value, or too often.</summary>
internal static class OptionFaults
{
    private static readonly string[] Paths = ["FILE", "FOLDER", "[NAME=]FILE", "SCENARIO"];

    /// <summary>The options that a command takes: its own and those of all commands.</summary>
    public static IEnumerable<Option> Of(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options));

    /// <summary>That an option needs a value, and which.</summary>
    public static string NeedsValue(Option option, Session session)
    {
        string name = option.Name;
        string value = option.HelpName is { Length: > 0 } help ? $": {name} {help}" : "";
        return session.Say($"{name} needs a value{value}.", $"{name} vraagt een waarde{value}.");
    }

    /// <summary>The option whose value is missing, because the name of another stands where it should be; null for none.</summary>
    /// <param name="command">The command.</param>
    /// <param name="before">The token before.</param>
    /// <param name="token">What stands in the place of the value.</param>
    public static Option? WithoutValue(Command command, Token? before, Token token)
    {
        string word = token.Value.Split('=')[0];
        return before is { Type: TokenType.Option } && Named(command, word) is not null
            ? Named(command, before.Value)
            : null;
    }

    /// <summary>The sentences about options that name a file or a folder, and are given an empty name.</summary>
    public static IEnumerable<string> EmptyNames(ParseResult result, Session session) =>
        WithEmptyNames(result).Select(option => NeedsValue(option, session));

    /// <summary>The options that name a file or a folder, and are given an empty name.</summary>
    public static IEnumerable<Option> WithEmptyNames(ParseResult result) =>
        result
            .CommandResult.Children.OfType<OptionResult>()
            .Where(given =>
                Paths.Contains(given.Option.HelpName)
                && given.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))
            )
            .Select(given => given.Option);

    /// <summary>What is wrong with an option that the call gives wrongly; null where its own sentence says so.</summary>
    public static string? Of(OptionResult given, Session session)
    {
        string name = given.Option.Name;
        if (given is { Tokens: [] or [{ Value: "" }] })
        {
            return NeedsValue(given.Option, session);
        }

        return given.IdentifierTokenCount > 1 && given.Option.Arity.MaximumNumberOfValues == 1
            ? session.Say(
                $"{name} is given {given.IdentifierTokenCount} times; give it once.",
                $"{name} is {given.IdentifierTokenCount} keer gegeven; één keer is genoeg."
            )
            : null;
    }

    /// <summary>Whether what looks like the name of an option stands where none is known.</summary>
    public static bool IsName(Token token) =>
        token is { Type: TokenType.Argument, Value: ['-', '-', ..] }
        || (token is { Type: TokenType.Argument, Value: ['-', var letter, ..] } && char.IsAsciiLetter(letter));

    /// <summary>The option of a command that has a name; null for none.</summary>
    public static Option? Named(Command command, string word) =>
        Of(command).FirstOrDefault(option => option.Name == word || option.Aliases.Contains(word));
}
