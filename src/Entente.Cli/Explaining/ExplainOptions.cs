using System.CommandLine;
using Entente.Cli.Commands;
using Entente.Cli.Surroundings;

namespace Entente.Cli.Explaining;

/// <summary>The options of <c>entente explain</c>.</summary>
internal sealed class ExplainOptions
{
    private readonly Session session;
    private readonly Option<string[]> with;
    private readonly Option<bool> details;
    private readonly Option<bool> check;
    private readonly Option<bool> json;
    private readonly Option<string> html;
    private readonly Option<string> svg;
    private readonly Option<bool> noColor;

    public ExplainOptions(Command command, Session session)
    {
        this.session = session;
        with = new Option<string[]>("--with")
        {
            HelpName = "ISSUE=VALUE",
            Description = session.Say(
                "What would open a deal that has this value (repeatable); unless given, one with what most proposals had and no deal has.",
                "Wat een akkoord met deze waarde opent (herhaalbaar); zonder opgave een met wat de meeste voorstellen hadden en geen akkoord heeft."
            ),
        };
        details = Flag(
            "--details",
            session.Say(
                "Add every change, what is kept out, and every score with its source.",
                "Voeg elke verandering toe, wat buiten blijft, en elke score met haar bron."
            )
        );
        check = Flag(
            "--check",
            session.Say(
                "Check every statement package by package also where there are 200,000 to 2 million; unless given, by bounds on sums.",
                "Reken elke uitspraak pakket voor pakket na, ook bij 200.000 tot 2 miljoen; zonder opgave met grenzen aan sommen."
            )
        );
        Add(command, with, details, check);
        Records = new RecordOptions(command, session);
        json = Flag(
            "--json",
            session.Say(
                "Print one JSON document (entente/explanation/1) and nothing else.",
                "Druk één JSON-document (entente/explanation/1) af en niets anders."
            )
        );
        html = File(
            "--html",
            session.Say(
                "Write a page to read and to print; it needs nothing but a browser. '-' prints it.",
                "Schrijf een pagina om te lezen en af te drukken; een browser is genoeg. '-' drukt haar af."
            )
        );
        svg = File(
            "--svg",
            session.Say(
                "Write the picture of the proposals. '-' prints it.",
                "Schrijf de tekening van de voorstellen. '-' drukt haar af."
            )
        );
        noColor = Flag(
            "--no-color",
            session.Say(
                "No colours (also with NO_COLOR in the environment).",
                "Geen kleuren (ook met NO_COLOR in de omgeving)."
            )
        );
        Add(command, json, html, svg, noColor);
    }

    /// <summary>How a log is to be read.</summary>
    public RecordOptions Records { get; }

    /// <summary>What was asked.</summary>
    public ExplainSettings Of(ParseResult result) =>
        new()
        {
            HasDetails = result.GetValue(details),
            HasColor = !result.GetValue(noColor),
            IsCheckAsked = result.GetValue(check),
            With = [.. result.GetValue(with) ?? []],
        };

    /// <summary>In which form the answer is to be shown.</summary>
    /// <exception cref="UsageException">Two things would be printed.</exception>
    public AnswerOutput OutputOf(ParseResult result) =>
        new(session, result.GetValue(json), result.GetValue(html), result.GetValue(svg));

    private static void Add(Command command, params ReadOnlySpan<Option> options)
    {
        foreach (Option option in options)
        {
            command.Options.Add(option);
        }
    }

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    private static Option<string> File(string name, string description) =>
        new(name) { HelpName = "FILE", Description = description };
}
