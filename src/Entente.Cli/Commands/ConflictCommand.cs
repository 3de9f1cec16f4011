using System.Collections.Immutable;
using System.CommandLine;
using Entente.Cli.Conflict;
using Entente.Cli.Surroundings;
using Entente.Conflict;
using Entente.Formats;
using Entente.Formats.Conflict;
using Entente.Reporting.Conflict;
using Entente.Reporting.Json;
using Entente.Reporting.Web;

namespace Entente.Cli.Commands;

/// <summary><c>entente conflict</c>: what each side can do to the other, and where nobody would move.</summary>
internal sealed class ConflictCommand : Command, IFileCommand
{
    private readonly Session session;
    private readonly ConflictInput input;
    private readonly ConflictOptions options;
    private readonly AnswerOptions answer;

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
        answer = new AnswerOptions(
            this,
            session,
            "entente/conflict/1",
            session.Say("Draw the states and the moves between them.", "Teken de toestanden en de zetten ertussen.")
        );
        SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
    }

    /// <inheritdoc/>
    public void TellFaults(ParseResult result) => session.Tell(FaultsOf(input.Read(result)));

    private static ImmutableArray<Remark> FaultsOf(ConflictReading read) => read.Model is null ? read.Faults : [];

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        AnswerOutput? output = null;
        ConflictSettings settings = new();
        ConflictReading read = new();
        UsageException.AllBesideFiles(
            () => session.Tell(FaultsOf(read)),
            () => output = answer.In(result),
            () => settings = options.Read(result),
            () => read = input.Read(result)
        );
        if (read.Model is not { } model)
        {
            return session.Refuse(read.Faults);
        }

        session.Tell(read.Warnings);
        ConflictGraph graph = ProgressLine.Of(
            session,
            "States and preferences",
            "Toestanden en voorkeuren",
            progress => ConflictGraph.Of(model, progress, cancellation)
        );
        ConflictFindings findings = new ConflictWork(graph, settings, session, cancellation).Find();
        return output!.Show(
            () => ConflictReport.Write(findings, session.Language, session.Around.Style(isColorWanted: true)),
            () => ConflictJson.Write(findings, read.Format, session.Language),
            () => ConflictHtml.Write(findings, session.Language),
            () => ConflictSvg.Write(findings, session.Language)
        );
    }
}
