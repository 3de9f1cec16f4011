using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Strategies.Text;

/// <summary>Reads the short text form of strategies.</summary>
/// <remarks>
/// <c>call = name [ "(" [ argument { "," argument } ] ")" ]</c>, <c>argument = name "=" ( number | call )</c>; names are letters, digits and hyphens; spaces do not
/// count. Nesting goes at most 8 deep, and a text has at most 1,000 characters.
/// </remarks>
internal sealed class StrategyParser
{
    private const int MostCharacters = 1000;
    private const int MostNesting = 8;

    private readonly string text;
    private int at;

    private StrategyParser(string text) => this.text = text;

    /// <summary>The call that a text writes.</summary>
    /// <exception cref="StrategyTextException">The text is none.</exception>
    public static StrategyCall Parse(string text)
    {
        if (text.Length > MostCharacters)
        {
            throw new StrategyTextException($"A strategy is written in at most {MostCharacters} characters.");
        }

        var parser = new StrategyParser(text);
        StrategyCall call = parser.Call(1);
        parser.Skip();
        return parser.at == text.Length ? call : throw parser.Fault("nothing more");
    }

    private StrategyCall Call(int depth)
    {
        if (depth > MostNesting)
        {
            throw new StrategyTextException($"'{text}' is nested more than {MostNesting} deep.");
        }

        Skip();
        int position = at + 1;
        string name = Name();
        Skip();
        ImmutableArray<StrategyArgument>.Builder arguments = ImmutableArray.CreateBuilder<StrategyArgument>();
        if (!Take('('))
        {
            return new StrategyCall(name, [], position);
        }

        Skip();
        while (!Take(')'))
        {
            if (arguments.Count > 0 && !Take(','))
            {
                throw Fault("',' or ')'");
            }

            StrategyArgument argument = Argument(depth);
            if (arguments.Any(each => each.Name == argument.Name))
            {
                throw new StrategyTextException(
                    $"'{text}', character {argument.Position}: '{argument.Name}' is given twice."
                );
            }

            arguments.Add(argument);
            Skip();
        }

        return new StrategyCall(name, arguments.ToImmutable(), position);
    }

    private StrategyArgument Argument(int depth)
    {
        Skip();
        int position = at + 1;
        string name = Name();
        Skip();
        if (!Take('='))
        {
            throw Fault("'=' and a value");
        }

        Skip();
        if (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '-' or '.'))
        {
            int start = at;
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '.' or '+'))
            {
                at++;
            }

            bool isNumber = double.TryParse(
                text.AsSpan(start, at - start),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out double number
            );
            return isNumber && double.IsFinite(number)
                ? new StrategyArgument(name, number, null, position)
                : throw new StrategyTextException(
                    $"'{text}', character {start + 1}: '{text[start..at]}' is no number; a point divides, as in 0.5."
                );
        }

        return new StrategyArgument(name, null, Call(depth + 1), position);
    }

    private string Name()
    {
        int start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '_'))
        {
            at++;
        }

        return at > start && char.IsAsciiLetter(text[start])
            ? text[start..at].ToLowerInvariant().Replace('_', '-')
            : throw Fault("a name");
    }

    private void Skip()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    private bool Take(char wanted)
    {
        if (at < text.Length && text[at] == wanted)
        {
            at++;
            return true;
        }

        return false;
    }

    private StrategyTextException Fault(string wanted) =>
        new(
            at < text.Length
                ? $"'{text}', character {at + 1}: '{text[at]}' stands where {wanted} should be."
                : $"'{text}' ends where {wanted} should be."
        );
}
