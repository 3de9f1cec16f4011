using Entente.Annotations;

namespace Entente.Rooms.Rules;

/// <summary>Refusals as sentences that their reader can act on.</summary>
internal static class RefusalTexts
{
    public static LocalizedText Of(RoomRefusal refusal) =>
        refusal.Kind switch
        {
            RefusalKind.None => LocalizedText.Empty,
            RefusalKind.NoSuchSeat => Say(
                "There is no such seat for you here; open the link that you were sent.",
                "Deze plaats is er niet voor u; open de link die u hebt gekregen."
            ),
            RefusalKind.NotYours => Say(
                "Your seat may not do this; the page on roles says who may.",
                "Dit kan niet vanaf uw plaats; de pagina over rollen zegt wie het mag."
            ),
            RefusalKind.SeatNotTaken => Say("Take your seat first.", "Neem eerst uw plaats in."),
            RefusalKind.SeatTaken => Say("The seat is taken.", "De plaats is bezet."),
            RefusalKind.SeatClosed => Say(
                "The host closed this seat; ask the host for another.",
                "De gastheer heeft deze plaats gesloten; vraag om een andere."
            ),
            RefusalKind.AlreadyOpen => Say("The table is open already.", "De tafel is al geopend."),
            RefusalKind.BadSetup => Say(
                $"The table cannot be set like this: {refusal.Subject}.",
                $"De tafel kan zo niet worden ingericht: {refusal.Subject}."
            ),
            RefusalKind.NotBegun => Say(
                "The talks have not begun; wait until the host or a mediator begins them.",
                "Het overleg is nog niet begonnen; wacht tot de gastheer of een bemiddelaar het begint."
            ),
            RefusalKind.Paused => Say(
                "The talks are paused; wait until they go on.",
                "Het overleg is gepauzeerd; wacht tot het verdergaat."
            ),
            RefusalKind.Adjourned => Say(
                "The meeting is adjourned; it goes on at the next.",
                "De vergadering is verdaagd; bij de volgende gaat het verder."
            ),
            RefusalKind.Over => Say("The talks are over.", "Het overleg is voorbij."),
            RefusalKind.GoingOn => Say("The talks are going on already.", "Het overleg is al gaande."),
            RefusalKind.LeadsMissing => Say(
                $"Nobody leads for {Title(refusal, "en")} yet; seat a person or an agent first.",
                $"Voor {Title(refusal, "nl")} voert nog niemand het woord; laat eerst een mens of een agent plaatsnemen."
            ),
            RefusalKind.OneAlone => Say(
                "Without them one side alone would be left: give the seat to somebody or to an agent, adjourn, or close the table.",
                "Zonder hen zou er maar één kant overblijven: geef de plaats aan iemand of aan een agent, verdaag, of sluit de tafel."
            ),
            RefusalKind.NotYourTurn => Say(
                $"It is the turn of {Title(refusal, "en")}.",
                $"{Title(refusal, "nl")} is aan de beurt."
            ),
            RefusalKind.NoSuchOffer => Say(
                $"There is no offer {refusal.Subject}.",
                $"Er is geen voorstel {refusal.Subject}."
            ),
            RefusalKind.OfferNotStanding => Say(
                $"Offer {refusal.Subject} does not stand any more; make it your own offer if you want it.",
                $"Voorstel {refusal.Subject} staat niet meer; doe het zelf als u het wilt."
            ),
            RefusalKind.OwnOffer => Say(
                "This is your own offer; the others answer it.",
                "Dit is uw eigen voorstel; de anderen antwoorden erop."
            ),
            RefusalKind.NotYourOffer => Say(
                "This is not your offer; only who made it can take it back.",
                "Dit is niet uw voorstel; alleen wie het deed kan het intrekken."
            ),
            RefusalKind.AlreadyAccepted => Say(
                "Your party has accepted this offer already.",
                "Uw partij heeft dit voorstel al aanvaard."
            ),
            RefusalKind.TermsDiffer => Say(
                "The offer says something else than what you repeated; read it again before you accept.",
                "Het voorstel zegt iets anders dan wat u herhaalde; lees het nog eens voor u aanvaardt."
            ),
            RefusalKind.NoTerms => Say(
                "Say at least for one issue what you offer.",
                "Zeg minstens voor één onderwerp wat u biedt."
            ),
            RefusalKind.NoSuchIssue => Say(
                $"There is no issue '{refusal.Subject}' on the agenda.",
                $"Er staat geen onderwerp '{refusal.Subject}' op de agenda."
            ),
            RefusalKind.NoSuchValue => Say(
                $"Issue '{refusal.Subject}' has no such value; take one from its list.",
                $"Onderwerp '{refusal.Subject}' heeft die waarde niet; neem er een uit de lijst."
            ),
            RefusalKind.IssueParked => Say(
                $"Issue '{refusal.Subject}' is left aside; take it up again first.",
                $"Onderwerp '{refusal.Subject}' is geparkeerd; neem het eerst weer op."
            ),
            RefusalKind.Forbidden => Say(
                $"This combination cannot be agreed: {Title(refusal, "en").TrimEnd('.')}.",
                $"Deze combinatie kan niet worden afgesproken: {Title(refusal, "nl").TrimEnd('.')}."
            ),
            RefusalKind.BadCondition => Say(
                "A condition names a part of what is offered, and something else has to be left to give in return.",
                "Een voorwaarde noemt een deel van het voorstel, en er moet iets anders overblijven om terug te geven."
            ),
            RefusalKind.TooLate => Say(
                "That time has passed; give a later one.",
                "Dat tijdstip is voorbij; geef een later."
            ),
            RefusalKind.BadText => Say(
                $"Missing or too long: {RefusalNouns.Field(refusal.Subject, isDutch: false)}.",
                $"Ontbreekt of is te lang: {RefusalNouns.Field(refusal.Subject, isDutch: true)}."
            ),
            RefusalKind.OutOfRange => Say(
                $"This cannot be chosen here: {RefusalNouns.Field(refusal.Subject, isDutch: false)}.",
                $"Dit kan hier niet worden gekozen: {RefusalNouns.Field(refusal.Subject, isDutch: true)}."
            ),
            RefusalKind.NothingThere => Say(
                $"There is no {refusal.Subject} of that number.",
                $"Er is geen {RefusalNouns.InDutch(refusal.Subject)} met dat nummer."
            ),
            RefusalKind.DoneAlready => Say("This was done already.", "Dit is al gedaan."),
            RefusalKind.AssignedByScenario => Say(
                "In this exercise the role sheet says what you want.",
                "In deze oefening staat op het rolblad wat u wilt."
            ),
            RefusalKind.TooMany => Say(
                $"The room cannot hold more {refusal.Subject}.",
                $"Aan deze tafel kunnen niet meer {RefusalNouns.InDutch(refusal.Subject)} bevatten."
            ),
            RefusalKind.NothingDue => Say("Nothing is due.", "Er is niets aan de beurt."),
            RefusalKind.IssueThere => Say(
                $"There is '{refusal.Subject}' already; give it another name.",
                $"'{refusal.Subject}' is er al; geef het een andere naam."
            ),
            RefusalKind.BadIssue => Say(
                $"The issue cannot be like this: {refusal.Subject}.",
                $"Het onderwerp kan zo niet zijn: {RefusalNouns.InDutch(refusal.Subject)}."
            ),
            RefusalKind.BadScore => Say(
                $"It cannot be scored like this: {refusal.Subject}.",
                $"Zo kan het niet worden gewaardeerd: {RefusalNouns.InDutch(refusal.Subject)}."
            ),
            RefusalKind.IssueSettled => Say(
                $"Issue '{refusal.Subject}' is settled; what is agreed stays as it is.",
                $"Onderwerp '{refusal.Subject}' is afgesproken; wat is afgesproken blijft zoals het is."
            ),
            RefusalKind.LastOpenIssue => Say(
                "This is the last issue that is open; there would be nothing left to talk about.",
                "Dit is het laatste open onderwerp; er zou niets overblijven om over te praten."
            ),
            RefusalKind.NotParked => Say(
                $"Issue '{refusal.Subject}' is not left aside.",
                $"Onderwerp '{refusal.Subject}' is niet geparkeerd."
            ),
            RefusalKind.NoPosition => Say(
                $"Your party has no demand on '{refusal.Subject}' to drop.",
                $"Uw partij heeft over '{refusal.Subject}' geen eis om te laten vallen."
            ),
            RefusalKind.NothingAgreed => Say(
                "Nothing is agreed on this yet; agree first, or adjourn.",
                "Hierover is nog niets afgesproken; spreek eerst iets af, of verdaag."
            ),
            RefusalKind.StatementOpen => Say(
                "A joint statement is under way; finish or reject it first.",
                "Er is een gezamenlijke verklaring in de maak; rond haar eerst af of wijs haar af."
            ),
            RefusalKind.NoStatement => Say(
                "No joint statement is under way; draft one first.",
                "Er is geen gezamenlijke verklaring in de maak; stel er eerst een op."
            ),
            RefusalKind.WrongStage => Say(
                "The text is not at the stage for this; look at how far it is.",
                "De tekst is hiervoor niet in het juiste stadium; kijk hoe ver hij is."
            ),
            RefusalKind.TextChanged => Say(
                "The text has changed since you saw it; read it again.",
                "De tekst is veranderd sinds u hem zag; lees hem nog eens."
            ),
            RefusalKind.VoidsSupport => Say(
                $"This would void the support of {Title(refusal, "en")}; confirm that you want that.",
                $"Dit doet de steun van {Title(refusal, "nl")} vervallen; bevestig dat u dat wilt."
            ),
            RefusalKind.DecidedAnew => Say(
                $"'{refusal.Subject}' was decided anew; bring the text up to what is agreed.",
                $"Over '{refusal.Subject}' is opnieuw besloten; werk de tekst bij naar wat is afgesproken."
            ),
            RefusalKind.SignsStale => Say(
                $"'{refusal.Subject}' was decided anew since the text was fixed; leave it unsigned, and draft another.",
                $"Over '{refusal.Subject}' is opnieuw besloten sinds de tekst vaststaat; laat hem ongetekend, en stel een andere op."
            ),
            RefusalKind.LeavesOut => Say(
                $"This text says nothing of what is agreed on {Title(refusal, "en")}; add it, or confirm that it is left out.",
                $"Deze tekst zegt niets over wat is afgesproken over {Title(refusal, "nl")}; voeg het toe, of bevestig dat het buiten de tekst blijft."
            ),
            RefusalKind.NoMediator => Say(
                "There is no mediator at this table.",
                "Er is geen bemiddelaar aan deze tafel."
            ),
            RefusalKind.NobodyMediates => Say(
                "Nobody sits in the mediator's place now; wait until somebody does, and see who it is.",
                "Op de plaats van de bemiddelaar zit nu niemand; wacht tot er iemand zit, en kijk wie het is."
            ),
            RefusalKind.MediatorNotNamed => Say(
                "Say to which mediator: name the seat, and who you see there.",
                "Zeg aan welke bemiddelaar: noem de plaats, en wie u daar ziet."
            ),
            RefusalKind.HostReads => Say(
                "A program with a token that the host made acts in this mediator's place, so that the host can read what you entrust to it. Ask for a mediator who sits there in person.",
                "Op de plaats van deze bemiddelaar handelt een programma met een token dat de gastheer maakte, zodat de gastheer kan lezen wat u toevertrouwt. Vraag om een bemiddelaar die er zelf zit."
            ),
            RefusalKind.NoneLeft => Say(
                "No blind suggestion is left in this meeting; their number was set beforehand.",
                "In deze vergadering is geen blinde suggestie meer over; hun aantal lag vooraf vast."
            ),
            RefusalKind.NoDeal => Say(
                "There is no deal that could still be improved.",
                "Er is geen akkoord dat nog verbeterd kan worden."
            ),
            RefusalKind.NotWished => Say(
                "An improvement can be offered once all were told that every party wishes to see one, and that is not looked at any more; the deal stays as it is.",
                "Een verbetering kan worden aangeboden als aan allen is verteld dat elke partij er een wil zien, en daarnaar wordt niet meer gekeken; het akkoord blijft zoals het is."
            ),
            RefusalKind.WishIsKnown => Say(
                "The time came at which the wishes are looked at, and one that every side had by then is not taken back any more. You keep the deal by saying no to what is offered, or by not answering.",
                "Het moment is gekomen waarop naar de wensen wordt gekeken, en een wens die elke kant dan had, kan niet meer worden ingetrokken. U houdt het akkoord door nee te zeggen tegen wat wordt aangeboden, of door niet te antwoorden."
            ),
            RefusalKind.DebriefIsOpen => Say(
                "What your party wants is open to all at the table; it cannot be changed or closed any more.",
                "Wat uw partij wil is open voor allen aan tafel; het kan niet meer worden veranderd of gesloten."
            ),
            RefusalKind.NotDue => Say("This commitment is not due yet.", "Deze toezegging is nog niet aan de orde."),
            RefusalKind.NotVerifier => Say(
                "Somebody else was named to verify this commitment.",
                "Iemand anders is aangewezen om deze toezegging te verifiëren."
            ),
            RefusalKind.Erased => Say(
                "What your side keeps in this room was erased; nothing more can be kept here.",
                "Wat uw kant aan deze tafel bewaarde, is gewist; er kan hier niets meer worden bewaard."
            ),
            RefusalKind.KeyMissing => Say(
                "Nothing was kept: the key of what your side keeps in this room is missing on the server. Tell whoever runs it; once the key is back from its backup, it goes on.",
                "Er is niets bewaard: de sleutel van wat uw kant aan deze tafel bewaart, ontbreekt op de server. Zeg het wie die beheert; is de sleutel terug uit de reservekopie, dan gaat het verder."
            ),
            RefusalKind.SeatPassedOn => Say(
                "Somebody else plays at this seat by now; look at the table again.",
                "Op deze plaats speelt nu iemand anders; kijk opnieuw naar de tafel."
            ),
            RefusalKind.SeatIsTheirs => Say(
                "Somebody has taken this seat, and it is theirs: they make tokens for it themselves, and at a real table links too. You can close the seat; at an exercise a new link takes it back for somebody else.",
                "Iemand heeft deze plaats ingenomen, en zij is van hen: tokens ervoor maken zij zelf, en aan een echte tafel links ook. U kunt de plaats sluiten; bij een oefening neemt een nieuwe link haar terug voor iemand anders."
            ),
            RefusalKind.NotLetIn => Say(
                "Others of your side were there before you: one of them lets you in first, on their page of the table.",
                "Anderen van uw kant waren er eerder dan u: een van hen laat u eerst toe, op hun pagina van de tafel."
            ),
            RefusalKind.NotForPrograms => Say(
                "This is for the person who sits there, from their own browser, not for a program with a token.",
                "Dit is voor de mens die daar zit, vanuit de eigen browser, niet voor een programma met een token."
            ),
            RefusalKind.MovedOn => Say(
                "It was not sent: while it waited something happened at the table that bears on it. See what is new, and send it again if you still mean it.",
                "Het is niet verstuurd: terwijl het wachtte, is aan tafel iets gebeurd dat ertoe doet. Bekijk wat er nieuw is, en verstuur het opnieuw als u het nog wilt."
            ),
            RefusalKind.KeyUsedOtherwise => Say(
                "This key was used for another move; nothing happened now. Make up a new key for a new move, and send a move again only as it was.",
                "Deze sleutel is voor een andere zet gebruikt; er is nu niets gebeurd. Verzin voor een nieuwe zet een nieuwe sleutel, en stuur een zet alleen opnieuw zoals hij was."
            ),
            RefusalKind.BadDocument => Say(
                "This document does not say what your side wants at this table; what was said before stays.",
                "Dit document zegt niet wat uw kant aan deze tafel wil; wat eerder is gezegd, blijft staan."
            ),
            RefusalKind.VerifierNotNamed => Say(
                "Several mediate here: say by the number of the seat which of them is to verify it.",
                "Hier bemiddelen er meer: zeg met het nummer van de plaats wie van hen het verifieert."
            ),
            RefusalKind.DealIsFixed => Say(
                "What is agreed went to be signed, and is not improved on any more.",
                "Wat is afgesproken is ter ondertekening gegaan en wordt niet meer verbeterd."
            ),
            RefusalKind.NotLookedFor => Say(
                "The wishes for an improvement are not looked at any more, and nobody mediates who could offer one; the deal stays as it is.",
                "Naar de wensen voor een verbetering wordt niet meer gekeken, en niemand bemiddelt die er een kan aanbieden; het akkoord blijft zoals het is."
            ),
            RefusalKind.NobodyToTell => Say(
                $"At a real table an agent knows what its side wants from nobody but its principal: give {Title(refusal, "en")} a principal first, or let a person lead.",
                $"Aan een echte tafel hoort een agent alleen van de opdrachtgever wat zijn kant wil: geef {Title(refusal, "nl")} eerst een opdrachtgever, of laat een mens het woord voeren."
            ),
            RefusalKind.BadName => Say(
                $"A name is one line of at most {Bounds.Name} characters in which something can be seen, without signs that hide or turn text around. Type it instead of pasting it.",
                $"Een naam is één regel van hoogstens {Bounds.Name} tekens waarin iets te zien is, zonder tekens die tekst verbergen of omkeren. Typ de naam in plaats van die te plakken."
            ),
            RefusalKind.AskerGone => Say(
                "Nothing was done, and the others were shown nothing: whoever asked for this does not play at that seat any more, or the program that asked may not act there. Whoever leads your side now makes the move, or asks you anew.",
                "Er is niets gedaan, en de anderen hebben niets gezien: wie dit vroeg, speelt niet meer op die plaats, of het programma dat het vroeg mag er niet meer handelen. Wie nu voor uw kant het woord voert, doet de zet zelf of vraagt het u opnieuw."
            ),
            RefusalKind.AskerAway => Say(
                "Nothing was done yet: your lead is away, so the others would see that the move is not the lead’s own. Approve it when the lead is back; until then it waits.",
                "Er is nog niets gedaan: uw hoofdonderhandelaar is er niet, dus de anderen zouden zien dat de zet niet van uw hoofdonderhandelaar zelf is. Keur het goed als die terug is; tot dan wacht het."
            ),
            RefusalKind.RequestEnded => Say(
                "Nothing was done: your lead took this request back, or made another move in its place.",
                "Er is niets gedaan: uw hoofdonderhandelaar heeft dit verzoek ingetrokken, of in plaats daarvan een andere zet gedaan."
            ),
            RefusalKind.OtherErased => Say(
                "Nothing was said or shown to them: they erased what they keep at this table, so that nothing said in confidence reaches them here any more. Say it to all at the table, or outside it.",
                "Er is hun niets gezegd of getoond: zij hebben gewist wat zij aan deze tafel bewaarden, zodat niets vertrouwelijks hen hier nog bereikt. Zeg het tegen iedereen aan tafel, of daarbuiten."
            ),
            RefusalKind.AgentPlays => Say(
                "Nothing was done: an agent plays at your seat while you are away. Take the seat over first; from then on the agent moves no more.",
                "Er is niets gedaan: een agent speelt op uw plaats zolang u er niet bent. Neem eerst de plaats over; vanaf dan doet de agent geen zet meer."
            ),
            RefusalKind.MandateErased => Say(
                "Nothing was done, and the others were shown nothing: your side has a principal and erased what it keeps here, its mandate with it. Nobody can say any more what you may agree to, or approve it, so that you make no binding offer at this table and accept none. You can still speak, turn offers down, take your own back and leave; ask the host for a following table to agree at.",
                "Er is niets gedaan, en de anderen hebben niets gezien: uw kant heeft een opdrachtgever en heeft gewist wat zij hier bewaarde, ook haar mandaat. Niemand kan nog zeggen waarmee u mag instemmen, of het goedkeuren; daarom doet u aan deze tafel geen bindend voorstel meer en aanvaardt u er geen. U kunt nog spreken, voorstellen afwijzen, uw eigen intrekken en vertrekken; vraag de gastheer om een volgende tafel om het daar eens te worden."
            ),
            RefusalKind.Released => Say(
                "The table was released, so that what sides wanted can be known: nothing more is put forward or answered unseen, and what was open has lapsed. What was agreed stands; negotiate further at a table that follows.",
                "De tafel is vrijgegeven, zodat bekend kan zijn wat kanten wilden: er wordt niets meer ongezien voorgelegd of beantwoord, en wat nog openstond is vervallen. Wat is afgesproken, blijft; onderhandel verder aan een tafel die volgt."
            ),
            _ => throw new InvalidOperationException($"There is no sentence for {refusal.Kind}."),
        };

    private static string Title(RoomRefusal refusal, string language) =>
        refusal.Title.IsEmpty ? refusal.Subject : refusal.Title.In(language);

    private static LocalizedText Say(string english, string dutch) =>
        LocalizedText.Of([new("en", english), new("nl", dutch)]);
}
