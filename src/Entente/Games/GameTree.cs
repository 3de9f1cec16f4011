using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Games;

/// <summary>A game in extensive form: who moves when, and what they know.</summary>
public sealed class GameTree
{
    private const long MostWork = 20_000_000;

    /// <summary>A game.</summary>
    /// <param name="players">Names, at least one.</param>
    /// <param name="root">Where it starts.</param>
    /// <exception cref="ArgumentException">There is no player, or the tree does not fit itself: a set that differs between its points, a number of payoffs or of branches, chances that do not add up to 1.</exception>
    public GameTree(IReadOnlyList<string> players, GameNode root)
    {
        ArgumentNullException.ThrowIfNull(players);
        ArgumentNullException.ThrowIfNull(root);
        Players = [.. players];
        Root = root;
        Sets = [.. TreeCheck.SetsOf(this)];
    }

    /// <summary>What it is about; empty for nothing.</summary>
    public string Title { get; init; } = "";

    /// <summary>More about it; empty for nothing.</summary>
    public string Comment { get; init; } = "";

    /// <summary>The names of the players.</summary>
    public ImmutableArray<string> Players { get; }

    /// <summary>Where it starts.</summary>
    public GameNode Root { get; }

    /// <summary>The information sets, by player and then by number.</summary>
    public ImmutableArray<InformationSet> Sets { get; }

    /// <summary>The game in strategic form: a strategy says what to do in every information set, payoffs are averages over chance.</summary>
    /// <returns>Null when there are more profiles than a game can list, or profiles times points of the tree are more than 20 million.</returns>
    public StrategicGame? ToStrategic()
    {
        ImmutableArray<InformationSet>[] own =
        [
            .. Players.Select((_, player) => Sets.Where(set => set.Player == player).ToImmutableArray()),
        ];
        IReadOnlyList<string>[]? strategies = StrategiesOf(own);
        if (
            strategies is null
            || StrategicGame.ProfilesOf(strategies) is not { } profiles
            || profiles * (long)TreeCheck.NodesOf(Root) > MostWork
        )
        {
            return null;
        }

        var payoffs = new Rational[profiles * Players.Length];
        for (int profile = 0; profile < profiles; profile++)
        {
            int rest = profile;
            var plan = new Dictionary<InformationSet, int>();
            for (int player = 0; player < Players.Length; player++)
            {
                int strategy = rest % strategies[player].Count;
                rest /= strategies[player].Count;
                foreach (InformationSet set in own[player].Reverse())
                {
                    plan[set] = strategy % set.Actions.Length;
                    strategy /= set.Actions.Length;
                }
            }

            Play(Root, Rational.One, plan, payoffs.AsSpan(profile * Players.Length, Players.Length));
        }

        return new StrategicGame(Players, strategies, payoffs) { Title = Title, Comment = Comment };
    }

    // The action at the last set counts fastest. A player that never moves has one strategy.
    private static IReadOnlyList<string>[]? StrategiesOf(ImmutableArray<InformationSet>[] own)
    {
        var strategies = new IReadOnlyList<string>[own.Length];
        for (int player = 0; player < own.Length; player++)
        {
            List<string> names = [""];
            foreach (InformationSet set in own[player])
            {
                if ((long)names.Count * set.Actions.Length > StrategicGame.MostProfiles)
                {
                    return null;
                }

                names =
                [
                    .. names.SelectMany(name =>
                        set.Actions.Select(action => name.Length == 0 ? action : $"{name}, {action}")
                    ),
                ];
            }

            strategies[player] = names;
        }

        return strategies;
    }

    private static void Play(
        GameNode node,
        Rational chance,
        Dictionary<InformationSet, int> plan,
        Span<Rational> payoffs
    )
    {
        for (int player = 0; player < payoffs.Length && node.Outcome is not null; player++)
        {
            payoffs[player] += chance * node.Outcome.Payoffs[player];
        }

        switch (node)
        {
            case GameNode.Personal personal:
                Play(personal.Next[plan[personal.Set]], chance, plan, payoffs);
                break;
            case GameNode.Chance random:
                for (int move = 0; move < random.Next.Length; move++)
                {
                    Play(random.Next[move], chance * random.Set.Chances[move], plan, payoffs);
                }

                break;
            default:
                break;
        }
    }
}
