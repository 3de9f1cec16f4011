using System.Collections.Immutable;
using Entente.Explaining.Demands;

namespace Entente.Explaining.Checking;

/// <summary>Checks that no conflict and no way out is missing.</summary>
/// <remarks>
/// Of every set of demands it is settled whether an outcome meets them together: no outcome meets a whole conflict, some outcome breaks no more than a way out, and there is no set that has a demand of every way out
/// and no whole conflict. So a further conflict would contain one of these, and a further way out too. The sets are asked for on every outcome or by bounds, as everything else is.
/// </remarks>
internal sealed class ClashClaims(
    DealExplanation explanation,
    CheckedOutcomes outcomes,
    Claims claims,
    CancellationToken cancellation
)
{
    /// <summary>How many sets are looked at.</summary>
    public const int MostSets = 500;

    public void Check()
    {
        // Also where something was agreed to that leaves somebody below what it has without: there is no zone then either.
        if (explanation.Verdict == DealVerdict.NoZone || explanation.WaysFound > 0)
        {
            claims.That(
                explanation.ConflictsFound is { } found
                    ? IsWhole(
                        explanation.Clashes,
                        explanation.Conflicts,
                        explanation.Ways,
                        (found, explanation.WaysFound),
                        outcomes.Firm
                    )
                    : null,
                ClaimKind.NoneIsMissing
            );
        }

        if (!explanation.StatedWays.IsEmpty)
        {
            claims.That(
                explanation.StatedClashes is { Conflicts.IsDefault: true }
                    ? null
                    : IsWhole(
                        explanation.StatedClashes,
                        explanation.StatedConflicts,
                        explanation.StatedWays,
                        null,
                        outcomes.All
                    ),
                ClaimKind.NoneStatedIsMissing
            );
        }
    }

    private bool? IsWhole(
        Clashes? known,
        ImmutableArray<ImmutableArray<int>> conflicts,
        ImmutableArray<WayOut> ways,
        (int Conflicts, int Ways)? found,
        ulong counted
    )
    {
        ImmutableArray<ulong> toldConflicts = [.. conflicts.Select(CheckedOutcomes.MaskOf)];
        ImmutableArray<ulong> toldWays = [.. ways.Select(way => CheckedOutcomes.MaskOf(way.Demands))];
        Clashes all = known ?? new Clashes(toldConflicts, toldWays);
        if (
            toldConflicts.Except(all.Conflicts).Any()
            || toldWays.Except(all.Ways).Any()
            || (found is { } number && number != (all.Conflicts.Length, all.Ways.Length))
            || !IsApart(all.Conflicts)
            || !IsApart(all.Ways)
        )
        {
            return false;
        }

        return all.Conflicts.Length + all.Ways.Length > MostSets
            ? null
            : AreSuch(all, counted) & !new SetSearch(all.Conflicts, all.Ways, cancellation).Exists();
    }

    // No set is among them twice, or a part of another.
    private static bool IsApart(ImmutableArray<ulong> sets) =>
        !sets.Where((set, i) => sets.Where((other, j) => i != j && (set & ~other) == 0).Any()).Any();

    private bool? AreSuch(Clashes all, ulong counted)
    {
        Func<ulong, bool?> isMet = IsMet(counted);
        bool? holds = true;
        foreach (ulong conflict in all.Conflicts)
        {
            holds &= (conflict & ~counted) == 0 & !isMet(conflict);
        }

        foreach (ulong way in all.Ways)
        {
            holds &= (way & ~counted) == 0 & isMet(counted & ~way);
        }

        return holds;
    }

    // Of many outcomes few break different demands.
    private Func<ulong, bool?> IsMet(ulong counted)
    {
        if (outcomes is not ListedOutcomes listed)
        {
            return set => outcomes.Any(_ => false, [new Sought { Meets = set }]);
        }

        ulong[] broken = [.. listed.Each.Select(each => each.NotMet & counted).Distinct()];
        return set => Array.Exists(broken, each => (each & set) == 0);
    }
}
