using System.Collections.Immutable;
using System.Text;
using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Private;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Text;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>What a party entrusts to a mediator names the seat and who sits there: nobody whom the host puts there later gets any of it.</summary>
public class ConsentTests
{
    private const string Token = "0123456789abcdef";
    private const string Wishes = "what North wants";
    private static readonly RoomSetup Exercise = Setup with { Kind = TableKind.Exercise };

    [Theory]
    [InlineData(TableKind.Real)]
    [InlineData(TableKind.Exercise)]
    public async Task A_second_mediator_is_shown_and_told_nothing_of_what_another_was_entrusted_with(TableKind kind)
    {
        using Table table = await OpenAsync(Setup with { Kind = kind }, begin: false);
        if (kind == TableKind.Real)
        {
            await table.KeptAsync(North, new RoomCommand.SetPreferences(Wishes));
        }

        await table.KeptAsync(North, Allow(true, true));
        await table.KeptAsync(North, new RoomCommand.Caucus("For her alone.") { Mediator = Mediator, Occupation = 1 });
        int second = await SecondAsync(table);
        int told = 0;
        await using IAsyncDisposable follower = await table.Rooms.FollowAsync(
            Id,
            second,
            () => told++,
            isLine: false,
            default
        );
        await table.KeptAsync(Adviser, new RoomCommand.Caucus("And this too.") { Mediator = Mediator });
        await table.KeptAsync(Mediator, new RoomCommand.Caucus("I see.", Party: 0));
        await table.KeptAsync(Principal, new RoomCommand.GiveMandate(Mandate()));
        await table.KeptAsync(North, Allow(false, true));

        RoomView seen = await table.ViewAsync(second);
        Assert.All(seen.Allowed, each => Assert.Equal((null, null), (each.Preferences, each.Mandate)));
        Assert.Empty(seen.Own!.Caucus);
        Assert.Equal(0, told);
        Assert.NotNull((await table.ViewAsync(Mediator)).Allowed[0].Mandate);
        Assert.Equal(3, (await table.ViewAsync(Mediator)).Own!.Caucus.Length);
        Assert.All((await table.ViewAsync(North)).Own!.Caucus, line => Assert.Equal(Mediator, line.Mediator));
    }

    [Theory]
    [InlineData(TableKind.Real)]
    [InlineData(TableKind.Exercise)]
    public async Task A_consent_names_a_mediator_who_sits_there_and_who_was_seen_there(TableKind kind)
    {
        using Table table = await OpenAsync(Setup with { Kind = kind });
        Assert.Equal(
            RefusalKind.MediatorNotNamed,
            await table.RefusedAsync(North, new RoomCommand.AllowMediator(true, false))
        );
        Assert.Equal(
            RefusalKind.MediatorNotNamed,
            await table.RefusedAsync(North, new RoomCommand.AllowMediator(true, false) { Mediator = Mediator })
        );
        Assert.Equal(RefusalKind.SeatPassedOn, await table.RefusedAsync(North, To(Mediator, 0)));
        Assert.Equal(RefusalKind.NothingThere, await table.RefusedAsync(North, To(Host, 1)));
        Assert.Equal(RefusalKind.NothingThere, await table.RefusedAsync(North, To(99, 1)));
        Assert.Equal(RefusalKind.NoMediator, await table.RefusedAsync(North, To(-1, null)));

        int second = (await table.ViewAsync(Host)).Seats.Length;
        await table.DoneAsync(Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Mediator, -1)));
        Assert.Equal(RefusalKind.NobodyMediates, await table.RefusedAsync(North, To(second, 0)));
        Assert.Equal(
            RefusalKind.NobodyMediates,
            await table.RefusedAsync(North, new RoomCommand.Caucus("Anybody?") { Mediator = second })
        );
        Assert.Empty((await table.ViewAsync(North)).Own!.MediatorsMaySee);
    }

    [Fact]
    public async Task What_is_said_in_confidence_to_whoever_erased_what_they_keep_is_refused_and_the_speaker_is_told()
    {
        using Table table = await OpenAsync();
        var toMediator = new RoomCommand.Caucus("For her alone.") { Mediator = Mediator, Occupation = 1 };
        await table.Rooms.EraseAsync(Id, (await table.ViewAsync(Mediator)).Own!.Owner, default);
        Assert.Equal(RefusalKind.OtherErased, await table.RefusedAsync(North, toMediator));
        Assert.Empty((await table.ViewAsync(North)).Own!.Caucus);
        Assert.Equal(
            RefusalKind.Erased,
            await table.RefusedAsync(Mediator, new RoomCommand.Caucus("I see.", Party: 0))
        );
    }

    [Fact]
    public async Task A_mediator_who_erased_what_they_keep_is_shown_nothing_more_and_can_be_allowed_nothing()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(North, new RoomCommand.SetPreferences(Wishes));
        await table.KeptAsync(North, Allow(true, true));
        int told = 0;
        await using IAsyncDisposable follower = await table.Rooms.FollowAsync(
            Id,
            Mediator,
            () => told++,
            isLine: false,
            default
        );
        await table.Rooms.EraseAsync(Id, (await table.ViewAsync(Mediator)).Own!.Owner, default);
        Assert.Null((await table.ViewAsync(Mediator)).Allowed[0].Preferences);
        Assert.True(Assert.Single((await table.ViewAsync(North)).Own!.MediatorsMaySee).IsLapsed);
        foreach ((bool preferences, bool mandate) in new[] { (true, true), (true, false), (false, true) })
        {
            Assert.Equal(RefusalKind.OtherErased, await table.RefusedAsync(North, Allow(preferences, mandate)));
            Assert.Equal(RefusalKind.OtherErased, await table.RefusedAsync(South, Allow(preferences, mandate)));
        }

        // Nor are they told that a party changes what it wants.
        told = 0;
        await table.KeptAsync(North, new RoomCommand.SetPreferences("something else"));
        Assert.Equal(0, told);
        await table.KeptAsync(North, Allow(false, false));
        Assert.Empty((await table.ViewAsync(North)).Own!.MediatorsMaySee);
    }

    [Fact]
    public async Task A_mediator_is_told_that_a_party_erased_what_it_keeps_and_hears_the_other()
    {
        using Table table = await OpenAsync();
        await table.Rooms.EraseAsync(Id, Owners.OfParty(0), default);
        Assert.Equal(
            RefusalKind.OtherErased,
            await table.RefusedAsync(Mediator, new RoomCommand.Caucus("I see.", Party: 0))
        );
        await table.KeptAsync(Mediator, new RoomCommand.Caucus("I see.", Party: 1));
        await table.KeptAsync(South, new RoomCommand.Caucus("Good.") { Mediator = Mediator, Occupation = 1 });
        Assert.Equal(2, (await table.ViewAsync(Mediator)).Own!.Caucus.Length);
    }

    [Fact]
    public async Task A_consent_lapses_when_somebody_else_may_sit_there_and_the_party_sees_that_it_did()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(North, new RoomCommand.SetPreferences(Wishes));
        await table.KeptAsync(North, Allow(true, false));
        Assert.Equal(Wishes, (await table.ViewAsync(Mediator)).Allowed[0].Preferences);
        await table.DoneAsync(Mediator, new RoomCommand.LeaveSeat());
        Assert.Null((await table.ViewAsync(Mediator)).Allowed[0].Preferences);
        await table.DoneAsync(Mediator, new RoomCommand.TakeSeat("Somebody"));

        Assert.Null((await table.ViewAsync(Mediator)).Allowed[0].Preferences);
        Assert.True(Assert.Single((await table.ViewAsync(North)).Own!.MediatorsMaySee).IsLapsed);
        Assert.Equal(RefusalKind.SeatPassedOn, await table.RefusedAsync(North, Allow(true, false)));
        Assert.Equal(
            RefusalKind.SeatPassedOn,
            await table.RefusedAsync(
                North,
                new RoomCommand.Caucus("Still you?") { Mediator = Mediator, Occupation = 1 }
            )
        );

        await table.KeptAsync(North, To(Mediator, 3));
        Assert.Equal(Wishes, (await table.ViewAsync(Mediator)).Allowed[0].Preferences);
        Assert.False(Assert.Single((await table.ViewAsync(North)).Own!.MediatorsMaySee).IsLapsed);
        await table.DoneAsync(Host, new RoomCommand.CloseSeat(Mediator));
        Assert.True(Assert.Single((await table.ViewAsync(North)).Own!.MediatorsMaySee).IsLapsed);
        await table.KeptAsync(North, new RoomCommand.AllowMediator(false, false) { Mediator = Mediator });
        Assert.Empty((await table.ViewAsync(North)).Own!.MediatorsMaySee);
    }

    [Fact]
    public async Task Whoever_sits_there_by_a_token_that_the_host_made_is_entrusted_with_nothing()
    {
        using Table table = await OpenAsync();
        int second = (await table.ViewAsync(Host)).Seats.Length;
        await table.DoneAsync(Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Mediator, -1)));
        await table.DoneAsync(Host, new RoomCommand.AllowProgram(second, Token, "The host's"));
        Assert.IsType<MoveResult.Done>(
            await table.Rooms.MoveAsync(
                Id,
                new RoomMove(second, new RoomCommand.TakeSeat("Anna Berg")) { Program = Token },
                default
            )
        );
        Assert.True((await table.ViewAsync(North)).Seats[second].Programs.Single().IsByHost);
        Assert.Equal(RefusalKind.HostReads, await table.RefusedAsync(North, To(second, 1)));
        Assert.Equal(
            RefusalKind.HostReads,
            await table.RefusedAsync(North, new RoomCommand.Caucus("Hello?") { Mediator = second })
        );

        // One's own program is one's own affair, and all see it.
        await table.DoneAsync(Mediator, new RoomCommand.AllowProgram(Mediator, "another", "Hers"));
        Assert.False((await table.ViewAsync(North)).Seats[Mediator].Programs.Single().IsByHost);
        await table.KeptAsync(North, Allow(true, false));
    }

    [Fact]
    public async Task Words_go_to_the_only_mediator_who_sits_there_and_name_one_of_several()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(North, new RoomCommand.Caucus("To the only one."));
        int second = await SecondAsync(table);
        Assert.Equal(RefusalKind.MediatorNotNamed, await table.RefusedAsync(North, new RoomCommand.Caucus("Who?")));
        await table.KeptAsync(North, new RoomCommand.Caucus("To the second.") { Mediator = second });
        await table.DoneAsync(Mediator, new RoomCommand.LeaveSeat());
        await table.KeptAsync(North, new RoomCommand.Caucus("To the second again."));
        await table.DoneAsync(second, new RoomCommand.LeaveSeat());
        Assert.Equal(RefusalKind.NobodyMediates, await table.RefusedAsync(North, new RoomCommand.Caucus("Anybody?")));
        Assert.Equal(["To the only one."], (await table.ViewAsync(Mediator)).Own!.Caucus.Select(each => each.Text));
        Assert.Equal(
            ["To the second.", "To the second again."],
            (await table.ViewAsync(second)).Own!.Caucus.Select(each => each.Text)
        );
    }

    [Fact]
    public async Task Naming_nobody_takes_back_from_all_and_tells_nobody_who_saw_nothing()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(North, new RoomCommand.SetPreferences(Wishes));
        int second = await SecondAsync(table);
        int third = await SecondAsync(table);
        await table.KeptAsync(North, Allow(true, false));
        await table.KeptAsync(North, To(second, 1));
        var told = new List<int>();
        foreach (int seat in new[] { Mediator, second, third })
        {
            await table.Rooms.FollowAsync(Id, seat, () => told.Add(seat), isLine: false, default);
        }

        await table.KeptAsync(North, new RoomCommand.KeepNote("A note is nobody's business."));
        Assert.Empty(told);
        await table.KeptAsync(North, new RoomCommand.AllowMediator(false, false));
        Assert.Equal([Mediator, second], told.Order());
        Assert.Empty((await table.ViewAsync(North)).Own!.MediatorsMaySee);
        await table.KeptAsync(North, new RoomCommand.AllowMediator(false, false));
        Assert.Equal(2, told.Count);
    }

    [Fact]
    public async Task At_an_exercise_a_new_link_for_the_mediators_seat_ends_a_consent_that_named_who_sat_there()
    {
        using Table table = await OpenAsync(Exercise);
        await table.KeptAsync(Principal, new RoomCommand.GiveMandate(Mandate()));
        await table.KeptAsync(North, Allow(true, true));
        Assert.NotNull((await table.ViewAsync(Mediator)).Allowed[0].Mandate);
        await table.DoneAsync(Host, new RoomCommand.ReplaceLink(Mediator));
        Assert.Null((await table.ViewAsync(Mediator)).Allowed[0].Mandate);
        Assert.Equal(RefusalKind.NobodyMediates, await table.RefusedAsync(North, Allow(true, true)));
        await table.DoneAsync(Mediator, new RoomCommand.TakeSeat("Somebody else"));
        Assert.Null((await table.ViewAsync(Mediator)).Allowed[0].Mandate);
        Assert.Equal(RefusalKind.SeatPassedOn, await table.RefusedAsync(North, Allow(true, true)));
    }

    /// <summary>An entry as it was written before a consent named anybody.</summary>
    [Theory]
    [InlineData(TableKind.Real)]
    [InlineData(TableKind.Exercise)]
    public async Task A_consent_of_an_old_log_named_nobody_and_shows_nobody_anything(TableKind kind)
    {
        byte[] written = Encoding.UTF8.GetBytes(
            """{"at":"2026-01-02T03:04:05+00:00","events":[{"type":"preferences-set","document":"what North wants"},{"type":"mediator-allowed","seat":1,"preferences":true,"mandate":true},{"type":"caucus-said","party":0,"seat":1,"text":"In confidence.","oneText":0}],"key":""}"""
        );
        PrivateEntry entry = RoomText.Kept(written);
        PrivateState kept = new PrivateState(Owners.OfParty(0), LogHash.Start(Id)).After(entry, written);
        using Table table = await OpenAsync(Setup with { Kind = kind });
        RoomState state = new(Id);
        foreach (LogEntry each in await table.LogAsync())
        {
            state = state.After(RoomText.Entry(each.Content.Span), each.Hash);
        }

        var all = new Dictionary<string, PrivateState>(StringComparer.Ordinal) { [kept.Owner] = kept };
        RoomView Seen(int seat) =>
            RoomViews.For(
                state,
                ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, all),
                state.Seats[seat],
                []
            );

        Assert.Null(Seen(Mediator).Allowed[0].Preferences);
        Assert.True(Assert.Single(Seen(North).Own!.MediatorsMaySee).IsLapsed);
        Assert.Null(Assert.Single(Seen(North).Own!.Caucus).Mediator);
        Assert.Equal(RoomText.Of(entry), RoomText.Of(RoomText.Kept(RoomText.Of(entry))));
        Assert.DoesNotContain("mediator\"", Encoding.UTF8.GetString(RoomText.Of(entry)), StringComparison.Ordinal);
    }

    private static RoomCommand.AllowMediator To(int mediator, int? occupation) =>
        new RoomCommand.AllowMediator(true, false) { Mediator = mediator, Occupation = occupation };

    private static async Task<int> SecondAsync(Table table)
    {
        int second = (await table.ViewAsync(Host)).Seats.Length;
        await table.DoneAsync(Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Mediator, -1)));
        await table.DoneAsync(second, new RoomCommand.TakeSeat("The second"));
        return second;
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Mandate() =>
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            [new KeyValuePair<string, ImmutableArray<string>>("relief", ["all"])]
        );
}
