using System.Collections.Immutable;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.State;
using Entente.Rooms.Tests.Live;

namespace Entente.Rooms.Tests.Admission;

/// <summary>A seat at a real table that becomes somebody's while a link to it is being used.</summary>
public class SeatTakenMeanwhileTests
{
    [Theory]
    [InlineData(TableKind.Real, false)]
    [InlineData(TableKind.Exercise, true)]
    public async Task A_seat_that_somebody_takes_while_a_link_to_it_is_used_is_not_given(TableKind kind, bool isGiven)
    {
        // One write of the claim after the other is where somebody sits down.
        for (int write = 1; ; write++)
        {
            using Table table = await Table.OpenAsync(Table.Setup with { Kind = kind }, begin: false);
            await table.DoneAsync(Table.Host, new RoomCommand.OpenSeat(new SeatWanted(Seats.Role.Observer, -1)));
            int seat = (await table.ViewAsync(Table.Host)).Seats[^1].Number;
            var store = new Interleaved();
            Invitations links = Links(store, table);
            var access = new SeatAccess(
                table.Rooms,
                links,
                new AgentTokens(
                    store,
                    Audit(store, table),
                    table.Services.Entropy,
                    table.Clock,
                    AdmissionRules.Default
                ),
                Sessions(store, table),
                Places(store, table)
            );
            IssuedInvitation link = (await links.IssueAsync(Table.Id, $"{seat}", Actor.Account("h"), default))!;
            bool hasSat = false;
            store.Before(
                write,
                async () =>
                {
                    hasSat = true;
                    await table.DoneAsync(seat, new RoomCommand.TakeSeat("Was here first"));
                }
            );
            InvitationClaim claim = await access.ClaimAsync(link.Secret, [], null, default);
            if (!hasSat)
            {
                Assert.True(write > 2, "Nothing was written.");
                Assert.IsType<InvitationClaim.Seated>(claim);
                return;
            }

            // The last writes note what happened: by then the session of whoever sat before is ended, and the seat is given or not.
            Assert.Equal(isGiven, claim is InvitationClaim.Seated);
            Invitation left = Assert.Single(await links.ListAsync(Table.Id, default));
            Assert.Equal(isGiven ? InvitationState.Claimed : InvitationState.Revoked, left.State);
            if (!isGiven)
            {
                Assert.IsType<InvitationClaim.Unknown>(await access.ClaimAsync(link.Secret, [], null, default));
            }
        }
    }

    [Fact]
    public async Task A_seat_that_is_somebody_s_before_is_not_given_and_nothing_is_written_of_it()
    {
        using Table table = await Table.OpenAsync();
        var store = new Interleaved();
        Invitations links = Links(store, table);
        var access = new SeatAccess(
            table.Rooms,
            links,
            new AgentTokens(store, Audit(store, table), table.Services.Entropy, table.Clock, AdmissionRules.Default),
            Sessions(store, table),
            Places(store, table)
        );
        IssuedInvitation link = (await links.IssueAsync(Table.Id, $"{Table.North}", Actor.Account("h"), default))!;
        Assert.IsType<InvitationClaim.Unknown>(await access.ClaimAsync(link.Secret, [], null, default));
        Assert.Empty(await store.ListAsync("seat-session", null, "", 10, default));

        // The host comes to the host's own seat by a link, as ever.
        IssuedInvitation own = (await links.IssueAsync(Table.Id, $"{Table.Host}", Actor.Account("h"), default))!;
        Assert.IsType<InvitationClaim.Seated>(await access.ClaimAsync(own.Secret, [], null, default));
    }

    /// <summary>Somebody's own link and the host's new one are used in the same moment, either in the midst of the other, at every write: only whoever came by the new one has the seat then.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_link_of_ones_own_that_is_used_while_the_seat_passes_on_joins_nobody_who_has_it_since(
        bool isOwnFirst
    )
    {
        for (int write = 1; ; write++)
        {
            using Table table = await Table.OpenAsync(Table.Setup with { Kind = TableKind.Exercise }, begin: false);
            await table.DoneAsync(Table.Host, new RoomCommand.OpenSeat(new SeatWanted(Seats.Role.Observer, -1)));
            int seat = (await table.ViewAsync(Table.Host)).Seats[^1].Number;
            var store = new Interleaved();
            Invitations links = Links(store, table);
            SeatSessions sessions = Sessions(store, table);
            var access = new SeatAccess(
                table.Rooms,
                links,
                new AgentTokens(
                    store,
                    Audit(store, table),
                    table.Services.Entropy,
                    table.Clock,
                    AdmissionRules.Default
                ),
                sessions,
                Places(store, table)
            );
            IssuedInvitation first = (await access.LinkAsync(Table.Id, seat, Actor.Account("h"), default)).Given!;
            OpenedSeat had = Assert
                .IsType<InvitationClaim.Seated>(await access.ClaimAsync(first.Secret, [], null, default))
                .Seat;
            await table.DoneAsync(seat, new RoomCommand.TakeSeat("Was here first"));
            IssuedInvitation own = (await links.IssueOwnAsync(had.Session.Claim, default))!;

            InvitationClaim? joined = null;
            InvitationClaim? taken = null;
            async Task JoinAsync() => joined = await access.ClaimAsync(own.Secret, [], null, default);
            async Task TakeAsync()
            {
                IssuedInvitation link = (await access.LinkAsync(Table.Id, seat, Actor.Account("h"), default)).Given!;
                taken = await access.ClaimAsync(link.Secret, [], null, default);
            }

            bool isInTheMidst = false;
            store.Before(
                write,
                async () =>
                {
                    isInTheMidst = true;
                    await (isOwnFirst ? TakeAsync() : JoinAsync());
                }
            );
            await (isOwnFirst ? JoinAsync() : TakeAsync());
            if (!isInTheMidst)
            {
                Assert.True(write > 2, "Nothing was written.");
                return;
            }

            string id = Assert.IsType<InvitationClaim.Seated>(taken).Seat.Session.Id;
            Assert.Equal([id], (await sessions.ListAsync(Table.Id, default)).Select(each => each.Id));
            if (isOwnFirst)
            {
                Assert.IsType<InvitationClaim.Unknown>(joined);
            }

            await table.DoneAsync(seat, new RoomCommand.TakeSeat("Somebody new"));
            Assert.Equal([id], (await sessions.ListAsync(Table.Id, default)).Select(each => each.Id));
        }
    }

    private static AuditLog Audit(IDocumentStore store, Table table) => new(store, table.Services.Entropy, table.Clock);

    private static SeatSessions Sessions(IDocumentStore store, Table table) =>
        new(store, Audit(store, table), table.Services.Entropy, table.Clock, AdmissionRules.Default);

    private static Lobbies Places(IDocumentStore store, Table table) =>
        new(
            store,
            Sessions(store, table),
            Audit(store, table),
            table.Services.Entropy,
            table.Clock,
            AdmissionRules.Default
        );

    private static Invitations Links(IDocumentStore store, Table table) =>
        new(
            store,
            Sessions(store, table),
            Audit(store, table),
            table.Services.Entropy,
            table.Clock,
            AdmissionRules.Default
        );

    /// <summary>Documents in memory; something happens elsewhere before a certain write.</summary>
    private sealed class Interleaved : IDocumentStore
    {
        private readonly MemoryDocumentStore inner = new();
        private Func<Task>? happens;
        private int left;

        public void Before(int write, Func<Task> what)
        {
            left = write;
            happens = what;
        }

        public ValueTask<StoredDocument?> FindAsync(string kind, string key, CancellationToken cancel) =>
            inner.FindAsync(kind, key, cancel);

        public async ValueTask<bool> PutAsync(
            string kind,
            string key,
            long expected,
            string index,
            ReadOnlyMemory<byte> content,
            CancellationToken cancel
        )
        {
            if (kind != "audit" && happens is { } what && --left == 0)
            {
                happens = null;
                await what();
            }

            return await inner.PutAsync(kind, key, expected, index, content, cancel);
        }

        public ValueTask<bool> RemoveAsync(string kind, string key, long expected, CancellationToken cancel) =>
            inner.RemoveAsync(kind, key, expected, cancel);

        public ValueTask<ImmutableArray<StoredDocument>> ListAsync(
            string kind,
            string? index,
            string after,
            int most,
            CancellationToken cancel
        ) => inner.ListAsync(kind, index, after, most, cancel);
    }
}
