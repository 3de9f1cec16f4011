using System.Collections.Immutable;
using Entente.Annotations;
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
        string comment = tokens.IsAtText ? tokens.Quoted(new("the comment", "de toelichting")) : "";
        GameNode root = Node(0);
        if (!tokens.IsAtEnd)
        {
            findings.Fault(
                tokens.Place,
                new(
                    "The tree is complete here; what follows belongs to nothing.",
                    "De boom is hier compleet; wat volgt, hoort nergens bij."
                )
            );
        }

        return findings.HasFaults ? null : new GameTree(players, root) { Title = header.Title, Comment = comment };
    }

    private GameNode Node(int depth)
    {
        Place place = tokens.Place;
        string kind = tokens.Word(
            new(
                "a node: c (chance), p (a player) or t (the end)",
                "een knoop: c (toeval), p (een speler) of t (het einde)"
            )
        );
        if (++nodes > MostNodes || depth > Deepest)
        {
            findings.Fault(
                place,
                new(
                    $"The tree has more than {MostNodes:N0} nodes, or is deeper than {Deepest:N0}.",
                    $"De boom heeft meer dan {MostNodes:N0} knopen, of is dieper dan {Deepest:N0}."
                )
            );
            throw new GambitException();
        }

        string label = kind is "c" or "p" or "t"
            ? tokens.Quoted(new("the label of the node", "het opschrift van de knoop"))
            : "";
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
                    new(
                        $"'{Excerpt.Of(kind)}' should be a node: c (chance), p (a player) or t (the end).",
                        $"'{Excerpt.Of(kind)}' hoort een knoop te zijn: c (toeval), p (een speler) of t (het einde)."
                    )
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
        int player = tokens.Whole(new("the number of a player", "het nummer van een speler"), 1, players.Length) - 1;
        Place place = tokens.Place;
        int number = tokens.Whole(
            new("the number of an information set", "het nummer van een informatieverzameling"),
            1,
            MostNumber
        );
        sets.TryGetValue((player, number), out InformationSet? known);
        string name = tokens.IsAtText
            ? tokens.Quoted(new("the name of the set", "de naam van de verzameling"))
            : known?.Name ?? "";
        if (!tokens.IsAtOpen)
        {
            return known
                ?? throw Undefined(
                    place,
                    new(
                        $"information set {number} of '{Excerpt.Of(players[player])}'",
                        $"informatieverzameling {number} van '{Excerpt.Of(players[player])}'"
                    )
                );
        }

        Place list = tokens.Place;
        tokens.Open(new("the actions", "de handelingen"));
        var actions = ImmutableArray.CreateBuilder<string>();
        while (!tokens.IsAtClose)
        {
            actions.Add(tokens.Quoted(new("the name of an action", "de naam van een handeling")));
        }

        tokens.Close(new("the actions", "de handelingen"));
        if (actions.Count == 0)
        {
            findings.Fault(
                list,
                new("A player has at least one action.", "Een speler heeft ten minste één handeling.")
            );
            throw new GambitException();
        }

        if (known is null)
        {
            known = new InformationSet(player, number, name, actions.ToImmutable());
            sets.Add((player, number), known);
        }
        else if (!known.Actions.SequenceEqual(actions))
        {
            findings.Fault(
                list,
                new(
                    "The actions of an information set are the same wherever it stands.",
                    "De handelingen van een informatieverzameling zijn overal dezelfde."
                )
            );
            throw new GambitException();
        }

        return known;
    }

    private ChanceSet Chance()
    {
        Place place = tokens.Place;
        int number = tokens.Whole(
            new("the number of a set of chance", "het nummer van een verzameling van toeval"),
            1,
            MostNumber
        );
        chances.TryGetValue(number, out ChanceSet? known);
        string name = tokens.IsAtText
            ? tokens.Quoted(new("the name of the set", "de naam van de verzameling"))
            : known?.Name ?? "";
        if (!tokens.IsAtOpen)
        {
            return known ?? throw Undefined(place, new($"set of chance {number}", $"verzameling {number} van toeval"));
        }

        Place list = tokens.Place;
        tokens.Open(new("the moves of chance", "de zetten van het toeval"));
        var actions = ImmutableArray.CreateBuilder<string>();
        var odds = ImmutableArray.CreateBuilder<Rational>();
        bool isKnown = true;
        while (!tokens.IsAtClose)
        {
            actions.Add(tokens.Quoted(new("the name of a move", "de naam van een zet")));
            Place at = tokens.Place;
            Rational? chance = tokens.NumberOrFault(new("the chance of the move", "de kans op de zet"));
            isKnown &= chance is not null;
            odds.Add(chance ?? Rational.Zero);
            if (chance is { Sign: < 0 } negative)
            {
                findings.Fault(
                    at,
                    new(
                        $"A chance is at least 0, not {ShortNumber.Of(negative)}.",
                        $"Een kans is ten minste 0, niet {ShortNumber.Of(negative)}."
                    )
                );
            }
        }

        tokens.Close(new("the moves of chance", "de zetten van het toeval"));
        Rational sum = odds.Aggregate(Rational.Zero, (total, each) => total + each);
        if (isKnown && sum != Rational.One)
        {
            findings.Fault(
                list,
                new(
                    $"Chances add up to 1; these add up to {ShortNumber.Of(sum)}.",
                    $"Kansen zijn samen 1; deze zijn samen {ShortNumber.Of(sum)}."
                )
            );
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
            findings.Fault(
                list,
                new(
                    "The moves of a set of chance are the same wherever it stands.",
                    "De zetten van een verzameling van toeval zijn overal dezelfde."
                )
            );
            throw new GambitException();
        }

        return known;
    }

    private GameOutcome? Outcome()
    {
        Place place = tokens.Place;
        int number = tokens.Whole(
            new("the number of an outcome, 0 for none", "het nummer van een uitkomst, 0 voor geen"),
            0,
            MostNumber
        );
        outcomes.TryGetValue(number, out GameOutcome? known);
        string name = tokens.IsAtText
            ? tokens.Quoted(new("the name of the outcome", "de naam van de uitkomst"))
            : known?.Name ?? "";
        if (!tokens.IsAtOpen)
        {
            return number == 0 ? null : known ?? throw Undefined(place, new($"outcome {number}", $"uitkomst {number}"));
        }

        Place list = tokens.Place;
        tokens.Open(new("the payoffs", "de opbrengsten"));
        var payoffs = ImmutableArray.CreateBuilder<Rational>();
        while (!tokens.IsAtClose)
        {
            payoffs.Add(tokens.NumberOrFault(new("a payoff", "een opbrengst")) ?? Rational.Zero);
        }

        tokens.Close(new("the payoffs", "de opbrengsten"));
        if (number == 0)
        {
            return null;
        }

        if (payoffs.Count != players.Length)
        {
            findings.Fault(
                list,
                new(
                    $"Here are {payoffs.Count} payoffs, and there are {players.Length} players.",
                    $"Hier staan {payoffs.Count} opbrengsten, en er zijn {players.Length} spelers."
                )
            );
        }
        else if (known is null)
        {
            known = new GameOutcome(number, name, payoffs.ToImmutable());
            outcomes.Add(number, known);
        }
        else if (!known.Payoffs.SequenceEqual(payoffs))
        {
            findings.Fault(
                list,
                new(
                    $"Outcome {number} has other payoffs above.",
                    $"Uitkomst {number} heeft hierboven andere opbrengsten."
                )
            );
        }

        return known;
    }

    private GambitException Undefined(Place place, Sentence what)
    {
        findings.Fault(
            place,
            new($"There is no {what} above; say here what it is.", $"Hierboven staat geen {what}; zeg hier wat dat is.")
        );
        return new GambitException();
    }
}
