using System.Collections.Immutable;
using System.Globalization;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Web.Classes;
using Entente.Web.Library;
using Entente.Web.Tables;
using Entente.Web.Tables.Opening;
using Entente.Web.Tables.Records;

namespace Entente.Web.Tests.Classes;

/// <summary>Who sits where: the absent, the late, the moved, the odd one out, advisers and mediators.</summary>
public sealed partial class ClassroomTests
{
    [Theory]
    [InlineData(6, 3)]
    [InlineData(7, 4)]
    [InlineData(1, 1)]
    public async Task Everybody_who_was_let_in_has_a_seat_and_whoever_is_left_over_meets_an_agent(
        int people,
        int tables
    )
    {
        RoomId id = await FillAsync(people);
        Assert.Equal(tables, await classes.SeatAllAsync(id, Actor.Server, default));
        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        Assert.Equal(Enumerable.Range(1, tables), board.Select(each => each.Number));
        Assert.Equal(people % 2, board.Count(each => each.View.Seats.Any(seat => seat.Agent is not null)));
        Assert.All(
            await lobbies.ListAsync(id.ToString(), default),
            each => Assert.Equal(LobbyState.Seated, each.State)
        );
        Assert.Equal(0, await classes.SeatAllAsync(id, Actor.Server, default));
        Assert.All(board, each => Assert.Equal("Ms Jansen", each.View.Seats[0].Name));
    }

    [Fact]
    public async Task Where_somebody_is_absent_agents_sit_in_disclosed_and_the_table_can_begin()
    {
        RoomId id = await FillAsync(2);
        await classes.SeatAllAsync(id, Actor.Server, default);
        ClassTable table = Assert.Single(await classes.TablesAsync(id, default));
        Assert.IsType<MoveResult.Refused>(await classes.HostAsync(table.Room, new RoomCommand.OpenMeeting(), default));
        await classes.SitAgentsInAsync(table, isDroppedToo: false, AgentPace.Seconds, default);
        Assert.IsType<MoveResult.Done>(await classes.HostAsync(table.Room, new RoomCommand.OpenMeeting(), default));
        ClassTable begun = Assert.Single(await classes.TablesAsync(id, default));
        Assert.Equal(2, begun.View.Seats.Count(seat => seat is { Role: Role.Lead, Agent: not null }));
        Assert.NotEqual(TalkPhase.Gathering, begun.View.Phase);
    }

    [Fact]
    public async Task An_agent_for_somebody_absent_leaves_the_time_of_a_person_and_another_where_the_teacher_says_so()
    {
        RoomId id = await FillAsync(3);
        await classes.SeatAllAsync(id, Actor.Server, default);
        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        Assert.Equal(AgentPace.Seconds, Assert.Single(board[1].View.Seats, each => each.Agent is not null).Pace);
        await classes.SitAgentsInAsync(board[0], isDroppedToo: false, AgentPace.Person, default);
        await classes.HostAsync(board[0].Room, new RoomCommand.OpenMeeting(), default);
        ClassTable begun = (await classes.TablesAsync(id, default))[0];
        Assert.All(begun.View.Seats[1..], each => Assert.Equal(AgentPace.Person, each.Pace));
        Assert.Empty(begun.View.Offers);
    }

    [Fact]
    public async Task Whoever_comes_late_sits_down_by_name_in_the_place_of_the_agent_that_played_for_them()
    {
        RoomId id = await FillAsync(2);
        await classes.SeatAllAsync(id, Actor.Server, default);
        ClassTable table = Assert.Single(await classes.TablesAsync(id, default));
        await classes.SitAgentsInAsync(table, isDroppedToo: false, AgentPace.Person, default);
        LobbyPlace place = (await lobbies.ListAsync(id.ToString(), default))[0];
        await classes.SitDownAsync(
            new SeatClaim(place.Room!.Value, place.Seat!, "a-claim", IsAgent: false),
            place.Name,
            default
        );
        ClassTable after = Assert.Single(await classes.TablesAsync(id, default));
        SeatView seat = after.View.Seats[int.Parse(place.Seat!, CultureInfo.InvariantCulture)];
        Assert.Equal((SeatState.Taken, null, place.Name), (seat.State, seat.Agent, seat.Name));
    }

    [Fact]
    public async Task Whoever_is_moved_has_the_other_seat_and_no_more_the_one_before()
    {
        RoomId id = await FillAsync(4);
        await classes.SeatAllAsync(id, Actor.Server, default);
        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        ImmutableArray<LobbyPlace> before = await lobbies.ListAsync(id.ToString(), default);
        LobbyPlace first = before.First(each => each.Room == board[0].Room);
        LobbyPlace other = before.Single(each => each.Room == board[1].Room && each.Seat == "2");
        int left = int.Parse(first.Seat!, CultureInfo.InvariantCulture);
        await rooms.MoveAsync(board[0].Room, new RoomMove(left, new RoomCommand.TakeSeat(first.Name)), default);
        await classes.MoveAsync(id, first.Id, board[1].Room, 2, Actor.Server, default);
        ImmutableArray<LobbyPlace> after = await lobbies.ListAsync(id.ToString(), default);
        LobbyPlace moved = after.Single(each => each.Id == first.Id);
        Assert.Equal((board[1].Room, "2"), (moved.Room, moved.Seat));
        LobbyPlace displaced = after.Single(each => each.Id == other.Id);
        Assert.Equal((LobbyState.Approved, null), (displaced.State, displaced.Seat));
        RoomView left0 = (await classes.TablesAsync(id, default))[0].View;
        SeatView free = left0.Seats[left];
        Assert.Equal((SeatState.Open, "", false), (free.State, free.Name, free.IsOwned));
        Message said = Assert.Single(left0.Messages);
        Assert.Equal(SeatDesks.Host, said.Seat);
        Assert.StartsWith("The teacher has given whoever sat here as", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(first.Name, said.Text, StringComparison.Ordinal);
        Assert.Empty((await classes.TablesAsync(id, default))[1].View.Messages);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_open_page_of_a_seat_that_another_is_given_finds_at_once_that_it_is_theirs_no_more(bool hasLeft)
    {
        RoomId id = await FillAsync(4);
        await classes.SeatAllAsync(id, Actor.Server, default);
        ImmutableArray<LobbyPlace> lobby = await lobbies.ListAsync(id.ToString(), default);
        LobbyPlace first = lobby.First(each => each.Seat == "1");
        LobbyPlace other = lobby.First(each => each.Room != first.Room);
        RoomId room = first.Room!.Value;
        OpenedSeat held = await HoldAsync(id, first.Id);
        if (hasLeft)
        {
            Assert.IsType<MoveResult.Done>(
                await rooms.MoveAsync(room, new RoomMove(1, new RoomCommand.LeaveSeat()), default)
            );
        }

        // As the page does: whenever the table tells something it is asked whether the seat is theirs.
        var found = new List<Task<bool>>();
        await using IAsyncDisposable page = await rooms.FollowAsync(
            room,
            1,
            () => found.Add(sessions.IsGoodAsync(room, held.Session.Id, default).AsTask()),
            isLine: false,
            default
        );
        await classes.MoveAsync(id, other.Id, room, 1, Actor.Server, default);
        Assert.NotEmpty(found);
        Assert.All(await Task.WhenAll(found), Assert.False);
        LobbyPlace without = (await lobbies.ListAsync(id.ToString(), default)).Single(each => each.Id == first.Id);
        Assert.Equal((LobbyState.Approved, null), (without.State, without.Seat));
        Assert.Null(await lobbies.TakeSeatAsync(secrets[first.Id], default));
        Assert.NotNull(await lobbies.TakeSeatAsync(secrets[other.Id], default));
    }

    [Fact]
    public async Task Whoever_erases_what_they_kept_at_a_table_is_named_neither_there_nor_in_the_lobby_nor_in_the_results()
    {
        RoomId id = await FillAsync(2);
        await classes.SeatAllAsync(id, Actor.Server, default);
        ImmutableArray<LobbyPlace> lobby = await lobbies.ListAsync(id.ToString(), default);
        LobbyPlace gone = lobby.Single(each => each.Seat == "1");
        RoomId room = gone.Room!.Value;
        foreach (LobbyPlace each in lobby)
        {
            await classes.SitDownAsync(new SeatClaim(room, each.Seat!, "a-claim", IsAgent: false), each.Name, default);
        }

        await classes.HostAsync(room, new RoomCommand.CloseTable(), default);
        var audit = new AuditLog(documents, entropy, clock);
        var own = new OwnRecords(rooms, services, exercises, new TableRegister(documents), lobbies, sessions, audit);
        await own.EraseAsync((await rooms.ViewAsync(room, 1, default))!, Actor.Server, default);
        Assert.Equal("", (await lobbies.ListAsync(id.ToString(), default)).Single(each => each.Id == gone.Id).Name);
        Assert.Equal(1, (await lobbies.ListAsync(id.ToString(), default)).Count(each => each.Name.Length > 0));
        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        string csv = new ClassResults(new ScenarioShelf().Find("hanoi-2019")!.Scenario.As("stated")).Csv(board);
        Assert.DoesNotContain(gone.Name, csv, StringComparison.Ordinal);
        Assert.Contains(",(name erased),", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_follows_on_one_of_the_class_is_on_its_board_and_takes_nobody_from_the_lobby()
    {
        RoomId id = await FillAsync(2);
        await classes.SeatAllAsync(id, Actor.Server, default);
        ClassTable table = Assert.Single(await classes.TablesAsync(id, default));
        await classes.SitAgentsInAsync(table, isDroppedToo: false, AgentPace.Person, default);
        await classes.HostAsync(table.Room, new RoomCommand.OpenMeeting(), default);
        await classes.HostAsync(table.Room, new RoomCommand.CloseTable(), default);
        RoomView ended = (await rooms.ViewAsync(table.Room, SeatDesks.Host, default))!;
        OpenedTable next = (
            await opener.OpenFollowingAsync(new RoomId(77), ended, false, Actor.Server, null, default)
        )!;
        await classes.AddFollowingAsync(id, next.Room, default);
        await classes.AddFollowingAsync(id, next.Room, default);
        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        Assert.Equal([1, 2], board.Select(each => each.Number));
        Assert.Equal(next.Room, board[1].Room);
        Assert.Equal(id.ToString(), (await new TableRegister(documents).FindAsync(next.Room, default))!.ClassId);

        await EnterAsync(id, 2, "Late");
        Assert.Equal(1, await classes.SeatAllAsync(id, Actor.Server, default));
        Assert.DoesNotContain(await lobbies.ListAsync(id.ToString(), default), each => each.Room == next.Room);
    }

    [Fact]
    public async Task A_seat_that_is_given_on_the_board_is_offered_to_nobody_any_more()
    {
        RoomId id = await FillAsync(4);
        await classes.SeatAllAsync(id, Actor.Server, default);
        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        ImmutableArray<LobbyPlace> before = await lobbies.ListAsync(id.ToString(), default);
        LobbyPlace moved = before.First(each => each.Room == board[0].Room);
        OpenedSeat former = await sessions.OpenAsync(new RoomId(99), "1", Actor.Server, default);
        Invitation offer = (await links.OfferAsync(board[1].Room, "2", new RoomId(99), "1", Actor.Server, default))!;
        await classes.MoveAsync(id, moved.Id, board[1].Room, 2, Actor.Server, default);
        Assert.Equal(
            InvitationState.Revoked,
            (await links.ListAsync(board[1].Room, default)).Single(each => each.Id == offer.Id).State
        );
        Assert.NotNull(await sessions.FindAsync(former.Secret, default));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_is_given_another_seat_has_none_by_an_offer_at_the_table_that_follows(bool isTaken)
    {
        RoomId id = await FillAsync(4);
        await classes.SeatAllAsync(id, Actor.Server, default);
        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        LobbyPlace moved = (await lobbies.ListAsync(id.ToString(), default)).First(each =>
            each.Room == board[0].Room && each.Seat == "1"
        );
        OpenedSeat held = (await lobbies.TakeSeatAsync(secrets[moved.Id], default))!;
        await classes.HostAsync(board[0].Room, new RoomCommand.CloseTable(), default);
        var next = new RoomId(99);
        RoomCommand opening = TableOpener.Following((await rooms.ViewAsync(board[0].Room, 0, default))!);
        await rooms.MoveAsync(next, new RoomMove(-1, opening), default);
        await classes.HostAsync(board[0].Room, new RoomCommand.NameFollowing(next), default);
        await links.OfferAsync(next, "1", board[0].Room, "1", Actor.Server, default);
        var audit = new AuditLog(documents, entropy, clock);
        var access = new SeatAccess(
            rooms,
            links,
            new AgentTokens(documents, audit, entropy, clock, AdmissionRules.Default),
            sessions,
            lobbies
        );
        OpenedSeat? taken = null;
        if (isTaken)
        {
            taken = Assert
                .IsType<InvitationClaim.Seated>(await access.TakeOfferAsync(next, held.Session.Claim, [], default))
                .Seat;
            await rooms.MoveAsync(next, new RoomMove(1, new RoomCommand.TakeSeat("One")), default);
        }

        await classes.MoveAsync(id, moved.Id, board[1].Room, 2, Actor.Server, default);
        Assert.IsType<InvitationClaim.Unknown>(await access.TakeOfferAsync(next, held.Session.Claim, [], default));
        Assert.Null(taken is null ? null : await sessions.FindAsync(taken.Secret, default));
        Assert.False((await rooms.ViewAsync(next, 0, default))!.Seats[1].IsOwned);
        Assert.NotNull(await sessions.FindAsync(held.Secret, default));
    }

    [Fact]
    public async Task Who_is_moved_to_a_seat_in_which_another_sits_sits_down_there_and_the_other_is_in_without_one()
    {
        RoomId id = await FillAsync(4);
        await classes.SeatAllAsync(id, Actor.Server, default);
        ImmutableArray<LobbyPlace> before = await lobbies.ListAsync(id.ToString(), default);
        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        LobbyPlace other = before.Single(each => each.Room == board[1].Room && each.Seat == "2");
        await rooms.MoveAsync(board[1].Room, new RoomMove(2, new RoomCommand.TakeSeat(other.Name)), default);
        await rooms.MoveAsync(board[1].Room, new RoomMove(2, new RoomCommand.Confer("We would settle.")), default);
        LobbyPlace moved = before.First(each => each.Room == board[0].Room);
        await classes.MoveAsync(id, moved.Id, board[1].Room, 2, Actor.Server, default);
        await classes.SitDownAsync(new SeatClaim(board[1].Room, "2", "a-claim", IsAgent: false), moved.Name, default);
        SeatView seat = (await classes.TablesAsync(id, default))[1].View.Seats[2];
        Assert.Equal((SeatState.Taken, moved.Name), (seat.State, seat.Name));

        // With the sheet, and without what the other said there.
        RoomView own = (await rooms.ViewAsync(board[1].Room, 2, default))!;
        Assert.NotNull(own.Own!.Preferences);
        Assert.Empty(own.Own.Talk);
    }

    [Fact]
    public async Task An_agent_that_plays_for_somebody_absent_plays_on_when_they_are_given_another_seat()
    {
        RoomId id = await FillAsync(4);
        await classes.SeatAllAsync(id, Actor.Server, default);
        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        await classes.SitAgentsInAsync(board[0], isDroppedToo: false, AgentPace.Person, default);
        await classes.HostAsync(board[0].Room, new RoomCommand.OpenMeeting(), default);
        LobbyPlace absent = (await lobbies.ListAsync(id.ToString(), default)).First(each => each.Room == board[0].Room);
        await classes.MoveAsync(id, absent.Id, board[1].Room, 2, Actor.Server, default);
        ClassTable after = (await classes.TablesAsync(id, default))[0];
        Assert.All(after.View.Seats[1..], seat => Assert.NotNull(seat.Agent));
        Assert.All(after.View.Seats[1..], seat => Assert.Equal(SeatState.Taken, seat.State));
    }

    [Fact]
    public async Task Whoever_comes_back_after_they_were_turned_away_is_let_in_and_seated_again()
    {
        RoomId id = await FillAsync(2);
        await classes.SeatAllAsync(id, Actor.Server, default);
        LobbyPlace first = (await lobbies.ListAsync(id.ToString(), default))[0];
        await lobbies.RefuseAsync(id.ToString(), first.Id, Actor.Server, default);
        Assert.Equal(0, await classes.SeatAllAsync(id, Actor.Server, default));
        await lobbies.ApproveAsync(id.ToString(), first.Id, Actor.Server, default, isSecondThought: true);
        Assert.Equal(0, await classes.SeatAllAsync(id, Actor.Server, default));
        LobbyPlace again = (await lobbies.ListAsync(id.ToString(), default)).Single(each => each.Id == first.Id);
        Assert.Equal((LobbyState.Seated, first.Room, first.Seat), (again.State, again.Room, again.Seat));
    }

    [Fact]
    public async Task Whoever_takes_the_seat_of_a_class_sits_there_by_the_name_from_the_lobby()
    {
        RoomId id = await FillAsync(2);
        await classes.SeatAllAsync(id, Actor.Server, default);
        LobbyPlace place = (await lobbies.ListAsync(id.ToString(), default))[0];
        var claim = new SeatClaim(place.Room!.Value, place.Seat!, "a-claim", IsAgent: false);
        await classes.SitDownAsync(claim, place.Name, default);
        await classes.SitDownAsync(claim, "Somebody else", default);
        ClassTable table = Assert.Single(await classes.TablesAsync(id, default));
        SeatView seat = table.View.Seats[int.Parse(place.Seat!, CultureInfo.InvariantCulture)];
        Assert.Equal((SeatState.Taken, place.Name), (seat.State, seat.Name));
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(11, 3)]
    public async Task Every_side_has_its_lead_before_anybody_mediates_or_advises(int people, int tables)
    {
        RoomId id = await FillAsync(people, Whole);
        Assert.Equal(tables, await classes.SeatAllAsync(id, Actor.Server, default));
        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        Assert.All(board, each => Assert.All(each.View.Seats, seat => Assert.Null(seat.Agent)));
        (Role Role, int Party)[] given =
        [
            .. (await lobbies.ListAsync(id.ToString(), default))
                .Select(each =>
                    board.Single(table => table.Room == each.Room).View.Seats[TableOpener.SeatNumber(each.Seat!)!.Value]
                )
                .Select(seat => (seat.Role, seat.Party)),
        ];
        Assert.Equal(2 * tables, given.Count(each => each.Role == Role.Lead));
        Assert.Equal(Math.Min(tables, people - (2 * tables)), given.Count(each => each.Role == Role.Mediator));
        Assert.Equal(Math.Max(0, people - (3 * tables)), given.Count(each => each.Role == Role.Adviser));
    }

    [Fact]
    public async Task Where_the_teacher_mediates_that_seat_is_theirs_from_the_start_and_is_given_to_nobody()
    {
        ClassRecord record = Whole with { Mediator = ClassMediator.Teacher, Advisers = 0 };
        RoomId id = await FillAsync(3, record);
        Assert.Equal(2, await classes.SeatAllAsync(id, Actor.Server, default));
        foreach (ClassTable each in await classes.TablesAsync(id, default))
        {
            SeatView mediator = Assert.Single(each.View.Seats, seat => seat.Role == Role.Mediator);
            Assert.Equal((SeatState.Taken, "Ms Jansen"), (mediator.State, mediator.Name));
            TableRecord kept = (await new TableRegister(documents).FindAsync(each.Room, default))!;
            Assert.Equal(mediator.Number, kept.TeacherMediates);
        }
    }

    [Fact]
    public async Task Whoever_comes_before_it_begins_takes_the_place_of_an_agent_that_plays_for_nobody()
    {
        RoomId id = await FillAsync(3);
        await classes.SeatAllAsync(id, Actor.Server, default);
        await EnterAsync(id, 1, "Late");
        Assert.Equal(0, await classes.SeatAllAsync(id, Actor.Server, default));
        LobbyPlace late = (await lobbies.ListAsync(id.ToString(), default)).Single(each => each.Name == "Late 0");
        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        Assert.Equal((board[1].Room, "2"), (late.Room, late.Seat));
        var claim = new SeatClaim(late.Room!.Value, late.Seat!, "a-claim", IsAgent: false);
        await classes.SitDownAsync(claim, late.Name, default);
        Assert.DoesNotContain((await classes.TablesAsync(id, default))[1].View.Seats, seat => seat.Agent is not null);
    }

    [Fact]
    public async Task Two_pages_that_seat_everybody_at_once_seat_nobody_twice()
    {
        RoomId id = await FillAsync(6);
        int[] opened = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => classes.SeatAllAsync(id, Actor.Server, default)))
        );
        Assert.Equal(3, opened.Sum());
        Assert.Equal([1, 2, 3], (await classes.TablesAsync(id, default)).Select(each => each.Number));
    }
}
