using System.Collections.Immutable;
using System.CommandLine;
using Entente.Analysis;
using Entente.Annotations;
using Entente.Cli.Surroundings;
using Entente.Formats;
using Entente.Formats.Outcomes;
using Entente.Formats.Recognition;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Reporting.Json;
using Entente.Reporting.Theory;
using Entente.Reporting.Web;
using Entente.Scenarios;

namespace Entente.Cli.Commands;

/// <summary>What <c>entente divide SCENARIO --deal …</c> adds: what would be better for everybody than a deal.</summary>
internal sealed class DealImprovementOptions
{
    private readonly Session session;
    private readonly Option<string> deal;
    private readonly Option<string> reading;

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="session">The run of the program.</param>
    public DealImprovementOptions(Command command, Session session)
    {
        this.session = session;
        deal = new Option<string>("--deal")
        {
            HelpName = "DEAL",
            Description = session.Say(
                "FILE is a scenario, and this a deal in it: the name of a package, or an outcome as in {\"issue\":\"value\"}. Find what would be better for everybody.",
                "FILE is een scenario, en dit een akkoord daarin: de naam van een pakket, of een uitkomst als {\"onderwerp\":\"waarde\"}. Zoek wat voor iedereen beter zou zijn."
            ),
        };
        reading = new Option<string>("--reading")
        {
            HelpName = "NAME",
            Description = session.Say(
                "With --deal: read the evidence this way; the first reading is taken unless told otherwise.",
                "Met --deal: lees het bewijs op deze manier; zonder opgave geldt de eerste lezing."
            ),
        };
        command.Options.Add(deal);
        command.Options.Add(reading);
    }

    /// <summary>Whether a deal was given.</summary>
    public bool IsGiven(ParseResult result) => result.GetValue(deal) is not null;

    /// <summary>Refuses a reading where there is no deal to read it for.</summary>
    /// <exception cref="UsageException">One was given.</exception>
    public void RefuseReading(ParseResult result)
    {
        if (result.GetValue(reading) is not null)
        {
            throw new UsageException(
                session.Say(
                    "A reading of the evidence is chosen together with a deal; give --deal too, or leave --reading out.",
                    "Een lezing van het bewijs kiest u samen met een akkoord; geef ook --deal, of laat --reading weg."
                )
            );
        }
    }

    /// <summary>Finds what is better than the deal and shows it.</summary>
    /// <param name="result">The call.</param>
    /// <param name="name">What names the scenario.</param>
    /// <param name="output">As what it is shown.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(ParseResult result, string name, AnswerOutput output, CancellationToken cancellation)
    {
        ScenarioReading read = ScenarioSource.Read(name, new ScenarioSourceOptions());
        if (read.Scenario is not { } whole)
        {
            return session.Refuse(read.FaultsAndWarnings());
        }

        Scenario scenario = Seen(whole, result.GetValue(reading));
        if (DealIn(scenario, result.GetValue(deal)!) is not { } agreed)
        {
            return ExitCode.InputFault;
        }

        if (scenario.Parties.Any(party => party.Preferences is null))
        {
            string message = session.Say(
                "The preferences of a party are not known, so that nobody can say what would be better for all.",
                "De voorkeuren van een partij zijn niet bekend, zodat niemand kan zeggen wat voor allen beter zou zijn."
            );
            return session.Refuse([new Remark(new Place(name), Sentence.AsIs(message))]);
        }

        if (scenario.Parties.Any(party => party.Preferences is not (PreferenceModel.Scores or PreferenceModel.Listed)))
        {
            string message = session.Say(
                "The preferences of a party are an order without numbers, so that no gain can be measured.",
                "De voorkeuren van een partij zijn een volgorde zonder getallen, zodat geen winst te meten is."
            );
            return session.Refuse([new Remark(new Place(name), Sentence.AsIs(message))]);
        }

        DealImprovement? improvement =
            DealImprover.Find(scenario, agreed, null, cancellation)
            ?? DealImprover.FindHarmless(scenario, agreed, null, cancellation);
        return output.Show(
            () =>
                ImprovementReport.Write(
                    scenario,
                    agreed,
                    improvement,
                    session.Language,
                    session.Around.Style(isColorWanted: true)
                ),
            () => ImprovementJson.Write(scenario, agreed, improvement),
            () => ImprovementHtml.Write(scenario, agreed, improvement, session.Language),
            () => Drawn(scenario, improvement)
        );
    }

    private string Drawn(Scenario scenario, DealImprovement? improvement) =>
        improvement is null
            ? throw new UsageException(
                session.Say(
                    "There is nothing to draw: no package is better for a party than this deal and worse for none. Leave --svg out to read so.",
                    "Er is niets te tekenen: geen pakket is voor een partij beter dan dit akkoord en voor geen slechter. Laat --svg weg om dat te lezen."
                )
            )
            : ImprovementSvg.Write(scenario, improvement, session.Language);

    private Scenario Seen(Scenario whole, string? wanted)
    {
        ImmutableArray<Reading> readings = whole.Readings;
        if (wanted is null)
        {
            return readings.IsEmpty ? whole : whole.As(readings[0].Name);
        }

        string names = session.Language.List([.. readings.Select(each => each.Name)]);
        return readings.Any(each => each.Name == wanted)
            ? whole.As(wanted)
            : throw new UsageException(
                session.Say(
                    $"There is no reading '{wanted}'{(readings.IsEmpty ? "" : $"; there are {names}")}.",
                    $"Er is geen lezing '{wanted}'{(readings.IsEmpty ? "" : $"; er zijn {names}")}."
                )
            );
    }

    private Outcome? DealIn(Scenario scenario, string text)
    {
        if (scenario.Packages.FirstOrDefault(package => package.Name == text) is { } named)
        {
            return named.Outcome;
        }

        if (!text.TrimStart().StartsWith('{'))
        {
            string names = session.Language.List([.. scenario.Packages.Select(package => package.Name)]);
            throw new UsageException(
                scenario.Packages.IsEmpty
                    ? session.Say(
                        "The scenario has no packages; give the deal as an outcome, as in {\"issue\":\"value\"}.",
                        "Het scenario heeft geen pakketten; geef het akkoord als uitkomst, zoals {\"onderwerp\":\"waarde\"}."
                    )
                    : session.Say(
                        $"There is no package '{text}'; there are {names}.",
                        $"Er is geen pakket '{text}'; er zijn {names}."
                    )
            );
        }

        using var lines = new StringReader(text);
        OutcomeLines read = OutcomeLines.Read(lines, "--deal", scenario.Space);
        if (read.Outcomes.Length == 1)
        {
            return read.Outcomes[0];
        }

        session.Refuse(read.Faults);
        return null;
    }
}
