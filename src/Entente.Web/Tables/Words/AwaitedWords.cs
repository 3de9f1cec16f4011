using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.Seats;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Tables.Packages;
using Entente.Web.Tables.Waiting;

namespace Entente.Web.Tables.Words;

/// <summary>What waits for somebody at a table, in words: what it is, and what is to be done.</summary>
internal static class AwaitedWords
{
    public static string Say(this PageLanguage l, RoomView view, Awaited awaited) =>
        awaited.Kind switch
        {
            AwaitedKind.Beginning => l.Say(
                "Every party has a lead: begin the talks",
                "Elke partij heeft een hoofdonderhandelaar: begin het overleg"
            ),
            AwaitedKind.Wishes => l.Say("Say what your side wants", "Zeg wat uw kant wil"),
            AwaitedKind.Offer => Offered(l, view, awaited.Number),
            AwaitedKind.Adjournment when view.AdjournmentAskedBy.Length > 1 => l.Say(
                $"{Parties(l, view)} ask to adjourn",
                $"{Parties(l, view)} vragen te verdagen"
            ),
            AwaitedKind.Adjournment => l.Say(
                $"{Parties(l, view)} asks to adjourn",
                $"{Parties(l, view)} vraagt te verdagen"
            ),
            AwaitedKind.Agenda => l.Say(
                "A change of the agenda to agree to",
                "Een wijziging van de agenda om over te beslissen"
            ),
            AwaitedKind.Score => l.Say(
                $"Score what was added: {Added(l, view, awaited.Number)}",
                $"Waardeer wat is toegevoegd: {Added(l, view, awaited.Number)}"
            ),
            AwaitedKind.OneText => l.Say("A one text to say yes or no to", "Eén tekst om ja of nee tegen te zeggen"),
            AwaitedKind.Blind => l.Say(
                $"Blind suggestion {awaited.Number} to answer",
                $"Blinde suggestie {awaited.Number} om te beantwoorden"
            ),
            AwaitedKind.Improvement => l.Say(
                "An improvement of the deal to answer",
                "Een verbetering van het akkoord om te beantwoorden"
            ),
            AwaitedKind.Approval => Asked(l, view, awaited.Number),
            AwaitedKind.Suggestion => l.Say(
                $"Suggestion {awaited.Number} for the statement to decide on",
                $"Wijzigingsvoorstel {awaited.Number} bij de verklaring om over te beslissen"
            ),
            AwaitedKind.Support => l.Say("A joint statement to support", "Een gezamenlijke verklaring om te steunen"),
            AwaitedKind.Signature => l.Say("A joint statement to sign", "Een gezamenlijke verklaring om te tekenen"),
            AwaitedKind.Communique => l.Say(
                "A text for the public to decide on",
                "Een tekst voor het publiek om over te beslissen"
            ),
            AwaitedKind.Pledge => l.Say(
                $"Commitment {awaited.Number}, of your side, is due",
                $"Toezegging {awaited.Number}, van uw kant, is nu te doen"
            ),
            AwaitedKind.Verification => l.Say(
                $"Commitment {awaited.Number} to verify",
                $"Toezegging {awaited.Number} om na te gaan"
            ),
            AwaitedKind.Proposal => l.Say(
                $"The line of {l.SeatName(view, awaited.Number)} stays down: propose something",
                $"De verbinding van {l.SeatName(view, awaited.Number)} blijft weg: doe een voorstel"
            ),
            AwaitedKind.Missing => view.Seats[awaited.Number].State == SeatState.Left
                ? l.Say(
                    $"{l.SeatName(view, awaited.Number)} left: seat somebody or an agent, or go on",
                    $"{l.SeatName(view, awaited.Number)} is vertrokken: geef iemand of een agent die plaats, of ga verder"
                )
                : l.Say(
                    $"The line of {l.SeatName(view, awaited.Number)} stays down: wait, seat an agent, or go on",
                    $"De verbinding van {l.SeatName(view, awaited.Number)} blijft weg: wacht, zet er een agent neer, of ga verder"
                ),
            AwaitedKind.Vacant => view.Vacant.Any(each => each.Party == awaited.Number && each.MayGoOn)
                ? l.Say(
                    $"The seat of {l.PartyName(view, awaited.Number)} is empty: give it to somebody, sit an agent in, or go on without",
                    $"De plaats van {l.PartyName(view, awaited.Number)} is leeg: geef haar aan iemand, laat een agent waarnemen, of ga zonder verder"
                )
                : l.Say(
                    $"The seat of {l.PartyName(view, awaited.Number)} is empty: give it to somebody, or sit an agent in",
                    $"De plaats van {l.PartyName(view, awaited.Number)} is leeg: geef haar aan iemand, of laat een agent waarnemen"
                ),
            AwaitedKind.Newcomer => l.Say(
                $"{l.SeatName(view, awaited.Number)} wants to sit on your side",
                $"{l.SeatName(view, awaited.Number)} wil bij uw kant zitten"
            ),
            AwaitedKind.DelegationWords => l.Say(
                "New words within your delegation",
                "Nieuwe woorden binnen uw delegatie"
            ),
            AwaitedKind.MediatorWords => l.Say(
                "New words in confidence from the mediator",
                "Nieuwe woorden in vertrouwen van de bemiddelaar"
            ),
            AwaitedKind.PartyWords => l.Say(
                $"New words in confidence from {l.PartyName(view, awaited.Number)}",
                $"Nieuwe woorden in vertrouwen van {l.PartyName(view, awaited.Number)}"
            ),
            _ => l.Say("Release scenario and debrief", "Geef scenario en nabespreking vrij"),
        };

    /// <summary>How many things wait, in words.</summary>
    public static string Waiting(this PageLanguage l, int count) =>
        count == 1
            ? l.Say("One thing waits for you", "Er wacht één ding op u")
            : l.Say($"{count} things wait for you", $"Er wachten {count} dingen op u");

    private static string Offered(PageLanguage l, RoomView view, int number)
    {
        Offer offer = view.Offers[number - 1].Offer;
        string by = l.PartyName(view, offer.Party);
        return l.Say($"Offer {number} of {by} to answer", $"Voorstel {number} van {by} om te beantwoorden");
    }

    private static string Asked(PageLanguage l, RoomView view, int number)
    {
        Approval? request = view.Own?.Approvals.FirstOrDefault(each => each.Number == number);
        string what = l.RequestName(request?.Move ?? new RoomCommand.MakeOffer(Terms.None));
        return l.Say(
            $"Your lead asks for your approval: {what}",
            $"Uw hoofdonderhandelaar vraagt uw goedkeuring: {what}"
        );
    }

    private static string Parties(PageLanguage l, RoomView view) =>
        l.List([.. view.AdjournmentAskedBy.Select(party => l.PartyName(view, party))]);

    private static string Added(PageLanguage l, RoomView view, int proposal) =>
        Addition.Of(view).FirstOrDefault(each => each.Proposal == proposal) is { } added
            ? l.AdditionName(view.Space, added)
            : "";
}
