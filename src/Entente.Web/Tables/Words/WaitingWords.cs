using Entente.Outcomes;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Web.Languages;
using Entente.Web.Tables.Waiting;

namespace Entente.Web.Tables.Words;

/// <summary>What is said of moves that had to wait.</summary>
internal static class WaitingWords
{
    private const int Most = 120;

    /// <summary>What a move is, so that whoever pressed it knows it again.</summary>
    public static string MoveName(this PageLanguage l, OutcomeSpace? space, RoomCommand command) =>
        command switch
        {
            RoomCommand.Send send => l.Quoted(Short(send.Text)),
            RoomCommand.Confer confer =>
                $"{l.Say("To your delegation", "Aan uw delegatie")}: {l.Quoted(Short(confer.Text))}",
            RoomCommand.Caucus caucus => $"{l.Say("In confidence", "In vertrouwen")}: {l.Quoted(Short(caucus.Text))}",
            RoomCommand.MakeOffer offer =>
                $"{l.Say("Binding offer", "Bindend voorstel")}: {Short(l.TermsLine(space, offer.Terms))}",
            RoomCommand.AcceptOffer accept => l.Say(
                $"Accept offer {accept.Offer}",
                $"Voorstel {accept.Offer} aanvaarden"
            ),
            RoomCommand.RejectOffer reject => l.Say(
                $"Turn down offer {reject.Offer}",
                $"Voorstel {reject.Offer} afwijzen"
            ),
            RoomCommand.WithdrawOffer back => l.Say(
                $"Take back offer {back.Offer}",
                $"Voorstel {back.Offer} intrekken"
            ),
            RoomCommand.TakeBackRequest back => l.Say(
                $"Take back request {back.Number}",
                $"Verzoek {back.Number} intrekken"
            ),
            RoomCommand.WalkAway => l.Say("Walk away", "Weglopen"),
            RoomCommand.Adjourn => l.Say("Adjourn", "Verdagen"),
            RoomCommand.OpenMeeting => l.Say("Open the meeting", "De vergadering openen"),
            RoomCommand.Pause => l.Say("Pause", "Pauzeren"),
            RoomCommand.Resume => l.Say("Go on", "Verdergaan"),
            RoomCommand.Nudge => l.Say("Nudge", "Aansporen"),
            RoomCommand.Extend extend => l.Say($"{l.Lasting(extend.By)} more", $"{l.Lasting(extend.By)} erbij"),
            RoomCommand.CloseTable => l.Say("End the talks", "Het overleg beëindigen"),
            RoomCommand.Release => l.Say("Release", "Vrijgeven"),
            RoomCommand.LeaveSeat => l.Say("Leave the table", "De tafel verlaten"),
            RoomCommand.TakeSeat => l.Say("Sit down", "Plaatsnemen"),
            RoomCommand.KeepNote => l.Say("Your note", "Uw notitie"),
            RoomCommand.SignStatement => l.Say("Sign the statement", "De verklaring tekenen"),
            RoomCommand.SupportStatement => l.Say("Support the statement", "De verklaring steunen"),
            RoomCommand.SetPreferences => l.Say("What your side wants", "Wat uw kant wil"),
            RoomCommand.GiveMandate => l.Say("The mandate", "Het mandaat"),
            RoomCommand.AnswerOneText { IsYes: true }
            or RoomCommand.AnswerBlind { IsYes: true }
            or RoomCommand.AnswerImprovement { IsYes: true } => l.RequestName(command),
            _ => l.Say("What you pressed", "Wat u indrukte"),
        };

    /// <summary>How it stands with one, in two words.</summary>
    public static string StateName(this PageLanguage l, WaitingState state) =>
        state switch
        {
            WaitingState.Queued or WaitingState.Tried => l.Say("Waits to be sent", "Wacht op verzending"),
            WaitingState.Recalled => l.Say("Not sent again", "Niet meer verstuurd"),
            WaitingState.Happened => l.Say("It counts", "Het telt"),
            WaitingState.TakenBack => l.Say("Taken back", "Teruggenomen"),
            _ => l.Say("Not sent", "Niet verstuurd"),
        };

    /// <summary>What comes or came of one; null where it simply waits.</summary>
    public static string? Sentence(this PageLanguage l, OutcomeSpace? space, WaitingMove move) =>
        move.State switch
        {
            WaitingState.Queued => null,
            WaitingState.Tried => l.Say(
                "The first try may have reached the record: that is looked up first.",
                "De eerste poging kan het verslag hebben bereikt: dat wordt eerst nagezocht."
            ),
            WaitingState.Recalled => l.Say(
                "It is not sent again. Whether the first try had reached the record is said here as soon as the store answers.",
                "Het wordt niet meer verstuurd. Of de eerste poging het verslag al had bereikt, leest u hier zodra de opslag antwoordt."
            ),
            WaitingState.Happened => l.Say(
                "It had reached the record before you took it back.",
                "Het had het verslag al bereikt voordat u het terugnam."
            ),
            WaitingState.TakenBack => l.Say(
                "Nothing of it was sent. What you wrote is still where you wrote it.",
                "Er is niets van verstuurd. Wat u schreef, staat nog waar u het schreef."
            ),
            _ => l.Answer(space, move.Refusal is { } refusal ? new MoveResult.Refused(refusal) : new MoveResult.Full())
                ?? "",
        };

    private static string Short(string text) => text.Length <= Most ? text : string.Concat(text.AsSpan(0, Most), "…");
}
