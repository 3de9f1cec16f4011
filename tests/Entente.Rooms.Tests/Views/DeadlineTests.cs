using System.Collections.Immutable;
using CsCheck;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Live;
using Entente.Rooms.Mediation;
using Entente.Rooms.Rules;
using Entente.Rooms.State;
using Entente.Rooms.Statements;
using Entente.Rooms.Tests.Live;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Views;

/// <summary>
/// The time of the talks or of a turn is over while something waits: what becomes of it is what the rules say, and all that is delivered to the others is the same whatever North keeps. Every case is played at two tables, at one
/// of which North keeps something at every step.
/// </summary>
public class DeadlineTests
{
    private const int Cases = 12;
    private static readonly int[] Others = [Host, South, Mediator, Observer, ThirdParty];
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly RoomCommand Yes = new RoomCommand.AnswerApproval(1, true);

    private static readonly Gen<(int Time, bool InTurn, DropPolicy OnDrop)> Tables = Gen.Select(
        Gen.Int[10, 90],
        Gen.Bool,
        Gen.Enum<DropPolicy>()
    );

    [Fact]
    public void A_request_that_waits_for_a_principal_when_the_time_is_over_waits_on_and_nobody_else_learns_of_it() =>
        Tables.Sample(
            each =>
                PlayAsync(
                        each,
                        async twins =>
                        {
                            await AskAsync(twins);
                            await twins.PassAsync((each.Time - 1) * Minute);
                            await AssertPhaseAsync(twins, TalkPhase.Talking);
                            await twins.PassAsync(Minute);
                            await AssertEndAsync(twins, TalkEnd.Deadline);
                            Assert.Equal(RefusalKind.Over, await twins.One.RefusedAsync(Principal, Yes));
                            Assert.True((await twins.One.ViewAsync(Principal)).Own!.Approvals[0].IsOpen);
                            await twins.One.KeptAsync(Principal, new RoomCommand.AnswerApproval(1, false, "Too late."));
                            Assert.Empty((await twins.One.ViewAsync(South)).Offers);
                        }
                    )
                    .GetAwaiter()
                    .GetResult(),
            iter: Cases,
            threads: 1
        );

    [Fact]
    public void A_turn_that_passes_over_a_request_is_gone_and_what_is_approved_in_the_next_one_looks_like_the_leads_own() =>
        Gen.Int[1, 9]
            .Sample(
                turn =>
                    PlayAsync(
                            (90, true, DropPolicy.GoOn),
                            async twins =>
                            {
                                await AskAsync(twins);
                                await twins.PassAsync(turn * Minute);
                                Assert.Equal(1, (await twins.One.ViewAsync(Host)).Turn!.Party);
                                Assert.Equal(RefusalKind.NotYourTurn, await twins.One.RefusedAsync(Principal, Yes));
                                await twins.BothAsync(South, Offer("sites: one"));
                                Assert.Equal(0, (await twins.One.ViewAsync(Host)).Turn!.Party);
                                await twins.EachAsync(Principal, Yes, Offer("relief: some"), otherSeat: North);
                                Assert.Equal(2, (await twins.One.ViewAsync(South)).Offers.Length);
                            },
                            setup => setup with { TurnTime = turn * Minute }
                        )
                        .GetAwaiter()
                        .GetResult(),
                iter: 9,
                threads: 1
            );

    [Fact]
    public void Between_meetings_the_clock_stands_still_and_the_rest_of_the_time_is_there_in_the_next() =>
        Gen.Select(Tables, Gen.Int[0, 8], Gen.Int[0, 500])
            .Sample(
                (each, before, away) =>
                    PlayAsync(
                            each,
                            async twins =>
                            {
                                await AskAsync(twins);
                                await twins.PassAsync(before * Minute);
                                await twins.BothAsync(Host, new RoomCommand.Adjourn());
                                await twins.PassAsync(away * Minute);
                                await AssertPhaseAsync(twins, TalkPhase.Adjourned);
                                Assert.Equal(RefusalKind.Adjourned, await twins.One.RefusedAsync(Principal, Yes));
                                await twins.BothAsync(Host, new RoomCommand.OpenMeeting());
                                await twins.PassAsync((each.Time - before - 1) * Minute);
                                await AssertPhaseAsync(twins, TalkPhase.Talking);
                                await twins.PassAsync(Minute);
                                await AssertEndAsync(twins, TalkEnd.Deadline);
                            }
                        )
                        .GetAwaiter()
                        .GetResult(),
                iter: Cases,
                threads: 1
            );

    [Fact]
    public void A_statement_that_is_being_signed_when_the_time_is_over_is_signed_after_it() =>
        Gen.Select(Tables, Gen.Int[0, 3])
            .Sample(
                (each, signed) =>
                    PlayAsync(
                            each,
                            async twins =>
                            {
                                await twins.BothAsync(North, Offer("relief: some"));
                                await twins.BothAsync(South, Accept(1, "relief: some"));
                                await twins.BothAsync(Host, new RoomCommand.DraftStatement());
                                await twins.BothAsync(Host, new RoomCommand.ProposeStatement());
                                await twins.BothAsync(North, new RoomCommand.SupportStatement(1));
                                await twins.BothAsync(South, new RoomCommand.SupportStatement(1));
                                Statement statement = (await twins.One.ViewAsync(Host)).Statements[^1];
                                Assert.Equal(StatementStage.Signing, statement.Stage);
                                var sign = new RoomCommand.SignStatement(statement.TextHash);
                                int[] first = [.. new[] { North, South }.Where(seat => (signed & seat) != 0)];
                                foreach (int seat in first)
                                {
                                    await twins.BothAsync(seat, sign);
                                }

                                await twins.PassAsync(each.Time * Minute);
                                await AssertEndAsync(twins, TalkEnd.Deadline);
                                Assert.Equal(
                                    first.Length == 2 ? StatementStage.Sealed : StatementStage.Signing,
                                    (await twins.One.ViewAsync(Host)).Statements[^1].Stage
                                );
                                foreach (int seat in new[] { North, South }.Except(first))
                                {
                                    await twins.BothAsync(seat, sign);
                                }

                                Assert.Equal(
                                    StatementStage.Sealed,
                                    (await twins.One.ViewAsync(Host)).Statements[^1].Stage
                                );
                            }
                        )
                        .GetAwaiter()
                        .GetResult(),
                iter: Cases / 2,
                threads: 1
            );

    /// <summary>At its time, not later than the end of the talks, the answers are looked at, in a pause too; where the talks end before, nobody's answer ever is.</summary>
    [Fact]
    public void A_blind_suggestion_is_published_at_its_time_unless_the_talks_are_over_before() =>
        Gen.Select(Tables, Gen.Int[-5, 5], Gen.Int[0, 6], Gen.Bool, Gen.Bool, Gen.Bool)
            .Sample(
                (each, late, pause, north, other, south) =>
                    PlayAsync(
                            each,
                            async twins =>
                            {
                                DateTimeOffset answerBy = twins.One.Clock.GetUtcNow() + ((each.Time + late) * Minute);
                                await twins.BothAsync(
                                    Mediator,
                                    new RoomCommand.SuggestBlind(Of("liaison: yes"), answerBy)
                                );
                                await twins.EachAsync(
                                    North,
                                    new RoomCommand.AnswerBlind(1, north),
                                    new RoomCommand.AnswerBlind(1, other)
                                );
                                await twins.BothAsync(South, new RoomCommand.AnswerBlind(1, south));
                                await twins.BothAsync(Host, new RoomCommand.Pause());
                                await twins.PassAsync(pause * Minute);
                                await twins.BothAsync(Host, new RoomCommand.Resume());
                                await twins.PassAsync((each.Time + 6) * Minute);
                                await AssertEndAsync(twins, TalkEnd.Deadline);
                                RoomView view = await twins.One.ViewAsync(Host);
                                BlindState expected =
                                    late > pause ? BlindState.Lapsed
                                    : north && south ? BlindState.Match
                                    : BlindState.NoMatch;
                                Assert.Equal(expected, view.BlindSuggestions[0].State);
                                Assert.Equal(
                                    late > pause || !south || north == other,
                                    await twins.HasReleasedTheSameAsync()
                                );
                                if (late <= pause)
                                {
                                    TimelineItem told = view.Timeline.Single(item =>
                                        item.Events.Any(happened => happened is RoomEvent.BlindPublished)
                                    );
                                    Assert.Equal(answerBy, told.At);
                                }
                            }
                        )
                        .GetAwaiter()
                        .GetResult(),
                iter: 2 * Cases,
                threads: 1
            );

    /// <summary>Whoever is within the grace time when the time is over has not been missed: it ends as at any other table. Where the grace time is over before, the policy holds.</summary>
    [Fact]
    public void The_time_is_over_for_whoever_is_within_the_grace_time_as_for_anybody() =>
        Gen.Select(Tables, Gen.Int[1, 5], Gen.Int[-2, 2])
            .Sample(
                (each, grace, early) =>
                    PlayAsync(
                            each,
                            async twins =>
                            {
                                // The grace time is over so long before the deadline; at the same moment, or after it, the deadline comes first.
                                await twins.PassAsync((each.Time - grace - early) * Minute);
                                await twins.DropAsync(South);
                                await twins.PassAsync(grace * Minute);
                                RoomView view = await twins.One.ViewAsync(Host);
                                if (early <= 0)
                                {
                                    await twins.PassAsync(Minute);
                                    await AssertEndAsync(twins, TalkEnd.Deadline);
                                    Assert.DoesNotContain(
                                        (await twins.One.ViewAsync(Host)).Timeline.SelectMany(item => item.Events),
                                        happened => happened is RoomEvent.LineLost
                                    );
                                    return;
                                }

                                // No side has let an agent in.
                                DropPolicy policy = each.OnDrop == DropPolicy.Agent ? DropPolicy.Pause : each.OnDrop;
                                Assert.Contains(new RoomEvent.LineLost(South, policy), view.Timeline[^1].Events);
                                switch (policy)
                                {
                                    case DropPolicy.End:
                                        await AssertEndAsync(twins, TalkEnd.LineDown);
                                        return;
                                    case DropPolicy.Pause:
                                        await twins.PassAsync(300 * Minute);
                                        await AssertPhaseAsync(twins, TalkPhase.Paused);
                                        _ = await twins.ConnectAsync(South);
                                        break;
                                }

                                await AssertPhaseAsync(twins, TalkPhase.Talking);
                                await twins.PassAsync((early - 1) * Minute);
                                await AssertPhaseAsync(twins, TalkPhase.Talking);
                                await twins.PassAsync(Minute);
                                await AssertEndAsync(twins, TalkEnd.Deadline);
                            },
                            setup => setup with { Grace = grace * Minute }
                        )
                        .GetAwaiter()
                        .GetResult(),
                iter: 2 * Cases,
                threads: 1
            );

    [Fact]
    public async Task A_pause_puts_off_no_moment_that_was_told_to_all_and_a_turn_has_its_whole_time_again_after_it()
    {
        using Table table = await OpenAsync(
            Setup with
            {
                Turns = TurnOrder.InTurn,
                TurnTime = 10 * Minute,
                Time = 60 * Minute,
            }
        );
        DateTimeOffset soon = table.Clock.GetUtcNow() + (5 * Minute);
        await table.DoneAsync(North, new RoomCommand.MakeOffer(Of("relief: some")) { ValidUntil = soon });
        await table.DoneAsync(Host, new RoomCommand.Pause());
        table.Clock.Advance(5 * Minute);
        RoomView view = await table.UntilAsync(seen => seen.Offers[0].Offer.State == Offers.OfferState.Lapsed);
        Assert.Equal(TalkPhase.Paused, view.Phase);
        table.Clock.Advance(30 * Minute);
        await table.DoneAsync(Host, new RoomCommand.Resume());
        Assert.Equal(table.Clock.GetUtcNow() + (10 * Minute), (await table.ViewAsync(Host)).Turn!.Ends);
        table.Clock.Advance(10 * Minute);
        Assert.Equal(0, (await table.UntilAsync(seen => seen.Turn!.Party == 0)).Turn!.Party);
    }

    /// <summary>The server is away from before the last turn until long after both.</summary>
    [Fact]
    public async Task Talks_that_the_last_turn_ended_before_a_blind_suggestion_was_due_leave_it_unread()
    {
        Table table = await OpenAsync(
            Setup with
            {
                Turns = TurnOrder.InTurn,
                TurnTime = 10 * Minute,
                Rounds = 1,
                BlindSuggestions = 1,
            }
        );
        await table.DoneAsync(
            Mediator,
            new RoomCommand.SuggestBlind(Of("liaison: yes"), table.Clock.GetUtcNow() + (15 * Minute))
        );
        await table.KeptAsync(North, new RoomCommand.AnswerBlind(1, true));
        await table.KeptAsync(South, new RoomCommand.AnswerBlind(1, true));
        await table.DoneAsync(North, Offer("relief: some"));
        table.Rooms.Dispose();
        table.Clock.Advance(60 * Minute);
        using LiveRoom woken = await LiveRoom.LoadAsync(Id, table.Services, default);
        await woken.WakeAsync(default);
        RoomView view = woken.View(Host)!;
        Assert.Equal((TalkEnd.Deadline, BlindState.Lapsed), (view.End, view.BlindSuggestions[0].State));
    }

    // Beyond the mandate at one of the tables; at the other nothing is asked.
    private static async Task AskAsync(TwinTables twins)
    {
        var mandate = new RoomCommand.GiveMandate(
            ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [new KeyValuePair<string, ImmutableArray<string>>("relief", ["none"])]
            )
        );
        await twins.EachAsync(Principal, mandate, null);
        await twins.EachAsync(North, Offer("relief: some"), null);
        Assert.Single((await twins.One.ViewAsync(Principal)).Own!.Approvals);
    }

    private static async Task PlayAsync(
        (int Time, bool InTurn, DropPolicy OnDrop) each,
        Func<TwinTables, Task> play,
        Func<RoomSetup, RoomSetup>? change = null
    )
    {
        RoomSetup setup = Setup with
        {
            Time = each.Time * Minute,
            Turns = each.InTurn ? TurnOrder.InTurn : TurnOrder.Free,
            OnDrop = each.OnDrop,
            BlindSuggestions = 1,
            IsPublic = true,
        };
        using TwinTables twins = await TwinTables.OpenAsync(change is null ? setup : change(setup), Others);
        await twins.EachAsync(North, new RoomCommand.SetPreferences("this"), null);
        await play(twins);
        await twins.EachAsync(North, new RoomCommand.KeepNote("That was that."), null);
        if (await twins.HasReleasedTheSameAsync())
        {
            twins.AssertSame();
            Assert.All(Others, seat => Assert.True(twins.LengthOf(seat) > 1_000));
        }
    }

    private static async Task AssertPhaseAsync(TwinTables twins, TalkPhase phase) =>
        Assert.Equal(phase, (await twins.One.ViewAsync(Host)).Phase);

    private static async Task AssertEndAsync(TwinTables twins, TalkEnd end)
    {
        RoomView view = await twins.One.ViewAsync(Host);
        Assert.Equal((TalkPhase.Ended, end), (view.Phase, view.End));
    }
}
