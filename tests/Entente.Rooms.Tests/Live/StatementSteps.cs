using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Statements;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>What tests of joint statements do again and again at a table.</summary>
internal static class StatementSteps
{
    public static RoomCommand.SuggestChange Suggest(ClauseChange change) => new(change);

    public static RoomCommand.AnswerSuggestion Answer(int suggestion) => new(suggestion, true);

    public static async Task<Statement> StatementAsync(Table table) => (await table.ViewAsync(Observer)).Statements[^1];

    public static async Task<(long First, long Second)> AgreeTwiceAsync(Table table)
    {
        await table.DoneAsync(North, Offer("relief: some"));
        MoveResult.Done first = await table.DoneAsync(South, Accept(1, "relief: some"));
        await table.DoneAsync(North, Offer("liaison: yes"));
        MoveResult.Done second = await table.DoneAsync(South, Accept(2, "liaison: yes"));
        return (first.Version, second.Version);
    }

    public static async Task<Table> DraftedAsync()
    {
        Table table = await OpenAsync();
        await AgreeTwiceAsync(table);
        await table.DoneAsync(North, new RoomCommand.DraftStatement());
        return table;
    }
}
