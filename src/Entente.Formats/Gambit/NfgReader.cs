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
        string comment = tokens.IsAtText ? tokens.Quoted("the comment") : "";
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
                $"The game has more than {StrategicGame.MostProfiles:N0} combinations of strategies."
            );
            return null;
        }

        ImmutableArray<Rational> payoffs = tokens.IsAtOpen
            ? ByOutcome(header.Players.Length, (int)profiles)
            : Listed(header.Players.Length * (int)profiles);
        if (!tokens.IsAtEnd)
        {
            findings.Fault(tokens.Place, "The game is complete here; what follows belongs to nothing.");
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
        tokens.Open("the strategies");
        var strategies = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        while (!tokens.IsAtClose && strategies.Count <= MostPlayers)
        {
            strategies.Add(tokens.IsAtOpen ? Names() : Numbered());
        }

        tokens.Close("the strategies");
        if (strategies.Count != players.Length)
        {
            findings.Fault(
                place,
                $"Here are strategies of {strategies.Count} players, and there are {players.Length}."
            );
            throw new GambitException();
        }

        return strategies.ToImmutable();
    }

    private ImmutableArray<string> Names()
    {
        Place place = tokens.Place;
        tokens.Open("the strategies of a player");
        var names = ImmutableArray.CreateBuilder<string>();
        while (!tokens.IsAtClose)
        {
            names.Add(tokens.Quoted("the name of a strategy"));
        }

        tokens.Close("the strategies of a player");
        if (names.Count == 0)
        {
            findings.Fault(place, "A player has at least one strategy.");
            throw new GambitException();
        }

        return names.ToImmutable();
    }

    private ImmutableArray<string> Numbered() =>
        [
            .. Enumerable
                .Range(1, tokens.Whole("the number of strategies", 1, StrategicGame.MostProfiles))
                .Select(number => number.ToString(CultureInfo.InvariantCulture)),
        ];

    private ImmutableArray<Rational> Listed(int count)
    {
        var payoffs = ImmutableArray.CreateBuilder<Rational>();
        for (int i = 0; i < count; i++)
        {
            payoffs.Add(tokens.Number($"payoff {i + 1} of {count}"));
        }

        return payoffs.ToImmutable();
    }

    private ImmutableArray<Rational> ByOutcome(int players, int profiles)
    {
        tokens.Open("the outcomes");
        var outcomes = new List<Rational[]> { new Rational[players] };
        while (!tokens.IsAtClose)
        {
            tokens.Open("an outcome");
            tokens.Quoted("the name of an outcome");
            outcomes.Add([.. Enumerable.Range(0, players).Select(_ => tokens.Number("a payoff"))]);
            tokens.Close("an outcome of as many payoffs as players");
        }

        tokens.Close("the outcomes");
        var payoffs = ImmutableArray.CreateBuilder<Rational>();
        for (int profile = 0; profile < profiles; profile++)
        {
            payoffs.AddRange(outcomes[tokens.Whole("the number of an outcome", 0, outcomes.Count - 1)]);
        }

        return payoffs.ToImmutable();
    }
}
