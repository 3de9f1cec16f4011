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

    /// <summary>The same where only some values are left.</summary>
    /// <param name="from">The blocks with all values.</param>
    /// <param name="to">The blocks of those that are left.</param>
    /// <param name="left">By position: the values that are left.</param>
    public abstract Addend Of(BlockShape from, BlockShape to, ImmutableArray<ImmutableArray<int>> left);

    /// <summary>The term in units of one over a denominator.</summary>
    public abstract EnumeratedTerm ToTerm(BlockShape shape, BigInteger denominator);

    /// <summary>A table over positions.</summary>
    public sealed record Table(ImmutableArray<int> Positions, Rational[] Worths) : Addend
    {
        /// <inheritdoc/>
        public override IEnumerable<Rational> Numbers => Worths;

        /// <inheritdoc/>
        public override Addend Of(BlockShape from, BlockShape to, ImmutableArray<ImmutableArray<int>> left)
        {
            var worths = new Rational[Positions.Aggregate(1, (product, position) => product * to.Sizes[position])];
            for (int row = 0; row < worths.Length; row++)
            {
                int rest = row;
                int place = 0;
                int step = 1;
                for (int i = Positions.Length - 1; i >= 0; i--)
                {
                    int position = Positions[i];
                    (rest, int value) = Math.DivRem(rest, to.Sizes[position]);
                    place += left[position][value] * step;
                    step *= from.Sizes[position];
                }

                worths[row] = Worths[place];
            }

            return new Table(Positions, worths);
        }

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
        public override Addend Of(BlockShape from, BlockShape to, ImmutableArray<ImmutableArray<int>> left) =>
            new Box(Values.Of(to, left), Inside, Outside);

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
        public override Addend Of(BlockShape from, BlockShape to, ImmutableArray<ImmutableArray<int>> left) =>
            new Chosen(
                [.. Sums.Select(sum => sum.Select(addend => addend.Of(from, to, left)).ToImmutableArray())],
                IsLargest
            );

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
