using System.Collections.Immutable;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Pledges;
using Entente.Rooms.Private;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Scenarios;

namespace Entente.Rooms.Rules;

/// <summary>Opening a table.</summary>
internal static class Opening
{
    private const int MostParties = 16;

    public static RoomDecision Decide(RoomCommand.OpenTable open)
    {
        RoomSetup setup = open.Setup;
        if (Fault(open) is { } fault)
        {
            return RoomDecision.No(RefusalKind.BadSetup, fault);
        }

        // As if all had agreed to it at the beginning.
        ImmutableArray<RoomEvent> added =
        [
            .. setup.Added.SelectMany(
                (change, i) =>
                    new RoomEvent[]
                    {
                        new RoomEvent.AgendaProposed(i + 1, -1, change, ""),
                        new RoomEvent.AgendaChanged(i + 1, change),
                    }
            ),
        ];
        // An option may have been added and agreed: what was agreed is looked at when all is on the agenda.
        RoomState begun = Opened(setup with { Before = [] });
        foreach (RoomEvent[] change in added.Chunk(2))
        {
            if (AgendaRules.Fault(begun, ((RoomEvent.AgendaProposed)change[0]).Change) is { } bad)
            {
                return RoomDecision.No(bad);
            }

            begun = begun.After(new RoomEntry(default, -1, [.. change]), default);
        }

        if (TermsCheck.Fault(begun.Space!, [], Offers.Terms.None, setup.StatusQuo) is { } refusal)
        {
            return RoomDecision.No(refusal);
        }

        if (TermsCheck.Fault(begun.Space!, [], Offers.Terms.None, Opened(setup).Settled) is { } before)
        {
            return RoomDecision.No(before);
        }

        var events = ImmutableArray.CreateBuilder<RoomEvent>();
        events.Add(new RoomEvent.Opened(setup));
        events.Add(new RoomEvent.SeatOpened(0, Role.Host, -1));
        foreach (SeatWanted wanted in open.Seats)
        {
            int number = events.OfType<RoomEvent.SeatOpened>().Count();
            events.Add(new RoomEvent.SeatOpened(number, wanted.Role, wanted.Party));
            if (wanted.Agent is { } strategy)
            {
                events.Add(new RoomEvent.AgentSatDown(number, strategy) { Pace = wanted.Pace });
            }
        }

        events.AddRange(added);
        return open.Sheets.Aggregate(
            RoomDecision.Of([.. events]),
            (decision, sheet) => decision.And(sheet.Key, new PrivateEvent.PreferencesSet(sheet.Value))
        );
    }

    /// <summary>Why a seat cannot be set; null when it can.</summary>
    public static string? Fault(RoomSetup setup, SeatWanted wanted) =>
        wanted.Role is Role.Public or Role.Host ? "a seat is for mediator, delegation, third party or observer"
        : wanted.Role is Role.Lead or Role.Adviser or Role.Principal && !Within(wanted.Party, setup.Parties)
            ? "a seat of a delegation names its party"
        : wanted.Role == Role.ThirdParty && !Within(wanted.Party, setup.ThirdParties)
            ? "a seat of a third party names it"
        : wanted.Role is Role.Mediator or Role.Observer && wanted.Party != -1 ? "this seat belongs to no party"
        : wanted.Agent is { Length: 0 or > Bounds.Note } ? "the strategy of an agent is missing or too long"
        : !Enum.IsDefined(wanted.Pace) ? "an agent moves at once, in seconds or like a person"
        : wanted.Agent is not null && wanted.Role != Role.Lead
            ? "an agent plays for a party: it takes the seat of a lead"
        : null;

    /// <summary>What is said of a second lead: two who speak for one party would be bound by each other's word without knowing it.</summary>
    public const string OneLead = "a party has one lead; others of its delegation are advisers";

    private static string? Fault(RoomCommand.OpenTable open)
    {
        RoomSetup setup = open.Setup;
        if (ScenarioCheck.Faults(new Scenario(setup.Space, Named(setup.Parties))) is [{ } fault, ..])
        {
            return fault.Message;
        }

        return setup.Parties.Length is < 2 or > MostParties ? $"there are 2 to {MostParties} parties"
            : setup.Parties.Concat(setup.ThirdParties).DistinctBy(each => each.Name).Count()
            != setup.Parties.Length + setup.ThirdParties.Length
                ? "every party has a name of its own"
            : open.Seats.Length >= Bounds.Seats ? $"there are at most {Bounds.Seats} seats"
            : setup.Rounds < 0 || (setup.Rounds > 0 && setup.Turns != TurnOrder.InTurn)
                ? "rounds are counted only where parties move in turn"
            : setup.TurnTime is { } && setup.Turns != TurnOrder.InTurn
                ? "a turn has a clock only where parties move in turn"
            : IsBad(setup.TurnTime) || IsBad(setup.Time) || IsBad(setup.Grace)
                ? "a time is above zero and at most a year"
            : setup.BlindSuggestions is < 0 or > 100 ? "there are 0 to 100 blind suggestions a meeting"
            : setup.Added.Length > Bounds.Proposals || setup.Added.Any(each => each is AgendaChange.Park)
                ? "what was added before is issues and options"
            : setup.Before.Length > Bounds.Series ? $"a series has at most {Bounds.Series} tables before"
            : setup.Before is [.., { } last] && (last.Room != setup.Previous || last.Head != setup.PreviousHead)
                ? "the last of the tables before is the one that it follows on"
            : setup.Before.Any(each => each is null)
            || setup.Before.DistinctBy(each => each.Room).Count() != setup.Before.Length
                ? "the tables before are different ones"
            : setup.Carried.Length > Bounds.Pledges
            || setup.Carried.Where((pledge, i) => !Fits(setup, pledge, i + 1)).Any()
                ? "what is carried over does not fit the table"
            : open.Seats.Where(seat => seat.Role == Role.Lead).GroupBy(seat => seat.Party).Any(each => each.Count() > 1)
                ? OneLead
            : open.Sheets.Keys.Any(owner => !Owned(setup, owner)) ? "a sheet belongs to a party"
            : open.Sheets.Values.Any(sheet => sheet is null || sheet.Length > Bounds.Document) ? "a sheet is too long"
            : open.Seats.Select(seat => Fault(setup, seat)).FirstOrDefault(fault => fault is not null);
    }

    private static RoomState Opened(RoomSetup setup) =>
        new RoomState(default(RoomId)).After(new RoomEntry(default, -1, [new RoomEvent.Opened(setup)]), default);

    private static ImmutableArray<Party> Named(ImmutableArray<RoomParty> parties) =>
        [.. parties.Select(party => new Party(party.Name))];

    private static bool Owned(RoomSetup setup, string owner) =>
        Enumerable.Range(0, setup.Parties.Length).Any(party => Owners.OfParty(party) == owner)
        || Enumerable.Range(0, setup.ThirdParties.Length).Any(party => Owners.Of(Role.ThirdParty, party, -1) == owner);

    private static bool Fits(RoomSetup setup, Pledge pledge, int number) =>
        pledge.Number == number
        && Within(pledge.Party, setup.Parties)
        && Phases.IsFit(pledge.What, Bounds.Note, mayBeEmpty: false)
        && Phases.IsFit(pledge.Issue, Bounds.Name)
        && !pledge.Steps.IsDefault
        && pledge.Steps.Length <= Bounds.PledgeSteps
        && pledge.Steps.All(step => Phases.IsFit(step.Note, Bounds.Note))
        && PledgeRules.CanVerify(setup, pledge.Party, pledge.Verifier);

    private static bool Within(int party, ImmutableArray<RoomParty> parties) => party >= 0 && party < parties.Length;

    private static bool IsBad(TimeSpan? time) => time is { } span && (span <= TimeSpan.Zero || span > Bounds.Time);
}
