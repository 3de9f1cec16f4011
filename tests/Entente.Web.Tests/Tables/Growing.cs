using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Rooms.Views;

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

    /// <summary>Agrees on a whole package and offers a better one that is still being answered.</summary>
    public static async Task ImproveAsync(Rooms table)
    {
        RoomView view = await table.ViewAsync(1);
        var whole = new Terms(
            view.Space!.Issues.Select(issue => new KeyValuePair<string, string>(
                issue.Name,
                issue.NameOf(IssueValue.At(0))
            ))
        );
        await table.DoneAsync(1, new RoomCommand.MakeOffer(whole));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, whole));
        await KeptAsync(table, 1, new RoomCommand.WishImprovement(true));
        await KeptAsync(table, 2, new RoomCommand.WishImprovement(true));
        await table.DoneAsync(
            -1,
            new RoomCommand.OfferImprovement(
                whole.With(Rooms.Terms("dismantlement: yongbyon")),
                table.Clock.GetUtcNow() + TimeSpan.FromMinutes(9)
            )
        );
    }

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
