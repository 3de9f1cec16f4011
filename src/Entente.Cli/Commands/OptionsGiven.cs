using System.Collections.Immutable;
using System.CommandLine;

namespace Entente.Cli.Commands;

/// <summary>Which options a call gives.</summary>
internal static class OptionsGiven
{
    /// <summary>The names of those of some options that a call gives, in their order.</summary>
    public static ImmutableArray<string> In(ParseResult result, params IEnumerable<Option> options) =>
        [.. options.Where(option => result.GetResult(option) is { Implicit: false }).Select(option => option.Name)];
}
