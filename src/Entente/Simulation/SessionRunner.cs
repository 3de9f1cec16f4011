using System.Collections.Immutable;
using Entente.Bidding;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Strategies;

namespace Entente.Simulation;

/// <summary>Runs sessions between strategies.</summary>
public static class SessionRunner
{
    /// <summary>Runs one session to its end. The same setup gives the same result, on every machine.</summary>
    /// <param name="setup">What is to be run.</param>
    /// <exception cref="ArgumentException">Strategies and parties do not fit each other, the protocol, or the limits.</exception>
    public static SessionResult Run(SessionSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        Check(setup);
        var table = new SessionTable(setup);
        return ResultOf(setup, table, SessionProtocols.Of(setup.Protocol).Run(setup, table));
    }

    private static void Check(SessionSetup setup)
    {
        int parties = setup.Space.Utilities.Length;
        if (setup.Strategies.Length != parties)
        {
            throw new ArgumentException($"{parties} parties need as many strategies, not {setup.Strategies.Length}.");
        }

        if (SessionProtocols.Of(setup.Protocol).MisfitOf(setup) is { } misfit)
        {
            throw new ArgumentException(misfit);
        }

        foreach (Strategy strategy in setup.Strategies)
        {
            if (strategy.Has(StrategyTraits.NeedsDeadline) && !setup.Limits.HasDeadline && !HasRoundsAPlace(setup))
            {
                throw new ArgumentException($"'{strategy}' plans towards a deadline, and this session has none.");
            }

            if (strategy.Has(StrategyTraits.NeedsOpponentUtilities) && setup.Knowledge == Knowledge.Nothing)
            {
                throw new ArgumentException(
                    $"'{strategy}' needs to know what outcomes are worth to the others, and this session keeps that from it."
                );
            }
        }
    }

    private static bool HasRoundsAPlace(SessionSetup setup) =>
        setup.Protocol == ProtocolKind.IssueByIssue && setup.Agenda.RoundsAPlace > 0;

    private static SessionResult ResultOf(SessionSetup setup, SessionTable table, Ending ending)
    {
        int parties = table.Agents.Length;
        var parts = new int[table.Book.Groups];
        var agreements = new Outcome?[parties];
        var utilities = new double[parties];
        var discounted = new double[parties];
        for (int party = 0; party < parties; party++)
        {
            BidUtility utility = setup.Space.Utilities[party];
            PartyEnd end = table.EndOf(party, ending);
            bool isAgreed = end.Outcome >= 0;
            utilities[party] = utility.Reservation;
            if (isAgreed)
            {
                table.Book.Parts(end.Outcome, parts);
                agreements[party] = setup.Space.OutcomeOf(parts);
                utilities[party] = utility.Of(parts);
            }

            double at = setup.Limits.TimeAt(end.Round, end.At);
            discounted[party] = utilities[party] * utility.FactorAt(end.Round, at, isAgreed);
        }

        ImmutableArray<LoggedEvent> log = table.Log is null ? [] : [.. Logged(setup.Space, table)];
        return new SessionResult
        {
            Ending = ending,
            Agreement = ending.Kind == EndKind.Agreement ? agreements[0] : null,
            Agreements = [.. agreements],
            Utilities = [.. utilities],
            Discounted = [.. discounted],
            Rounds = table.LastRound + 1,
            Offers = table.Offers,
            Time = setup.Limits.TimeAt(table.LastRound, table.LastAt),
            Fault = table.Fault,
            Refused = table.Refused,
            Log = log,
            Settled = PartwiseSessions.SettledIn(setup, log),
            Models = [.. table.Agents.Select(agent => agent?.Model)],
            Book = table.Book,
        };
    }

    private static IEnumerable<LoggedEvent> Logged(BidSpace space, SessionTable table)
    {
        var parts = new int[table.Book.Groups];
        foreach (TimedEvent each in table.Log!)
        {
            Outcome? outcome = null;
            if (each.Event.Outcome >= 0)
            {
                table.Book.Parts(each.Event.Outcome, parts);
                outcome = space.OutcomeOf(parts);
            }

            yield return new LoggedEvent(each.Event, each.Time, outcome);
        }
    }
}
