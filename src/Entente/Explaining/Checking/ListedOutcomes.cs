using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Explaining.Checking;

/// <summary>All outcomes that the rules allow, one by one.</summary>
internal sealed class ListedOutcomes : CheckedOutcomes
{
    private readonly Lazy<Dictionary<Outcome, ListedOutcome>> byOutcome;

    public ListedOutcomes(DealExplanation explanation, CancellationToken cancellation)
        : base(explanation)
    {
        var values = new int[explanation.Scenario.Space.Issues.Length];
        var all = new List<ListedOutcome>();
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var outcome = Outcome.At(values);
            if (IsAllowed(outcome))
            {
                all.Add(Listed(outcome));
            }
        } while (Advance(values));

        Each = [.. all];
        byOutcome = new(() => Each.ToDictionary(each => each.Outcome));
    }

    public ImmutableArray<ListedOutcome> Each { get; }

    /// <inheritdoc/>
    public override int Count => Each.Length;

    /// <inheritdoc/>
    public override bool? Any(Func<ListedOutcome, bool> isSuch, IReadOnlyList<Sought>? kinds) => Each.Any(isSuch);

    /// <inheritdoc/>
    public override ListedOutcome? Find(Outcome outcome) => byOutcome.Value.GetValueOrDefault(outcome);

    private bool Advance(int[] values)
    {
        for (int issue = values.Length - 1; issue >= 0; issue--)
        {
            if (++values[issue] < SizeOf(issue))
            {
                return true;
            }

            values[issue] = 0;
        }

        return false;
    }
}
