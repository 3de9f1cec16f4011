using System.Collections.Immutable;
using System.CommandLine;
using Entente.Cli.Commands;
using Entente.Cli.Surroundings;
using Entente.Forecasting;

namespace Entente.Cli.Forecasting;

/// <summary>The options of <c>entente forecast</c>.</summary>
internal sealed class ForecastSwitches
{
    private const int MostPackages = 100;

    private readonly Option<int> worlds;
    private readonly Option<int> seed;
    private readonly Option<int> threads;
    private readonly Option<int> packages;
    private readonly Option<string[]> importance;
    private readonly AnswerOptions answer;
    private readonly Option<bool> noColor;

    public ForecastSwitches(Command command, Session session)
    {
        worlds = NumberOption.Of(
            session,
            "--worlds",
            1,
            ForecastOptions.Default.Worlds,
            session.Say(
                "In how many worlds to look, up to 200,000; more narrow the intervals.",
                "In hoeveel werelden te kijken, hoogstens 200.000; meer werelden versmallen de marges."
            ),
            ForecastOptions.MostWorlds
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
            ),
            MostPackages
        );
        importance = new Option<string[]>("--importance")
        {
            HelpName = "PARTY=ISSUE,…",
            Description = session.Say(
                "Which issues matter most to an unknown party, the most important first (repeatable).",
                "Welke onderwerpen een onbekende partij het zwaarst wegen, het belangrijkste eerst (herhaalbaar)."
            ),
        };
        Add(command, worlds, seed, threads, packages, importance);
        Records = new RecordOptions(command, session);
        answer = new AnswerOptions(
            command,
            session,
            session.Say(
                "entente/forecast/1; of stakeholders entente/stakeholders/1",
                "entente/forecast/1; van belanghebbenden entente/stakeholders/1"
            ),
            session.Say("Draw the packages, and what matters most.", "Teken de pakketten, en wat het meest uitmaakt.")
        );
        noColor = new Option<bool>("--no-color")
        {
            Description = session.Say(
                "No colours (also with NO_COLOR in the environment).",
                "Geen kleuren (ook met NO_COLOR in de omgeving)."
            ),
        };
        Add(command, noColor);
    }

    /// <summary>How a log is to be read.</summary>
    public RecordOptions Records { get; }

    /// <summary>What was asked.</summary>
    public ForecastSettings Of(ParseResult result)
    {
        return new ForecastSettings
        {
            HasColor = !result.GetValue(noColor),
            Worlds = result.GetValue(worlds),
            Seed = result.GetValue(seed),
            Threads = result.GetValue(threads),
            Packages = result.GetValue(packages),
            Importance = [.. result.GetValue(importance) ?? []],
        };
    }

    /// <summary>In which form the answer is to be shown.</summary>
    /// <exception cref="UsageException">Two things would be printed, or written to one file.</exception>
    public AnswerOutput OutputOf(ParseResult result) => answer.In(result);

    /// <summary>The options that were given and mean nothing where stakeholders are asked about.</summary>
    public ImmutableArray<string> AboutWorlds(ParseResult result) =>
        OptionsGiven.In(result, [worlds, seed, threads, packages, importance, .. Records.All]);

    private static void Add(Command command, params ReadOnlySpan<Option> options)
    {
        foreach (Option option in options)
        {
            command.Options.Add(option);
        }
    }
}
