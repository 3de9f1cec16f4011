using System.Collections.Immutable;
using System.CommandLine;
using Entente.Cli.Surroundings;
using Entente.Simulation.Tournaments;

namespace Entente.Cli.Commands;

/// <summary>Who opens in the sessions of a tournament, and who has how many votes.</summary>
internal sealed class TableOptions
{
    private readonly Session session;
    private readonly Option<int> first;
    private readonly Option<string[]> powers;

    public TableOptions(Command command, Session session)
    {
        this.session = session;
        first = NumberOption.Of(
            session,
            "--first",
            1,
            1,
            session.Say(
                "The seat that opens, the others following round the table; 1 unless given.",
                "De plaats die opent, waarna de andere rondom de tafel volgen; zonder opgave 1."
            )
        );
        powers = new Option<string[]>("--power")
        {
            HelpName = "NAME=N",
            AllowMultipleArgumentsPerToken = true,
            Description = session.Say(
                "The voting power of a party, by name or by the number of its seat, under mopac; 1 unless given.",
                "Hoeveel stemmen een partij heeft, bij naam of bij het nummer van haar plaats, bij mopac; zonder opgave 1."
            ),
        };
        command.Options.Add(first);
        command.Options.Add(powers);
    }

    /// <summary>The tournament with what was asked for.</summary>
    /// <exception cref="UsageException">No scenario has the party that was given votes.</exception>
    public TournamentPlan Applied(ParseResult result, TournamentPlan plan)
    {
        var seats = new SeatInput(session);
        var powerOf = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (string text in result.GetValue(powers) ?? [])
        {
            KeyValuePair<string, int> power = seats.PowerOf(text);
            TournamentPlan alone = plan with
            {
                Powers = ImmutableSortedDictionary<string, int>.Empty.Add(power.Key, int.MaxValue),
            };
            if (!plan.Scenarios.Any(scenario => alone.PowersOf(scenario).Contains(int.MaxValue)))
            {
                throw new UsageException(
                    session.Say(
                        $"No scenario has a party or a seat '{power.Key}'.",
                        $"Geen scenario heeft een partij of een plaats '{power.Key}'."
                    )
                );
            }

            powerOf[power.Key] = power.Value;
        }

        return plan with
        {
            First = result.GetValue(first) - 1,
            Powers = powerOf.ToImmutable(),
        };
    }
}
