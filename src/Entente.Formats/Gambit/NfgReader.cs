using System.Collections.Immutable;
using System.Globalization;
using Entente.Annotations;
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
        int? profiles = Profiles(strategies);
        ImmutableArray<Rational> payoffs = tokens.IsAtOpen
            ? ByOutcome(header.Players.Length, profiles)
            : Listed(header.Players.Length * profiles);
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
            return [];
        }

        return strategies.ToImmutable();
    }

    // Null where a fault in the strategies keeps them from being counted: payoffs are read on then, as many as there are.
    private int? Profiles(ImmutableArray<ImmutableArray<string>> strategies)
    {
        if (strategies.IsEmpty || strategies.Any(own => own.IsEmpty))
        {
            return null;
        }

        long profiles = 1;
        foreach (ImmutableArray<string> own in strategies)
        {
            profiles = Math.Min(profiles * own.Length, StrategicGame.MostProfiles + 1L);
        }

        if (profiles <= StrategicGame.MostProfiles)
        {
            return (int)profiles;
        }

        findings.Fault(
            tokens.Place,
            new(
                $"The game has more than {StrategicGame.MostProfiles:N0} combinations of strategies.",
                $"Het spel heeft meer dan {StrategicGame.MostProfiles:N0} combinaties van strategieën."
            )
        );
        return null;
    }

    // Empty where what stands here is a fault.
    private ImmutableArray<string> Names()
    {
        Place place = tokens.Place;
        ImmutableArray<string> names = tokens.Names(
            new("the strategies of a player", "de strategieën van een speler"),
            new("the name of a strategy", "de naam van een strategie")
        );
        if (names.IsEmpty)
        {
            findings.Fault(
                place,
                new("A player has at least one strategy.", "Een speler heeft ten minste één strategie.")
            );
        }

        return names;
    }

    private ImmutableArray<string> Numbered()
    {
        int? count = tokens.WholeOrFault(
            new("the number of strategies", "het aantal strategieën"),
            1,
            StrategicGame.MostProfiles
        );
        return [.. Enumerable.Range(1, count ?? 0).Select(number => number.ToString(CultureInfo.InvariantCulture))];
    }

    private ImmutableArray<Rational> Listed(int? count)
    {
        var payoffs = ImmutableArray.CreateBuilder<Rational>();
        for (int i = 0; i < count || (count is null && !tokens.IsAtEnd); i++)
        {
            Sentence what = count is null
                ? new("a payoff", "een opbrengst")
                : new($"payoff {i + 1} of {count}", $"opbrengst {i + 1} van {count}");
            payoffs.Add(tokens.NumberOrFault(what) ?? Rational.Zero);
        }

        return payoffs.ToImmutable();
    }

    private ImmutableArray<Rational> ByOutcome(int players, int? profiles)
    {
        tokens.Open(new("the outcomes", "de uitkomsten"));
        var outcomes = new List<Rational[]> { new Rational[players] };
        while (!tokens.IsAtClose)
        {
            outcomes.Add(Outcome(players));
        }

        tokens.Close(new("the outcomes", "de uitkomsten"));
        var payoffs = ImmutableArray.CreateBuilder<Rational>();
        for (int profile = 0; profile < profiles || (profiles is null && !tokens.IsAtEnd); profile++)
        {
            int? outcome = tokens.WholeOrFault(
                new("the number of an outcome", "het nummer van een uitkomst"),
                0,
                outcomes.Count - 1
            );
            payoffs.AddRange(outcomes[outcome ?? 0]);
        }

        return payoffs.ToImmutable();
    }

    private Rational[] Outcome(int players)
    {
        Place place = tokens.Place;
        tokens.Open(new("an outcome", "een uitkomst"));
        tokens.Quoted(new("the name of an outcome", "de naam van een uitkomst"));
        ImmutableArray<Rational?> payoffs = tokens.Payoffs(place, players);
        tokens.Close(new("the outcome", "de uitkomst"));
        return payoffs.Length == players ? [.. payoffs.Select(each => each ?? Rational.Zero)] : new Rational[players];
    }
}
