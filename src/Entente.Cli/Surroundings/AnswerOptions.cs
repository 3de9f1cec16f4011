using System.CommandLine;

namespace Entente.Cli.Surroundings;

/// <summary>The options <c>--json</c>, <c>--html</c> and <c>--svg</c> of a command that answers a question: in which form the answer is to be shown.</summary>
internal sealed class AnswerOptions
{
    private readonly Session session;
    private readonly Option<bool> json;
    private readonly Option<string> html;
    private readonly Option<string> svg;

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="session">The call.</param>
    /// <param name="schema">The schema of the document, as <c>entente/exchange/1</c>; with more than one, in words.</param>
    /// <param name="drawing">What the picture shows, a sentence in the language of the call.</param>
    public AnswerOptions(Command command, Session session, string schema, string drawing)
    {
        this.session = session;
        json = new Option<bool>("--json")
        {
            Description = session.Say(
                $"Print one JSON document ({schema}) and nothing else.",
                $"Druk één JSON-document ({schema}) af en niets anders."
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
            Description = drawing + session.Say(" '-' prints it.", " '-' drukt het af."),
        };
        command.Options.Add(json);
        command.Options.Add(html);
        command.Options.Add(svg);
    }

    /// <summary>In which form the answer is to be shown.</summary>
    /// <exception cref="UsageException">Two things would be printed, or written to one file.</exception>
    public AnswerOutput In(ParseResult result) =>
        new(session, result.GetValue(json), result.GetValue(html), result.GetValue(svg));
}
