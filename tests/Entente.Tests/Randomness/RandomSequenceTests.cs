using Entente.Randomness;

namespace Entente.Tests.Randomness;

public sealed class RandomSequenceTests
{
    [Fact]
    public void The_first_bits_of_seed_0_are_those_that_others_publish()
    {
        // xoshiro256** with its state from splitmix64 at 0, as in the tests of the Rust crate rand_xoshiro.
        var random = new RandomSequence(0);
        ulong[] expected =
        [
            11091344671253066420,
            13793997310169335082,
            1900383378846508768,
            7684712102626143532,
            13521403990117723737,
        ];
        Assert.Equal(expected, Enumerable.Range(0, 5).Select(_ => random.NextBits()));
    }

    [Fact]
    public void Sequences_of_one_seed_differ_and_each_repeats()
    {
        ulong[] First(ulong seed, ulong number)
        {
            var random = new RandomSequence(seed, number);
            return [random.NextBits(), random.NextBits()];
        }

        Assert.Equal(First(7, 3), First(7, 3));
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(i => First(7, (ulong)i)[0]).Distinct().Count());
        Assert.NotEqual(First(7, 0), First(8, 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public void Every_number_below_a_bound_is_equally_likely(int bound)
    {
        const int Draws = 30_000;
        var random = new RandomSequence(1);
        int[] counts = new int[bound];
        for (int i = 0; i < Draws; i++)
        {
            counts[random.Below((ulong)bound)]++;
        }

        Assert.All(counts, count => Assert.InRange(count, (Draws / bound) - 400, (Draws / bound) + 400));
    }

    [Fact]
    public void Units_lie_from_0_to_1_without_1()
    {
        var random = new RandomSequence(2);
        double[] units = [.. Enumerable.Range(0, 10_000).Select(_ => random.Unit())];
        Assert.All(units, unit => Assert.InRange(unit, 0, 1 - 1e-16));
        Assert.InRange(units.Average(), 0.49, 0.51);
    }

    [Fact]
    public void Nothing_lies_below_0() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomSequence(0).Below(0));
}
