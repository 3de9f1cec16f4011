using System.Collections.Immutable;
using System.Globalization;
using Entente.Formats.Nodes;
using Entente.Games;
using Entente.Numbers;

namespace Entente.Formats.Gambit;

/// <summary>Reads the rest of a <c>.nfg</c> file.</summary>
internal sealed class NfgReader(GambitTokens tokens, Findings findings)
{
    private const int MostPlayers = 100;

    public StrategicGame? Read()
    {
        GambitHeader header = GambitHeader.Read(tokens, findings, version: 1);
        ImmutableArray<ImmutableArray<string>> strategies = Strategies(header.Players);
        string comment = tokens.IsAtText ? tokens.Quoted(new("the comment", "de toelichting")) : "";
        long profiles = 1;
        foreach (ImmutableArray<string> own in strategies)
        {
            profiles = Math.Min(profiles * own.Length, StrategicGame.MostProfiles + 1L);
        }

        Place place = tokens.Place;
        if (profiles > StrategicGame.MostProfiles)
        {
            findings.Fault(
                place,
                new(
                    $"The game has more than {StrategicGame.MostProfiles:N0} combinations of strategies.",
                    $"Het spel heeft meer dan {StrategicGame.MostProfiles:N0} combinaties van strategieën."
                )
            );
            return null;
        }

        ImmutableArray<Rational> payoffs = tokens.IsAtOpen
            ? ByOutcome(header.Players.Length, (int)profiles)
            : Listed(header.Players.Length * (int)profiles);
        if (!tokens.IsAtEnd)
        {
            findings.Fault(
                tokens.Place,
                new(
                    "The game is complete here; what follows belongs to nothing.",
                    "Het spel is hier compleet; wat volgt, hoort nergens bij."
                )
            );
        }

        return findings.HasFaults
            ? null
            : new StrategicGame(header.Players, [.. strategies.Select(own => (IReadOnlyList<string>)own)], payoffs)
            {
                Title = header.Title,
                Comment = comment,
            };
    }

    // Lists of names, or how many there are.
    private ImmutableArray<ImmutableArray<string>> Strategies(ImmutableArray<string> players)
    {
        Place place = tokens.Place;
        tokens.Open(new("the strategies", "de strategieën"));
        var strategies = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        while (!tokens.IsAtClose && strategies.Count <= MostPlayers)
        {
            strategies.Add(tokens.IsAtOpen ? Names() : Numbered());
        }

        tokens.Close(new("the strategies", "de strategieën"));
        if (strategies.Count != players.Length)
        {
            findings.Fault(
                place,
                new(
                    $"Here are strategies of {strategies.Count} players, and there are {players.Length}.",
                    $"Hier staan strategieën van {strategies.Count} spelers, en er zijn er {players.Length}."
                )
            );
            throw new GambitException();
        }

        return strategies.ToImmutable();
    }

    private ImmutableArray<string> Names()
    {
        Place place = tokens.Place;
        tokens.Open(new("the strategies of a player", "de strategieën van een speler"));
        var names = ImmutableArray.CreateBuilder<string>();
        while (!tokens.IsAtClose)
        {
            names.Add(tokens.Quoted(new("the name of a strategy", "de naam van een strategie")));
        }

        tokens.Close(new("the strategies of a player", "de strategieën van een speler"));
        if (names.Count == 0)
        {
            findings.Fault(
                place,
                new("A player has at least one strategy.", "Een speler heeft ten minste één strategie.")
            );
            throw new GambitException();
        }

        return names.ToImmutable();
    }

    private ImmutableArray<string> Numbered() =>
        [
            .. Enumerable
                .Range(
                    1,
                    tokens.Whole(
                        new("the number of strategies", "het aantal strategieën"),
                        1,
                        StrategicGame.MostProfiles
                    )
                )
                .Select(number => number.ToString(CultureInfo.InvariantCulture)),
        ];

    private ImmutableArray<Rational> Listed(int count)
    {
        var payoffs = ImmutableArray.CreateBuilder<Rational>();
        for (int i = 0; i < count; i++)
        {
            payoffs.Add(
                tokens.NumberOrFault(new($"payoff {i + 1} of {count}", $"opbrengst {i + 1} van {count}"))
                    ?? Rational.Zero
            );
        }

        return payoffs.ToImmutable();
    }

    private ImmutableArray<Rational> ByOutcome(int players, int profiles)
    {
        tokens.Open(new("the outcomes", "de uitkomsten"));
        var outcomes = new List<Rational[]> { new Rational[players] };
        while (!tokens.IsAtClose)
        {
            tokens.Open(new("an outcome", "een uitkomst"));
            tokens.Quoted(new("the name of an outcome", "de naam van een uitkomst"));
            outcomes.Add([
                .. Enumerable
                    .Range(0, players)
                    .Select(_ => tokens.NumberOrFault(new("a payoff", "een opbrengst")) ?? Rational.Zero),
            ]);
            tokens.Close(
                new("an outcome of as many payoffs as players", "een uitkomst van evenveel opbrengsten als spelers")
            );
        }

        tokens.Close(new("the outcomes", "de uitkomsten"));
        var payoffs = ImmutableArray.CreateBuilder<Rational>();
        for (int profile = 0; profile < profiles; profile++)
        {
            payoffs.AddRange(
                outcomes[
                    tokens.Whole(new("the number of an outcome", "het nummer van een uitkomst"), 0, outcomes.Count - 1)
                ]
            );
        }

        return payoffs.ToImmutable();
    }
}
