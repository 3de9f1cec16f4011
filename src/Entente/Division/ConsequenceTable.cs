using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Division;

/// <summary>Alternatives by objectives, from which alternatives are ruled out by even swaps (Hammond, Keeney and Raiffa 1998).</summary>
/// <remarks>
/// <para>
/// An alternative is ruled out when another is at least as good on every objective and better on one; or, in practice, when it is better nowhere by more than the slight difference of the objective and worse somewhere by more than that. What
/// is slight, and which swaps are even, are judgements of whoever decides: the method computes nothing that was not judged.
/// </para>
/// <para>Alternatives are compared in order, strict reasons before practical ones, so that the same table gives the same steps.</para>
/// </remarks>
public sealed class ConsequenceTable
{
    private readonly ImmutableArray<ImmutableArray<Rational>> cells;

    /// <summary>A table.</summary>
    /// <param name="objectives">At least one.</param>
    /// <param name="cells">By alternative, then by objective; at least one alternative.</param>
    /// <exception cref="ArgumentException">There is no objective or alternative, or a row has another number of cells than there are objectives.</exception>
    public ConsequenceTable(IReadOnlyList<Objective> objectives, IReadOnlyList<IReadOnlyList<Rational>> cells)
    {
        ArgumentNullException.ThrowIfNull(objectives);
        ArgumentNullException.ThrowIfNull(cells);
        if (objectives.Count == 0 || cells.Count == 0 || cells.Any(row => row.Count != objectives.Count))
        {
            throw new ArgumentException(
                "Every alternative, at least one, has a value on every objective, at least one.",
                nameof(cells)
            );
        }

        Objectives = [.. objectives];
        this.cells = [.. cells.Select(row => row.ToImmutableArray())];
    }

    /// <summary>The objectives.</summary>
    public ImmutableArray<Objective> Objectives { get; }

    /// <summary>How many alternatives there are.</summary>
    public int Alternatives => cells.Length;

    /// <summary>What an alternative does on an objective.</summary>
    /// <param name="alternative">The place of the alternative.</param>
    /// <param name="objective">The place of the objective.</param>
    public Rational this[int alternative, int objective] => cells[alternative][objective];

    /// <summary>Whether an alternative is at least as good as another on every objective, and better on one.</summary>
    /// <param name="better">The place of the one.</param>
    /// <param name="worse">The place of the other.</param>
    public bool Dominates(int better, int worse)
    {
        bool isBetter = false;
        for (int objective = 0; objective < Objectives.Length; objective++)
        {
            Rational lead = Lead(better, worse, objective);
            if (lead.Sign < 0)
            {
                return false;
            }

            isBetter |= lead.Sign > 0;
        }

        return isBetter;
    }

    /// <summary>Whether an alternative is nowhere worse than another by more than a slight difference, and somewhere better by more.</summary>
    /// <param name="better">The place of the one.</param>
    /// <param name="worse">The place of the other.</param>
    public bool DominatesInPractice(int better, int worse)
    {
        bool isBetter = false;
        for (int objective = 0; objective < Objectives.Length; objective++)
        {
            Rational lead = Lead(better, worse, objective);
            if (-lead > Objectives[objective].Slight)
            {
                return false;
            }

            isBetter |= lead > Objectives[objective].Slight;
        }

        return isBetter;
    }

    /// <summary>Rules alternatives out, making swaps one by one as they are needed.</summary>
    /// <param name="swaps">The swaps, in the order in which they are to be made.</param>
    /// <exception cref="ArgumentException">A swap names an alternative or objective that does not exist, or the same objective twice.</exception>
    public SwapCourse Decide(IReadOnlyList<EvenSwap> swaps)
    {
        ArgumentNullException.ThrowIfNull(swaps);
        foreach (EvenSwap swap in swaps)
        {
            bool isFit =
                swap.Alternative >= 0
                && swap.Alternative < Alternatives
                && IsObjective(swap.Changed)
                && IsObjective(swap.Paid)
                && swap.Changed != swap.Paid;
            if (!isFit)
            {
                throw new ArgumentException($"There is nothing to swap as in {swap}.", nameof(swaps));
            }
        }

        return new SwapRun(this).Decide(swaps);
    }

    /// <summary>The table with a swap made.</summary>
    internal ConsequenceTable With(EvenSwap swap) =>
        new(
            Objectives,
            [
                .. cells.Select(
                    (row, i) =>
                        (IReadOnlyList<Rational>)(
                            i == swap.Alternative
                                ? row.SetItem(swap.Changed, swap.To).SetItem(swap.Paid, swap.PaidTo)
                                : row
                        )
                ),
            ]
        );

    /// <summary>Whether an alternative is better (1), worse (-1) or the same (0) on an objective in another table.</summary>
    internal int Gain(ConsequenceTable after, int alternative, int objective)
    {
        int difference = (after[alternative, objective] - this[alternative, objective]).Sign;
        return Objectives[objective].IsMoreBetter ? difference : -difference;
    }

    private bool IsObjective(int place) => place >= 0 && place < Objectives.Length;

    private Rational Lead(int one, int other, int objective)
    {
        Rational difference = cells[one][objective] - cells[other][objective];
        return Objectives[objective].IsMoreBetter ? difference : -difference;
    }
}
