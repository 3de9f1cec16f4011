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
            RoomEvent.SeatTaken taken => Found(taken.Seat)
                .Taken(Seats[taken.Seat], entry)
                .Mandated(taken.Seat)
                .Led(this, taken.Seat, entry.At),
            RoomEvent.SeatLeft { Seat: var left } => Seats[left].Agent is null
                ? Gone(left, entry.At).With(left, SeatState.Left)
                : this with
                {
                    // The agent that sits in for them plays on.
                    Seats = Seats.SetItem(left, Seats[left] with { HasLeft = true }),
                },
            RoomEvent.SeatClosed closed => Found(closed.Seat)
                .With(closed.Seat, SeatState.Closed)
                .With(Seats[closed.Seat], programs => programs.Clear()),
            RoomEvent.SideJoined joined => Admitted(joined.Seat).Mandated(joined.Seat),
            RoomEvent.SideRefused refused => this with
            {
                Seats = Seats.SetItem(refused.Seat, Seats[refused.Seat] with { IsRefused = true }),
            },
            RoomEvent.SideBegunAnew begun => Unmandated(Seats[begun.Seat].Owner)
                .Admitted(begun.Seat)
                .Mandated(begun.Seat),
            RoomEvent.LinkReplaced replaced => Found(replaced.Seat).Freed(Seats[replaced.Seat]),
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

    // Whoever sits down first has the seat alone: what the host let act there before, does so no more. An agent that played there for nobody lets nobody in.
    private RoomState Taken(Seat seat, RoomEntry entry)
    {
        RoomState state = With(seat.Number, SeatState.Taken);
        if (!seat.IsOwned && seat.Role != Role.Host)
        {
            state = state.With(seat, programs => programs.RemoveAll(each => each.Id != entry.Program));
        }

        bool isFirst = !SidesBegun.Contains(seat.Owner);
        return state with
        {
            SidesBegun = isFirst ? SidesBegun.Add(seat.Owner) : SidesBegun,
            Seats = state.Seats.SetItem(
                seat.Number,
                state.Seats[seat.Number] with
                {
                    IsOwned = true,
                    IsAdmitted = seat.IsIn || isFirst,
                }
            ),
        };
    }

    // Whoever begins anew takes over nothing of what others said there.
    private RoomState Unmandated(string owner) =>
        this with
        {
            SidesWithPrincipal = SidesWithPrincipal.Remove(owner),
            SidesWithoutKey = Setup?.Kind == TableKind.Real ? SidesWithoutKey.Add(owner) : SidesWithoutKey,
        };

    private RoomState Mandated(int seat) =>
        Seats[seat] is { Role: Role.Principal, IsIn: true } principal && !SidesWithoutKey.Contains(principal.Owner)
            ? this with
            {
                SidesWithPrincipal = SidesWithPrincipal.Add(principal.Owner),
            }
            : this;

    // Whoever was let in has the seat; at a real table an agent too: the host puts nobody else there.
    private RoomState Admitted(int seat) =>
        this with
        {
            Seats = Seats.SetItem(
                seat,
                Seats[seat] with
                {
                    IsAdmitted = true,
                    IsRefused = false,
                    IsOwned = Seats[seat].IsOwned || Seats[seat].Agent is null || Setup?.Kind == TableKind.Real,
                }
            ),
        };

    // Nobody's from now on: whoever had it has lost it, and whoever sits down there next is somebody else. An agent plays on, and is shown nothing but its sheet.
    private RoomState Freed(Seat seat)
    {
        RoomState state = With(seat.Number, seat.Agent is null ? SeatState.Open : seat.State)
            .With(seat, programs => programs.Clear());
        return state with
        {
            Seats = state.Seats.SetItem(
                seat.Number,
                state.Seats[seat.Number] with
                {
                    IsOwned = false,
                    IsSittingIn = false,
                    IsRefused = false,
                    IsAdmitted = seat.Agent is not null && seat.IsAdmitted,
                }
            ),
        };
    }

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
            Seats = Seats.SetItem(
                seat,
                Seats[seat] with
                {
                    State = state,
                    HasLeft = false,
                    Occupation = Seats[seat].Occupation + 1,
                    Tenure = Seats[seat].Tenure + 1,
                }
            ),
        };

    private RoomState With(int seat, string? agent, AgentPace pace) =>
        this with
        {
            Seats = Seats.SetItem(
                seat,
                Seats[seat] with
                {
                    Agent = agent,
                    IsSittingIn = agent is not null && Seats[seat].IsOwned,
                    HasLeft = agent is not null && (Seats[seat].HasLeft || Seats[seat].State == SeatState.Left),
                    Pace = pace,
                    IsRefused = false,
                    Occupation = Seats[seat].Occupation + 1,
                    State = agent is null
                        ? Seats[seat] is { State: SeatState.Taken, IsOwned: false }
                            ? SeatState.Open
                            : Seats[seat].HasLeft
                                ? SeatState.Left
                                : Seats[seat].State
                        : Seats[seat].State is SeatState.Open or SeatState.Left
                            ? SeatState.Taken
                            : Seats[seat].State,
                    // At an exercise an agent that plays for nobody yet goes on when somebody sits down beside it.
                    IsAdmitted =
                        Seats[seat].IsIn
                        || (
                            agent is not null
                            && (
                                Seats[seat].IsAdmitted
                                || (Setup?.Kind == TableKind.Exercise && !SidesBegun.Contains(Seats[seat].Owner))
                            )
                        ),
                }
            ),
        };
}
