using System.Collections.Immutable;
using System.Security.Claims;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Testing.Support;
using Entente.Web.Admission;
using Entente.Web.Tables;
using Entente.Web.Tables.Agents;
using Entente.Web.Tables.Opening;
using Entente.Web.Tables.Parts;
using Entente.Web.Tables.Records;
using Entente.Web.Tables.Waiting;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.JSInterop;
using static Entente.Web.Tests.Tables.Growing;

namespace Entente.Web.Tests.Tables.Parts;

/// <summary>A real table at which a side said what it wants, scored what was added and was given a mandate, and the table that follows: the leads at 1 and 2, a mediator at 3, a principal of the first side at 4.</summary>
public sealed class TakeAlongTests : IDisposable
{
    private const int Lead = 1;
    private const int Other = 2;
    private const int Principal = 4;
    private static readonly RoomId Next = new(43);
    private readonly MemoryDocumentStore documents = new();
    private readonly List<IDisposable> open = [];

    [Fact]
    public async Task A_lead_takes_over_what_the_side_wants_and_what_it_scored_by_a_click_and_not_the_mandate()
    {
        using Rooms rooms = await PlayedAsync();
        Assert.Null((await ViewAsync(rooms, Lead)).Own!.Preferences);
        (SeatDesk desk, IRenderedComponent<TakeAlong> part) = await ShowAsync(rooms, Lead, Lead);
        await using (desk)
        {
            await part.Find("button").ClickAsync();
            OwnView own = (await ViewAsync(rooms, Lead)).Own!;
            OwnView before = (await rooms.ViewAsync(Lead)).Own!;
            Assert.Equal(before.Preferences, own.Preferences);
            // The first proposal was turned down, so that what was the second is the first here.
            Assert.Equal([2], before.AdditionScores.Keys);
            Assert.Equal(before.AdditionScores[2], Assert.Single(own.AdditionScores).Value);
            Assert.Equal([1], own.AdditionScores.Keys);
            Assert.Null(own.Mandate);
            Assert.Empty(part.FindAll("button"));
        }
    }

    [Fact]
    public async Task A_principal_takes_the_mandate_over()
    {
        using Rooms rooms = await PlayedAsync();
        (SeatDesk desk, IRenderedComponent<TakeAlong> part) = await ShowAsync(rooms, Principal, Principal);
        await using (desk)
        {
            Assert.Contains("the mandate of your lead negotiator", part.Markup);
            await part.Find("button").ClickAsync();
            Assert.Equal(["no"], (await ViewAsync(rooms, Lead)).Own!.Mandate!["declaration"]);
        }
    }

    [Theory]
    [InlineData(Other, Other)]
    [InlineData(Lead, Other)]
    [InlineData(Other, Lead)]
    [InlineData(3, 3)]
    public async Task Nothing_is_offered_of_another_side_or_where_nothing_was_kept(int held, int seat)
    {
        using Rooms rooms = await PlayedAsync();
        (SeatDesk desk, IRenderedComponent<TakeAlong> part) = await ShowAsync(rooms, held, seat);
        await using (desk)
        {
            Assert.Empty(part.FindAll("button"));
        }
    }

    public void Dispose()
    {
        foreach (IDisposable each in open)
        {
            each.Dispose();
        }
    }

    private static async Task<Rooms> PlayedAsync()
    {
        Rooms rooms = await Rooms.OpenAsync(TableKind.Real, hasPrincipal: true);
        await BeginAsync(rooms);
        await rooms.DoneAsync(Principal, new RoomCommand.TakeSeat("Person 4"));
        int occupation = (await rooms.ViewAsync(Lead)).Seats[Principal].Occupation;
        await rooms.DoneAsync(Lead, new RoomCommand.AdmitToSide(Principal, occupation));
        await rooms.DoneAsync(Lead, new RoomCommand.ProposeAgenda(Two));
        await rooms.DoneAsync(Other, new RoomCommand.AnswerAgenda(1, false));
        await AddAsync(rooms, Flags);
        string wishes = PrivateDocuments.SheetsOf(Rooms.Hanoi.Scenario.As("interests"))[Owners.OfParty(0)];
        await KeptAsync(rooms, Lead, new RoomCommand.SetPreferences(wishes));
        await KeptAsync(rooms, Lead, Points(2, "0", "3"));
        await KeptAsync(
            rooms,
            Principal,
            new RoomCommand.GiveMandate(
                ImmutableSortedDictionary.CreateRange(
                    StringComparer.Ordinal,
                    [new KeyValuePair<string, ImmutableArray<string>>("declaration", ["no"])]
                )
            )
        );
        await rooms.DoneAsync(0, new RoomCommand.CloseTable());
        RoomCommand following = TableOpener.Following(await rooms.ViewAsync(0));
        Assert.IsType<MoveResult.Done>(await rooms.Live.MoveAsync(Next, new RoomMove(-1, following), default));
        for (int seat = 0; seat <= Principal; seat++)
        {
            await rooms.Live.MoveAsync(Next, new RoomMove(seat, new RoomCommand.TakeSeat($"Person {seat}")), default);
        }

        occupation = (await ViewAsync(rooms, Lead)).Seats[Principal].Occupation;
        var admit = new RoomMove(Lead, new RoomCommand.AdmitToSide(Principal, occupation));
        Assert.IsType<MoveResult.Done>(await rooms.Live.MoveAsync(Next, admit, default));

        return rooms;
    }

    private static async Task<RoomView> ViewAsync(Rooms rooms, int seat) =>
        (await rooms.Live.ViewAsync(Next, seat, default))!;

    // Somebody who holds one seat at the table before, and one at the next.
    private async Task<(SeatDesk Desk, IRenderedComponent<TakeAlong> Part)> ShowAsync(Rooms rooms, int held, int seat)
    {
        var audit = new AuditLog(documents, new SeededEntropy(1), rooms.Clock);
        var sessions = new SeatSessions(documents, audit, new SeededEntropy(2), rooms.Clock, AdmissionRules.Default);
        OpenedSeat former = await sessions.OpenAsync(Rooms.Id, TableOpener.SeatName(held), Actor.Server, default);
        OpenedSeat own = await sessions.OpenAsync(Next, TableOpener.SeatName(seat), Actor.Server, default);
        var page = new Page(Language.English);
        open.Add(page);
        var browser = new Scripts();
        var agents = new AgentDesk(rooms.Live, documents, TimeProvider.System, NullLogger<AgentDesk>.Instance);
        open.Add(agents);
        var watch = new StoreWatch(rooms.Ledger, rooms.Clock);
        open.Add(watch);
        var desks = new SeatDesks(
            new Known(new ClaimsPrincipal(Visitor.Identity([former.Session.Claim, own.Session.Claim]))),
            rooms.Live,
            sessions,
            new HostedRooms(documents, audit, rooms.Clock),
            new TableRegister(documents),
            new Refusals(audit, rooms.Clock),
            new CircuitLine(),
            new MoveKeys(browser),
            agents,
            watch,
            rooms.Clock
        );
        page.JSInterop.Mode = JSRuntimeMode.Loose;
        page.Services.AddSingleton<TimeProvider>(rooms.Clock);
        page.Services.AddSingleton(new Drafts(browser));
        page.Services.AddSingleton(desks);
        SeatDesk desk = (await desks.OpenAsync(Next, seat))!;
        Assert.True(await desk.ReadAsync());
        return (desk, page.Render<TakeAlong>(part => part.AddCascadingValue(desk)));
    }

    private sealed class Known(ClaimsPrincipal user) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(user));
    }

    // The script that keeps keys: a key of its own for every move.
    private sealed class Scripts : IJSRuntime, IJSObjectReference
    {
        private int keys;

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
        {
            object? answer = identifier switch
            {
                "import" => this,
                "key" => $"along {++keys}",
                _ => null,
            };
            return ValueTask.FromResult((TValue)answer!);
        }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancel, object?[]? args) =>
            InvokeAsync<TValue>(identifier, args);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
