using Entente.Conflict.Moves;

namespace Entente.Conflict.Stability;

/// <summary>By decision maker and state, the settings of its options that it improves to, a bit for each.</summary>
/// <remarks>Along a class, which is sorted by its owner's rank, every state has the settings of those above it: a class costs a step for each of its states. Made once for all who look at what others could do.</remarks>
internal sealed class ImprovementBits
{
    // A quarter of a gigabyte for all decision makers.
    private const long MostWords = 1L << 25;

    private readonly ulong[][] bits;
    private readonly int[] words;

    private ImprovementBits(ulong[][] bits, int[] words)
    {
        this.bits = bits;
        this.words = words;
    }

    /// <summary>Of all decision makers; null where they would take too much room.</summary>
    public static ImprovementBits? In(ConflictGraph graph, OptionSettings settings, CancellationToken cancellation)
    {
        int[] words =
        [
            .. Enumerable
                .Range(0, graph.DecisionMakers)
                .Select(maker => JointSettings.WordsOf(settings.CountOf(maker))),
        ];
        if (words.Sum(each => (long)each) * graph.Space.Count > MostWords)
        {
            return null;
        }

        return new ImprovementBits(
            [
                .. words.Select(
                    (count, maker) =>
                    {
                        cancellation.ThrowIfCancellationRequested();
                        return Of(graph.Moves(maker), settings.Of[maker], count);
                    }
                ),
            ],
            words
        );
    }

    /// <summary>The bits of a decision maker in a state.</summary>
    public ReadOnlySpan<ulong> Of(int maker, int state) => bits[maker].AsSpan(state * words[maker], words[maker]);

    private static ulong[] Of(MoveRelation relation, int[] setting, int words)
    {
        var bits = new ulong[relation.Ranks.Length * words];
        for (int which = 0; which < relation.Classes; which++)
        {
            ReadOnlySpan<int> members = relation.Members(which);
            AddAbove(members, members);
            foreach (int follower in relation.Followers(which))
            {
                AddAbove(members, relation.Members(follower));
            }
        }

        return bits;

        // To every one of some states the settings of those targets that rank above it; both sorted by rank.
        void AddAbove(ReadOnlySpan<int> states, ReadOnlySpan<int> targets)
        {
            int next = targets.Length - 1;
            Span<ulong> above = stackalloc ulong[Math.Min(words, 64)];
            above = words <= above.Length ? above : new ulong[words];
            above.Clear();
            for (int i = states.Length - 1; i >= 0; i--)
            {
                for (; next >= 0 && relation.Ranks[targets[next]] > relation.Ranks[states[i]]; next--)
                {
                    above[setting[targets[next]] / 64] |= 1UL << setting[targets[next]];
                }

                Span<ulong> own = bits.AsSpan(states[i] * words, words);
                for (int word = 0; word < words; word++)
                {
                    own[word] |= above[word];
                }
            }
        }
    }
}
