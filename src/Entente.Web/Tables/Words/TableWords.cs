using Entente.Numbers;
using Entente.Outcomes;
using Entente.Rooms.Debrief;
using Entente.Rooms.Events;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Text;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Tables.Packages;

namespace Entente.Web.Tables.Words;

/// <summary>What is said of tables and of those who sit there.</summary>
internal static class TableWords
{
    public static string RoleName(this PageLanguage l, Role role) =>
        role switch
        {
            Role.Host => l.Say("Host", "Gastheer"),
            Role.Mediator => l.Say("Mediator", "Bemiddelaar"),
            Role.Lead => l.Say("Lead negotiator", "Hoofdonderhandelaar"),
            Role.Adviser => l.Say("Adviser", "Adviseur"),
            Role.Principal => l.Say("Principal", "Opdrachtgever"),
            Role.ThirdParty => l.Say("Third party", "Derde partij"),
            Role.Observer => l.Say("Observer", "Waarnemer"),
            _ => l.Say("The public", "Het publiek"),
        };

    public static string PartyName(this PageLanguage l, RoomView view, int party) =>
        party >= 0 && party < view.Parties.Length
            ? l.Of(view.Parties[party].Title, view.Parties[party].Name)
            : l.Say("nobody", "niemand");

    /// <summary>Whose seat it is: the party, the third party, or the role alone.</summary>
    public static string SideName(this PageLanguage l, RoomView view, Role role, int party) =>
        role == Role.ThirdParty && party >= 0 && party < view.ThirdParties.Length
            ? l.Of(view.ThirdParties[party].Title, view.ThirdParties[party].Name)
        : role is Role.Lead or Role.Adviser or Role.Principal ? l.PartyName(view, party)
        : l.RoleName(role);

    /// <summary>Who sits at a seat: name and side, or the side alone where nobody has given a name.</summary>
    public static string SeatName(this PageLanguage l, RoomView view, int seat)
    {
        if (seat < 0 || seat >= view.Seats.Length)
        {
            return l.Say("The table", "De tafel");
        }

        SeatView at = view.Seats[seat];
        string side = l.SideName(view, at.Role, at.Party);
        return at.Agent is not null ? $"{side} ({l.Say("agent", "agent")})"
            : at.Name.Length > 0
                ? at.Namesake > 0 ? $"{at.Name} ({at.Namesake}, {side})"
                    : $"{at.Name} ({side})"
            : side;
    }

    /// <summary>What somebody is called, with a number where others at the table are called alike; empty where nobody has given a name.</summary>
    public static string PersonName(this SeatView seat) =>
        seat.Name.Length > 0 && seat.Namesake > 0
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{seat.Name} ({seat.Namesake})")
            : seat.Name;

    /// <summary>What a name has to be, for whoever gave another.</summary>
    public static string NameRule(this PageLanguage l, int longest) =>
        l.Say(
            $"A name is one line of at most {longest} characters in which something can be seen, without signs that hide or turn text around. Type it instead of pasting it.",
            $"Een naam is één regel van hoogstens {longest} tekens waarin iets te zien is, zonder tekens die tekst verbergen of omkeren. Typ de naam in plaats van die te plakken."
        );

    /// <summary>Which mediator: the name that they gave, and the seat.</summary>
    public static string MediatorName(this PageLanguage l, SeatView mediator) =>
        mediator.Name.Length > 0
            ? l.Say($"{mediator.Name} (seat {mediator.Number})", $"{mediator.Name} (plaats {mediator.Number})")
            : l.Say($"seat {mediator.Number}", $"plaats {mediator.Number}");

    public static string IssueName(this PageLanguage l, OutcomeSpace? space, string issue) =>
        Found(space, issue) is { } found ? l.Of(found.Title, found.Name) : issue;

    public static string IssueName(this PageLanguage l, Issue issue) => l.Of(issue.Title, issue.Name);

    /// <summary>What was added during the talks: an issue by its name, an option with its issue.</summary>
    public static string AdditionName(this PageLanguage l, OutcomeSpace? space, Addition added) =>
        added.Option is { } option
            ? l.Say(
                $"“{l.ValueName(space, added.Issue, option)}” ({l.IssueName(space, added.Issue)})",
                $"‘{l.ValueName(space, added.Issue, option)}’ ({l.IssueName(space, added.Issue)})"
            )
            : l.IssueName(space, added.Issue);

    /// <summary>What a value is called for people, its unit included.</summary>
    public static string ValueName(this PageLanguage l, OutcomeSpace? space, string issue, string value) =>
        Found(space, issue) is { } found ? l.ValueName(found, value) : value;

    public static string ValueName(this PageLanguage l, Issue issue, string value) =>
        issue switch
        {
            Issue.Choice choice when choice.TryFind(value, out IssueValue at) => l.Of(
                choice.Options[at.Index].Title,
                value
            ),
            Issue.YesNo => value == "yes" ? l.Say("yes", "ja") : l.Say("no", "nee"),
            Issue.Integer number when Rational.TryParse(value, out Rational count) => Quantities.In(
                l.Tag,
                count,
                number.Unit
            ),
            Issue.Real number when Rational.TryParse(value, out Rational count) => Quantities.In(
                l.Tag,
                count,
                number.Unit
            ),
            _ => value,
        };

    /// <summary>Terms in one line, issues in the order of the agenda.</summary>
    public static string TermsLine(this PageLanguage l, OutcomeSpace? space, Terms terms) =>
        string.Join(
            "; ",
            InOrder(space, terms)
                .Select(each => $"{l.IssueName(space, each.Key)}: {l.ValueName(space, each.Key, each.Value)}")
        );

    /// <summary>What an offer says in one line, its conditions first.</summary>
    public static string OfferLine(this PageLanguage l, OutcomeSpace? space, Terms terms, Terms asked) =>
        asked.IsEmpty
            ? l.TermsLine(space, terms)
            : l.Say(
                $"if you agree to {l.TermsLine(space, asked)}, then we agree to {l.TermsLine(space, terms.Without(asked.Values.Keys))}",
                $"als u instemt met {l.TermsLine(space, asked)}, dan stemmen wij in met {l.TermsLine(space, terms.Without(asked.Values.Keys))}"
            );

    /// <summary>The values of terms in the order of the agenda.</summary>
    public static IEnumerable<KeyValuePair<string, string>> InOrder(OutcomeSpace? space, Terms terms) =>
        terms.Values.OrderBy(each => space?.IndexOf(each.Key) ?? 0);

    public static string PhaseName(this PageLanguage l, TalkPhase phase) =>
        phase switch
        {
            TalkPhase.Gathering => l.Say("Gathering", "Nog niet begonnen"),
            TalkPhase.Talking => l.Say("In session", "In vergadering"),
            TalkPhase.Paused => l.Say("Paused", "Gepauzeerd"),
            TalkPhase.Adjourned => l.Say("Adjourned", "Verdaagd"),
            _ => l.Say("Ended", "Afgelopen"),
        };

    public static string EndSentence(this PageLanguage l, RoomView view) =>
        view.End switch
        {
            TalkEnd.Agreement => l.Say(
                "There is an agreement on everything that was open.",
                "Er is een akkoord over alles wat openstond."
            ),
            TalkEnd.WalkAway => l.Say(
                $"{l.PartyName(view, view.EndedBy)} walked away.",
                $"{l.PartyName(view, view.EndedBy)} is weggelopen."
            ) + Stays(l, view),
            TalkEnd.Deadline when AreRoundsOver(view) => l.Say("The rounds were used up.", "De ronden waren op.")
                + Stays(l, view),
            TalkEnd.Deadline => l.Say("The time was over.", "De tijd was om.") + Stays(l, view),
            TalkEnd.Closed => l.Say("The host closed the table.", "De gastheer heeft de tafel gesloten.")
                + Stays(l, view),
            TalkEnd.LineDown => Missed(l, view) + Stays(l, view),
            _ => "",
        };

    /// <summary>Whether the talks ended because every round had been played, before their time was over.</summary>
    internal static bool AreRoundsOver(RoomView view) =>
        view.End == TalkEnd.Deadline
        && (
            view.Time is not { } time
            || view.Timeline.LastOrDefault(each => each.Events.Any(happened => happened is RoomEvent.TalksEnded))
                is not { } last
            || view.Clock.At(last.At) < time
        );

    // Whose absence ended the talks, by the policy of the table.
    private static string Missed(PageLanguage l, RoomView view) =>
        LastLost(view) switch
        {
            { HasLeft: true, Seat: var seat } => l.Say(
                $"{l.SeatName(view, seat)} left and nobody took the seat, and the rule of this table was to end then.",
                $"{l.SeatName(view, seat)} is vertrokken en niemand nam de plaats in, en aan deze tafel eindigt het overleg dan."
            ),
            { Seat: var seat } => l.Say(
                $"The line of {l.SeatName(view, seat)} stayed down, and the rule of this table was to end then.",
                $"De verbinding van {l.SeatName(view, seat)} kwam niet terug, en aan deze tafel eindigt het overleg dan."
            ),
            _ => l.Say(
                "Somebody was missed, and the rule of this table was to end then.",
                "Er ontbrak iemand, en aan deze tafel eindigt het overleg dan."
            ),
        };

    /// <summary>Who was missed last; null for nobody.</summary>
    internal static RoomEvent.LineLost? LastLost(RoomView view) =>
        view.Timeline.SelectMany(item => item.Events).OfType<RoomEvent.LineLost>().LastOrDefault();

    public static string OfferStateName(this PageLanguage l, OfferState state) =>
        state switch
        {
            OfferState.Standing => l.Say("Stands", "Staat"),
            OfferState.Accepted => l.Say("Accepted", "Aanvaard"),
            OfferState.Rejected => l.Say("Turned down", "Afgewezen"),
            OfferState.Withdrawn => l.Say("Taken back", "Ingetrokken"),
            OfferState.Replaced => l.Say("Replaced", "Vervangen"),
            _ => l.Say("Lapsed", "Vervallen"),
        };

    /// <summary>What happens when a line stays down.</summary>
    /// <param name="l">The language.</param>
    /// <param name="policy">What the host chose.</param>
    /// <param name="isMediated">Whether there is a place for a mediator; null where that is not known yet.</param>
    public static string PolicyName(this PageLanguage l, DropPolicy policy, bool? isMediated = null) =>
        policy switch
        {
            DropPolicy.Pause => l.Say("the talks pause until they are back", "het overleg pauzeert tot die terug is"),
            DropPolicy.GoOn => l.Say("the others go on", "de anderen gaan verder"),
            DropPolicy.Agent => l.Say("an agent sits in, disclosed", "een agent neemt waar, en dat wordt gezegd"),
            DropPolicy.MediatorProposes when isMediated == true => l.Say(
                "the mediator is asked to propose",
                "de bemiddelaar wordt om een voorstel gevraagd"
            ),
            DropPolicy.MediatorProposes when isMediated == false => l.Say(
                "nobody mediates, so the table itself proposes a package if every side lets it; else the others go on",
                "niemand bemiddelt, dus stelt de tafel zelf een pakket voor als elke kant dat toelaat; anders gaan de anderen verder"
            ),
            DropPolicy.MediatorProposes => l.Say(
                "the mediator is asked to propose; without one the table itself does, if every side lets it",
                "de bemiddelaar wordt om een voorstel gevraagd; zonder bemiddelaar doet de tafel het zelf, als elke kant dat toelaat"
            ),
            _ => l.Say("the talks end with a fair record", "het overleg eindigt met een eerlijk verslag"),
        };

    /// <summary>The same at a table.</summary>
    public static string PolicyName(this PageLanguage l, RoomView view, DropPolicy policy) =>
        l.PolicyName(policy, view.Seats.Any(each => each is { Role: Role.Mediator, State: not SeatState.Closed }));

    public static string KindName(this PageLanguage l, MessageKind kind) =>
        kind switch
        {
            MessageKind.Question => l.Say("Question", "Vraag"),
            MessageKind.Clarification => l.Say("Clarification", "Toelichting"),
            MessageKind.Idea => l.Say("Idea", "Idee"),
            _ => l.Say("Message", "Bericht"),
        };

    /// <summary>What became of a move that did not simply happen; null when it did.</summary>
    public static string? Answer(this PageLanguage l, MoveResult result) => l.Answer(null, result);

    /// <summary>What became of a move that did not simply happen, issues called as their reader does; null when it did.</summary>
    public static string? Answer(this PageLanguage l, OutcomeSpace? space, MoveResult result) =>
        result switch
        {
            MoveResult.Refused refused => l.Of(Named(l, space, refused.Refusal).Text),
            MoveResult.Full => l.Say(
                "The server has no space to keep this. Nothing happened, and what you wrote is still here; the room can be read.",
                "De server heeft geen ruimte om dit te bewaren. Er is niets gebeurd, en wat u schreef staat er nog; de tafel blijft leesbaar."
            ),
            MoveResult.Waiting => l.Say(
                "What keeps the room cannot be reached at the moment. What you wrote is still here; send it again, it will not count twice.",
                "De opslag van deze tafel is even niet bereikbaar. Wat u schreef staat er nog; verstuur het nog eens, het telt niet dubbel."
            ),
            _ => null,
        };

    /// <summary>A refusal that nobody asked for at a table: one of admission, or a missing seat.</summary>
    public static string Sentence(this PageLanguage l, RefusalKind kind) => l.Of(new RoomRefusal(kind).Text);

    /// <summary>A worth to two decimals, without those that tell nothing, its unit left out; from a thousand on whole.</summary>
    public static string Worth(this PageLanguage l, double worth) =>
        l.Language.Number(
            worth,
            Math.Abs(worth) >= 1_000 || Math.Round(worth, 2) == Math.Round(worth) ? 0
                : Math.Round(worth, 2) == Math.Round(worth, 1) ? 1
                : 2
        );

    public static string WorthOf(this PageLanguage l, StakeRange range) =>
        range.IsOne ? l.Worth(range.Low) : $"{l.Worth(range.Low)} – {l.Worth(range.High)}";

    /// <summary>A length of time in its largest unit that it is a whole number of; else in minutes and the seconds over.</summary>
    public static string Lasting(this PageLanguage l, TimeSpan time) =>
        time.TotalDays >= 1 && time.Ticks % TimeSpan.TicksPerDay == 0
            ? l.Count((int)time.TotalDays, l.Say("day", "dag"), l.Say("days", "dagen"))
        : time.TotalHours >= 1 && time.Ticks % TimeSpan.TicksPerHour == 0
            ? l.Count((int)time.TotalHours, l.Say("hour", "uur"), l.Say("hours", "uur"))
        : time.TotalMinutes >= 1
            ? l.Count((int)time.TotalMinutes, l.Say("minute", "minuut"), l.Say("minutes", "minuten"))
                + (time.Seconds > 0 ? l.Say(" and ", " en ") + l.Seconds(time.Seconds) : "")
        : l.Seconds((int)time.TotalSeconds);

    /// <summary>The time on a clock that stands still, written as the script of the tables writes one that runs.</summary>
    public static string OnClock(TimeSpan left)
    {
        var whole = TimeSpan.FromSeconds(Math.Max(0, Math.Round(left.TotalSeconds)));
        return whole.TotalHours >= 48 ? $"{whole.Days} d"
            : whole.TotalHours >= 1 ? $"{(int)whole.TotalHours}:{whole:mm\\:ss}"
            : $"{whole:m\\:ss}";
    }

    private static string Seconds(this PageLanguage l, int seconds) =>
        l.Count(seconds, l.Say("second", "seconde"), l.Say("seconds", "seconden"));

    /// <summary>Whether a refusal names an issue.</summary>
    public static bool IsAboutIssue(RoomRefusal refusal) =>
        refusal.Kind
            is RefusalKind.NoSuchValue
                or RefusalKind.OutOfRange
                or RefusalKind.IssueParked
                or RefusalKind.IssueSettled
                or RefusalKind.IssueThere
                or RefusalKind.NotParked
                or RefusalKind.NoPosition
                or RefusalKind.DecidedAnew
                or RefusalKind.SignsStale;

    private static RoomRefusal Named(PageLanguage l, OutcomeSpace? space, RoomRefusal refusal) =>
        IsAboutIssue(refusal) ? refusal with { Subject = l.IssueName(space, refusal.Subject) } : refusal;

    private static string Stays(PageLanguage l, RoomView view) =>
        TalkResult.Of(view).Kind switch
        {
            TalkResultKind.PartialAgreement => " "
                + l.Say(
                    "A partial agreement: what was agreed before stays agreed.",
                    "Een gedeeltelijk akkoord: wat eerder is afgesproken, blijft afgesproken."
                ),
            TalkResultKind.Agreement => " "
                + l.Say(
                    "The agreement of the tables before stands.",
                    "Het akkoord van de tafels daarvoor blijft staan."
                ),
            _ => "",
        };

    private static Issue? Found(OutcomeSpace? space, string issue) =>
        space is not null && space.IndexOf(issue) is >= 0 and var at ? space.Issues[at] : null;
}
