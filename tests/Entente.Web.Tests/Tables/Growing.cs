using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;

namespace Entente.Web.Tests.Tables;

/// <summary>An agenda that grows during the talks, at tables of two leads.</summary>
internal static class Growing
{
    public static readonly AgendaChange Flags = new AgendaChange.AddIssue(new Issue.YesNo("flags"));
    public static readonly AgendaChange Two = new AgendaChange.AddOption(
        "dismantlement",
        new Option("half of yongbyon")
    );

    public static async Task BeginAsync(Rooms table)
    {
        for (int seat = 0; seat < 4; seat++)
        {
            await table.DoneAsync(seat, new RoomCommand.TakeSeat($"Person {seat}"));
        }

        await table.DoneAsync(0, new RoomCommand.OpenMeeting());
    }

    public static async Task AddAsync(Rooms table, params AgendaChange[] changes)
    {
        foreach (AgendaChange change in changes)
        {
            await table.DoneAsync(1, new RoomCommand.ProposeAgenda(change));
            int number = (await table.ViewAsync(1)).Proposals.Length;
            await table.DoneAsync(2, new RoomCommand.AnswerAgenda(number, true));
        }
    }

    public static async Task KeptAsync(Rooms table, int seat, RoomCommand command) =>
        Assert.IsType<MoveResult.Kept>(await table.MoveAsync(seat, command));

    public static RoomCommand Points(int proposal, string no, string yes) =>
        new RoomCommand.ScoreAddition(
            proposal,
            new AdditionScore.OfIssue(
                ImmutableSortedDictionary.CreateRange(
                    StringComparer.Ordinal,
                    [new KeyValuePair<string, string>("no", no), new KeyValuePair<string, string>("yes", yes)]
                )
            )
        );

    public static RoomCommand Like(int proposal, string option, string more) =>
        new RoomCommand.ScoreAddition(proposal, new AdditionScore.OfOption(option, more));
}
