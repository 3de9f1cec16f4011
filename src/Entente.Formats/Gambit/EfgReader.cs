using System.Collections.Immutable;
using Entente.Formats.Nodes;
using Entente.Games;
using Entente.Numbers;

namespace Entente.Formats.Gambit;

/// <summary>Reads the rest of a <c>.efg</c> file: nodes from the root on, each before what follows it.</summary>
internal sealed class EfgReader(GambitTokens tokens, Findings findings)
{
    private const int MostNodes = 1_000_000;
    private const int MostNumber = 1_000_000_000;
    private const int Deepest = 2_000;

    private readonly Dictionary<int, GameOutcome> outcomes = [];
    private readonly Dictionary<(int Player, int Number), InformationSet> sets = [];
    private readonly Dictionary<int, ChanceSet> chances = [];
    private ImmutableArray<string> players;
    private int nodes;

    public GameTree? Read()
    {
        GambitHeader header = GambitHeader.Read(tokens, findings, version: 2);
        players = header.Players;
        string comment = tokens.IsAtText ? tokens.Quoted("the comment") : "";
        GameNode root = Node(0);
        if (!tokens.IsAtEnd)
        {
            findings.Fault(tokens.Place, "The tree is complete here; what follows belongs to nothing.");
        }

        return findings.HasFaults ? null : new GameTree(players, root) { Title = header.Title, Comment = comment };
    }

    private GameNode Node(int depth)
    {
        Place place = tokens.Place;
        string kind = tokens.Word("a node: c (chance), p (a player) or t (the end)");
        if (++nodes > MostNodes || depth > Deepest)
        {
            findings.Fault(place, $"The tree has more than {MostNodes:N0} nodes, or is deeper than {Deepest:N0}.");
            throw new GambitException();
        }

        string label = kind is "c" or "p" or "t" ? tokens.Quoted("the label of the node") : "";
        switch (kind)
        {
            case "t":
                return new GameNode.Terminal(label, Outcome());
            case "p":
                InformationSet set = Set();
                GameOutcome? brought = Outcome();
                return new GameNode.Personal(label, set, Branches(set.Actions.Length, depth), brought);
            case "c":
                ChanceSet chance = Chance();
                GameOutcome? met = Outcome();
                return new GameNode.Chance(label, chance, Branches(chance.Actions.Length, depth), met);
            default:
                findings.Fault(
                    place,
                    $"'{Excerpt.Of(kind)}' should be a node: c (chance), p (a player) or t (the end)."
                );
                throw new GambitException();
        }
    }

    private ImmutableArray<GameNode> Branches(int count, int depth)
    {
        var next = ImmutableArray.CreateBuilder<GameNode>(count);
        for (int i = 0; i < count; i++)
        {
            next.Add(Node(depth + 1));
        }

        return next.MoveToImmutable();
    }

    private InformationSet Set()
    {
        int player = tokens.Whole("the number of a player", 1, players.Length) - 1;
        Place place = tokens.Place;
        int number = tokens.Whole("the number of an information set", 1, MostNumber);
        sets.TryGetValue((player, number), out InformationSet? known);
        string name = tokens.IsAtText ? tokens.Quoted("the name of the set") : known?.Name ?? "";
        if (!tokens.IsAtOpen)
        {
            return known ?? throw Undefined(place, $"information set {number} of '{Excerpt.Of(players[player])}'");
        }

        Place list = tokens.Place;
        tokens.Open("the actions");
        var actions = ImmutableArray.CreateBuilder<string>();
        while (!tokens.IsAtClose)
        {
            actions.Add(tokens.Quoted("the name of an action"));
        }

        tokens.Close("the actions");
        if (actions.Count == 0)
        {
            findings.Fault(list, "A player has at least one action.");
            throw new GambitException();
        }

        if (known is null)
        {
            known = new InformationSet(player, number, name, actions.ToImmutable());
            sets.Add((player, number), known);
        }
        else if (!known.Actions.SequenceEqual(actions))
        {
            findings.Fault(list, "The actions of an information set are the same wherever it stands.");
            throw new GambitException();
        }

        return known;
    }

    private ChanceSet Chance()
    {
        Place place = tokens.Place;
        int number = tokens.Whole("the number of a set of chance", 1, MostNumber);
        chances.TryGetValue(number, out ChanceSet? known);
        string name = tokens.IsAtText ? tokens.Quoted("the name of the set") : known?.Name ?? "";
        if (!tokens.IsAtOpen)
        {
            return known ?? throw Undefined(place, $"set of chance {number}");
        }

        Place list = tokens.Place;
        tokens.Open("the moves of chance");
        var actions = ImmutableArray.CreateBuilder<string>();
        var odds = ImmutableArray.CreateBuilder<Rational>();
        while (!tokens.IsAtClose)
        {
            actions.Add(tokens.Quoted("the name of a move"));
            odds.Add(tokens.Number("the chance of the move"));
        }

        tokens.Close("the moves of chance");
        Rational sum = odds.Aggregate(Rational.Zero, (total, each) => total + each);
        if (odds.Any(each => each.Sign < 0) || sum != Rational.One)
        {
            findings.Fault(list, $"Chances are at least 0 and add up to 1; these add up to {sum}.");
        }

        if (actions.Count == 0)
        {
            throw new GambitException();
        }

        if (known is null)
        {
            known = new ChanceSet(number, name, actions.ToImmutable(), odds.ToImmutable());
            chances.Add(number, known);
        }
        else if (!known.Actions.SequenceEqual(actions) || !known.Chances.SequenceEqual(odds))
        {
            findings.Fault(list, "The moves of a set of chance are the same wherever it stands.");
            throw new GambitException();
        }

        return known;
    }

    private GameOutcome? Outcome()
    {
        Place place = tokens.Place;
        int number = tokens.Whole("the number of an outcome, 0 for none", 0, MostNumber);
        outcomes.TryGetValue(number, out GameOutcome? known);
        string name = tokens.IsAtText ? tokens.Quoted("the name of the outcome") : known?.Name ?? "";
        if (!tokens.IsAtOpen)
        {
            return number == 0 ? null : known ?? throw Undefined(place, $"outcome {number}");
        }

        Place list = tokens.Place;
        tokens.Open("the payoffs");
        var payoffs = ImmutableArray.CreateBuilder<Rational>();
        while (!tokens.IsAtClose)
        {
            payoffs.Add(tokens.Number("a payoff"));
        }

        tokens.Close("the payoffs");
        if (number == 0)
        {
            return null;
        }

        if (payoffs.Count != players.Length)
        {
            findings.Fault(list, $"Here are {payoffs.Count} payoffs, and there are {players.Length} players.");
        }
        else if (known is null)
        {
            known = new GameOutcome(number, name, payoffs.ToImmutable());
            outcomes.Add(number, known);
        }
        else if (!known.Payoffs.SequenceEqual(payoffs))
        {
            findings.Fault(list, $"Outcome {number} has other payoffs above.");
        }

        return known;
    }

    private GambitException Undefined(Place place, string what)
    {
        findings.Fault(place, $"There is no {what} above; say here what it is.");
        return new GambitException();
    }
}
