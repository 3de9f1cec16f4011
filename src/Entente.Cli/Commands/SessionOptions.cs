using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Entente.Bidding;
using Entente.Cli.Surroundings;
using Entente.Protocols;
using Entente.Simulation;
using Entente.Simulation.Tournaments;
using Entente.Strategies;

namespace Entente.Cli.Commands;

/// <summary>The options that say under which rules sessions are played.</summary>
internal sealed class SessionOptions
{
    private const int OrdinaryRounds = 100;

    private readonly Session session;
    private readonly Option<int> rounds;
    private readonly Option<string> seed;
    private readonly Option<string> convention;
    private readonly Option<string> knowledge;
    private readonly Option<string> breakdown;

    public SessionOptions(Command command, Session session)
    {
        this.session = session;
        rounds = NumberOption.Of(
            session,
            "--rounds",
            0,
            -1,
            session.Say(
                "How many rounds there are, 0 for no end; the scenario's deadline unless given, or 100.",
                "Hoeveel ronden er zijn, 0 voor geen einde; zonder opgave de deadline van het scenario, of 100."
            )
        );
        seed = new Option<string>("--seed")
        {
            HelpName = "N",
            Description = session.Say(
                "The number from which all chance is drawn; 0 unless given.",
                "Het getal waaruit alle toeval wordt getrokken; zonder opgave 0."
            ),
        };
        convention = Choice(
            "--convention",
            "entente|genius",
            session.Say(
                "Whose reading of strategies' formulas counts; entente unless given.",
                "Wiens lezing van de formules van strategieën geldt; zonder opgave entente."
            )
        );
        knowledge = Choice(
            "--knowledge",
            "nothing|utilities|everything",
            session.Say(
                "What the parties know of each other: nothing, what outcomes are worth, or fallbacks too; nothing unless given.",
                "Wat de partijen van elkaar weten: niets (nothing), wat uitkomsten waard zijn (utilities), of alles (everything); zonder opgave nothing."
            )
        );
        breakdown = new Option<string>("--breakdown")
        {
            HelpName = "CHANCE",
            Description = session.Say(
                "The chance that the talks break down after a round, 0 to 1; 0 unless given.",
                "De kans dat de onderhandelingen na een ronde stuklopen, 0 tot 1; zonder opgave 0."
            ),
        };
        Option[] all = [rounds, seed, convention, knowledge, breakdown];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>A session of these strategies under the rules that were asked for.</summary>
    public SessionSetup Setup(ParseResult result, BidSpace space, ImmutableArray<Strategy> strategies) =>
        new(space, strategies, LimitsOf(result, space))
        {
            Seed = SeedOf(result),
            BreakdownChance = BreakdownOf(result),
            Convention = Named<Convention>(result, convention),
            Knowledge = Named<Knowledge>(result, knowledge),
        };

    /// <summary>A tournament under the rules that were asked for.</summary>
    public TournamentPlan Plan(ParseResult result, TournamentPlan plan) =>
        plan with
        {
            Limits = result.GetValue(rounds) is >= 0 and var given ? new SessionLimits(given) : default,
            Seed = SeedOf(result),
            BreakdownChance = BreakdownOf(result),
            Convention = Named<Convention>(result, convention),
            Knowledge = Named<Knowledge>(result, knowledge),
        };

    private SessionLimits LimitsOf(ParseResult result, BidSpace space)
    {
        int given = result.GetValue(rounds);
        int deadline = space.Scenario.Deadline?.Rounds ?? OrdinaryRounds;
        return new SessionLimits(given >= 0 ? given : deadline);
    }

    private ulong SeedOf(ParseResult result)
    {
        string text = result.GetValue(seed) ?? "0";
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
            ? number
            : throw new UsageException(
                session.Say(
                    $"--seed takes a whole number from 0, not '{text}'.",
                    $"--seed vraagt een geheel getal vanaf 0, niet '{text}'."
                )
            );
    }

    private double BreakdownOf(ParseResult result)
    {
        string text = result.GetValue(breakdown) ?? "0";
        bool isChance =
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double chance)
            && chance is >= 0 and <= 1;
        return isChance
            ? chance
            : throw new UsageException(
                session.Say(
                    $"--breakdown takes a chance from 0 to 1, not '{text}'.",
                    $"--breakdown vraagt een kans van 0 tot 1, niet '{text}'."
                )
            );
    }

    private T Named<T>(ParseResult result, Option<string> option)
        where T : struct, Enum
    {
        string? text = result.GetValue(option);
        return text is null ? default
            : Enum.TryParse(text, ignoreCase: true, out T value) && !char.IsAsciiDigit(text[0]) ? value
            : throw new UsageException(
                session.Say(
                    $"{option.Name} takes {option.HelpName!.Replace("|", ", ", StringComparison.Ordinal)}, not '{text}'.",
                    $"{option.Name} vraagt {option.HelpName!.Replace("|", ", ", StringComparison.Ordinal)}, niet '{text}'."
                )
            );
    }

    private static Option<string> Choice(string name, string values, string description)
    {
        var option = new Option<string>(name) { HelpName = values, Description = description };
        option.CompletionSources.Add(values.Split('|'));
        return option;
    }
}
