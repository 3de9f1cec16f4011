using System.Collections.Immutable;
using CsCheck;
using Entente.Evaluation.Statistics;

namespace Entente.Tests.Evaluation.Statistics;

public class LetterGroupsTests
{
    [Fact]
    public void The_middle_belongs_to_both_ends()
    {
        // Only the first and the last differ.
        Assert.Equal(["a", "ab", "b"], LetterGroups.Of(3, (first, second) => first == 0 && second == 2));
        Assert.Equal(["a", "a", "a"], LetterGroups.Of(3, (_, _) => false));
        Assert.Equal(["a", "b", "c"], LetterGroups.Of(3, (_, _) => true));
        Assert.Empty(LetterGroups.Of(0, (_, _) => true));
    }

    [Fact]
    public void Two_share_a_letter_exactly_when_they_do_not_differ() =>
        Gen
            .Bool.Array[36]
            .Sample(
                differ =>
                {
                    ImmutableArray<string> letters = LetterGroups.Of(
                        6,
                        (first, second) => differ[(first * 6) + second]
                    );
                    for (int first = 0; first < 6; first++)
                    {
                        Assert.NotEmpty(letters[first]);
                        for (int second = first + 1; second < 6; second++)
                        {
                            Assert.Equal(
                                !differ[(first * 6) + second],
                                letters[first].Intersect(letters[second]).Any()
                            );
                        }
                    }
                },
                iter: 300
            );
}
