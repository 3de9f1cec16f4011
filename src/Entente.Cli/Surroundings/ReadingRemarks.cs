using System.Collections.Immutable;
using Entente.Formats;

namespace Entente.Cli.Surroundings;

/// <summary>What is told of a scenario that cannot be read.</summary>
internal static class ReadingRemarks
{
    /// <summary>Its faults, and then what looks wrong in its files: one of them may be why another is refused.</summary>
    public static ImmutableArray<Remark> FaultsAndWarnings(this ScenarioReading read) =>
        [
            .. read.Faults,
            .. read.Warnings.Select(warning =>
                warning with
                {
                    Said = new($"warning: {warning.Said}", $"waarschuwing: {warning.Said}"),
                }
            ),
        ];
}
