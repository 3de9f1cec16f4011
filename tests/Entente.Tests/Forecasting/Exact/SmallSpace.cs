using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Tests.Forecasting.Exact;

/// <summary>A few issues: of two values a yes or no, of three a number, or options.</summary>
internal sealed class SmallSpace
{
    public SmallSpace(int[] sizes, bool isOfOptions = false)
    {
        Sizes = sizes;
        Space = new OutcomeSpace([
            .. sizes.Select(
                (size, i) =>
                    isOfOptions
                        ? new Issue.Choice($"i{i}", [.. Enumerable.Range(0, size).Select(k => new Option($"o{k}"))])
                    : size == 2 ? new Issue.YesNo($"i{i}")
                    : (Issue)new Issue.Integer($"i{i}", 0, size - 1)
            ),
        ]);
        IEnumerable<int[]> outcomes =
        [
            [],
        ];
        foreach (int size in sizes)
        {
            outcomes = outcomes.SelectMany(values =>
                Enumerable.Range(0, size).Select(value => (int[])[.. values, value])
            );
        }

        Outcomes = [.. outcomes];
    }

    public int[] Sizes { get; }

    public OutcomeSpace Space { get; }

    /// <summary>By outcome: the values of the issues.</summary>
    public int[][] Outcomes { get; }

    public ImmutableArray<Outcome> Where(Func<int, bool> isTaken) =>
        [.. Enumerable.Range(0, Outcomes.Length).Where(isTaken).Select(outcome => Outcome.At(Outcomes[outcome]))];
}
