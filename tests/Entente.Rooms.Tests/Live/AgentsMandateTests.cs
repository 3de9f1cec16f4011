using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>A host who seats an agent for a side learns no more of the side's mandate than all who see its moves.</summary>
public class AgentsMandateTests
{
    private const string Token = "0123456789abcdef";

    /// <summary>The host tries every yes that binds from the agent's seat, by a token and by a link, with a mandate that allows it, one that does not, and none.</summary>
    [Theory]
    [InlineData(TableKind.Exercise)]
    [InlineData(TableKind.Real)]
    public async Task What_the_host_is_answered_from_the_seat_of_an_agent_is_the_same_whatever_the_mandate(
        TableKind kind
    )
    {
        string[] answers =
        [
            await AnswersAsync(kind, null),
            await AnswersAsync(kind, "some"),
            await AnswersAsync(kind, "none"),
        ];
        Assert.Single(answers.Distinct(StringComparer.Ordinal));
        Assert.DoesNotContain("Done", answers[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Kept", answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agents_own_move_beyond_the_mandate_waits_unseen_for_whoever_gave_it()
    {
        (Table table, int lead) = await SeatedAsync(TableKind.Exercise, "none");
        using Table seated = table;
        int entries = (await table.LogAsync()).Length;
        Assert.IsType<MoveResult.Kept>(await AgentAsync(table, lead, "relief: some"));
        Assert.Equal(entries, (await table.LogAsync()).Length);
        Assert.Single((await table.ViewAsync(Principal)).Own!.Approvals);
        Assert.IsType<MoveResult.Done>(await AgentAsync(table, lead, "relief: none"));
    }

    [Fact]
    public async Task A_program_plays_for_a_side_that_has_no_principal()
    {
        using Table table = await OpenAsync(Setup with { Kind = TableKind.Exercise }, begin: false);
        await table.DoneAsync(Host, new RoomCommand.ReplaceLink(South));
        await table.DoneAsync(Host, new RoomCommand.SeatAgent(South, "my program"));
        await table.DoneAsync(Host, new RoomCommand.AllowProgram(South, Token, "Mine"));
        await table.DoneAsync(Host, new RoomCommand.OpenMeeting());
        Assert.IsType<MoveResult.Done>(
            await table.Rooms.MoveAsync(Id, new RoomMove(South, Offer("relief: some")) { Program = Token }, default)
        );
    }

    private static async Task<string> AnswersAsync(TableKind kind, string? allowed)
    {
        (Table table, int lead) = await SeatedAsync(kind, allowed);
        using Table seated = table;
        MoveResult token = await table.MoveAsync(Host, new RoomCommand.AllowProgram(lead, Token, "The host's"));
        var answers = new List<string> { token is MoveResult.Refused no ? $"{no.Refusal.Kind}" : "allowed" };
        await table.DoneAsync(
            Mediator,
            new RoomCommand.SuggestBlind(Of("relief: some"), table.Clock.GetUtcNow() + TimeSpan.FromMinutes(5))
        );
        await table.DoneAsync(South, Offer("relief: some"));
        RoomCommand[] commands =
        [
            Offer("relief: some"),
            Accept(1, "relief: some"),
            new RoomCommand.AnswerBlind(1, true),
        ];
        foreach (RoomCommand command in commands)
        {
            // By a link only an exercise's host comes to a seat that an agent plays and nobody has.
            foreach (string? program in kind == TableKind.Exercise ? new[] { Token, null } : [Token])
            {
                MoveResult result = await table.Rooms.MoveAsync(
                    Id,
                    new RoomMove(lead, command) { Program = program },
                    default
                );
                answers.Add(result is MoveResult.Refused refused ? $"{refused.Refusal.Kind}" : result.GetType().Name);
            }
        }

        return string.Join(' ', answers);
    }

    // The lead's seat is nobody's; the principal of the side lets in the agent that the host puts there.
    private static async Task<(Table Table, int Lead)> SeatedAsync(TableKind kind, string? allowed)
    {
        Table table = await OpenAsync(Setup with { Kind = kind, BlindSuggestions = 1 }, begin: false);
        int lead = North;
        if (kind == TableKind.Exercise)
        {
            await table.DoneAsync(Host, new RoomCommand.ReplaceLink(North));
            await table.DoneAsync(Host, new RoomCommand.SeatAgent(North, "boulware"));
        }
        else
        {
            await table.DoneAsync(Host, new RoomCommand.CloseSeat(North));
            lead = (await table.ViewAsync(Host)).Seats.Length;
            await table.DoneAsync(Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Lead, 0) { Agent = "boulware" }));
        }

        SeatView agent = (await table.ViewAsync(Principal)).Seats[lead];
        await table.DoneAsync(Principal, new RoomCommand.AdmitToSide(lead, agent.Occupation));
        if (allowed is not null)
        {
            await table.KeptAsync(
                Principal,
                new RoomCommand.GiveMandate(
                    ImmutableSortedDictionary.CreateRange(
                        StringComparer.Ordinal,
                        [new KeyValuePair<string, ImmutableArray<string>>("relief", [allowed])]
                    )
                )
            );
        }

        await table.DoneAsync(Host, new RoomCommand.OpenMeeting());
        return (table, lead);
    }

    private static ValueTask<MoveResult> AgentAsync(Table table, int lead, string terms) =>
        table.Rooms.MoveAsync(Id, new RoomMove(lead, Offer(terms)) { IsByAgent = true }, default);
}
