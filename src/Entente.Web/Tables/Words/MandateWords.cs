using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Rooms.Commands;
using Entente.Rooms.Private;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Tables.Packages;

namespace Entente.Web.Tables.Words;

/// <summary>Mandates, and what a lead asks for beyond one, in words.</summary>
internal static class MandateWords
{
    /// <summary>What a side that has a principal is told once it erased what it keeps: nothing binds it here any more.</summary>
    public static string MandateErased(this PageLanguage l) =>
        l.Say(
            "Your side erased what it keeps here, its mandate with it, and its principal can neither give another nor approve anything. So you make no binding offer at this table any more and accept none; you can still speak, turn offers down, take your own back and leave.",
            "Uw kant heeft gewist wat zij hier bewaarde, ook haar mandaat, en haar opdrachtgever kan geen ander geven en niets goedkeuren. Daarom doet u aan deze tafel geen bindend voorstel meer en aanvaardt u er geen; u kunt nog spreken, voorstellen afwijzen, uw eigen intrekken en vertrekken."
        );

    /// <summary>What became of a request, in a word.</summary>
    public static string ApprovalState(this PageLanguage l, Approval request) =>
        request switch
        {
            { IsApproved: true } => l.Say("approved", "goedgekeurd"),
            { IsApproved: false } => l.Say("not approved", "niet goedgekeurd"),
            { Ended: ApprovalEnd.TakenBack } => l.Say("taken back", "ingetrokken"),
            { Ended: ApprovalEnd.Replaced } => l.Say("replaced", "vervangen"),
            _ => l.Say("waits", "wacht"),
        };

    /// <summary>What is asked for, in a few words.</summary>
    public static string RequestName(this PageLanguage l, RoomCommand move) =>
        move switch
        {
            RoomCommand.AcceptOffer accept => l.Say(
                $"Accept offer {accept.Offer}",
                $"Voorstel {accept.Offer} aanvaarden"
            ),
            RoomCommand.AnswerOneText => l.Say(
                "Say yes to the one text",
                "Ja zeggen tegen de gemeenschappelijke tekst"
            ),
            RoomCommand.AnswerBlind blind => l.Say(
                $"Say yes to blind suggestion {blind.Suggestion}",
                $"Ja zeggen tegen blinde suggestie {blind.Suggestion}"
            ),
            RoomCommand.AnswerImprovement better => l.Say(
                $"Take improvement {better.Improvement} of the deal",
                $"Verbetering {better.Improvement} van het akkoord nemen"
            ),
            _ => l.Say("Make an offer", "Een voorstel doen"),
        };

    /// <summary>What is asked for, with its terms.</summary>
    public static string RequestLine(this PageLanguage l, RoomView view, Approval request) =>
        RequestedTerms.Of(view, request) is { IsEmpty: false } terms
            ? $"{l.RequestName(request.Move)} ({l.TermsLine(view.Space, terms)})"
            : l.RequestName(request.Move);

    /// <summary>What a lead may agree to of one issue.</summary>
    public static string MandateOf(
        this PageLanguage l,
        Issue issue,
        ImmutableSortedDictionary<string, ImmutableArray<string>> allowed,
        ImmutableSortedDictionary<string, MandateRange> ranges
    )
    {
        bool isNamed = allowed.TryGetValue(issue.Name, out ImmutableArray<string> values);
        bool isRanged = ranges.TryGetValue(issue.Name, out MandateRange? range);
        string[] said =
        [
            .. isNamed ? values.Select(value => l.ValueName(issue, value)) : [],
            .. isRanged
                ?
                [
                    l.Say(
                        $"{l.RangeEnd(range!.From)} to {l.ValueName(issue, range.To)}",
                        $"{l.RangeEnd(range.From)} tot en met {l.ValueName(issue, range.To)}"
                    ),
                ]
                : Array.Empty<string>(),
        ];
        return !isNamed && !isRanged ? l.Say("free", "vrij")
            : said.Length == 0 ? l.Say("nothing without asking", "niets zonder te vragen")
            : string.Join(", ", said);
    }

    private static string RangeEnd(this PageLanguage l, string end) =>
        Rational.TryParse(end, out Rational number) ? TypedNumber.Written(l, number) : end;

    /// <summary>What the numbers of an issue count; empty for nothing.</summary>
    public static string UnitOf(this PageLanguage l, Issue issue) =>
        issue switch
        {
            Issue.Integer { Unit.Length: > 0 } whole => l.UnitName(whole.Unit),
            Issue.Real { Unit.Length: > 0 } real => l.UnitName(real.Unit),
            _ => "",
        };
}
