using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Exchanges;

/// <summary>What somebody did with earlier commitments, and how likely that makes it that the next ones are kept.</summary>
/// <remarks>
/// The unknown share of commitments that it keeps has a Beta distribution before anything is seen, with parameters that count like commitments kept and broken; every outcome seen adds one to
/// one of them (Beta-Bernoulli updating). The chance that the next <c>m</c> are all kept is <c>Π (a + k) / (a + b + k)</c>, <c>k = 0 … m-1</c>, with <c>a</c> and <c>b</c> after the updating: not the <c>m</c>-th power,
/// because every one that is kept speaks for the next.
/// </remarks>
public sealed record CommitmentRecord
{
    /// <summary>A record.</summary>
    /// <param name="priorKept">What is supposed before anything is seen, counted in commitments kept; above 0.</param>
    /// <param name="priorBroken">The same, in commitments broken; above 0.</param>
    /// <param name="commitments">What was pledged, in order of time.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not above 0.</exception>
    public CommitmentRecord(Rational priorKept, Rational priorBroken, ImmutableArray<PastCommitment> commitments)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(priorKept, Rational.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(priorBroken, Rational.Zero);
        PriorKept = priorKept;
        PriorBroken = priorBroken;
        Commitments = commitments;
    }

    /// <summary>What is supposed before anything is seen, counted in commitments kept.</summary>
    public Rational PriorKept { get; }

    /// <summary>The same, in commitments broken.</summary>
    public Rational PriorBroken { get; }

    /// <summary>What was pledged, in order of time.</summary>
    public ImmutableArray<PastCommitment> Commitments { get; }

    /// <summary>How many were kept.</summary>
    public int Kept => Commitments.Count(each => each.IsKept);

    /// <summary>How many were broken.</summary>
    public int Broken => Commitments.Length - Kept;

    /// <summary>The chance that the next commitment is kept.</summary>
    public Rational NextKept => ChanceOfKeeping(1);

    /// <summary>The chance that the next commitment is kept, before any was seen and after each in turn.</summary>
    public ImmutableArray<Rational> Course
    {
        get
        {
            Rational kept = PriorKept;
            Rational broken = PriorBroken;
            var course = ImmutableArray.CreateBuilder<Rational>(Commitments.Length + 1);
            course.Add(kept / (kept + broken));
            foreach (PastCommitment each in Commitments)
            {
                kept += each.IsKept ? Rational.One : Rational.Zero;
                broken += each.IsKept ? Rational.Zero : Rational.One;
                course.Add(kept / (kept + broken));
            }

            return course.MoveToImmutable();
        }
    }

    /// <summary>The chance that the next so many commitments are all kept.</summary>
    /// <param name="count">How many, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 0.</exception>
    public Rational ChanceOfKeeping(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Rational kept = PriorKept + Kept;
        Rational all = kept + PriorBroken + Broken;
        Rational chance = Rational.One;
        for (int k = 0; k < count; k++)
        {
            chance *= (kept + k) / (all + k);
        }

        return chance;
    }
}
