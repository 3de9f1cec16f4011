namespace Entente.Cli.Surroundings;

/// <summary>Shows an answer as it was asked for: as text, as one document, as a page, drawn.</summary>
/// <remarks>A page or picture that is written to a file stands in the place of the text; a document is printed all the same.</remarks>
internal sealed class AnswerOutput
{
    private readonly Session session;
    private readonly bool isJson;
    private readonly string? html;
    private readonly string? svg;

    /// <summary>What was asked for.</summary>
    /// <param name="session">The call.</param>
    /// <param name="isJson">Whether a document is to be printed.</param>
    /// <param name="html">The page to write; null for none, <c>-</c> for standard output.</param>
    /// <param name="svg">The picture to write; null for none, <c>-</c> for standard output.</param>
    /// <exception cref="UsageException">Two things would be printed, or written to one file.</exception>
    public AnswerOutput(Session session, bool isJson, string? html, string? svg)
    {
        Check(session, isJson, html, svg);
        this.session = session;
        this.isJson = isJson;
        this.html = html;
        this.svg = svg;
    }

    /// <summary>Refuses forms of an answer that do not go together.</summary>
    /// <param name="session">The call.</param>
    /// <param name="isJson">Whether a document is to be printed.</param>
    /// <param name="html">The page to write; null for none, <c>-</c> for standard output.</param>
    /// <param name="svg">The picture to write; null for none, <c>-</c> for standard output.</param>
    /// <exception cref="UsageException">Two things would be printed, or written to one file.</exception>
    public static void Check(Session session, bool isJson, string? html, string? svg)
    {
        bool[] prints = [isJson, html == "-", svg == "-"];
        if (prints.Count(each => each) > 1)
        {
            throw new UsageException(
                session.Say(
                    "Only one of --json, '--html -' and '--svg -' can print; give the others a file.",
                    "Slechts een van --json, '--html -' en '--svg -' kan afdrukken; geef de andere een bestand."
                )
            );
        }

        if (html is not (null or "-") && svg is not (null or "-") && Path.GetFullPath(html) == Path.GetFullPath(svg))
        {
            throw new UsageException(
                session.Say(
                    $"--html and --svg both write '{svg}'; give each a file of its own.",
                    $"--html en --svg schrijven allebei '{svg}'; geef elk een eigen bestand."
                )
            );
        }
    }

    /// <summary>Writes the files and prints what is to be printed.</summary>
    /// <param name="text">The text for a terminal.</param>
    /// <param name="document">The document for programs.</param>
    /// <param name="page">The page.</param>
    /// <param name="picture">The picture; null where there is nothing to draw, and then the rest is shown without it.</param>
    /// <returns>The exit code.</returns>
    public int Show(Func<string> text, Func<string> document, Func<string> page, Func<string>? picture)
    {
        var files = new List<OutputFile>();
        if (html is not null and not "-")
        {
            files.Add(new OutputFile(html, page()));
        }

        if (svg is not null and not "-" && picture is not null)
        {
            files.Add(new OutputFile(svg, picture()));
        }

        if (files.Count > 0)
        {
            int written = OutputFile.WriteAll([.. files], mayOverwrite: true, session);
            if (written != ExitCode.Done || !(isJson || html == "-" || svg == "-"))
            {
                return written;
            }
        }

        session.Around.Output.Write(
            isJson ? document()
            : html == "-" ? page()
            : svg == "-" && picture is not null ? picture()
            : text()
        );
        return ExitCode.Done;
    }
}
