using System.Collections.Immutable;
using Entente.Rooms.Events;
using Entente.Rooms.Offers;
using Entente.Rooms.Seats;
using Entente.Rooms.Statements;
using Entente.Rooms.Views;
using Entente.Web.Languages;

namespace Entente.Web.Tables.Words;

/// <summary>What happened to the joint statement and to texts for the public, as sentences.</summary>
internal static class StatementWords
{
    private const int HashShown = 12;

    /// <summary>What happened to a text; null for anything else.</summary>
    /// <param name="l">The language.</param>
    /// <param name="view">The table.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="seat">Whose move it was; -1 for the clock's.</param>
    public static string? StatementSentence(this PageLanguage l, RoomView view, RoomEvent happened, int seat) =>
        happened switch
        {
            RoomEvent.StatementDrafted { From: > 0 } drafted => l.Say(
                $"{l.SeatName(view, seat)} took the text of statement {drafted.From} up again as the draft of statement {drafted.Statement}: {Clauses(l, drafted.Clauses.Length)}.",
                $"{l.SeatName(view, seat)} nam de tekst van verklaring {drafted.From} opnieuw op als ontwerp van verklaring {drafted.Statement}: {Clauses(l, drafted.Clauses.Length)}."
            ),
            RoomEvent.StatementDrafted drafted => l.Say(
                $"{l.SeatName(view, seat)} drafted statement {drafted.Statement} from what is agreed: {Clauses(l, drafted.Clauses.Length)}.",
                $"{l.SeatName(view, seat)} stelde verklaring {drafted.Statement} op uit wat is afgesproken: {Clauses(l, drafted.Clauses.Length)}."
            ),
            RoomEvent.ChangeSuggested made => TimelineWords.Because(
                l,
                l.Say(
                    $"{l.SeatName(view, seat)} made suggestion {made.Suggestion} for statement {made.Statement}: {ChangeOf(l, view, made.Statement, made.Suggestion)}",
                    $"{l.SeatName(view, seat)} deed wijzigingsvoorstel {made.Suggestion} voor verklaring {made.Statement}: {ChangeOf(l, view, made.Statement, made.Suggestion)}"
                ),
                made.Note
            ),
            RoomEvent.SuggestionAnswered answered => TimelineWords.Because(
                l,
                Answered(l, view, answered),
                answered.Reason
            ),
            RoomEvent.TextChanged changed => Changed(l, view, changed, seat),
            RoomEvent.StatementProposed proposed => l.Say(
                $"{l.SeatName(view, seat)} put version {VersionAt(view, proposed.Statement, happened)} of statement {proposed.Statement} before the parties{Without(l, view, proposed.LeavesOut)}.",
                $"{l.SeatName(view, seat)} legde versie {VersionAt(view, proposed.Statement, happened)} van verklaring {proposed.Statement} aan de partijen voor{Without(l, view, proposed.LeavesOut)}."
            ),
            RoomEvent.StatementSupported support => l.Say(
                $"{l.PartyName(view, support.Party)} supports version {support.Version} of statement {support.Statement}{Without(l, view, support.LeavesOut)}.",
                $"{l.PartyName(view, support.Party)} steunt versie {support.Version} van verklaring {support.Statement}{Without(l, view, support.LeavesOut)}."
            ),
            RoomEvent.SupportWithdrawn support => l.Say(
                $"{l.PartyName(view, support.Party)} took back its support of version {VersionAt(view, support.Statement, happened)} of statement {support.Statement}.",
                $"{l.PartyName(view, support.Party)} trok de steun aan versie {VersionAt(view, support.Statement, happened)} van verklaring {support.Statement} in."
            ),
            _ => l.SigningSentence(view, happened, seat),
        };

    // What was left out of a text, knowingly.
    private static string Without(PageLanguage l, RoomView view, ImmutableArray<string> issues) =>
        issues.IsEmpty
            ? ""
            : l.Say(", without a word on ", ", zonder een woord over ")
                + l.List([.. issues.Select(issue => l.IssueName(view.Space, issue))]);

    /// <summary>What a suggestion would change, and where: the clauses counted as they stood in the text that it is about.</summary>
    public static string ChangeName(this PageLanguage l, RoomView view, Statement statement, Suggestion suggestion)
    {
        ImmutableArray<Clause> text = statement.TextOf(suggestion.Version);
        return suggestion.Change switch
        {
            ClauseChange.Rewrite rewrite => l.Say(
                $"other words for {ClauseIn(l, view, text, rewrite.Clause)}",
                $"andere woorden voor {ClauseIn(l, view, text, rewrite.Clause)}"
            ),
            ClauseChange.Remove remove => l.Say(
                $"leaving out {ClauseIn(l, view, text, remove.Clause)}",
                $"{ClauseIn(l, view, text, remove.Clause)} weglaten"
            ),
            ClauseChange.Insert { After: > 0 and var before } => l.Say(
                $"a new clause after {ClauseIn(l, view, text, before)}",
                $"een nieuwe clausule na {ClauseIn(l, view, text, before)}"
            ),
            _ => l.Say("a new clause at the beginning", "een nieuwe clausule aan het begin"),
        };
    }

    /// <summary>Whose support of a text before the parties is void once these terms are agreed, in a sentence; null for nobody's.</summary>
    /// <param name="l">The language.</param>
    /// <param name="view">The table.</param>
    /// <param name="terms">What would be agreed.</param>
    public static string? SupportAtStake(this PageLanguage l, RoomView view, Terms terms) =>
        view.Statements is [.., { Stage: StatementStage.Proposed, SupportedBy: [_, ..] support } text]
        && terms.Values.Any(each => view.Settled[each.Key] != each.Value)
            ? l.Say(
                $"Once it is agreed, the support of {Named(l, view, support)} for version {text.Version} of statement {text.Number} is void.",
                $"Zodra het is afgesproken, vervalt de steun van {Named(l, view, support)} aan versie {text.Version} van verklaring {text.Number}."
            )
            : null;

    /// <summary>Whose support of a text before the parties was void by what was agreed, as a sentence that follows; empty for nobody's.</summary>
    /// <param name="l">The language.</param>
    /// <param name="view">The table.</param>
    /// <param name="happened">What was agreed.</param>
    public static string VoidedSupport(this PageLanguage l, RoomView view, RoomEvent happened)
    {
        if (view.Statements.IsEmpty)
        {
            return "";
        }

        (int statement, int version, ImmutableArray<int> support) = (0, 0, []);
        Terms settled = view.Before.Aggregate(Terms.None, (all, before) => all.With(before.Agreed));
        foreach (RoomEvent each in view.Timeline.SelectMany(item => item.Events))
        {
            Terms agreed = AgreedIn(each);
            bool isDecided = agreed.Values.Any(now => settled[now.Key] != now.Value);
            if (ReferenceEquals(each, happened))
            {
                return isDecided && !support.IsEmpty
                    ? l.Say(
                        $" The support of {Named(l, view, support)} for version {version} of statement {statement} is void.",
                        $" De steun van {Named(l, view, support)} aan versie {version} van verklaring {statement} vervalt."
                    )
                    : "";
            }

            settled = settled.With(agreed);
            (statement, version, support) = each switch
            {
                RoomEvent.StatementDrafted drafted => (drafted.Statement, 1, []),
                RoomEvent.TextChanged changed => (changed.Statement, changed.Version, []),
                RoomEvent.StatementSupported supported => (statement, version, support.Add(supported.Party)),
                RoomEvent.SupportWithdrawn withdrawn => (statement, version, support.Remove(withdrawn.Party)),
                RoomEvent.SigningOpened or RoomEvent.StatementRejected => (statement, version, []),
                _ => (statement, version, isDecided ? [] : support),
            };
        }

        return "";
    }

    private static Terms AgreedIn(RoomEvent happened) =>
        happened switch
        {
            RoomEvent.InterimAgreed interim => interim.Terms,
            RoomEvent.AgreementReached all => all.Terms,
            _ => Terms.None,
        };

    private static string? SigningSentence(this PageLanguage l, RoomView view, RoomEvent happened, int seat) =>
        happened switch
        {
            RoomEvent.SigningOpened opened => l.Say(
                $"All support version {VersionAt(view, opened.Statement, happened)} of statement {opened.Statement}; its text is fixed (hash {Short(opened.Text)}) and goes to be signed.",
                $"Allen steunen versie {VersionAt(view, opened.Statement, happened)} van verklaring {opened.Statement}; de tekst ligt vast (hash {Short(opened.Text)}) en kan worden getekend."
            ),
            RoomEvent.StatementSigned signed => l.Say(
                $"{l.SeatName(view, seat)} signed statement {signed.Statement}.",
                $"{l.SeatName(view, seat)} tekende verklaring {signed.Statement}."
            ),
            RoomEvent.StatementSealed closed => l.Say(
                $"All have signed statement {closed.Statement}: it is sealed.",
                $"Allen hebben verklaring {closed.Statement} getekend: zij is bezegeld."
            ),
            RoomEvent.StatementRejected { Party: < 0 } rejected => l.Say(
                $"Statement {rejected.Statement} stays unsigned: what it states was decided anew.",
                $"Verklaring {rejected.Statement} blijft ongetekend: over wat erin staat is opnieuw besloten."
            ),
            RoomEvent.StatementRejected rejected => TimelineWords.Because(
                l,
                l.Say(
                    $"{l.SeatName(view, seat)} left statement {rejected.Statement} unsigned",
                    $"{l.SeatName(view, seat)} liet verklaring {rejected.Statement} ongetekend"
                ),
                rejected.Reason
            ),
            RoomEvent.CommuniqueDrafted drafted => l.Say(
                $"{l.SeatName(view, seat)} drafted communiqué {drafted.Communique} for the public{Instead(l, view, drafted.Communique)}.",
                $"{l.SeatName(view, seat)} stelde communiqué {drafted.Communique} voor het publiek op{Instead(l, view, drafted.Communique)}."
            ),
            RoomEvent.CommuniqueAnswered answered => TimelineWords.Because(
                l,
                Answered(l, view, answered),
                answered.Reason
            ),
            RoomEvent.CommuniquePublished published => l.Say(
                $"Communiqué {published.Communique} was published: all parties agreed.",
                $"Communiqué {published.Communique} is gepubliceerd: alle partijen stemden in."
            ),
            _ => null,
        };

    private static string Answered(PageLanguage l, RoomView view, RoomEvent.SuggestionAnswered answered)
    {
        string party = l.PartyName(view, answered.Party);
        string change = ChangeOf(l, view, answered.Statement, answered.Suggestion);
        return answered.Accepts
                ? l.Say(
                    $"{party} accepted suggestion {answered.Suggestion}, {change}",
                    $"{party} aanvaardde wijzigingsvoorstel {answered.Suggestion}, {change}"
                )
            : SuggestionOf(view, answered.Statement, answered.Suggestion)?.Party == answered.Party
                ? l.Say(
                    $"{party} took back suggestion {answered.Suggestion}, {change}",
                    $"{party} trok wijzigingsvoorstel {answered.Suggestion} in, {change}"
                )
            : l.Say(
                $"{party} turned down suggestion {answered.Suggestion}, {change}",
                $"{party} wees wijzigingsvoorstel {answered.Suggestion} af, {change}"
            );
    }

    private static string Answered(PageLanguage l, RoomView view, RoomEvent.CommuniqueAnswered answered)
    {
        string party = l.PartyName(view, answered.Party);
        Communique? about = view.Communiques.FirstOrDefault(each => each.Number == answered.Communique);
        return answered.Agrees
                ? l.Say(
                    $"{party} agrees to publish communiqué {answered.Communique}",
                    $"{party} stemt in met publicatie van communiqué {answered.Communique}"
                )
            : about is not null && IsOf(view, about.Seat, answered.Party)
                ? l.Say(
                    $"{party} takes back communiqué {answered.Communique}",
                    $"{party} trekt communiqué {answered.Communique} in"
                )
            : l.Say(
                $"{party} does not agree to publish communiqué {answered.Communique}",
                $"{party} stemt niet in met publicatie van communiqué {answered.Communique}"
            );
    }

    private static string Changed(PageLanguage l, RoomView view, RoomEvent.TextChanged changed, int seat)
    {
        string by = l.SeatName(view, SuggestionOf(view, changed.Statement, changed.Suggestion)?.Seat ?? -1);
        string change = ChangeOf(l, view, changed.Statement, changed.Suggestion);
        string said =
            changed.Suggestion == 0
                ? BroughtUp(l, view, changed, seat)
                : l.Say(
                    $"Statement {changed.Statement} is now version {changed.Version}, as suggestion {changed.Suggestion} of {by} has it: {change}.",
                    $"Verklaring {changed.Statement} is nu versie {changed.Version}, zoals wijzigingsvoorstel {changed.Suggestion} van {by} luidt: {change}."
                );
        return
            StatementOf(view, changed.Statement)?.Versions.FirstOrDefault(each => each.Number == changed.Version)
                is { VoidedSupport: { IsEmpty: false } voided }
            ? said
                + l.Say(
                    $" The support of {Named(l, view, voided)} is void.",
                    $" De steun van {Named(l, view, voided)} is vervallen."
                )
            : said;
    }

    private static string BroughtUp(PageLanguage l, RoomView view, RoomEvent.TextChanged changed, int seat)
    {
        string who = l.SeatName(view, seat);
        int clause = changed.Change switch
        {
            ClauseChange.Rewrite rewrite => rewrite.Clause,
            ClauseChange.Remove remove => remove.Clause,
            _ => -1,
        };
        ImmutableArray<Clause> before = StatementOf(view, changed.Statement)?.TextOf(changed.Version - 1) ?? [];
        string issue = l.IssueName(
            view.Space,
            changed.Change is ClauseChange.Insert insert
                ? insert.Issue
                : before.FirstOrDefault(each => each.Number == clause)?.Issue ?? ""
        );
        return changed.Change switch
        {
            ClauseChange.Insert => l.Say(
                $"{who} added what is agreed on {issue} to statement {changed.Statement}, which is now version {changed.Version}.",
                $"{who} voegde toe wat over {issue} is afgesproken aan verklaring {changed.Statement}, die nu versie {changed.Version} is."
            ),
            ClauseChange.Rewrite => l.Say(
                $"{who} gave the clause on {issue} of statement {changed.Statement}, which is now version {changed.Version}, the words of what was decided anew.",
                $"{who} gaf de clausule over {issue} van verklaring {changed.Statement}, die nu versie {changed.Version} is, de woorden van wat opnieuw is besloten."
            ),
            _ => l.Say(
                $"{who} took the clause on {issue}, which is agreed no more, out of statement {changed.Statement}, which is now version {changed.Version}.",
                $"{who} haalde de clausule over {issue}, dat niet meer is afgesproken, uit verklaring {changed.Statement}, die nu versie {changed.Version} is."
            ),
        };
    }

    private static bool IsOf(RoomView view, int seat, int party) =>
        seat >= 0
        && seat < view.Seats.Length
        && view.Seats[seat] is { Role: Role.Lead, Party: var own }
        && own == party;

    private static string ChangeOf(PageLanguage l, RoomView view, int statement, int suggestion) =>
        StatementOf(view, statement) is { } about && SuggestionOf(view, statement, suggestion) is { } made
            ? l.ChangeName(view, about, made)
            : "";

    // In the draft's place where that one was still one; whoever had agreed to it has not agreed to this.
    private static string Instead(PageLanguage l, RoomView view, int communique) =>
        view.Communiques.FirstOrDefault(each => each.Number == communique - 1)
            is not { State: CommuniqueState.Replaced } before
            ? ""
        : before.AgreedBy.IsEmpty
            ? l.Say($", in place of communiqué {before.Number}", $", in de plaats van communiqué {before.Number}")
        : l.Say(
            $", in place of communiqué {before.Number}, to which {Named(l, view, before.AgreedBy)} had agreed",
            $", in de plaats van communiqué {before.Number}, waarmee {Named(l, view, before.AgreedBy)} had ingestemd"
        );

    private static string ClauseIn(PageLanguage l, RoomView view, ImmutableArray<Clause> text, int number)
    {
        int place = 0;
        while (place < text.Length && text[place].Number != number)
        {
            place++;
        }

        string counted = l.Say($"clause {place + 1}", $"clausule {place + 1}");
        return place == text.Length ? l.Say("a clause that is gone", "een clausule die er niet meer is")
            : text[place].Issue is { Length: > 0 } issue ? $"{counted} ({l.IssueName(view.Space, issue)})"
            : counted;
    }

    private static string Clauses(PageLanguage l, int count) =>
        count == 1 ? l.Say("one clause", "één clausule") : l.Say($"{count} clauses", $"{count} clausules");

    private static string Named(PageLanguage l, RoomView view, ImmutableArray<int> parties) =>
        l.List([.. parties.Select(party => l.PartyName(view, party))]);

    private static string Short(Rooms.Ledger.LogHash hash) => hash.ToString()[..HashShown];

    private static Statement? StatementOf(RoomView view, int number) =>
        view.Statements.FirstOrDefault(each => each.Number == number);

    private static Suggestion? SuggestionOf(RoomView view, int statement, int number) =>
        StatementOf(view, statement)?.Suggestions.FirstOrDefault(each => each.Number == number);

    // Which version of its text a statement had when something happened to it.
    private static int VersionAt(RoomView view, int statement, RoomEvent happened)
    {
        int version = 1;
        foreach (RoomEvent each in view.Timeline.SelectMany(item => item.Events))
        {
            if (ReferenceEquals(each, happened))
            {
                break;
            }

            if (each is RoomEvent.TextChanged changed && changed.Statement == statement)
            {
                version = changed.Version;
            }
        }

        return version;
    }
}
