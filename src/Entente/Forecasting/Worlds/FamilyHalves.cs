using Entente.Randomness;

namespace Entente.Forecasting.Worlds;

/// <summary>Puts what descends from several firsts in an order in which the even places and the odd ones have no family in common.</summary>
/// <remarks>
/// What is chosen among the worlds at even places is counted in those at odd places. Copies of one and the same point on either side would be a choice in hindsight. Of several parties each is put in such an order, so that the halves are apart in
/// all of them. As the halves are equal, a part of one family may be on the other side.
/// </remarks>
internal static class FamilyHalves
{
    /// <summary>The order: which one stands at each place, at random within the halves.</summary>
    /// <param name="families">By number: its family.</param>
    /// <param name="random">Chooses which family comes on which side, and where.</param>
    public static int[] Order(IReadOnlyList<int> families, RandomSequence random)
    {
        int[] all = [.. Enumerable.Range(0, families.Count)];
        Shuffle(all, random);
        int most = (all.Length + 1) / 2;
        var even = new List<int>(most);
        var odd = new List<int>(most);

        // The largest first, each to where there is more room.
        foreach (
            IGrouping<int, int> family in all.GroupBy(number => families[number])
                .OrderByDescending(each => each.Count())
        )
        {
            (most - even.Count >= all.Length - most - odd.Count ? even : odd).AddRange(family);
        }

        Even(even, odd, most);
        Even(odd, even, all.Length - most);
        int[][] halves =
        [
            [.. even],
            [.. odd],
        ];
        Shuffle(halves[0], random);
        Shuffle(halves[1], random);
        return [.. all.Select((_, place) => halves[place % 2][place / 2])];
    }

    private static void Even(List<int> half, List<int> other, int most)
    {
        int over = half.Count - most;
        if (over > 0)
        {
            other.AddRange(half[most..]);
            half.RemoveRange(most, over);
        }
    }

    private static void Shuffle(int[] numbers, RandomSequence random)
    {
        for (int i = numbers.Length - 1; i > 0; i--)
        {
            int other = (int)random.Below((ulong)i + 1);
            (numbers[i], numbers[other]) = (numbers[other], numbers[i]);
        }
    }
}
