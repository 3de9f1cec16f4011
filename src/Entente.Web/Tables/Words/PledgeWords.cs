using System.Collections.Immutable;
using Entente.Rooms.Events;
using Entente.Rooms.Pledges;
using Entente.Rooms.Seats;
using Entente.Rooms.Views;
using Entente.Web.Languages;

namespace Entente.Web.Tables.Words;

/// <summary>What became of commitments, as sentences.</summary>
internal static class PledgeWords
{
    /// <summary>What became of a commitment; null for anything else.</summary>
    /// <param name="l">The language.</param>
    /// <param name="view">The table.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="seat">Whose move it was; -1 for the clock's.</param>
    public static string? PledgeSentence(this PageLanguage l, RoomView view, RoomEvent happened, int seat) =>
        happened switch
        {
            RoomEvent.PledgeGiven given => l.Say(
                $"{l.PartyName(view, given.Party)} gives commitment {given.Pledge}: {l.Quoted(given.What)}",
                $"{l.PartyName(view, given.Party)} doet toezegging {given.Pledge}: {l.Quoted(given.What)}"
            ),
            RoomEvent.PledgeFellDue due => l.Say(
                $"{Named(l, view, due.Pledge)} is due now, and was not said to be done.",
                $"{Named(l, view, due.Pledge)} moet nu zijn nagekomen, en is niet als gedaan gemeld."
            ),
            RoomEvent.PledgeReported reported => TimelineWords.Because(
                l,
                l.Say(
                    $"{l.SeatName(view, seat)} says that it is done: {Named(l, view, reported.Pledge, isInside: true)}",
                    $"{l.SeatName(view, seat)} meldt als gedaan: {Named(l, view, reported.Pledge, isInside: true)}"
                ),
                reported.Note
            ),
            RoomEvent.PledgeJudged { IsKept: true } judged => TimelineWords.Because(
                l,
                l.Say(
                    $"{l.SeatName(view, seat)} verified that it was kept: {Named(l, view, judged.Pledge, isInside: true)}",
                    $"{l.SeatName(view, seat)} stelde vast dat is nagekomen: {Named(l, view, judged.Pledge, isInside: true)}"
                ),
                judged.Note
            ),
            RoomEvent.PledgeJudged judged => TimelineWords.Because(
                l,
                l.Say(
                    $"{l.SeatName(view, seat)} found broken: {Named(l, view, judged.Pledge, isInside: true)}",
                    $"{l.SeatName(view, seat)} stelde vast dat niet is nagekomen: {Named(l, view, judged.Pledge, isInside: true)}"
                ),
                judged.Note
            ),
            _ => null,
        };

    /// <summary>Who is to verify a commitment, of several mediators which.</summary>
    public static string VerifierName(this PageLanguage l, RoomView view, Verifier verifier) =>
        l.SideName(view, verifier.Role, verifier.Party)
        + (
            verifier.Seat is { } seat && seat >= 0 && seat < view.Seats.Length
                ? ": " + l.MediatorName(view.Seats[seat])
                : ""
        );

    /// <summary>Whether whoever looks at a table is to verify a commitment.</summary>
    public static bool IsYours(this Verifier verifier, RoomView view) =>
        verifier.Role == view.You.Role
        && (
            verifier.Role == Role.Mediator
                ? verifier.Seat is null || verifier.Seat == view.You.Number
                : verifier.Party == view.You.Party
        );

    /// <summary>A step in the history of a commitment, without who took it.</summary>
    public static string StepName(this PageLanguage l, PledgeState state) =>
        state switch
        {
            PledgeState.Pledged => l.Say("pledged", "toegezegd"),
            PledgeState.Due => l.Say("fell due", "termijn voorbij"),
            PledgeState.Reported => l.Say("said to be done", "gemeld als gedaan"),
            PledgeState.Verified => l.Say("verified: kept", "geverifieerd: nagekomen"),
            _ => l.Say("found broken", "vastgesteld: niet nagekomen"),
        };

    /// <summary>What commitments go along to the table that follows, and why: a sentence for those of which nobody has found whether they were kept, and one for those found broken.</summary>
    /// <param name="l">The language.</param>
    /// <param name="view">The table where they were given.</param>
    /// <param name="carried">The commitments that go along.</param>
    public static IEnumerable<string> CarriedSentences(
        this PageLanguage l,
        RoomView view,
        ImmutableArray<Pledge> carried
    )
    {
        string[] open = [.. carried.Where(each => each.State != PledgeState.Broken).Select(Said)];
        string[] broken = [.. carried.Where(each => each.State == PledgeState.Broken).Select(Said)];
        if (open.Length > 0)
        {
            yield return l.Say(
                "Carried over, because nobody has verified it yet:",
                "Gaat mee, omdat nog niemand het heeft geverifieerd:"
            ) + $" {l.List(open)}";
        }

        if (broken.Length > 0)
        {
            yield return l.Say(
                "Found broken, and carried over, because it can still be done late:",
                "Vastgesteld als niet nagekomen; gaat mee, omdat het later alsnog kan worden gedaan:"
            ) + $" {l.List(broken)}";
        }

        string Said(Pledge pledge) => $"{l.PartyName(view, pledge.Party)}: {pledge.What}";
    }

    /// <summary>Words that somebody else chose.</summary>
    public static string Quoted(this PageLanguage l, string words) => l.Say($"“{words}”", $"‘{words}’");

    private static string Named(PageLanguage l, RoomView view, int number, bool isInside = false)
    {
        Pledge? pledge = view.Pledges.FirstOrDefault(each => each.Number == number);
        string what = pledge is null
            ? ""
            : $" {l.Say("of", "van")} {l.PartyName(view, pledge.Party)}, {l.Quoted(pledge.What)}";
        return (isInside ? l.Say("commitment", "toezegging") : l.Say("Commitment", "Toezegging")) + $" {number}{what}";
    }
}
