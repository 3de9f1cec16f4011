using Entente.Numbers;

namespace Entente.Games;

/// <summary>Checks that a game tree fits itself.</summary>
internal static class TreeCheck
{
    /// <summary>The information sets, each once, by player and number.</summary>
    /// <exception cref="ArgumentException">The tree does not fit itself.</exception>
    public static IEnumerable<InformationSet> SetsOf(GameTree tree)
    {
        if (tree.Players.IsEmpty)
        {
            throw new ArgumentException("A game has players, at least one.", nameof(tree));
        }

        // One object for each set, so that the points of a set share it.
        var sets = new Dictionary<(int Player, int Number), InformationSet>();
        var left = new Stack<GameNode>([tree.Root]);
        while (left.TryPop(out GameNode? node))
        {
            bool isFit =
                node.Outcome is null || (node.Outcome.Number > 0 && node.Outcome.Payoffs.Length == tree.Players.Length);
            switch (node)
            {
                case GameNode.Personal { Set: var set } personal:
                    isFit &=
                        set.Player >= 0
                        && set.Player < tree.Players.Length
                        && Fits(set.Actions.Length, personal.Next.Length);
                    if (!sets.TryAdd((set.Player, set.Number), set))
                    {
                        isFit &= ReferenceEquals(sets[(set.Player, set.Number)], set);
                    }

                    foreach (GameNode next in personal.Next)
                    {
                        left.Push(next);
                    }

                    break;
                case GameNode.Chance { Set: var set } chance:
                    isFit &=
                        Fits(set.Actions.Length, chance.Next.Length)
                        && set.Chances.Length == chance.Next.Length
                        && set.Chances.All(each => each.Sign >= 0)
                        && set.Chances.Aggregate(Rational.Zero, (sum, each) => sum + each) == Rational.One;
                    foreach (GameNode next in chance.Next)
                    {
                        left.Push(next);
                    }

                    break;
                default:
                    break;
            }

            if (!isFit)
            {
                throw new ArgumentException($"The tree does not fit itself at '{node.Label}'.", nameof(tree));
            }
        }

        return sets.OrderBy(each => each.Key).Select(each => each.Value);
    }

    /// <summary>How many points a tree has from one on.</summary>
    public static int NodesOf(GameNode root)
    {
        int nodes = 0;
        var left = new Stack<GameNode>([root]);
        while (left.TryPop(out GameNode? node))
        {
            nodes++;
            IEnumerable<GameNode> next = node switch
            {
                GameNode.Personal personal => personal.Next,
                GameNode.Chance chance => chance.Next,
                _ => [],
            };
            foreach (GameNode each in next)
            {
                left.Push(each);
            }
        }

        return nodes;
    }

    private static bool Fits(int actions, int branches) => actions > 0 && actions == branches;
}
