using System.Collections.Immutable;
using Entente.Rooms.Events;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Tables.Opening;
using Entente.Web.Tables.Packages;
using Entente.Web.Tables.Records;

namespace Entente.Web.Tables.Words;

/// <summary>What happened, as sentences.</summary>
internal static class TimelineWords
{
    /// <summary>What happened, in one line, offers and messages too; null for what is no news.</summary>
    /// <param name="l">The language.</param>
    /// <param name="view">The table, as somebody there sees it.</param>
    /// <param name="seat">Whose move it was.</param>
    /// <param name="happened">What happened.</param>
    public static string? Line(this PageLanguage l, RoomView view, int seat, RoomEvent happened) =>
        happened switch
        {
            RoomEvent.OfferMade made =>
                $"{l.Say("Offer", "Voorstel")} {made.Offer}, {l.PartyName(view, made.Party)}: {l.OfferLine(view.Space, made.Terms, made.If)}",
            RoomEvent.MessageSent sent => $"{l.SeatName(view.Then(happened), seat)}: {HouseWords.In(l, sent.Text)}",
            _ => l.Sentence(view, happened, seat),
        };

    /// <summary>What happened; null for what the timeline shows in another way (offers, messages).</summary>
    /// <param name="l">The language.</param>
    /// <param name="view">The table.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="mover">Whose move it was; -1 for the clock's.</param>
    public static string? Sentence(this PageLanguage l, RoomView view, RoomEvent happened, int mover) =>
        l.Said(view.Then(happened), happened, mover);

    private static string? Said(this PageLanguage l, RoomView view, RoomEvent happened, int mover) =>
        happened switch
        {
            RoomEvent.Opened opened => l.OpenedSentence(view, opened.Setup),
            RoomEvent.SeatOpened => null,
            RoomEvent.SeatTaken seat => l.Say(
                $"{l.SeatName(view, seat.Seat)} sat down.",
                $"{l.SeatName(view, seat.Seat)} nam plaats."
            ),
            RoomEvent.SeatLeft seat => l.Say(
                $"{l.SeatName(view, seat.Seat)} left the table.",
                $"{l.SeatName(view, seat.Seat)} heeft de tafel verlaten."
            ),
            RoomEvent.SeatClosed seat => l.Say(
                $"The seat of {l.SeatName(view, seat.Seat)} was closed.",
                $"De plaats van {l.SeatName(view, seat.Seat)} is gesloten."
            ),
            RoomEvent.AgentSatDown seat => l.Say(
                $"An agent plays for {Side(l, view, seat.Seat)}: {seat.Strategy}; it {StrategyChoice.Say(l, seat.Pace)}.",
                $"Een agent speelt voor {Side(l, view, seat.Seat)}: {seat.Strategy}; hij {StrategyChoice.Say(l, seat.Pace)}."
            ),
            RoomEvent.AgentStoodUp seat => l.Say(
                $"The agent for {Side(l, view, seat.Seat)} plays no more.",
                $"De agent voor {Side(l, view, seat.Seat)} speelt niet meer."
            ),
            RoomEvent.ProgramAllowed program => l.Say(
                $"A program, {program.Name}, may act at the seat of {l.SeatName(view, program.Seat)} from now on, by a token.",
                $"Een programma, {program.Name}, mag vanaf nu handelen op de plaats van {l.SeatName(view, program.Seat)}, met een token."
            ),
            RoomEvent.ProgramEnded program => l.Say(
                $"The program {program.Name} may act at the seat of {l.SeatName(view, program.Seat)} no more.",
                $"Het programma {program.Name} mag niet meer handelen op de plaats van {l.SeatName(view, program.Seat)}."
            ),
            RoomEvent.SideJoined joined => l.Say(
                $"{l.SeatName(view, joined.Seat)} was let in to their side by {l.SeatName(view, mover)}.",
                $"{l.SeatName(view, joined.Seat)} is door {l.SeatName(view, mover)} bij de eigen kant toegelaten."
            ),
            RoomEvent.SideRefused refused => l.Say(
                $"{l.SeatName(view, refused.Seat)} was not let in to their side by {l.SeatName(view, mover)}.",
                $"{l.SeatName(view, refused.Seat)} is door {l.SeatName(view, mover)} niet bij de eigen kant toegelaten."
            ),
            RoomEvent.SideBegunAnew begun when view.Kind == TableKind.Exercise => l.Say(
                $"Nobody who was there before is left at {Side(l, view, begun.Seat)}: whoever plays there now begins anew, with the sheet and without anything that was kept.",
                $"Van wie er eerder zat is bij {Side(l, view, begun.Seat)} niemand over: wie daar nu speelt begint opnieuw, met het rolblad en zonder iets van wat bewaard was."
            ),
            RoomEvent.SideBegunAnew begun => l.Say(
                $"Nobody was left of the side of {l.SeatName(view, begun.Seat)}, who began anew: what the side had kept was erased.",
                $"Van de kant van {l.SeatName(view, begun.Seat)} was niemand over; daar is opnieuw begonnen, en wat de kant had bewaard is gewist."
            ),
            RoomEvent.LinkReplaced link => l.Say(
                $"The host took back the seat of {l.SeatName(view, link.Seat)}: whoever sits down there next is somebody else, and sees nothing that was kept there.",
                $"De gastheer heeft de plaats van {l.SeatName(view, link.Seat)} teruggenomen: wie daar hierna plaatsneemt is iemand anders, en ziet niets van wat er bewaard was."
            ),
            RoomEvent.MeetingOpened meeting => l.Say(
                $"Meeting {meeting.Meeting} began.",
                $"Vergadering {meeting.Meeting} is begonnen."
            ),
            RoomEvent.TalksPaused paused => Because(
                l,
                l.Say("The talks were paused", "Het overleg is gepauzeerd"),
                paused.Reason
            ),
            RoomEvent.TalksResumed => l.Say("The talks go on.", "Het overleg gaat verder."),
            RoomEvent.AdjournmentAsked asked => Because(
                l,
                l.Say(
                    $"{l.PartyName(view, asked.Party)} asks to adjourn",
                    $"{l.PartyName(view, asked.Party)} vraagt te verdagen"
                ),
                asked.Reason
            ),
            RoomEvent.TalksAdjourned adjourned => Because(
                l,
                l.Say("The meeting was adjourned", "De vergadering is verdaagd"),
                adjourned.Reason
            ),
            RoomEvent.TimeExtended extended => l.Say(
                $"{l.Lasting(extended.By)} more to talk.",
                $"{l.Lasting(extended.By)} meer om te overleggen."
            ),
            RoomEvent.TurnPassed passed => l.Say(
                $"The turn of {l.PartyName(view, passed.Party)} passed.",
                $"De beurt van {l.PartyName(view, passed.Party)} ging voorbij."
            ),
            RoomEvent.GoneOnWithout gone => l.Say(
                $"The host goes on without {l.PartyName(view, gone.Party)} until somebody leads for it. Nobody agrees for it.",
                $"De gastheer gaat verder zonder {l.PartyName(view, gone.Party)}, tot iemand er het woord voor voert. Niemand stemt ervoor in."
            ),
            RoomEvent.LineBack back => l.Say(
                $"{l.SeatName(view, back.Seat)} is back.",
                $"{l.SeatName(view, back.Seat)} is er weer."
            ),
            RoomEvent.LineLost { HasLeft: true } left => l.Say(
                $"{l.SeatName(view, left.Seat)} left and nobody took the seat: {Following(l, view, left)}.",
                $"{l.SeatName(view, left.Seat)} is vertrokken en niemand nam de plaats in: {Following(l, view, left)}."
            ),
            RoomEvent.LineLost lost => l.Say(
                $"The line of {l.SeatName(view, lost.Seat)} stayed down: {Following(l, view, lost)}.",
                $"De verbinding van {l.SeatName(view, lost.Seat)} kwam niet terug: {Following(l, view, lost)}."
            ),
            RoomEvent.TalksEnded ended => Because(l, Ended(l, view, ended), ended.Reason),
            RoomEvent.TableReleased => l.Released(view),
            RoomEvent.FollowingNamed => l.Say(
                "The host opened a table that follows on this one.",
                "De gastheer heeft een tafel geopend die op deze volgt."
            ),
            // The yes of all in one step: the first says whose, the others add nothing.
            RoomEvent.OfferAccepted accepted when JointOffers.IsJoint(view, accepted.Offer) => accepted.Party == 1
                ? l.Say(
                    $"{AllParties(l, view)} accepted offer {accepted.Offer}, each by its own yes to the blind suggestion.",
                    $"{AllParties(l, view)} hebben voorstel {accepted.Offer} aanvaard, elk met het eigen ja op de blinde suggestie."
                )
                : null,
            RoomEvent.OfferAccepted accepted => l.Say(
                $"{l.PartyName(view, accepted.Party)} accepted offer {accepted.Offer}.",
                $"{l.PartyName(view, accepted.Party)} heeft voorstel {accepted.Offer} aanvaard."
            ),
            RoomEvent.OfferRejected rejected => Because(
                l,
                l.Say(
                    $"{l.PartyName(view, rejected.Party)} turned offer {rejected.Offer} down",
                    $"{l.PartyName(view, rejected.Party)} heeft voorstel {rejected.Offer} afgewezen"
                ),
                rejected.Reason
            ),
            RoomEvent.OfferWithdrawn withdrawn => l.Say(
                $"{l.PartyName(view, withdrawn.Party)} took offer {withdrawn.Offer} back.",
                $"{l.PartyName(view, withdrawn.Party)} heeft voorstel {withdrawn.Offer} ingetrokken."
            ),
            RoomEvent.OfferLapsed lapsed => l.Say(
                $"Offer {lapsed.Offer} lapsed.",
                $"Voorstel {lapsed.Offer} is vervallen."
            ),
            RoomEvent.InterimAgreed agreed => l.Say(
                $"Interim deal: {l.TermsLine(view.Space, agreed.Terms)}.",
                $"Tussenakkoord: {l.TermsLine(view.Space, agreed.Terms)}."
            ) + l.VoidedSupport(view, agreed),
            RoomEvent.Nudged nudged => l.Nudge(view, nudged.Awaited, mover),
            RoomEvent.AgreementReached agreed => l.Say("Agreement.", "Akkoord.") + l.VoidedSupport(view, agreed),
            _ => l.Later(view, happened, mover),
        };

    private static string? Later(this PageLanguage l, RoomView view, RoomEvent happened, int mover) =>
        happened switch
        {
            RoomEvent.OneTextPut when mover < 0 => l.Say(
                "The table itself put the one text to the parties.",
                "De tafel zelf heeft de gemeenschappelijke tekst voorgelegd."
            ),
            RoomEvent.OneTextPut => l.Say(
                "The mediator put the one text to the parties.",
                "De bemiddelaar heeft de gemeenschappelijke tekst voorgelegd."
            ),
            RoomEvent.OneTextRevised text when mover < 0 => l.Say(
                $"The table itself worked out version {text.Version} of the one text, from what every party lets it use; nobody mediates.",
                $"De tafel zelf heeft versie {text.Version} van de gemeenschappelijke tekst uitgerekend, uit wat elke partij haar laat gebruiken; niemand bemiddelt."
            ),
            RoomEvent.OneTextRevised text => l.Say(
                $"The mediator wrote version {text.Version} of the one text.",
                $"De bemiddelaar schreef versie {text.Version} van de gemeenschappelijke tekst."
            ),
            RoomEvent.OneTextAnswered answer => Because(
                l,
                answer.IsYes
                    ? l.Say(
                        $"{l.PartyName(view, answer.Party)} says yes to the one text",
                        $"{l.PartyName(view, answer.Party)} zegt ja tegen de gemeenschappelijke tekst"
                    )
                    : l.Say(
                        $"{l.PartyName(view, answer.Party)} says no to the one text",
                        $"{l.PartyName(view, answer.Party)} zegt nee tegen de gemeenschappelijke tekst"
                    ),
                answer.Reason
            ),
            RoomEvent.BlindSuggested blind => l.Say(
                $"The mediator made blind suggestion {blind.Suggestion}.",
                $"De bemiddelaar deed blinde suggestie {blind.Suggestion}."
            ),
            RoomEvent.BlindPublished { IsMatch: true } blind => l.Say(
                $"All said yes to blind suggestion {blind.Suggestion}.",
                $"Allen zeiden ja tegen blinde suggestie {blind.Suggestion}."
            ),
            RoomEvent.BlindPublished blind => l.Say(
                $"Blind suggestion {blind.Suggestion}: no match.",
                $"Blinde suggestie {blind.Suggestion}: geen overeenstemming."
            ),
            RoomEvent.ImprovementSought { IsWishedByAll: true } => l.Say(
                "All wished to be shown a better package; none was found. That does not prove that there is none: what a side wants may not be in numbers here, and the search ends after a set time.",
                "Allen wilden een beter pakket zien; er is er geen gevonden. Dat bewijst niet dat het er niet is: wat een kant wil staat hier misschien niet in getallen, en het zoeken eindigt na een vaste tijd."
            ),
            RoomEvent.ImprovementSought => l.Say(
                "Not all wished to be shown a better package.",
                "Niet allen wilden een beter pakket zien."
            ),
            RoomEvent.ImprovementOffered offered => l.Say(
                $"An improvement of the deal was offered: {l.TermsLine(view.Space, offered.Terms)}.",
                $"Er is een verbetering van het akkoord aangeboden: {l.TermsLine(view.Space, offered.Terms)}."
            ),
            RoomEvent.ImprovementPublished { IsTaken: true } => l.Say(
                "All took the improvement.",
                "Allen namen de verbetering."
            ),
            RoomEvent.ImprovementLapsed => l.Say(
                "The improvement lapsed, because the deal had gone to be signed: the answers were not looked at, and the deal stays.",
                "De verbetering verviel, omdat het akkoord al ter ondertekening was gegaan: de antwoorden zijn niet bekeken en het akkoord blijft."
            ),
            RoomEvent.ImprovementPublished => l.Say("The deal stays as it was.", "Het akkoord blijft zoals het was."),
            RoomEvent.DebriefOpened opened => l.Say(
                $"{l.PartyName(view, opened.Party)} shows what it wanted.",
                $"{l.PartyName(view, opened.Party)} toont wat zij wilde."
            ),
            _ => l.AgendaSentence(view, happened)
                ?? l.StatementSentence(view, happened, mover)
                ?? l.PledgeSentence(view, happened, mover),
        };

    private static string Released(this PageLanguage l, RoomView view)
    {
        string said = l.Say(
            "The table was released: scenario and debrief are open.",
            "De tafel is vrijgegeven: scenario en nabespreking zijn open."
        );
        foreach (int blind in view.BlindEndedByRelease())
        {
            said += l.Say(
                $" Blind suggestion {blind} lapsed: the answers were not looked at.",
                $" Blinde suggestie {blind} verviel: de antwoorden zijn niet bekeken."
            );
        }

        return view.Improvements.Any(view.IsEndedByRelease)
            ? said
                + l.Say(
                    " The improvement of the deal lapsed with that: the answers were not looked at, and the deal stays.",
                    " De verbetering van het akkoord verviel daarmee: de antwoorden zijn niet bekeken en het akkoord blijft."
                )
            : said;
    }

    private static string AllParties(PageLanguage l, RoomView view) =>
        l.List([.. view.Parties.Select((_, party) => l.PartyName(view, party))]);

    private static string Ended(PageLanguage l, RoomView view, RoomEvent.TalksEnded ended) =>
        ended.End switch
        {
            TalkEnd.Agreement => l.Say("The talks ended with an agreement", "Het overleg eindigde met een akkoord"),
            TalkEnd.WalkAway => l.Say(
                $"{l.PartyName(view, ended.Party)} walked away",
                $"{l.PartyName(view, ended.Party)} is weggelopen"
            ),
            TalkEnd.Deadline when TableWords.AreRoundsOver(view) => l.Say(
                "The rounds were used up",
                "De ronden waren op"
            ),
            TalkEnd.Deadline => l.Say("The time was over", "De tijd was om"),
            TalkEnd.Closed => l.Say("The host closed the table", "De gastheer heeft de tafel gesloten"),
            _ => TableWords.LastLost(view) is { HasLeft: true }
                ? l.Say(
                    "The talks ended because somebody left and nobody took the seat",
                    "Het overleg eindigde omdat iemand was vertrokken en niemand de plaats innam"
                )
                : l.Say(
                    "The talks ended because a line stayed down",
                    "Het overleg eindigde omdat een verbinding niet terugkwam"
                ),
        };

    // Agents do not bargain with each other alone: then the talks wait for a person.
    private static string Following(PageLanguage l, RoomView view, RoomEvent.LineLost lost) =>
        (view.OnDrop, lost.Policy) != (DropPolicy.Agent, DropPolicy.Pause) ? l.PolicyName(view, lost.Policy)
        : view.Kind == TableKind.Real
            ? l.Say(
                "no agent sits in, so the talks pause until they are back",
                "er neemt geen agent waar, dus het overleg pauzeert tot zij terug zijn"
            )
        : l.Say(
            "nobody but agents would be left, so the talks pause until somebody is back in person",
            "er zouden alleen agenten overblijven, dus het overleg pauzeert tot er iemand zelf terug is"
        );

    /// <summary>A reminder of whom a table waits for.</summary>
    private static string Nudge(this PageLanguage l, RoomView view, ImmutableArray<int> awaited, int mover)
    {
        string from = l.SeatName(view, mover);
        string sides = l.List([.. awaited.Select(party => l.PartyName(view, party))]);
        return awaited.IsEmpty
            ? l.Say(
                $"A word from {from}: what would bring you closer to each other?",
                $"Een woord van {from}: wat zou u dichter bij elkaar brengen?"
            )
            : l.Say(
                $"A word from {from}: the table waits for {sides}.",
                $"Een woord van {from}: de tafel wacht op {sides}."
            );
    }

    /// <summary>A sentence, with what was said along with it.</summary>
    internal static string Because(PageLanguage l, string what, string why) =>
        why.Length == 0 ? $"{what}." : $"{what}: {l.Say("“", "‘")}{HouseWords.In(l, why)}{l.Say("”", "’")}";

    private static string Side(PageLanguage l, RoomView view, int seat) =>
        seat >= 0 && seat < view.Seats.Length ? l.SideName(view, view.Seats[seat].Role, view.Seats[seat].Party) : "";

    /// <summary>That a move was made by a program, and by which; null when a person or the room itself made it.</summary>
    /// <param name="l">The language.</param>
    /// <param name="view">The table.</param>
    /// <param name="item">The move.</param>
    public static string? ByProgram(this PageLanguage l, RoomView view, TimelineItem item) =>
        item.Program is not { } program ? null
        : view
            .Timeline.SelectMany(each => each.Events)
            .OfType<RoomEvent.ProgramAllowed>()
            .FirstOrDefault(each => each.Program == program)
            is { } allowed
            ? l.Say($"by a program: {allowed.Name}", $"door een programma: {allowed.Name}")
        : l.Say("by a program", "door een programma");
}
