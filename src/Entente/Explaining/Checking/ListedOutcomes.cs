using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Explaining.Checking;

/// <summary>All outcomes that the rules allow, one by one.</summary>
internal sealed class ListedOutcomes : CheckedOutcomes
{
    private readonly OutcomeSpace space;
    private readonly CancellationToken cancellation;
    private readonly Lazy<Dictionary<Outcome, ListedOutcome>> byOutcome;

    public ListedOutcomes(DealExplanation explanation, CancellationToken cancellation)
        : base(explanation)
    {
        space = explanation.Scenario.Space;
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

    // All combinations of values, one issue always at its first.
    private IEnumerable<Outcome> Every(int held)
    {
        var values = new int[space.Issues.Length];
        do
        {
            cancellation.ThrowIfCancellationRequested();
            yield return Outcome.At(values);
        } while (Advance(values, held));
    }

    private bool Advance(int[] values, int held)
    {
        for (int issue = values.Length - 1; issue >= 0; issue--)
        {
            if (issue != held && ++values[issue] < SizeOf(issue))
            {
                return true;
            }

            values[issue] = 0;
        }

        return false;
    }
}
