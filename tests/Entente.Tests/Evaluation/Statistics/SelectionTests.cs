using CsCheck;
using Entente.Evaluation.Statistics;

namespace Entente.Tests.Evaluation.Statistics;

public class SelectionTests
{
    [Fact]
    public void The_value_at_a_place_is_that_of_sorted_values() =>
        Gen.OneOf(Gen.Int[0, 3].Select(i => (double)i), Gen.Double[-1, 1])
            .Array[1, 40]
            .Sample(
                values =>
                {
                    double[] sorted = [.. values.Order()];
                    for (int place = 0; place < values.Length; place++)
                    {
                        Assert.Equal(sorted[place], Selection.At([.. values], place));
                    }
                },
                iter: 300
            );
}
