using System.CommandLine;
using Entente.Analysis;
using Entente.Annotations;
using Entente.Cli.Surroundings;
using Entente.Formats;
using Entente.Reporting.Json;
using Entente.Reporting.Sessions;
using Entente.Reporting.Web;
using Entente.Review;
using Entente.Scenarios;

namespace Entente.Cli.Commands;

/// <summary><c>entente review</c>: what happened in a negotiation, and what could have.</summary>
internal sealed class ReviewCommand : Command, IFileCommand
{
    private readonly Session session;
    private readonly LogInput input;
    private readonly RecordOptions records;
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
        records = new RecordOptions(this, session);
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
        Options.Add(json);
        Options.Add(html);
        SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
    }

    /// <inheritdoc/>
    public void TellFaults(ParseResult result) => Given(result).TellFaults(result);

    private GivenInput Given(ParseResult result) =>
        new(session, input, records, FileNature.Scenario, FileNature.SessionLog)
        {
            CheckCall = () => CheckOutput(result),
        };

    private void CheckOutput(ParseResult result)
    {
        if (result.GetValue(json) && result.GetValue(html) == "-")
        {
            throw new UsageException(
                session.Say(
                    "--json and '--html -' would both print; give the page a file.",
                    "--json en '--html -' zouden allebei afdrukken; geef de pagina een bestand."
                )
            );
        }
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        switch (Given(result).In(result))
        {
            case GivenCase.OfScenario { Scenario.Packages.IsEmpty: true }:
                string message = session.Say(
                    "The scenario has no packages, so that there are no positions on record to review.",
                    "Het scenario heeft geen pakketten, zodat er geen vastgelegde standpunten zijn om te bespreken."
                );
                return session.Refuse([new Remark(new Place(input.NameIn(result)), Sentence.AsIs(message))]);
            case GivenCase.OfScenario given:
                SessionRecord positions = Positions.Of(input.Seen(given.Scenario, result));
                return Report(result, positions, "positions", cancellation);
            case GivenCase.OfSession given:
                session.Tell(given.Warnings);
                return Report(result, given.Record, given.File.Format, cancellation);
            case var given:
                return session.Refuse(((GivenCase.Faulty)given).Faults);
        }
    }

    private int Report(ParseResult result, SessionRecord record, string format, CancellationToken cancellation)
    {
        SessionReview review = SessionReviewer.Review(record, AnalysisOf(record.Scenario, cancellation));
        return new AnswerOutput(session, result.GetValue(json), result.GetValue(html), svg: null).Show(
            () => ReviewReport.Write(review, session.Language, session.Around.Style(isColorWanted: true)),
            () => ReviewJson.Write(review, format),
            () => ReviewHtml.Write(review, session.Language),
            picture: null
        );
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
}
