using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Entente.Bidding;
using Entente.Cli.Surroundings;
using Entente.Protocols;
using Entente.Simulation;
using Entente.Simulation.Deals;
using Entente.Simulation.Tournaments;
using Entente.Strategies;

namespace Entente.Cli.Commands;

/// <summary>The options that say under which rules sessions are played.</summary>
internal sealed class SessionOptions
{
    private const string Deals = "sequential-deals";
    private const string Simulate = "simulate";

    private readonly Session session;
    private readonly Option<string> protocol;
    private readonly Option<int> rounds;
    private readonly Option<string> duration;
    private readonly Option<string> moveTime;
    private readonly Option<int> minPower;
    private readonly Option<int> maxPower;
    private readonly Option<string> seed;
    private readonly Option<string> convention;
    private readonly Option<string> knowledge;
    private readonly Option<string> breakdown;

    public SessionOptions(Command command, Session session)
    {
        this.session = session;
        protocol = Choice(
            "--protocol",
            string.Join('|', SessionProtocols.All) + (command.Name == Simulate ? $"|{Deals}" : ""),
            session.Say(
                "Under which rules they talk; alternating-offers unless given.",
                "Volgens welke regels ze praten; zonder opgave alternating-offers."
            )
        );
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
        duration = new Option<string>("--duration")
        {
            HelpName = "TIME",
            Description = session.Say(
                "How much virtual time there is, every move taking --move-time; no end of rounds unless --rounds is given too.",
                "Hoeveel virtuele tijd er is, waarvan elke zet --move-time neemt; geen einde aan de ronden, tenzij --rounds ook is gegeven."
            ),
        };
        moveTime = new Option<string>("--move-time")
        {
            HelpName = "TIME",
            Description = session.Say(
                "How much virtual time a move takes; 1 unless given. Only with --duration.",
                "Hoeveel virtuele tijd een zet neemt; zonder opgave 1. Alleen met --duration."
            ),
        };
        minPower = NumberOption.Of(
            session,
            "--min-power",
            0,
            0,
            session.Say(
                "The voting power that a group needs to agree, under mopac; more than half of what is at the table unless given.",
                "Hoeveel stemmen een groep nodig heeft om het eens te worden, bij mopac; zonder opgave meer dan de helft van wat er aan tafel is."
            )
        );
        maxPower = NumberOption.Of(
            session,
            "--max-power",
            0,
            0,
            session.Say(
                "The most voting power that a group may have, under mopac; no bound unless given.",
                "Hoeveel stemmen een groep hoogstens mag hebben, bij mopac; zonder opgave onbegrensd."
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
        Option[] all =
        [
            protocol,
            rounds,
            duration,
            moveTime,
            minPower,
            maxPower,
            seed,
            convention,
            knowledge,
            breakdown,
        ];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>A session of these strategies under the rules that were asked for.</summary>
    public SessionSetup Setup(ParseResult result, BidSpace space, ImmutableArray<Strategy> strategies) =>
        new(space, strategies, LimitsOf(result) ?? SessionSetup.OrdinaryLimits(space.Scenario))
        {
            Protocol = ProtocolOf(result),
            MoveTime = MoveTimeOf(result),
            MinPower = result.GetValue(minPower),
            MaxPower = result.GetValue(maxPower),
            Seed = SeedOf(result),
            BreakdownChance = BreakdownOf(result),
            Convention = Named<Convention>(result, convention),
            Knowledge = Named<Knowledge>(result, knowledge),
        };

    /// <summary>Whether a sequence of deals was asked for; null when no protocol was.</summary>
    public bool? WantsDeals(ParseResult result) => result.GetValue(protocol) is { } name ? name == Deals : null;

    /// <summary>A sequence of deals between these strategies under the rules that were asked for.</summary>
    /// <exception cref="UsageException">Virtual time was asked for, which these talks do not have.</exception>
    public DealsSetup DealsSetup(ParseResult result, CenterDeals deals, ImmutableArray<Strategy> strategies)
    {
        SessionLimits limits = LimitsOf(result) ?? SessionSetup.OrdinaryLimits(deals.Scenario);
        return limits.Duration > 0
            ? throw new UsageException(
                session.Say(
                    $"{Deals} counts rounds, and takes no --duration.",
                    $"{Deals} telt ronden, en kent geen --duration."
                )
            )
            : new DealsSetup(deals, strategies, limits.Rounds)
            {
                Seed = SeedOf(result),
                BreakdownChance = BreakdownOf(result),
                Convention = Named<Convention>(result, convention),
                Knowledge = Named<Knowledge>(result, knowledge),
            };
    }

    /// <summary>A tournament under the rules that were asked for.</summary>
    public TournamentPlan Plan(ParseResult result, TournamentPlan plan) =>
        plan with
        {
            Protocol = ProtocolOf(result),
            Limits = LimitsOf(result),
            MoveTime = MoveTimeOf(result),
            MinPower = result.GetValue(minPower),
            MaxPower = result.GetValue(maxPower),
            Seed = SeedOf(result),
            BreakdownChance = BreakdownOf(result),
            Convention = Named<Convention>(result, convention),
            Knowledge = Named<Knowledge>(result, knowledge),
        };

    private ProtocolKind ProtocolOf(ParseResult result)
    {
        string name = result.GetValue(protocol) ?? SessionProtocols.Of(default).Name;
        return SessionProtocols.Find(name)?.Kind
            ?? throw new UsageException(
                name == Deals
                    ? session.Say($"Only entente simulate plays {Deals}.", $"Alleen entente simulate speelt {Deals}.")
                    : session.Say(
                        $"There is no protocol '{name}'; there are {ProtocolNames}.",
                        $"Er is geen protocol '{name}'; er zijn {ProtocolNames}."
                    )
            );
    }

    private string ProtocolNames =>
        session.Language.List([.. SessionProtocols.All.Select(each => each.Name).Append(Deals)]);

    // Null where neither is given, for the scenario's own.
    private SessionLimits? LimitsOf(ParseResult result)
    {
        int given = result.GetValue(rounds);
        double time = AmountOf(result, duration, 0, double.MaxValue);
        return given < 0 && time == 0 ? null : new SessionLimits(Math.Max(given, 0), time);
    }

    private double MoveTimeOf(ParseResult result)
    {
        if (result.GetValue(duration) is not null)
        {
            return result.GetValue(moveTime) is null ? 1 : AmountOf(result, moveTime, 0, double.MaxValue);
        }

        return result.GetValue(moveTime) is null
            ? 0
            : throw new UsageException(
                session.Say(
                    "--move-time says nothing without --duration: give both.",
                    "--move-time zegt niets zonder --duration: geef beide."
                )
            );
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

    private double BreakdownOf(ParseResult result) => AmountOf(result, breakdown, 0, 1);

    private double AmountOf(ParseResult result, Option<string> option, double least, double most)
    {
        string text = result.GetValue(option) ?? "0";
        bool isAmount =
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double amount)
            && amount >= least
            && amount <= most;
        string range =
            most == 1
                ? session.Say("a chance from 0 to 1", "een kans van 0 tot 1")
                : session.Say("a number from 0", "een getal vanaf 0");
        return isAmount
            ? amount
            : throw new UsageException(
                session.Say(
                    $"{option.Name} takes {range}, not '{text}'.",
                    $"{option.Name} vraagt {range}, niet '{text}'."
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
