using System.Collections.Immutable;
using Entente.Cli.Surroundings;
using Entente.Formats.Gambit;
using Entente.Formats.Writing;
using Entente.Games;
using Entente.Scenarios;

namespace Entente.Cli.Commands;

/// <summary>The formats of Gambit, to which <c>entente convert</c> brings scenarios and games.</summary>
internal static class GambitTarget
{
    private const string Strategic = "nfg";
    private const string Tree = "efg";

    /// <summary>The names of the formats.</summary>
    public static ImmutableArray<string> Names { get; } = [Strategic, Tree];

    /// <summary>Whether the user named a game of Gambit rather than a scenario.</summary>
    public static bool IsGame(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using FileStream stream = File.OpenRead(path);
        var start = new byte[64];
        return GambitFormat.Recognises(
            start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false))
        );
    }

    /// <summary>A scenario as a game.</summary>
    /// <param name="scenario">The scenario under one reading.</param>
    /// <param name="format">One of <see cref="Names"/>.</param>
    /// <param name="session">The run of the program.</param>
    public static ConversionResult Write(Scenario scenario, string format, Session session)
    {
        bool isTree = format == Tree;
        if (ScenarioGames.Refusal(scenario, isTree) is { Length: > 0 } refusal)
        {
            return new ConversionResult { Refusals = [refusal] };
        }

        string file = scenario.Id.Length > 0 ? scenario.Id : "scenario";
        string lost = isTree
            ? session.Say(
                "the game has one offer by the first party, answered yes or no; a negotiation has more",
                "het spel kent één aanbod van de eerste partij, met ja of nee beantwoord; een onderhandeling heeft er meer"
            )
            : session.Say(
                "in the game all demand at once, and agree where they demand the same; a negotiation is more than that",
                "in het spel eisen allen tegelijk, en zijn zij het eens als zij hetzelfde eisen; een onderhandeling is meer dan dat"
            );
        return new ConversionResult
        {
            Files =
            [
                new WrittenFile(
                    $"{file}.{format}",
                    isTree
                        ? GambitFormat.WriteEfg(ScenarioGames.Offers(scenario))
                        : GambitFormat.WriteNfg(ScenarioGames.Demands(scenario))
                ),
            ],
            Losses = [lost],
        };
    }

    /// <summary>A game in the other format, or in the same one written anew.</summary>
    /// <param name="path">The file of the game.</param>
    /// <param name="reading">The game.</param>
    /// <param name="format">The format asked for.</param>
    /// <param name="session">The run of the program.</param>
    public static ConversionResult Write(string path, GambitReading reading, string format, Session session)
    {
        string file = $"{Path.GetFileNameWithoutExtension(path)}.{format}";
        if (format == Tree)
        {
            return reading.Tree is { } tree
                ? new ConversionResult { Files = [new WrittenFile(file, GambitFormat.WriteEfg(tree))] }
                : Refused(
                    session.Say(
                        "A game in strategic form does not say who moves when, so that it is no tree; Gambit itself can make one up.",
                        "Een spel in strategische vorm zegt niet wie wanneer zet, en is dus geen boom; Gambit kan er zelf een verzinnen."
                    )
                );
        }

        if (format != Strategic)
        {
            return Refused(
                session.Say(
                    "A game of Gambit goes to nfg or efg; it is no scenario.",
                    "Een spel van Gambit gaat naar nfg of efg; het is geen scenario."
                )
            );
        }

        StrategicGame? game = reading.Game ?? reading.Tree!.ToStrategic();
        return game is null
            ? Refused(
                session.Say(
                    "The tree is too large to write out strategy by strategy.",
                    "De boom is te groot om strategie voor strategie uit te schrijven."
                )
            )
            : new ConversionResult { Files = [new WrittenFile(file, GambitFormat.WriteNfg(game))] };
    }

    private static ConversionResult Refused(string reason) => new() { Refusals = [reason] };
}
