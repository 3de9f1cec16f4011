using System.Collections.Immutable;
using Entente.Formats;
using Entente.Formats.Sessions;
using Entente.Review;
using Entente.Scenarios;

namespace Entente.Cli.Commands;

/// <summary>What a command was given to look at.</summary>
internal abstract record GivenCase
{
    private GivenCase() { }

    /// <summary>Something that cannot be read.</summary>
    /// <param name="Faults">Why not.</param>
    public sealed record Faulty(ImmutableArray<Remark> Faults) : GivenCase;

    /// <summary>A scenario.</summary>
    /// <param name="Scenario">As it was read.</param>
    /// <param name="Readings">The readings that count: the one that was asked for, or all; empty where there is none.</param>
    public sealed record OfScenario(Scenario Scenario, ImmutableArray<Reading> Readings) : GivenCase
    {
        /// <summary>Does something for every reading, or once where there is none.</summary>
        /// <param name="seen">What to do with the reading, null for none, and the scenario as it sees it.</param>
        public ImmutableArray<T> Each<T>(Func<Reading?, Scenario, T> seen) =>
            Readings.IsEmpty
                ? [seen(null, Scenario)]
                : [.. Readings.Select(reading => seen(reading, Scenario.As(reading.Name)))];
    }

    /// <summary>The record of a session.</summary>
    /// <param name="Record">What happened, over the scenario under the reading that counts.</param>
    /// <param name="Reading">That reading; null where the scenario has none.</param>
    /// <param name="File">The file.</param>
    /// <param name="Warnings">What is odd about it.</param>
    public sealed record OfSession(
        SessionRecord Record,
        Reading? Reading,
        SessionLogFile File,
        ImmutableArray<Remark> Warnings
    ) : GivenCase;
}
