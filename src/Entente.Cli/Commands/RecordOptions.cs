using System.Collections.Immutable;
using System.CommandLine;
using Entente.Cli.Surroundings;
using Entente.Formats.Sessions;

namespace Entente.Cli.Commands;

/// <summary>The options that say how the record of a session is to be read: who is who, and which session of several.</summary>
internal sealed class RecordOptions
{
    private readonly Session session;
    private readonly Option<string[]> seats;
    private readonly Option<int> number;

    /// <summary>Adds the options to a command.</summary>
    public RecordOptions(Command command, Session session)
    {
        this.session = session;
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
        foreach (Option option in All)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The options.</summary>
    public ImmutableArray<Option> All => [seats, number];

    /// <summary>What was asked.</summary>
    /// <exception cref="UsageException">A seat is not given as <c>NAME=PARTY</c>.</exception>
    public SessionLogOptions Of(ParseResult result)
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
