using System.Collections.Immutable;
using System.Numerics;
using Entente.Outcomes;

namespace Entente.Explaining.Checking;

/// <summary>All outcomes that the rules allow, one by one.</summary>
internal sealed class ListedOutcomes : CheckedOutcomes
{
    private const int MostValues = 100_000;

    private readonly OutcomeSpace space;
    private readonly int[][] open;
    private readonly CancellationToken cancellation;
    private readonly Lazy<Dictionary<Outcome, ListedOutcome>> byOutcome;

    public ListedOutcomes(DealExplanation explanation, CancellationToken cancellation)
        : base(explanation)
    {
        space = explanation.Scenario.Space;
        open = [.. Enumerable.Range(0, space.Issues.Length).Select(issue => (int[])[.. OpenValues(space, issue)])];
        this.cancellation = cancellation;
        Each = [.. Every(-1).Where(IsAllowed).Select(Listed)];
        byOutcome = new(() => Each.ToDictionary(each => each.Outcome));
    }

    public ImmutableArray<ListedOutcome> Each { get; }

    /// <inheritdoc/>
    public override int Count => Each.Length;

    /// <inheritdoc/>
    public override bool? Any(Func<ListedOutcome, bool> isSuch, IReadOnlyList<Sought>? kinds) => Each.Any(isSuch);

    /// <inheritdoc/>
    public override ListedOutcome? Find(Outcome outcome) => byOutcome.Value.GetValueOrDefault(outcome);

    /// <inheritdoc/>
    public override bool? AnyBeside(int issue, Func<Outcome, bool> isSuch, IReadOnlyList<Sought> kinds) =>
        space.Rules.Any(rule => rule.Forbids.Any(condition => condition.Issue == issue))
            ? Every(issue).Any(isSuch)
            : Each.Any(each => isSuch(each.Outcome));

    /// <summary>How many combinations there are of values that no rule about one issue forbids.</summary>
    /// <param name="space">A space without continuous issues.</param>
    public static BigInteger CountOf(OutcomeSpace space) =>
        space
            .Issues.Select(
                (issue, i) =>
                    IsNarrowed(space, i) && issue.Size <= MostValues ? OpenValues(space, i).Count() : issue.Size!.Value
            )
            .Aggregate(BigInteger.One, (product, count) => product * count);

    // All combinations of values that no rule about one issue forbids, one issue always at its first.
    private IEnumerable<Outcome> Every(int held)
    {
        var places = new int[space.Issues.Length];
        var values = new int[space.Issues.Length];
        if (open.Where((each, issue) => issue != held && each.Length == 0).Any())
        {
            yield break;
        }

        do
        {
            cancellation.ThrowIfCancellationRequested();
            for (int issue = 0; issue < values.Length; issue++)
            {
                values[issue] = issue == held ? 0 : open[issue][places[issue]];
            }

            yield return Outcome.At(values);
        } while (Advance(places, held));
    }

    private bool Advance(int[] places, int held)
    {
        for (int issue = places.Length - 1; issue >= 0; issue--)
        {
            if (issue != held && ++places[issue] < open[issue].Length)
            {
                return true;
            }

            places[issue] = 0;
        }

        return false;
    }

    private static bool IsNarrowed(OutcomeSpace space, int issue) =>
        space.Rules.Any(rule => rule.Forbids.All(condition => condition.Issue == issue));

    private static IEnumerable<int> OpenValues(OutcomeSpace space, int issue) =>
        Enumerable
            .Range(0, (int)space.Issues[issue].Size!.Value)
            .Where(value =>
                !space.Rules.Any(rule =>
                    rule.Forbids.All(condition =>
                        condition.Issue == issue && condition.Holds(space.Issues[issue], IssueValue.At(value))
                    )
                )
            );
}
