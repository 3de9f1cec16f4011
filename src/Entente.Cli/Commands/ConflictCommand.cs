using System.CommandLine;
using Entente.Cli.Conflict;
using Entente.Cli.Surroundings;
using Entente.Conflict;
using Entente.Formats.Conflict;
using Entente.Reporting.Conflict;
using Entente.Reporting.Json;
using Entente.Reporting.Web;

namespace Entente.Cli.Commands;

/// <summary><c>entente conflict</c>: what each side can do to the other, and where nobody would move.</summary>
internal sealed class ConflictCommand : Command
{
    private readonly Session session;
    private readonly ConflictInput input;
    private readonly ConflictOptions options;
    private readonly Option<bool> json;
    private readonly Option<string> html;
    private readonly Option<string> svg;

    public ConflictCommand(Session session)
        : base(
            "conflict",
            session.Say(
                "Find what each side can do to the other, and where nobody would move",
                "Vind wat elke kant de ander kan doen, en waar niemand nog zou bewegen"
            )
        )
    {
        this.session = session;
        input = new ConflictInput(this, session);
        options = new ConflictOptions(this, session);
        json = new Option<bool>("--json")
        {
            Description = session.Say(
                "Print one JSON document (entente/conflict/1) and nothing else.",
                "Druk één JSON-document (entente/conflict/1) af en niets anders."
            ),
        };
        html = new Option<string>("--html")
        {
            HelpName = "FILE",
            Description = session.Say(
                "Write a page to read and to print; it needs nothing but a browser. '-' prints it.",
                "Schrijf een pagina om te lezen en af te drukken; een browser is genoeg. '-' drukt haar af."
            ),
        };
        svg = new Option<string>("--svg")
        {
            HelpName = "FILE",
            Description = session.Say(
                "Draw the states and the moves between them. '-' prints the picture.",
                "Teken de toestanden en de zetten ertussen. '-' drukt de tekening af."
            ),
        };
        Options.Add(json);
        Options.Add(html);
        Options.Add(svg);
        SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        var output = new AnswerOutput(session, result.GetValue(json), result.GetValue(html), result.GetValue(svg));
        ConflictReading read = input.Read(result);
        if (read.Model is not { } model)
        {
            return session.Refuse(read.Faults);
        }

        session.Tell(read.Warnings);
        var graph = ConflictGraph.Of(model, cancellation);
        ConflictFindings findings = new ConflictWork(graph, options.Read(result), session, cancellation).Find();
        return output.Show(
            () => ConflictReport.Write(findings, session.Language, session.Around.Style(isColorWanted: true)),
            () => ConflictJson.Write(findings, read.Format, session.Language),
            () => ConflictHtml.Write(findings, session.Language),
            () => ConflictSvg.Write(findings, session.Language)
        );
    }
}
