using System.Collections.Immutable;
using System.CommandLine;
using Entente.Analysis;
using Entente.Cli.Surroundings;
using Entente.Formats;
using Entente.Formats.Catalog;
using Entente.Formats.Sessions;
using Entente.Reporting.Json;
using Entente.Reporting.Sessions;
using Entente.Reporting.Web;
using Entente.Review;
using Entente.Scenarios;

namespace Entente.Cli.Commands;

/// <summary><c>entente review</c>: what happened in a negotiation, and what could have.</summary>
internal sealed class ReviewCommand : Command
{
    private readonly Session session;
    private readonly LogInput input;
    private readonly Option<string[]> seats;
    private readonly Option<int> number;
    private readonly Option<bool> json;
    private readonly Option<string> html;

    public ReviewCommand(Session session)
        : base(
            "review",
            session.Say(
                "Review a negotiation: every step classed, who gave what, what was missed and left",
                "Bespreek een onderhandeling na: elke stap benoemd, wie wat gaf, wat is gemist en bleef liggen"
            )
        )
    {
        this.session = session;
        input = new LogInput(
            this,
            session,
            session.Say(
                "A log of Entente, GENIUS (text or XML), GeniusWeb or NegMAS, a table of offers (CSV), or a scenario whose packages are positions on record, such as hanoi-2019.",
                "Een log van Entente, GENIUS (tekst of XML), GeniusWeb of NegMAS, een tabel van voorstellen (CSV), of een scenario waarvan de pakketten vastgelegde standpunten zijn, zoals hanoi-2019."
            )
        );
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
                "Print one JSON document (entente/review/1) and nothing else.",
                "Druk één JSON-document (entente/review/1) af en niets anders."
            ),
        };
        html = new Option<string>("--html")
        {
            HelpName = "FILE",
            Description = session.Say(
                "Write the review as a page that needs nothing but a browser. '-' prints it.",
                "Schrijf de bespreking als pagina die alleen een browser nodig heeft. '-' drukt haar af."
            ),
        };
        Option[] all = [seats, number, json, html];
        foreach (Option option in all)
        {
            Options.Add(option);
        }

        SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        string path = input.NameIn(result);
        if (result.GetValue(json) && result.GetValue(html) == "-")
        {
            throw new UsageException(
                session.Say(
                    "--json and '--html -' would both print; give the page a file.",
                    "--json en '--html -' zouden allebei afdrukken; geef de pagina een bestand."
                )
            );
        }

        if (!File.Exists(path) && (Directory.Exists(path) || ShippedScenarios.Ids.Contains(path)))
        {
            return Positions(result, path, cancellation);
        }

        SessionLogOptions options = OptionsIn(result);
        var file = SessionLogFile.Open(path, options);
        if (!file.Faults.IsEmpty)
        {
            // A scenario file is no log; its packages may be positions.
            return File.Exists(path) && input.ReadScenario(result, path).Scenario is { Packages.Length: > 0 }
                ? Positions(result, path, cancellation)
                : session.Refuse(file.Faults);
        }

        if (input.ScenarioNameIn(result, file) is not { } name)
        {
            string message = session.Say(
                $"This log ({file.Format}) does not say what it was about: give the scenario by --scenario.",
                $"Dit log ({file.Format}) zegt niet waarover het ging: geef het scenario met --scenario."
            );
            return session.Refuse([new Remark(new Place(path), message)]);
        }

        ScenarioReading found = input.ReadScenario(result, name);
        if (found.Scenario is not { } whole)
        {
            return session.Refuse(found.Faults);
        }

        Scenario scenario = input.Seen(whole, result, file.Setup?.Reading ?? "");
        SessionLogReading read = file.Read(scenario, options);
        if (read.Record is not { } record)
        {
            return session.Refuse(read.Faults);
        }

        foreach (Remark warning in read.Warnings)
        {
            session.Tell(warning.ToString());
        }

        return Report(result, record, file.Format, cancellation);
    }

    private int Positions(ParseResult result, string name, CancellationToken cancellation)
    {
        ScenarioReading found = input.ReadScenario(result, name);
        if (found.Scenario is not { } whole)
        {
            return session.Refuse(found.Faults);
        }

        if (whole.Packages.IsEmpty)
        {
            string message = session.Say(
                "The scenario has no packages, so that there are no positions on record to review.",
                "Het scenario heeft geen pakketten, zodat er geen vastgelegde standpunten zijn om te bespreken."
            );
            return session.Refuse([new Remark(new Place(name), message)]);
        }

        return Report(result, Entente.Review.Positions.Of(input.Seen(whole, result)), "positions", cancellation);
    }

    private int Report(ParseResult result, SessionRecord record, string format, CancellationToken cancellation)
    {
        SessionReview review = SessionReviewer.Review(record, AnalysisOf(record.Scenario, cancellation));
        if (result.GetValue(html) is { } page)
        {
            string text = ReviewHtml.Write(review, session.Language);
            if (page == "-")
            {
                session.Around.Output.Write(text);
                return ExitCode.Done;
            }

            var file = new OutputFile(page, text);
            int written = OutputFile.WriteAll([file], mayOverwrite: true, session);
            if (written != ExitCode.Done || !result.GetValue(json))
            {
                return written;
            }
        }

        session.Around.Output.Write(
            result.GetValue(json)
                ? ReviewJson.Write(review, format)
                : ReviewReport.Write(review, session.Language, session.Around.Style(isColorWanted: true))
        );
        return ExitCode.Done;
    }

    // What a scenario makes possible cannot be worked out where nobody's preferences are known, or where it is too large for their kind.
    private static ScenarioAnalysis? AnalysisOf(Scenario scenario, CancellationToken cancellation)
    {
        if (scenario.Parties.All(party => party.Preferences is null))
        {
            return null;
        }

        try
        {
            return ScenarioAnalyzer.Analyze(scenario, null, cancellation);
        }
        catch (UnsupportedScenarioException)
        {
            return null;
        }
    }

    private SessionLogOptions OptionsIn(ParseResult result)
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
}
