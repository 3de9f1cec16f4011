using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Web.Tables.Packages;

/// <summary>What can be agreed while some issues are held.</summary>
/// <param name="Space">What can be agreed: of each issue that is held, one value.</param>
/// <param name="Values">That value, as this space numbers it, by the number of the issue.</param>
internal sealed record HeldSpace(OutcomeSpace Space, ImmutableSortedDictionary<int, IssueValue> Values)
{
    /// <summary>A whole outcome: what was settled, and what is held.</summary>
    /// <returns>Null where the terms leave another issue open.</returns>
    public Outcome? With(Rooms.Offers.Terms settled)
    {
        var values = ImmutableArray.CreateBuilder<IssueValue>(Space.Issues.Length);
        for (int i = 0; i < Space.Issues.Length; i++)
        {
            if (Values.TryGetValue(i, out IssueValue held))
            {
                values.Add(held);
            }
            else if (settled[Space.Issues[i].Name] is { } text && Space.Issues[i].TryFind(text, out IssueValue value))
            {
                values.Add(value);
            }
            else
            {
                return null;
            }
        }

        return new Outcome(values.MoveToImmutable());
    }
}
