using System.Collections.Immutable;
using System.Numerics;
using Entente.Analysis.Kernels.Enumeration;
using Entente.Numbers;

namespace Entente.Analysis.Compilation;

/// <summary>A part of a party's utility with all weights multiplied in, ready to be put in whole units.</summary>
internal abstract record Addend
{
    private Addend() { }

    /// <summary>Every number in it: whatever it can be worth is a whole multiple of their common unit.</summary>
    public abstract IEnumerable<Rational> Numbers { get; }

    /// <summary>It is never worth more than this, nor less than this with the other sign.</summary>
    public virtual Rational Size =>
        Numbers.Aggregate(Rational.Zero, (most, number) => Rational.Max(most, Rational.Abs(number)));

    /// <summary>The term in units of one over a denominator.</summary>
    public abstract EnumeratedTerm ToTerm(BlockShape shape, BigInteger denominator);

    /// <summary>A table over positions.</summary>
    public sealed record Table(ImmutableArray<int> Positions, Rational[] Worths) : Addend
    {
        /// <inheritdoc/>
        public override IEnumerable<Rational> Numbers => Worths;

        /// <inheritdoc/>
        public override EnumeratedTerm ToTerm(BlockShape shape, BigInteger denominator) =>
            new TableTerm(shape, [.. Positions], [.. Worths.Select(worth => (long)worth.Times(denominator))]);
    }

    /// <summary>One number inside a box, another outside.</summary>
    public sealed record Box(ValueBox Values, Rational Inside, Rational Outside) : Addend
    {
        /// <inheritdoc/>
        public override IEnumerable<Rational> Numbers => [Inside, Outside];

        /// <inheritdoc/>
        public override EnumeratedTerm ToTerm(BlockShape shape, BigInteger denominator) =>
            new BoxTerm(shape, Values, (long)Inside.Times(denominator), (long)Outside.Times(denominator));
    }

    /// <summary>The smallest or the largest of several sums.</summary>
    public sealed record Chosen(ImmutableArray<ImmutableArray<Addend>> Sums, bool IsLargest) : Addend
    {
        /// <inheritdoc/>
        public override IEnumerable<Rational> Numbers =>
            Sums.SelectMany(sum => sum.SelectMany(addend => addend.Numbers));

        /// <inheritdoc/>
        public override Rational Size =>
            Sums.Select(sum => sum.Aggregate(Rational.Zero, (total, addend) => total + addend.Size))
                .Aggregate(Rational.Zero, Rational.Max);

        /// <inheritdoc/>
        public override EnumeratedTerm ToTerm(BlockShape shape, BigInteger denominator) =>
            new ChosenTerm(
                shape,
                [.. Sums.Select(sum => sum.Select(addend => addend.ToTerm(shape, denominator)).ToArray())],
                IsLargest
            );
    }
}
