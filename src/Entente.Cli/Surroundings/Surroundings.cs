using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;

namespace Entente.Cli.Surroundings;

/// <summary>What the program finds around it: streams, variables, the terminal.</summary>
internal sealed record Surroundings
{
    private const int OrdinaryWidth = 80;

    /// <summary>Results go here, and nothing else.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Progress and messages go here.</summary>
    public required TextWriter Error { get; init; }

    public required TextReader Input { get; init; }

    /// <summary>The value of an environment variable; null when it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    /// <summary>How wide the terminal is; null when there is none.</summary>
    public int? TerminalWidth { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The language of the locale.</summary>
    public Language Language =>
        Language.Of(First(Variable("LC_ALL"), Variable("LC_MESSAGES"), Variable("LANG"))) ?? Language.English;

    /// <summary>What results can be drawn with.</summary>
    public TerminalStyle Style(bool isColorWanted)
    {
        string terminal = Variable("TERM") ?? "";
        bool hasColor =
            isColorWanted && IsOutputTerminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && terminal != "dumb";
        return new TerminalStyle(Width, hasColor, HasUnicode(terminal));
    }

    private int Width =>
        int.TryParse(Variable("COLUMNS"), out int columns) && columns > 0 ? columns : TerminalWidth ?? OrdinaryWidth;

    // A file or another program gets Unicode; a terminal only if its locale has it and its font is likely to.
    private bool HasUnicode(string terminal)
    {
        string locale = First(Variable("LC_ALL"), Variable("LC_CTYPE"), Variable("LANG")) ?? "";
        bool isPlain =
            locale is "C" or "POSIX"
            || (
                locale.Contains('.', StringComparison.Ordinal)
                && !locale.Contains("utf", StringComparison.OrdinalIgnoreCase)
            );
        return !IsOutputTerminal || (!isPlain && terminal is not ("linux" or "dumb"));
    }

    private static string? First(params ReadOnlySpan<string?> values)
    {
        foreach (string? value in values)
        {
            if (!string.IsNullOrEmpty(value))
            {
                return value;
            }
        }

        return null;
    }
}
