using Entente.Numbers;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Events;
using Entente.Rooms.Views;
using Entente.Web.Languages;

namespace Entente.Web.Tables.Words;

/// <summary>What is said of the agenda and of demands.</summary>
internal static class AgendaWords
{
    /// <summary>A change of the agenda, as something to do: what it adds, with its values, or what it leaves aside.</summary>
    public static string ChangeName(this PageLanguage l, OutcomeSpace? space, AgendaChange change) =>
        change switch
        {
            AgendaChange.AddIssue add => l.Say(
                $"add the issue “{l.IssueName(add.Issue)}” ({l.ValuesOf(add.Issue)})",
                $"onderwerp ‘{l.IssueName(add.Issue)}’ toevoegen ({l.ValuesOf(add.Issue)})"
            ),
            AgendaChange.AddOption add => l.Say(
                $"add “{l.Of(add.Option.Title, add.Option.Name)}” to {l.IssueName(space, add.Issue)}",
                $"‘{l.Of(add.Option.Title, add.Option.Name)}’ toevoegen aan {l.IssueName(space, add.Issue)}"
            ),
            AgendaChange.Park park => l.Say(
                $"park {l.IssueName(space, park.Issue)}",
                $"{l.IssueName(space, park.Issue)} parkeren"
            ),
            _ => "",
        };

    /// <summary>What happened to the agenda or to demands, as a sentence; null for anything else.</summary>
    public static string? AgendaSentence(this PageLanguage l, RoomView view, RoomEvent happened) =>
        happened switch
        {
            RoomEvent.AgendaProposed proposed when IsCarried(view, proposed.Proposal) => null,
            RoomEvent.AgendaChanged changed when IsCarried(view, changed.Proposal) => l.Say(
                $"On the agenda from the table before: {l.ChangeName(view.Space, changed.Change)}.",
                $"Op de agenda vanaf de vorige tafel: {l.ChangeName(view.Space, changed.Change)}."
            ),
            RoomEvent.AgendaProposed proposed => Said(
                l,
                l.Say(
                    $"{Proposer(l, view, proposed.Proposal)} proposes: {l.ChangeName(view.Space, proposed.Change)}",
                    $"{Proposer(l, view, proposed.Proposal)} stelt voor: {l.ChangeName(view.Space, proposed.Change)}"
                ),
                proposed.Note
            ),
            RoomEvent.AgendaAnswered answered => Said(l, Answered(l, view, answered), answered.Reason),
            RoomEvent.AgendaChanged changed => l.Say(
                $"The agenda changed, as {Proposer(l, view, changed.Proposal)} proposed: {l.ChangeName(view.Space, changed.Change)}.",
                $"De agenda is gewijzigd, op voorstel van {Proposer(l, view, changed.Proposal)}: {l.ChangeName(view.Space, changed.Change)}."
            ),
            RoomEvent.IssueTakenUp taken => l.Say(
                $"{l.IssueName(view.Space, taken.Issue)} is on the agenda again.",
                $"{l.IssueName(view.Space, taken.Issue)} staat weer op de agenda."
            ),
            RoomEvent.PositionTaken position => Said(
                l,
                l.Say(
                    $"{l.PartyName(view, position.Party)} demands {l.IssueName(view.Space, position.Issue)}: {l.ValueName(view.Space, position.Issue, position.Value)}",
                    $"{l.PartyName(view, position.Party)} eist {l.IssueName(view.Space, position.Issue)}: {l.ValueName(view.Space, position.Issue, position.Value)}"
                ),
                position.Note
            ),
            RoomEvent.PositionDropped position => Said(
                l,
                l.Say(
                    $"{l.PartyName(view, position.Party)} drops its demand on {l.IssueName(view.Space, position.Issue)}",
                    $"{l.PartyName(view, position.Party)} laat de eis over {l.IssueName(view.Space, position.Issue)} vallen"
                ),
                position.Reason
            ),
            _ => null,
        };

    private static string Answered(PageLanguage l, RoomView view, RoomEvent.AgendaAnswered answered)
    {
        AgendaProposal? proposal = view.Proposals.FirstOrDefault(each => each.Number == answered.Proposal);
        string change = proposal is null ? "" : l.ChangeName(view.Space, proposal.Change);
        string party = l.PartyName(view, answered.Party);
        bool isOwn =
            proposal is { Seat: >= 0 and var seat }
            && seat < view.Seats.Length
            && view.Seats[seat] is { Role: Rooms.Seats.Role.Lead, Party: var proposer }
            && proposer == answered.Party;
        return answered.Agrees ? l.Say($"{party} agrees: {change}", $"{party} stemt in: {change}")
            : isOwn ? l.Say($"{party} takes back its proposal: {change}", $"{party} trekt het voorstel in: {change}")
            : l.Say($"{party} does not agree: {change}", $"{party} stemt niet in: {change}");
    }

    // What nobody at this table proposed was added at the one before.
    private static bool IsCarried(RoomView view, int number) =>
        view.Proposals.FirstOrDefault(each => each.Number == number) is { Seat: < 0 };

    private static string Proposer(PageLanguage l, RoomView view, int number) =>
        l.SeatName(view, view.Proposals.FirstOrDefault(each => each.Number == number)?.Seat ?? -1);

    private static string ValuesOf(this PageLanguage l, Issue issue) =>
        issue switch
        {
            Issue.Choice choice => string.Join(", ", choice.Options.Select(option => l.Of(option.Title, option.Name))),
            Issue.Integer whole => Range(l, issue, whole.Low, whole.High, whole.Step),
            Issue.Real real => Range(l, issue, real.Low, real.High, real.Step),
            _ => l.Say("yes or no", "ja of nee"),
        };

    private static string Range(PageLanguage l, Issue issue, Rational low, Rational high, Rational? step)
    {
        string highest = l.ValueName(issue, high.ToString());
        return l.Say($"{low} to {highest}", $"{low} tot en met {highest}")
            + (
                step is { } apart && apart != Rational.One
                    ? l.Say($", in steps of {apart}", $", in stappen van {apart}")
                    : ""
            );
    }

    private static string Said(PageLanguage l, string what, string note) =>
        note.Length == 0 ? $"{what}." : $"{what}. {l.Say("“", "‘")}{note}{l.Say("”", "’")}";
}
