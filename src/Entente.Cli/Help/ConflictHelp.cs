using Entente.Cli.Surroundings;
using Entente.Formats.Catalog;

namespace Entente.Cli.Help;

/// <summary>What help teaches about <c>entente conflict</c>.</summary>
internal static class ConflictHelp
{
    /// <summary>Paragraphs.</summary>
    public static IReadOnlyList<string> About(Session session) =>
        [
            session.Say(
                "A state is what every decision maker does and leaves. It holds when nobody would move from there, given what the others could do next: in the sense of Nash nobody has anywhere better to go; GMR, SMR, SEQ and SIM count the answers of the others.",
                "Een toestand is wat elke beslisser doet en laat. Ze houdt stand als niemand er weg zou gaan, gezien wat de anderen dan kunnen doen: in de zin van Nash kan niemand ergens beter heen; GMR, SMR, SEQ en SIM tellen de antwoorden van de anderen mee."
            ),
            session.Say("Ships with: ", "Komt mee: ") + string.Join(", ", ShippedConflicts.Ids),
        ];

    /// <summary>Calls to learn from.</summary>
    public static IReadOnlyList<HelpExample> Examples(Session session) =>
        [
            new HelpExample(
                "entente conflict hanoi-mini-b",
                session.Say(
                    "Hanoi at its smallest: which deal holds, and why",
                    "Hanoi op zijn kleinst: welk akkoord standhoudt, en waarom"
                )
            ),
            new HelpExample(
                "entente conflict hanoi-mini-a --inverse YR1",
                session.Say(
                    "which preferences would make the small deal hold",
                    "welke voorkeuren het kleine akkoord zouden laten standhouden"
                )
            ),
            new HelpExample(
                "entente conflict elmira.gmcr --coalitions --svg elmira.svg",
                session.Say("a model of GMCR, with coalitions, drawn", "een model van GMCR, met coalities, getekend")
            ),
            new HelpExample(
                "entente conflict house-sale --owner buyer=transfer --owner seller=furniture",
                session.Say(
                    "what each party to a sale could do alone",
                    "wat elke partij bij een verkoop alleen kan doen"
                )
            ),
        ];
}
