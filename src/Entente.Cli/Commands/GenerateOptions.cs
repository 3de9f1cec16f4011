using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Entente.Cli.Surroundings;
using Entente.Generation;
using Entente.Numbers;

namespace Entente.Cli.Commands;

/// <summary>The options of <c>entente new</c> that make up scenarios.</summary>
internal sealed class GenerateOptions
{
    private const int OrdinaryIssues = 5;
    private const int OrdinaryValues = 4;
    private const int OrdinaryShares = 11;
    private const int OrdinaryOutcomes = 1000;

    private static readonly ImmutableArray<GenerationKind> Kinds = [.. Enum.GetValues<GenerationKind>()];

    private readonly Session session;
    private readonly Option<string> kind;
    private readonly Option<int> issues;
    private readonly Option<string> values;
    private readonly Option<int> outcomes;
    private readonly Option<int> parties;
    private readonly Option<string> opposition;
    private readonly Option<string> reservation;
    private readonly Option<string> zone;
    private readonly Option<string> seed;
    private readonly Option<int> count;
    private readonly Option[] withKind;

    public GenerateOptions(Command command, Session session)
    {
        this.session = session;
        kind = new Option<string>("--generate")
        {
            HelpName = "KIND",
            Description = session.Say(
                $"Make a scenario up: {string.Join(", ", Kinds.Select(ScenarioGenerator.NameOf))}.",
                $"Verzin een scenario: {string.Join(", ", Kinds.Select(ScenarioGenerator.NameOf))}."
            ),
        };
        kind.CompletionSources.Add(_ =>
            Kinds.Select(each => new System.CommandLine.Completions.CompletionItem(ScenarioGenerator.NameOf(each)))
        );
        issues = NumberOption.Of(
            session,
            "--issues",
            1,
            0,
            session.Say(
                "How many issues are made up; 5 unless given.",
                "Hoeveel onderwerpen er worden verzonnen; zonder opgave 5."
            )
        );
        values = Text(
            "--values",
            "N[,N…]",
            session.Say(
                "How many values every issue has, or each of them; 4 unless given. For a pie, how many shares from nothing to everything.",
                "Hoeveel waarden elk onderwerp heeft, of ieder ervan; zonder opgave 4. Bij een taart: hoeveel delen van niets tot alles."
            )
        );
        outcomes = NumberOption.Of(
            session,
            "--outcomes",
            2,
            0,
            session.Say(
                "How many outcomes there are in all, instead of --values.",
                "Hoeveel uitkomsten er in totaal zijn, in plaats van --values."
            )
        );
        parties = NumberOption.Of(
            session,
            "--parties",
            2,
            2,
            session.Say("How many parties; 2 unless given.", "Hoeveel partijen; zonder opgave 2.")
        );
        opposition = Text(
            "--opposition",
            "X",
            session.Say(
                "The opposition to reach to within 0.005, for random scenarios.",
                "De oppositie die tot op 0,005 moet worden bereikt, voor scenario's van het soort random."
            )
        );
        reservation = Text(
            "--reservation",
            "WORTH",
            session.Say(
                "What no agreement is worth: 0.4, 0.4,0.2 (by party), 30% (each accepts that share of the outcomes), or nash (drawn below the Nash solution, so that there is a deal); 0 unless given, nash for mix.",
                "Wat geen akkoord waard is: 0.4, 0.4,0.2 (per partij), 30% (ieder aanvaardt dat deel van de uitkomsten), of nash (getrokken onder de Nash-oplossing, zodat er een akkoord is); zonder opgave 0, bij mix nash."
            )
        );
        zone = Text(
            "--zone",
            "SHARE",
            session.Say(
                "What share of the outcomes is acceptable to all, such as 10%, instead of --reservation.",
                "Welk deel van de uitkomsten voor allen aanvaardbaar is, zoals 10%, in plaats van --reservation."
            )
        );
        seed = Text(
            "--seed",
            "N",
            session.Say(
                "The number from which all chance is drawn; 0 unless given.",
                "Het getal waaruit alle toeval wordt getrokken; zonder opgave 0."
            )
        );
        count = NumberOption.Of(
            session,
            "--count",
            1,
            0,
            session.Say(
                "Make up so many scenarios; FILE is then a folder.",
                "Verzin zoveel scenario's; FILE is dan een map."
            )
        );
        withKind = [issues, values, outcomes, parties, opposition, reservation, zone, seed, count];
        command.Options.Add(kind);
        foreach (Option option in withKind)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>How many scenarios are asked for; null for one in a file of its own.</summary>
    public int? CountIn(ParseResult result) => result.GetValue(count) is > 0 and var number ? number : null;

    /// <summary>The name of the kind that is asked for; null when nothing is to be made up.</summary>
    /// <exception cref="UsageException">Options were given that go with <c>--generate</c> alone.</exception>
    public string? KindIn(ParseResult result)
    {
        string? name = result.GetValue(kind);
        if (
            name is null
            && withKind.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } idle
        )
        {
            throw new UsageException(
                session.Say($"{idle.Name} goes with --generate.", $"{idle.Name} hoort bij --generate.")
            );
        }

        return name;
    }

    /// <summary>What is asked for.</summary>
    /// <exception cref="UsageException">It cannot be understood, or contradicts itself.</exception>
    public GenerationRequest RequestOf(ParseResult result)
    {
        string name = result.GetValue(kind)!;
        if (
            Kinds.Cast<GenerationKind?>().FirstOrDefault(each => ScenarioGenerator.NameOf(each!.Value) == name)
            is not { } wanted
        )
        {
            string names = session.Language.List([.. Kinds.Select(ScenarioGenerator.NameOf)]);
            throw new UsageException(
                session.Say(
                    $"There is no generator '{name}'; there are {names}.",
                    $"Er is geen generator '{name}'; er zijn {names}."
                )
            );
        }

        return new GenerationRequest(wanted, SizesOf(result, wanted))
        {
            Parties = result.GetValue(parties),
            Opposition = result.GetValue(opposition) is { } text ? Number(opposition, text) : null,
            Reservation = ReservationOf(result),
        };
    }

    /// <summary>The seed.</summary>
    public ulong SeedOf(ParseResult result)
    {
        string text = result.GetValue(seed) ?? "0";
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
            ? number
            : throw Misread(seed, session.Say("a whole number from 0", "een geheel getal vanaf 0"), text);
    }

    private ImmutableArray<int> SizesOf(ParseResult result, GenerationKind wanted)
    {
        bool isSingle = wanted is not (GenerationKind.Random or GenerationKind.ZeroSum);
        int? several = result.GetValue(issues) is > 0 and var given ? given : null;
        int all = result.GetValue(outcomes);
        string? list = result.GetValue(values);
        if (all > 0 && list is not null)
        {
            throw new UsageException(
                session.Say("Give --values or --outcomes, not both.", "Geef --values of --outcomes, niet beide.")
            );
        }

        if (all > 0)
        {
            return isSingle ? [all] : OutcomeFactors.Of(all, several);
        }

        int ordinary =
            !isSingle ? OrdinaryValues
            : wanted == GenerationKind.Pie ? OrdinaryShares
            : OrdinaryOutcomes;
        ImmutableArray<int> sizes = list is null ? [ordinary] : [.. list.Split(',').Select(Size)];
        return sizes.Length > 1
            ? several is null || several == sizes.Length
                ? sizes
                : throw new UsageException(
                    session.Say(
                        $"--values names {sizes.Length} issues, and --issues {several}.",
                        $"--values noemt {sizes.Length} onderwerpen, en --issues {several}."
                    )
                )
            : [.. Enumerable.Repeat(sizes[0], several ?? (isSingle ? 1 : OrdinaryIssues))];

        int Size(string text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int size)
                ? size
                : throw Misread(
                    values,
                    session.Say("whole numbers such as 4 or 3,4,5", "gehele getallen zoals 4 of 3,4,5"),
                    text
                );
    }

    private ReservationWish? ReservationOf(ParseResult result)
    {
        string? worth = result.GetValue(reservation);
        string? shared = result.GetValue(zone);
        if (worth is not null && shared is not null)
        {
            throw new UsageException(
                session.Say("Give --reservation or --zone, not both.", "Geef --reservation of --zone, niet beide.")
            );
        }

        return worth is null ? (shared is null ? null : new ReservationWish.Zone(Share(zone, shared)))
            : worth == "nash" ? new ReservationWish.BelowNash(0, 1)
            : worth.EndsWith('%') ? new ReservationWish.Share(Share(reservation, worth))
            : new ReservationWish.Values([
                .. worth
                    .Split(',')
                    .Select(text =>
                        Rational.TryParse(text, out Rational number)
                            ? number
                            : throw Misread(
                                reservation,
                                session.Say(
                                    "a number, a share such as 30%, or nash",
                                    "een getal, een deel zoals 30%, of nash"
                                ),
                                text
                            )
                    ),
            ]);
    }

    private double Share(Option option, string text) =>
        text.EndsWith('%') ? Number(option, text[..^1]) / 100 : Number(option, text);

    private double Number(Option option, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && double.IsFinite(number)
            ? number
            : throw Misread(option, session.Say("a number", "een getal"), text);

    private UsageException Misread(Option option, string wanted, string text) =>
        new(
            session.Say(
                $"{option.Name} takes {wanted}, not '{text}'.",
                $"{option.Name} vraagt {wanted}, niet '{text}'."
            )
        );

    private static Option<string> Text(string name, string takes, string description) =>
        new(name) { HelpName = takes, Description = description };
}
