using System.CommandLine;
using Entente.Cli.Commands;
using Entente.Cli.Surroundings;
using Entente.Conflict;

namespace Entente.Cli.Conflict;

/// <summary>The options of <c>entente conflict</c> that say what is to be found out.</summary>
internal sealed class ConflictOptions
{
    private static readonly string[] Readings = ["legal", "once", "single"];
    private static readonly string[] ConceptNames = ["nash", "gmr", "smr", "seq", "sim"];
    private static readonly string[] MoveNames = ["any", "improvements", "unknown"];

    private readonly Session session;
    private readonly Option<string> sanctions;
    private readonly Option<string> concept;
    private readonly Option<string[]> states;
    private readonly Option<int> horizon;
    private readonly Option<bool> coalitions;
    private readonly Option<bool> joint;
    private readonly Option<string> from;
    private readonly Option<string> to;
    private readonly Option<string> moves;
    private readonly Option<int> longest;
    private readonly Option<string> inverse;
    private readonly Option<int> list;

    /// <summary>Adds the options to a command.</summary>
    public ConflictOptions(Command command, Session session)
    {
        this.session = session;
        sanctions = Word(
            session,
            "--sanctions",
            Readings,
            session.Say(
                "What the others may answer an improvement with: any legal sequence of moves, one move each, or a single move.",
                "Waarmee de anderen een verbetering mogen beantwoorden: elke geldige reeks zetten, één zet elk, of één enkele zet."
            )
        );
        concept = Word(
            session,
            "--concept",
            ["seq", .. ConceptNames.Where(name => name != "seq")],
            session.Say(
                "The sense of stability that reasons and --inverse are about.",
                "De zin van stabiliteit waarover redenen en --inverse gaan."
            )
        );
        states = new Option<string[]>("--state")
        {
            HelpName = "STATE",
            Description = session.Say(
                "Say for this state who would move and why (repeatable): a name, a number from 1, or letters Y and N. Without it, for the equilibria.",
                "Zeg voor deze toestand wie zou gaan en waarom (herhaalbaar): een naam, een nummer vanaf 1, of letters Y en N. Zonder opgave voor de evenwichten."
            ),
        };
        horizon = NumberOption.Of(
            session,
            "--horizon",
            0,
            0,
            session.Say(
                "Also who would stay when each foresees this many moves; for no gain nobody moves, and of equally good moves the one to the lowest number is taken.",
                "Ook wie zou blijven als elk zoveel zetten vooruitziet; zonder winst gaat niemand, en van even goede zetten geldt die naar het laagste nummer."
            ),
            LimitedMoveAnalyzer.MostHorizons
        );
        coalitions = Flag(
            "--coalitions",
            session.Say("Also what they could gain together.", "Ook wat ze samen kunnen winnen.")
        );
        joint = Flag(
            "--joint",
            session.Say(
                "Coalitions may change options of several members at the same moment.",
                "Coalities mogen opties van meer leden op hetzelfde moment veranderen."
            )
        );
        from = State(
            "--from",
            session.Say(
                "Where paths start and distances are counted from; the status quo of the file unless given.",
                "Waar paden beginnen en vanwaar afstanden tellen; zonder opgave de status quo van het bestand."
            )
        );
        to = State("--to", session.Say("List the paths to this state.", "Noem de paden naar deze toestand."));
        moves = Word(
            session,
            "--moves",
            MoveNames,
            session.Say(
                "Which moves paths are made of: all, those that pay for their movers, or also those whose comparison is unknown.",
                "Uit welke zetten paden bestaan: alle, die lonen voor wie ze doet, of ook die waarvan dat onbekend is."
            )
        );
        longest = NumberOption.Of(
            session,
            "--longest",
            0,
            0,
            session.Say(
                "List all paths of at most this many moves that visit no state twice, instead of the shortest.",
                "Noem alle paden van hoogstens zoveel zetten die geen toestand tweemaal aandoen, in plaats van de kortste."
            )
        );
        inverse = State(
            "--inverse",
            session.Say(
                "Say which preferences would make this state an equilibrium.",
                "Zeg welke voorkeuren van deze toestand een evenwicht zouden maken."
            )
        );
        list = NumberOption.Of(
            session,
            "--list",
            0,
            1_000,
            session.Say("How many states --json lists.", "Hoeveel toestanden --json noemt.")
        );
        Option[] all =
        [
            sanctions,
            concept,
            states,
            horizon,
            coalitions,
            joint,
            from,
            to,
            moves,
            longest,
            inverse,
            list,
        ];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="UsageException">Something is said about paths, and none are asked for.</exception>
    public ConflictSettings Read(ParseResult result)
    {
        string[] strange = [.. OptionsGiven.In(result, moves, longest)];
        if (strange.Length > 0 && result.GetValue(to) is null)
        {
            string names = session.Language.List(strange);
            throw new UsageException(
                session.Say(
                    $"{names}: for the paths that --to lists; give --to STATE, or leave it out.",
                    $"{names}: voor de paden die --to noemt; geef --to STATE, of laat dat weg."
                )
            );
        }

        return new ConflictSettings
        {
            Reading = (SanctionReading)Array.IndexOf(Readings, result.GetRequiredValue(sanctions)),
            Concept = (StabilityConcept)Array.IndexOf(ConceptNames, result.GetRequiredValue(concept)),
            States = [.. result.GetValue(states) ?? []],
            Horizon = result.GetValue(horizon),
            HasCoalitions = result.GetValue(coalitions) || result.GetValue(joint),
            IsJoint = result.GetValue(joint),
            From = result.GetValue(from),
            To = result.GetValue(to),
            Moves = (PathMoves)Array.IndexOf(MoveNames, result.GetRequiredValue(moves)),
            Longest = result.GetValue(longest),
            Inverse = result.GetValue(inverse),
            MostListed = result.GetValue(list),
        };
    }

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    private static Option<string> State(string name, string description) =>
        new(name) { HelpName = "STATE", Description = description };

    // One of some words, the first unless given.
    private static Option<string> Word(Session session, string name, string[] words, string description)
    {
        var option = new Option<string>(name)
        {
            HelpName = string.Join('|', words),
            Description = description,
            DefaultValueFactory = _ => words[0],
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (!words.Contains(text))
                {
                    result.AddError(
                        session.Say(
                            $"{name} takes {string.Join(", ", words[..^1])} or {words[^1]}, not '{text}'.",
                            $"{name} vraagt {string.Join(", ", words[..^1])} of {words[^1]}, niet '{text}'."
                        )
                    );
                }

                return text;
            },
        };
        option.CompletionSources.Add(words);
        return option;
    }
}
