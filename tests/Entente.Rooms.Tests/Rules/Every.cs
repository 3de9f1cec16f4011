using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.Pledges;
using Entente.Rooms.Seats;
using Entente.Rooms.Statements;
using Entente.Rooms.Tests.Live;

namespace Entente.Rooms.Tests.Rules;

/// <summary>One of each.</summary>
internal static class Every
{
    public static ImmutableArray<RoomCommand> Command { get; } =
    [
        new RoomCommand.OpenTable(Table.Setup, []),
        new RoomCommand.OpenSeat(new SeatWanted(Role.Observer, -1)),
        new RoomCommand.TakeSeat("Somebody"),
        new RoomCommand.LeaveSeat(),
        new RoomCommand.CloseSeat(6),
        new RoomCommand.SeatAgent(1, "boulware"),
        new RoomCommand.UnseatAgent(1),
        new RoomCommand.AllowProgram(1, "0123456789abcdef", "Tit for tat"),
        new RoomCommand.EndProgram(1, "0123456789abcdef"),
        new RoomCommand.ReplaceLink(1),
        new RoomCommand.AdmitToSide(4, 1),
        new RoomCommand.RefuseToSide(4, 1),
        new RoomCommand.BeginAnew(),
        new RoomCommand.OpenMeeting(),
        new RoomCommand.Pause(),
        new RoomCommand.Resume(),
        new RoomCommand.GoOnWithout(1),
        new RoomCommand.Adjourn(),
        new RoomCommand.Extend(TimeSpan.FromMinutes(1)),
        new RoomCommand.CloseTable(),
        new RoomCommand.Release(),
        new RoomCommand.NameFollowing(new RoomId(99)),
        new RoomCommand.ReportLine(1),
        new RoomCommand.Tick(),
        Table.Offer("relief: some"),
        Table.Accept(1, "relief: some"),
        new RoomCommand.RejectOffer(1),
        new RoomCommand.WithdrawOffer(1),
        new RoomCommand.WalkAway(),
        new RoomCommand.Send(MessageKind.Text, "Good morning."),
        new RoomCommand.Nudge([1]),
        new RoomCommand.SetPreferences("everything"),
        new RoomCommand.ScoreAddition(1, new AdditionScore.OfOption("one", "3")),
        new RoomCommand.GiveMandate(
            ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [new KeyValuePair<string, ImmutableArray<string>>("relief", ["some"])]
            )
        ),
        new RoomCommand.AnswerApproval(1, true),
        new RoomCommand.TakeBackRequest(1),
        new RoomCommand.Confer("Among us."),
        new RoomCommand.KeepNote("For myself."),
        new RoomCommand.ProposeAgenda(new AgendaChange.AddIssue(new Issue.YesNo("flags"))),
        new RoomCommand.AnswerAgenda(1, true),
        new RoomCommand.TakeUpIssue("sites"),
        new RoomCommand.TakePosition("relief", "all"),
        new RoomCommand.DropPosition("relief"),
        new RoomCommand.DraftStatement(),
        new RoomCommand.UpdateStatement(),
        new RoomCommand.SuggestChange(new ClauseChange.Remove(1)),
        new RoomCommand.AnswerSuggestion(1, true),
        new RoomCommand.ProposeStatement(),
        new RoomCommand.SupportStatement(1),
        new RoomCommand.WithdrawSupport(),
        new RoomCommand.SignStatement(default),
        new RoomCommand.RejectStatement(),
        new RoomCommand.DraftCommunique("The talks go on."),
        new RoomCommand.AnswerCommunique(1, true),
        new RoomCommand.AllowMediator(true, true),
        new RoomCommand.Caucus("In confidence.", 0),
        new RoomCommand.ReviseOneText(Table.Of("relief: some")),
        new RoomCommand.PutOneText(),
        new RoomCommand.AnswerOneText(1, true),
        new RoomCommand.SuggestBlind(Table.Of("relief: some"), DateTimeOffset.UnixEpoch),
        new RoomCommand.AnswerBlind(1, true),
        new RoomCommand.WishImprovement(true),
        new RoomCommand.OfferImprovement(Table.Of("relief: some"), DateTimeOffset.UnixEpoch),
        new RoomCommand.ReportNoImprovement(),
        new RoomCommand.AnswerImprovement(1, true),
        new RoomCommand.AllowDebrief(true),
        new RoomCommand.GivePledge("Open the site.", new Verifier(Role.Mediator, -1)),
        new RoomCommand.ReportPledge(1),
        new RoomCommand.JudgePledge(1, true),
    ];
}
