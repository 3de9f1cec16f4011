using System.Collections.Immutable;
using Entente.Rooms.Events;
using Entente.Rooms.Seats;

namespace Entente.Rooms.State;

/// <content>Who sits where.</content>
public sealed partial record RoomState
{
    private RoomState AfterSeat(RoomEvent happened, RoomEntry entry) =>
        happened switch
        {
            RoomEvent.SeatTaken taken => Found(taken.Seat).Taken(Seats[taken.Seat], entry),
            RoomEvent.SeatLeft left => Gone(left.Seat, entry.At).With(left.Seat, SeatState.Left),
            RoomEvent.SeatClosed closed => Found(closed.Seat)
                .With(closed.Seat, SeatState.Closed)
                .With(Seats[closed.Seat], programs => programs.Clear()),
            RoomEvent.SideJoined joined => Admitted(joined.Seat),
            RoomEvent.SideBegunAnew begun => Admitted(begun.Seat),
            RoomEvent.LinkReplaced replaced => With(replaced.Seat, Seats[replaced.Seat].State),
            RoomEvent.ProgramAllowed allowed => With(
                Seats[allowed.Seat],
                programs =>
                    programs.Add(
                        new SeatProgram(allowed.Program, allowed.Name) { IsByHost = entry.Seat != allowed.Seat }
                    )
            ),
            RoomEvent.ProgramEnded ended => With(
                Seats[ended.Seat],
                programs => programs.RemoveAll(each => each.Id == ended.Program)
            ),
            _ => throw new InvalidOperationException($"There is no rule for {happened.GetType().Name}."),
        };

    // At a real table whoever sits down first has the seat alone: what the host let act there before, does so no more.
    private RoomState Taken(Seat seat, RoomEntry entry)
    {
        RoomState state = With(seat.Number, SeatState.Taken);
        if (Setup?.Kind == TableKind.Real && !seat.IsOwned)
        {
            state = state.With(seat, programs => programs.RemoveAll(each => each.Id != entry.Program));
        }

        bool isFirst = seat.IsOfSide && !SidesBegun.Contains(seat.Owner);
        return state with
        {
            SidesBegun = isFirst ? SidesBegun.Add(seat.Owner) : SidesBegun,
            Seats = state.Seats.SetItem(
                seat.Number,
                state.Seats[seat.Number] with
                {
                    IsOwned = true,
                    IsAdmitted = seat.IsAdmitted || isFirst || !seat.IsOfSide,
                }
            ),
        };
    }

    // Whoever was let in has the seat, an agent too: the host puts nobody else there.
    private RoomState Admitted(int seat) =>
        this with
        {
            Seats = Seats.SetItem(seat, Seats[seat] with { IsAdmitted = true, IsOwned = true }),
        };

    private RoomState With(Seat seat, Func<ImmutableArray<SeatProgram>, ImmutableArray<SeatProgram>> change) =>
        this with
        {
            Seats = Seats.SetItem(
                seat.Number,
                Seats[seat.Number] with
                {
                    Programs = change(Seats[seat.Number].Programs),
                }
            ),
        };

    private RoomState With(int seat, SeatState state) =>
        this with
        {
            Seats = Seats.SetItem(seat, Seats[seat] with { State = state, Occupation = Seats[seat].Occupation + 1 }),
        };

    private RoomState With(int seat, string? agent, AgentPace pace) =>
        this with
        {
            Seats = Seats.SetItem(
                seat,
                Seats[seat] with
                {
                    Agent = agent,
                    Pace = pace,
                    Occupation = Seats[seat].Occupation + 1,
                    State =
                        agent is not null && Seats[seat].State is SeatState.Open or SeatState.Left
                            ? SeatState.Taken
                            : Seats[seat].State,
                }
            ),
        };
}
