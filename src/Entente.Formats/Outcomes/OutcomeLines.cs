using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Formats.Outcomes;

/// <summary>The outcomes that lines of JSON name, or the faults that kept them from being read.</summary>
/// <param name="Outcomes">One a line that is not blank; empty when there are faults.</param>
/// <param name="Faults">Everything that is wrong, at most <see cref="MostFaults"/> remarks.</param>
public sealed record OutcomeLines(ImmutableArray<Outcome> Outcomes, ImmutableArray<Remark> Faults)
{
    /// <summary>How many faults are listed before reading ends.</summary>
    public const int MostFaults = 1000;

    /// <summary>Reads outcomes, one JSON object a line: <c>{"issue":"value"}</c>, numbers or strings for numeric issues.</summary>
    /// <param name="lines">The lines; blank ones are passed over.</param>
    /// <param name="file">The name of the file, for messages.</param>
    /// <param name="space">What can be agreed; rules are not looked at.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static OutcomeLines Read(
        TextReader lines,
        string file,
        OutcomeSpace space,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(space);
        var outcomes = ImmutableArray.CreateBuilder<Outcome>();
        var faults = ImmutableArray.CreateBuilder<Remark>();
        int number = 0;
        while (faults.Count < MostFaults && lines.ReadLine() is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (new OutcomeLineReader(space, file, number, faults).Read(line) is { } outcome)
            {
                outcomes.Add(outcome);
            }
        }

        return faults.Count > 0 ? new([], faults.ToImmutable()) : new(outcomes.ToImmutable(), []);
    }
}
