using System.Collections.Immutable;

namespace Entente.Explaining.Checking;

/// <summary>Claims as they are checked.</summary>
internal sealed class Claims
{
    public int Count { get; private set; }

    public List<ExplanationClaim> Refuted { get; } = [];

    public List<ExplanationClaim> Open { get; } = [];

    /// <summary>Notes whether a claim holds.</summary>
    /// <param name="holds">Null where that could not be found out.</param>
    /// <param name="kind">What it says.</param>
    /// <param name="about">What it is about.</param>
    public void That(bool? holds, ClaimKind kind, params ImmutableArray<int> about)
    {
        var claim = ExplanationClaim.That(kind, about);
        if (holds is null)
        {
            Open.Add(claim);
            return;
        }

        Count++;
        if (holds is false)
        {
            Refuted.Add(claim);
        }
    }
}
