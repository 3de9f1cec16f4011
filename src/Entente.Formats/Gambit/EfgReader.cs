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

    // By number; a payoff that is a fault is null, and an outcome that is told to be missing has none.
    private readonly Dictionary<int, (GameOutcome? Outcome, ImmutableArray<Rational?> Payoffs)> outcomes = [];

    // A player or a number that is a fault is null.
    private readonly Dictionary<(int? Player, int? Number), InformationSet> sets = [];
    private readonly Dictionary<int, ChanceSet> chances = [];
    private readonly HashSet<ChanceSet> unsound = [];

    // What is described under a number that is a fault may be what is missed under another.
    private bool isChanceUnnumbered;
    private bool isOutcomeUnnumbered;
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

    private static string Shown(ImmutableArray<string> actions) =>
        string.Join(", ", actions.Select(action => $"'{Excerpt.Of(action)}'"));

    private InformationSet Set()
    {
        int? player = tokens.WholeOrFault(
            new("the number of a player", "het nummer van een speler"),
            1,
            players.Length
        );
        Place place = tokens.Place;
        int? number = tokens.WholeOrFault(
            new("the number of an information set", "het nummer van een informatieverzameling"),
            1,
            MostNumber
        );
        InformationSet? known = player is null || number is null ? null : sets.GetValueOrDefault((player - 1, number));
        string name = tokens.IsAtText
            ? tokens.Quoted(new("the name of the set", "de naam van de verzameling"))
            : known?.Name ?? "";
        if (!tokens.IsAtOpen)
        {
            return known ?? Undefined(player - 1, number, place);
        }

        Place list = tokens.Place;
        ImmutableArray<string> actions = tokens.Names(
            new("the actions", "de handelingen"),
            new("the name of an action", "de naam van een handeling")
        );
        if (actions.IsEmpty)
        {
            findings.Fault(
                list,
                new("A player has at least one action.", "Een speler heeft ten minste één handeling.")
            );
            throw new GambitException();
        }

        if (known is null)
        {
            known = new InformationSet((player ?? 1) - 1, number ?? 1, name, actions);
            sets[(player - 1, number)] = known;
        }
        else if (!known.Actions.SequenceEqual(actions))
        {
            findings.Fault(
                list,
                new(
                    $"The actions of an information set are the same wherever it stands: set {known.Number} of player {known.Player + 1} had {Shown(known.Actions)} before, and here {Shown(actions)}.",
                    $"De handelingen van een informatieverzameling zijn overal dezelfde: verzameling {known.Number} van speler {known.Player + 1} had eerder {Shown(known.Actions)}, en hier {Shown(actions)}."
                )
            );
            return known.Actions.Length == actions.Length ? known : throw new GambitException();
        }

        return known;
    }

    // It may be one whose player or number is a fault above.
    private InformationSet Undefined(int? player, int? number, Place place)
    {
        InformationSet[] meant =
        [
            .. sets.Where(each =>
                    (player is null || each.Key.Player is null || each.Key.Player == player)
                    && (number is null || each.Key.Number is null || each.Key.Number == number)
                )
                .Select(each => each.Value),
        ];
        if (meant.Length > 0)
        {
            return meant.All(each => each.Actions.Length == meant[0].Actions.Length)
                ? meant[0]
                : throw new GambitException();
        }

        if (player is null || number is null)
        {
            throw new GambitException();
        }

        Undefined(
            place,
            new(
                $"information set {number} of '{Excerpt.Of(players[player.Value])}'",
                $"informatieverzameling {number} van '{Excerpt.Of(players[player.Value])}'"
            )
        );
        throw new GambitException();
    }

    private ChanceSet Chance()
    {
        Place place = tokens.Place;
        int? number = tokens.WholeOrFault(
            new("the number of a set of chance", "het nummer van een verzameling van toeval"),
            1,
            MostNumber
        );
        ChanceSet? known = number is { } which ? chances.GetValueOrDefault(which) : null;
        string name = tokens.IsAtText
            ? tokens.Quoted(new("the name of the set", "de naam van de verzameling"))
            : known?.Name ?? "";
        if (!tokens.IsAtOpen)
        {
            if (known is null && number is not null && !isChanceUnnumbered)
            {
                Undefined(place, new($"set of chance {number}", $"verzameling {number} van toeval"));
            }

            return known ?? throw new GambitException();
        }

        Place list = tokens.Place;
        var (actions, odds) = Moves();
        bool isSound = odds.All(each => each is { Sign: >= 0 });
        Rational sum = odds.Aggregate(Rational.Zero, (total, each) => total + (each ?? Rational.Zero));
        if (odds.All(each => each is not null) && sum != Rational.One)
        {
            isSound = false;
            findings.Fault(
                list,
                new(
                    $"Chances add up to 1; these add up to {ShortNumber.Of(sum)}.",
                    $"Kansen zijn samen 1; deze zijn samen {ShortNumber.Of(sum)}."
                )
            );
        }

        if (actions.IsEmpty)
        {
            throw new GambitException();
        }

        var set = new ChanceSet(number ?? 1, name, actions, [.. odds.Select(each => each ?? Rational.Zero)]);
        isChanceUnnumbered |= number is null;
        if (known is not null && number is not null && Differ(known, set, isSound && !unsound.Contains(known)))
        {
            findings.Fault(
                list,
                new(
                    "The moves of a set of chance are the same wherever it stands.",
                    "De zetten van een verzameling van toeval zijn overal dezelfde."
                )
            );
            return known.Actions.Length == actions.Length ? known : throw new GambitException();
        }

        if (!isSound)
        {
            unsound.Add(set);
        }

        if (known is null && number is { } own)
        {
            chances.Add(own, set);
        }

        return known ?? set;
    }

    // Where the chances of one of both are a fault already, only their moves are held against each other.
    private static bool Differ(ChanceSet known, ChanceSet set, bool areSound) =>
        !known.Actions.SequenceEqual(set.Actions) || (areSound && !known.Chances.SequenceEqual(set.Chances));

    private (ImmutableArray<string> Actions, ImmutableArray<Rational?> Chances) Moves()
    {
        Sentence list = new("the moves of chance", "de zetten van het toeval");
        Sentence chance = new("the chance of the move", "de kans op de zet");
        tokens.Open(list);
        var actions = ImmutableArray.CreateBuilder<string>();
        var odds = ImmutableArray.CreateBuilder<Rational?>();
        while (!tokens.IsAtClose)
        {
            Place at = tokens.Place;
            string action = tokens.Quoted(new("the name of a move", "de naam van een zet"));
            actions.Add(tokens.Distinct(action, at, actions, list));
            at = tokens.Place;
            if (tokens.IsAtText || tokens.IsAtClose)
            {
                findings.Fault(
                    at,
                    new(
                        $"Move '{Excerpt.Of(action)}' has no chance; give {chance} after its name.",
                        $"Zet '{Excerpt.Of(action)}' heeft geen kans; geef {chance} na de naam."
                    )
                );
                odds.Add(null);
                continue;
            }

            Rational? given = tokens.NumberOrFault(chance);
            odds.Add(given);
            if (given is { Sign: < 0 } negative)
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

        tokens.Close(list);
        return (actions.ToImmutable(), odds.ToImmutable());
    }

    private GameOutcome? Outcome()
    {
        Place place = tokens.Place;
        int? number = tokens.WholeOrFault(
            new("the number of an outcome, 0 for none", "het nummer van een uitkomst, 0 voor geen"),
            0,
            MostNumber
        );
        string name = tokens.IsAtText ? tokens.Quoted(new("the name of the outcome", "de naam van de uitkomst")) : "";
        Place list = tokens.Place;
        if (tokens.IsAtOpen)
        {
            tokens.Open(new("the payoffs", "de opbrengsten"));
            ImmutableArray<Rational?> payoffs = tokens.Payoffs(list, players.Length);
            tokens.Close(new("the payoffs", "de opbrengsten"));
            Describe(number, name, list, payoffs);
        }
        else if (number > 0 && !isOutcomeUnnumbered && outcomes.TryAdd(number.Value, default))
        {
            Undefined(place, new($"outcome {number}", $"uitkomst {number}"));
        }

        return outcomes.GetValueOrDefault(number ?? 0).Outcome;
    }

    private void Describe(int? number, string name, Place list, ImmutableArray<Rational?> payoffs)
    {
        if (number is not { } own)
        {
            isOutcomeUnnumbered = true;
        }
        else if (own == 0)
        {
            findings.Fault(
                list,
                new(
                    "Outcome 0 is none and has no payoffs; give this one a number from 1.",
                    "Uitkomst 0 is geen uitkomst en heeft geen opbrengsten; geef deze een nummer vanaf 1."
                )
            );
        }
        else if (!outcomes.TryGetValue(own, out var known) || known.Payoffs.IsDefault)
        {
            bool isSound = payoffs.Length == players.Length && payoffs.All(each => each is not null);
            outcomes[own] = (
                isSound ? new GameOutcome(own, name, [.. payoffs.Select(each => each!.Value)]) : null,
                payoffs
            );
        }
        else if (
            known.Payoffs.Length == payoffs.Length
            && known.Payoffs.Zip(payoffs).Any(pair => pair is { First: { } one, Second: { } other } && one != other)
        )
        {
            findings.Fault(
                list,
                new(
                    $"Outcome {number} has other payoffs above; make them the same, or give this one a number of its own.",
                    $"Uitkomst {number} heeft hierboven andere opbrengsten; maak ze gelijk, of geef deze een eigen nummer."
                )
            );
        }
    }

    private void Undefined(Place place, Sentence what) =>
        findings.Fault(
            place,
            new($"There is no {what} above; say here what it is.", $"Hierboven staat geen {what}; zeg hier wat dat is.")
        );
}
