using System.CommandLine;
using System.CommandLine.Parsing;

namespace Entente.Cli.Help;

/// <summary>A call without those of its options that are wrong, so that the rest can be looked at.</summary>
internal static class SoundCall
{
    /// <summary>The rest of a call; null where it is not understood either, because more than options is wrong.</summary>
    /// <param name="result">The call.</param>
    public static ParseResult? Of(ParseResult result)
    {
        Command command = result.CommandResult.Command;
        Option[] wrong =
        [
            .. result.Errors.Select(error => error.SymbolResult).OfType<OptionResult>().Select(given => given.Option),
            .. OptionFaults.WithEmptyNames(result),
        ];

        // Without some of the values of an option that takes several, the rest would be another question.
        if (wrong.Any(option => option.Arity.MaximumNumberOfValues > 1))
        {
            return null;
        }

        var rest = new List<string>();
        Token? before = null;
        for (int i = 0; i < result.Tokens.Count; i++)
        {
            Token token = result.Tokens[i];
            if (token.Type == TokenType.DoubleDash)
            {
                rest.AddRange(result.Tokens.Skip(i).Select(each => each.Value));
                break;
            }

            if (OptionFaults.IsName(token))
            {
                // The option before it lacks its value, and this is one by itself.
                if (OptionFaults.WithoutValue(command, before, token) is not null)
                {
                    if (!IsWrong(before!))
                    {
                        rest.RemoveAt(rest.Count - 1);
                    }

                    rest.Add(token.Value);
                }
            }
            else if (!(token.Type == TokenType.Option && IsWrong(token)) && !IsValueOfWrong(before, token))
            {
                rest.Add(token.Value);
            }

            before = token;
        }

        ParseResult sound = result.RootCommandResult.Command.Parse(rest, result.Configuration);
        return sound.Errors.Count == 0 && sound.UnmatchedTokens.Count == 0 ? sound
            : rest.Count < result.Tokens.Count ? Of(sound)
            : null;

        bool IsValueOfWrong(Token? option, Token token) =>
            token.Type == TokenType.Argument && option is { Type: TokenType.Option } && IsWrong(option);

        bool IsWrong(Token token) => wrong.Any(option => option == OptionFaults.Named(command, token.Value));
    }
}
