using System.Globalization;
using System.Text;
using Entente.Games;
using Entente.Numbers;

namespace Entente.Formats.Gambit;

/// <summary>Writes games as Gambit reads them.</summary>
internal static class GambitWriter
{
    public static string Nfg(StrategicGame game)
    {
        ArgumentNullException.ThrowIfNull(game);
        var text = new StringBuilder();
        text.Append("NFG 1 R ").Append(Quoted(game.Title)).Append(' ').Append(Names(game.Players)).Append("\n\n{ ");
        foreach (IReadOnlyList<string> own in game.Strategies)
        {
            text.Append(Names(own)).Append('\n');
        }

        text.Append("}\n").Append(Quoted(game.Comment)).Append("\n\n");
        for (int profile = 0; profile < game.Profiles; profile++)
        {
            text.AppendJoin(' ', game.Players.Select((_, player) => Number(game[profile, player]))).Append('\n');
        }

        return text.ToString();
    }

    public static string Efg(GameTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var text = new StringBuilder();
        text.Append("EFG 2 R ").Append(Quoted(tree.Title)).Append(' ').Append(Names(tree.Players)).Append('\n');
        text.Append(Quoted(tree.Comment)).Append("\n\n");

        // From the root on, each node before what follows it.
        var left = new Stack<GameNode>([tree.Root]);
        while (left.TryPop(out GameNode? node))
        {
            switch (node)
            {
                case GameNode.Personal { Set: var set } personal:
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"p {Quoted(node.Label)} {set.Player + 1} {set.Number} {Quoted(set.Name)} {Names(set.Actions)} "
                    );
                    Push(left, personal.Next);
                    break;
                case GameNode.Chance { Set: var set } chance:
                    IEnumerable<string> moves = set.Actions.Zip(
                        set.Chances,
                        (action, odds) => $"{Quoted(action)} {Number(odds)}"
                    );
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"c {Quoted(node.Label)} {set.Number} {Quoted(set.Name)} {{ {string.Join(' ', moves)} }} "
                    );
                    Push(left, chance.Next);
                    break;
                default:
                    text.Append("t ").Append(Quoted(node.Label)).Append(' ');
                    break;
            }

            text.Append(Outcome(node.Outcome)).Append('\n');
        }

        return text.ToString();
    }

    private static void Push(Stack<GameNode> left, IReadOnlyList<GameNode> next)
    {
        for (int i = next.Count - 1; i >= 0; i--)
        {
            left.Push(next[i]);
        }
    }

    private static string Outcome(GameOutcome? outcome) =>
        outcome is null
            ? "0"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{outcome.Number} {Quoted(outcome.Name)} {{ {string.Join(", ", outcome.Payoffs.Select(Number))} }}"
            );

    private static string Names(IEnumerable<string> names) => $"{{ {string.Join(' ', names.Select(Quoted))} }}";

    private static string Number(Rational number) => number.ToString();

    // A text in quotes stays on its line.
    private static string Quoted(string text) =>
        "\""
        + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        + "\"";
}
