using System.Collections.Immutable;
using System.CommandLine;
using Entente.Cli.Commands;
using Entente.Cli.Surroundings;
using Entente.Forecasting;
using Entente.Formats.Sessions;

namespace Entente.Cli.Forecasting;

/// <summary>The options of <c>entente forecast</c>.</summary>
internal sealed class ForecastSwitches
{
    private const int MostPackages = 100;

    private readonly Session session;
    private readonly Option<int> worlds;
    private readonly Option<int> seed;
    private readonly Option<int> threads;
    private readonly Option<int> packages;
    private readonly Option<string[]> importance;
    private readonly Option<string[]> seats;
    private readonly Option<int> number;
    private readonly Option<bool> json;
    private readonly Option<string> svg;
    private readonly Option<string> html;
    private readonly Option<bool> noColor;

    public ForecastSwitches(Command command, Session session)
    {
        this.session = session;
        worlds = NumberOption.Of(
            session,
            "--worlds",
            1,
            ForecastOptions.Default.Worlds,
            session.Say(
                "In how many worlds to look, up to 200,000; more narrow the intervals.",
                "In hoeveel werelden te kijken, hoogstens 200.000; meer werelden versmallen de marges."
            )
        );
        seed = NumberOption.Of(
            session,
            "--seed",
            0,
            0,
            session.Say(
                "What chooses the worlds; the same seed gives the same answer.",
                "Wat de werelden kiest; hetzelfde toevalsgetal geeft hetzelfde antwoord."
            )
        );
        threads = NumberOption.Of(
            session,
            "--threads",
            0,
            0,
            session.Say(
                "How many threads to use, 0 for all cores; the answer does not depend on it.",
                "Hoeveel threads te gebruiken, 0 voor alle kernen; het antwoord hangt er niet van af."
            )
        );
        packages = NumberOption.Of(
            session,
            "--packages",
            0,
            ForecastOptions.Default.Packages,
            session.Say(
                "How many packages to look for besides those with a name, up to 100.",
                "Hoeveel pakketten te zoeken naast die met een naam, hoogstens 100."
            )
        );
        importance = new Option<string[]>("--importance")
        {
            HelpName = "PARTY=ISSUE,…",
            Description = session.Say(
                "Which issues matter most to an unknown party, the most important first (repeatable).",
                "Welke onderwerpen een onbekende partij het zwaarst wegen, het belangrijkste eerst (herhaalbaar)."
            ),
        };
        seats = new Option<string[]>("--seat")
        {
            HelpName = "NAME=PARTY",
            Description = session.Say(
                "Which party of the scenario a name in the log stands for (repeatable).",
                "Voor welke partij van het scenario een naam in het log staat (herhaalbaar)."
            ),
        };
        number = NumberOption.Of(
            session,
            "--session",
            1,
            0,
            session.Say("Which session of a file that holds several.", "Welke sessie van een bestand met meer sessies.")
        );
        json = new Option<bool>("--json")
        {
            Description = session.Say(
                "Print one JSON document (entente/forecast/1; of stakeholders entente/stakeholders/1) and nothing else.",
                "Druk één JSON-document (entente/forecast/1; van belanghebbenden entente/stakeholders/1) af en niets anders."
            ),
        };
        svg = new Option<string>("--svg")
        {
            HelpName = "FILE",
            Description = session.Say(
                "Write the picture: packages, and what matters most. '-' prints it.",
                "Schrijf de tekening: pakketten, en wat het meest uitmaakt. '-' drukt haar af."
            ),
        };
        html = new Option<string>("--html")
        {
            HelpName = "FILE",
            Description = session.Say(
                "Write one page with the answer and the picture. '-' prints it.",
                "Schrijf één pagina met het antwoord en de tekening. '-' drukt haar af."
            ),
        };
        noColor = new Option<bool>("--no-color")
        {
            Description = session.Say(
                "No colours (also with NO_COLOR in the environment).",
                "Geen kleuren (ook met NO_COLOR in de omgeving)."
            ),
        };
        Option[] all = [worlds, seed, threads, packages, importance, seats, number, json, svg, html, noColor];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was asked.</summary>
    /// <exception cref="UsageException">Two things would be printed, or a number is too large.</exception>
    public ForecastSettings Of(ParseResult result)
    {
        AtMost("--worlds", result.GetValue(worlds), ForecastOptions.MostWorlds);
        AtMost("--packages", result.GetValue(packages), MostPackages);
        int printed = new[] { result.GetValue(json), result.GetValue(svg) == "-", result.GetValue(html) == "-" }.Count(
            each => each
        );
        if (printed > 1)
        {
            throw new UsageException(
                session.Say(
                    "--json, '--svg -' and '--html -' would print more than one thing; give the others a file.",
                    "--json, '--svg -' en '--html -' zouden meer dan één ding afdrukken; geef de andere een bestand."
                )
            );
        }

        return new ForecastSettings
        {
            IsJson = result.GetValue(json),
            Svg = result.GetValue(svg),
            Html = result.GetValue(html),
            HasColor = !result.GetValue(noColor),
            Worlds = result.GetValue(worlds),
            Seed = result.GetValue(seed),
            Threads = result.GetValue(threads),
            Packages = result.GetValue(packages),
            Importance = [.. result.GetValue(importance) ?? []],
        };
    }

    /// <summary>The options that were given and mean nothing where stakeholders are asked about.</summary>
    public ImmutableArray<string> AboutWorlds(ParseResult result) =>
        [
            .. new Option[] { worlds, seed, threads, packages, importance, seats, number }
                .Where(option => result.GetResult(option) is { Implicit: false })
                .Select(option => option.Name),
        ];

    /// <summary>How a log is to be read.</summary>
    /// <exception cref="UsageException">A seat is not given as <c>NAME=PARTY</c>.</exception>
    public SessionLogOptions LogOf(ParseResult result)
    {
        ImmutableSortedDictionary<string, string> given = SessionLogOptions.Default.Seats;
        foreach (string text in result.GetValue(seats) ?? [])
        {
            int mark = text.LastIndexOf('=');
            if (mark < 1 || mark == text.Length - 1)
            {
                throw new UsageException(
                    session.Say($"--seat takes NAME=PARTY, not '{text}'.", $"--seat vraagt NAAM=PARTIJ, niet '{text}'.")
                );
            }

            given = given.SetItem(text[..mark], text[(mark + 1)..]);
        }

        return new SessionLogOptions { Seats = given, Session = result.GetValue(number) };
    }

    private void AtMost(string option, int number, int most)
    {
        if (number > most)
        {
            throw new UsageException(
                session.Say(
                    $"{option} takes at most {session.Language.Count(most)}, not {session.Language.Count(number)}.",
                    $"{option} vraagt hoogstens {session.Language.Count(most)}, niet {session.Language.Count(number)}."
                )
            );
        }
    }
}
