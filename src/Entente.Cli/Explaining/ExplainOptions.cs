using System.Collections.Immutable;
using System.CommandLine;
using Entente.Cli.Commands;
using Entente.Cli.Surroundings;
using Entente.Formats.Sessions;

namespace Entente.Cli.Explaining;

/// <summary>The options of <c>entente explain</c>.</summary>
internal sealed class ExplainOptions
{
    private readonly Session session;
    private readonly Option<string[]> with;
    private readonly Option<bool> details;
    private readonly Option<bool> check;
    private readonly Option<string[]> seats;
    private readonly Option<int> number;
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
                "Check every statement by the definitions also where there are 200,000 to 2 million packages.",
                "Reken elke uitspraak na volgens de definities, ook bij 200.000 tot 2 miljoen pakketten."
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
        Option[] all = [with, details, check, seats, number, json, html, svg, noColor];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was asked.</summary>
    /// <exception cref="UsageException">Two things would be printed.</exception>
    public ExplainSettings Of(ParseResult result)
    {
        var settings = new ExplainSettings
        {
            IsJson = result.GetValue(json),
            Html = result.GetValue(html),
            Svg = result.GetValue(svg),
            HasDetails = result.GetValue(details),
            HasColor = !result.GetValue(noColor),
            IsCheckAsked = result.GetValue(check),
            With = [.. result.GetValue(with) ?? []],
        };
        bool[] prints = [settings.IsJson, settings.Html == "-", settings.Svg == "-"];
        return prints.Count(each => each) > 1
            ? throw new UsageException(
                session.Say(
                    "Only one of --json, '--html -' and '--svg -' can print; give the others a file.",
                    "Slechts een van --json, '--html -' en '--svg -' kan afdrukken; geef de andere een bestand."
                )
            )
            : settings;
    }

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

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    private static Option<string> File(string name, string description) =>
        new(name) { HelpName = "FILE", Description = description };
}
