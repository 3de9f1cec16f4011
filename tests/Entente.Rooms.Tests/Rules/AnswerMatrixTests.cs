using System.Collections.Immutable;
using System.Text;
using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Tests.Live;
using Entente.Rooms.Text;

namespace Entente.Rooms.Tests.Rules;

/// <summary>Every command from every seat at every stage of the talks is answered the same, word for word, whatever those of other sides keep; but for what is released.</summary>
public class AnswerMatrixTests
{
    private const string Deal = "relief: some, sites: one, liaison: yes";
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(10);

    public static TheoryData<string, string[]> Stages { get; } =
        new()
        {
            { "talking", ["offer"] },
            { "paused", ["offer", "pause"] },
            { "suggested", ["suggest"] },
            { "agreed", ["offer", "accept"] },
            { "offered", ["offer", "accept", "look", "improve"] },
            { "not wished", ["offer", "accept", "looks"] },
            { "signing", ["offer", "accept", "sign"] },
        };

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task No_answer_depends_on_what_another_side_keeps(string stage, string[] steps)
    {
        using Table table = await Table.OpenAsync(Table.Setup with { BlindSuggestions = 3 });
        foreach (string step in steps)
        {
            await DoAsync(table, step);
        }

        RoomState state = await StateAsync(table);
        DateTimeOffset now = table.Clock.GetUtcNow();
        int compared = 0;
        foreach (Seat seat in state.Seats)
        {
            foreach (RoomCommand command in Every.Command.Concat(Valid(state, now)))
            {
                string[] answers =
                [
                    .. Variants(state, seat.Owner).Select(kept => Answer(new Asked(state, kept, seat, now), command)),
                ];
                Assert.True(
                    answers.Distinct(StringComparer.Ordinal).Count() == 1,
                    $"{stage}, seat {seat.Number}, {command}:\n{string.Join('\n', answers)}"
                );
                compared++;
            }
        }

        Assert.True(compared > 500, $"{compared} were compared.");
    }

    /// <summary>Every command of a lead from a seat at which an agent sits in for them: what speaks at the table is refused, by a person and by a program of theirs alike, and the agent itself is not. No command is unlisted.</summary>
    [Fact]
    public async Task Beside_an_agent_a_lead_says_nothing_at_the_table_and_keeps_what_is_theirs()
    {
        HashSet<string> silent =
        [
            nameof(RoomCommand.TakeSeat),
            nameof(RoomCommand.LeaveSeat),
            nameof(RoomCommand.UnseatAgent),
            nameof(RoomCommand.AllowProgram),
            nameof(RoomCommand.EndProgram),
            nameof(RoomCommand.ReplaceLink),
            nameof(RoomCommand.AdmitToSide),
            nameof(RoomCommand.RefuseToSide),
            nameof(RoomCommand.BeginAnew),
            nameof(RoomCommand.SetPreferences),
            nameof(RoomCommand.ScoreAddition),
            nameof(RoomCommand.TakeBackRequest),
            nameof(RoomCommand.Confer),
            nameof(RoomCommand.KeepNote),
            nameof(RoomCommand.AllowMediator),
            nameof(RoomCommand.Caucus),
            nameof(RoomCommand.AllowDebrief),
        ];
        using Table table = await Table.OpenAsync();
        DateTimeOffset now = table.Clock.GetUtcNow();
        RoomState state = (await StateAsync(table)).After(
            new Events.RoomEntry(
                now,
                -1,
                [
                    new Events.RoomEvent.LineLost(Table.North, DropPolicy.Agent),
                    new Events.RoomEvent.AgentSatDown(Table.North, "boulware"),
                    new Events.RoomEvent.ProgramAllowed(Table.North, "0123456789abcdef", "A program"),
                ]
            ),
            LogHash.Start(Table.Id)
        );
        Seat seat = state.Seats[Table.North];
        ImmutableSortedDictionary<string, PrivateState> kept = Variants(state, "").First();
        int refused = 0;
        foreach (RoomCommand command in Every.Command.Where(each => Rights.May(Role.Lead, each)))
        {
            var asked = new Asked(state, kept, seat, now);
            bool isSpeech = !silent.Remove(command.GetType().Name);
            foreach (Asked by in new[] { asked, asked with { Program = "0123456789abcdef" } })
            {
                Assert.Equal(
                    (command.GetType().Name, isSpeech),
                    (command.GetType().Name, RoomRules.Decide(by, command).Refusal?.Kind == RefusalKind.AgentPlays)
                );
            }

            Assert.NotEqual(
                RefusalKind.AgentPlays,
                RoomRules.Decide(asked with { IsByAgent = true }, command).Refusal?.Kind
            );
            refused += isSpeech ? 1 : 0;
        }

        Assert.Equal(
            [],
            silent.Where(each =>
                Every.Command.Any(command => command.GetType().Name == each && Rights.May(Role.Lead, command))
            )
        );
        Assert.True(refused > 20, $"{refused} were refused.");
    }

    private static string Answer(Asked asked, RoomCommand command)
    {
        RoomDecision decision = RoomRules.Decide(asked, command);
        return Encoding.UTF8.GetString(
                RoomText.Of(
                    new Events.RoomEntry(
                        asked.Now,
                        asked.Seat!.Number,
                        [.. decision.Events.Where(each => Release.Of(each) is not Release.ConsentedDebrief)]
                    )
                )
            )
            + string.Concat(
                decision
                    .Private.Where(each => each.Owner == asked.Seat.Owner)
                    .Select(each => Encoding.UTF8.GetString(RoomText.Of(new PrivateEntry(asked.Now, [each.Event]))))
            )
            + $" {decision.Refusal?.Kind} {decision.Refusal?.Text.In("en")}";
    }

    // What fits the stage, so that it is not refused for what is wrong with it.
    private static IEnumerable<RoomCommand> Valid(RoomState state, DateTimeOffset now) =>
        [
            new RoomCommand.SuggestBlind(Table.Of("relief: some"), now + Soon),
            new RoomCommand.OfferImprovement(Table.Of("relief: some, sites: all, liaison: no"), now + Soon),
            new RoomCommand.OfferImprovement(Terms.None, now + Soon),
            new RoomCommand.WishImprovement(false),
            new RoomCommand.SeatAgent(2, "boulware"),
            new RoomCommand.CloseSeat(1),
            new RoomCommand.Caucus("In confidence.") { Mediator = Table.Mediator, Occupation = 1 },
            Table.Allow(true, true),
            .. state.Offers.Select(offer => new RoomCommand.AcceptOffer(offer.Number, offer.Terms)),
        ];

    // Others keep nothing, say yes to everything, say no, or bind their lead; the owner always keeps nothing.
    private static IEnumerable<ImmutableSortedDictionary<string, PrivateState>> Variants(RoomState state, string owner)
    {
        PrivateEvent[][] kept =
        [
            [],
            [
                new PrivateEvent.PreferencesSet("what they want"),
                new PrivateEvent.ImprovementWished(1, true),
                new PrivateEvent.BlindAnswered(1, 1, true),
                new PrivateEvent.ImprovementAnswered(1, 1, true),
                new PrivateEvent.DebriefAllowed(1, true),
                new PrivateEvent.MediatorAllowed(1, true, true) { Mediator = Table.Mediator, Occupation = 1 },
                new PrivateEvent.ImprovementPrepared(new PreparedImprovement(Table.Of(Deal), Soon)),
            ],
            [
                new PrivateEvent.ImprovementWished(1, true),
                new PrivateEvent.ImprovementWished(1, false),
                new PrivateEvent.MandateGiven(
                    1,
                    ImmutableSortedDictionary.CreateRange(
                        StringComparer.Ordinal,
                        [new KeyValuePair<string, ImmutableArray<string>>("relief", ["none"])]
                    )
                ),
            ],
        ];
        return kept.Select(events =>
            ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                state.OwnersKept.Select(each => new KeyValuePair<string, PrivateState>(
                    each,
                    After(new PrivateState(each, LogHash.Start(state.Id)), each == owner ? [] : events)
                ))
            )
        );
    }

    private static PrivateState After(PrivateState state, PrivateEvent[] events)
    {
        var entry = new PrivateEntry(DateTimeOffset.UnixEpoch, [.. events]);
        return state.After(entry, RoomText.Of(entry));
    }

    private static async Task DoAsync(Table table, string step)
    {
        switch (step)
        {
            case "offer":
                await table.DoneAsync(Table.North, Table.Offer(Deal));
                break;
            case "accept":
                await table.DoneAsync(Table.South, Table.Accept(1, Deal));
                break;
            case "pause":
                await table.DoneAsync(Table.Host, new RoomCommand.Pause());
                break;
            case "suggest":
                await table.DoneAsync(
                    Table.Mediator,
                    new RoomCommand.SuggestBlind(Table.Of("relief: some"), table.Clock.GetUtcNow() + Soon)
                );
                break;
            case "look":
                await table.KeptAsync(Table.North, new RoomCommand.WishImprovement(true));
                await table.KeptAsync(Table.South, new RoomCommand.WishImprovement(true));
                table.Clock.Advance(Bounds.Looks[0]);
                break;
            case "looks":
                table.Clock.Advance(Bounds.Looks[^1]);
                break;
            case "improve":
                await table.DoneAsync(
                    Table.Mediator,
                    new RoomCommand.OfferImprovement(
                        Table.Of("relief: some, sites: all, liaison: no"),
                        table.Clock.GetUtcNow() + Soon
                    )
                );
                break;
            default:
                await table.DoneAsync(Table.North, new RoomCommand.DraftStatement());
                await table.DoneAsync(Table.North, new RoomCommand.ProposeStatement());
                await table.DoneAsync(Table.North, new RoomCommand.SupportStatement(1));
                await table.DoneAsync(Table.South, new RoomCommand.SupportStatement(1));
                break;
        }
    }

    private static async Task<RoomState> StateAsync(Table table)
    {
        await table.ViewAsync(Table.Host);
        return (await table.LogAsync()).Aggregate(
            new RoomState(Table.Id),
            (state, entry) => state.After(RoomText.Entry(entry.Content.Span), entry.Hash)
        );
    }
}
