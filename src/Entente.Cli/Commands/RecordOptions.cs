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

    /// <summary>What was asked, as far as it is given as it should be.</summary>
    /// <param name="result">The call.</param>
    /// <param name="faults">What is not: a seat that is no <c>NAME=PARTY</c>, or a name that has two.</param>
    public SessionLogOptions Of(ParseResult result, out ImmutableArray<string> faults)
    {
        ImmutableSortedDictionary<string, string> given = SessionLogOptions.Default.Seats;
        faults = UsageException.FaultsOf((result.GetValue(seats) ?? []).Select(text => (Action)(() => Add(text))));
        return new SessionLogOptions { Session = result.GetValue(number), Seats = given };

        void Add(string text)
        {
            int mark = text.LastIndexOf('=');
            if (mark < 1 || mark == text.Length - 1)
            {
                throw new UsageException(
                    session.Say($"--seat takes NAME=PARTY, not '{text}'.", $"--seat vraagt NAAM=PARTIJ, niet '{text}'.")
                );
            }

            string name = text[..mark];
            if (given.ContainsKey(name))
            {
                throw new UsageException(
                    session.Say(
                        $"--seat gives '{name}' a party twice; give it once.",
                        $"--seat geeft '{name}' twee keer een partij; één keer is genoeg."
                    )
                );
            }

            given = given.Add(name, text[(mark + 1)..]);
        }
    }

    /// <summary>What is wrong with these options where there is no log to read: one sentence for each that was given.</summary>
    public IEnumerable<string> StrangeIn(ParseResult result) =>
        OptionsGiven
            .In(result, All)
            .Select(name =>
                name == number.Name
                    ? session.Say(
                        "--session picks one of the sessions of a log, and this is a scenario; leave it out.",
                        "--session kiest een van de sessies van een log, en dit is een scenario; laat dat weg."
                    )
                    : session.Say(
                        "--seat says who is who in a log, and this is a scenario; leave it out.",
                        "--seat zegt wie wie is in een log, en dit is een scenario; laat dat weg."
                    )
            );
}
