using System.CommandLine;
using Entente.Cli.Commands;
using Entente.Cli.Surroundings;

namespace Entente.Cli.Explaining;

/// <summary>The options of <c>entente explain</c>.</summary>
internal sealed class ExplainOptions
{
    private readonly Option<string[]> with;
    private readonly Option<bool> details;
    private readonly Option<bool> check;
    private readonly AnswerOptions answer;
    private readonly Option<bool> noColor;

    public ExplainOptions(Command command, Session session)
    {
        with = new Option<string[]>("--with")
        {
            HelpName = "ISSUE=VALUE",
            Description = session.Say(
                "How many deals have this value and who gains by them, or what would open one (repeatable); unless given, one with what most proposals had and no deal has.",
                "Hoeveel akkoorden deze waarde hebben en wie erbij wint, of wat er een opent (herhaalbaar); zonder opgave een met wat de meeste voorstellen hadden en geen akkoord heeft."
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
        answer = new AnswerOptions(
            command,
            session,
            "entente/explanation/1",
            session.Say("Draw the proposals.", "Teken de voorstellen.")
        );
        noColor = Flag(
            "--no-color",
            session.Say(
                "No colours (also with NO_COLOR in the environment).",
                "Geen kleuren (ook met NO_COLOR in de omgeving)."
            )
        );
        Add(command, noColor);
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
    /// <exception cref="UsageException">Two things would be printed, or written to one file.</exception>
    public AnswerOutput OutputOf(ParseResult result) => answer.In(result);

    private static void Add(Command command, params ReadOnlySpan<Option> options)
    {
        foreach (Option option in options)
        {
            command.Options.Add(option);
        }
    }

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };
}
