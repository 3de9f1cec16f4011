using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Shell;
using Entente.Web.Tables.Packages;
using Entente.Web.Tables.Waiting;
using Entente.Web.Tables.Words;
using Microsoft.AspNetCore.Components;

namespace Entente.Web.Tables;

/// <summary>A part of the page of a table: has the seat's desk, makes its moves, and keeps what was answered next to what was tried.</summary>
public abstract class TablePart : LiveComponent
{
    /// <summary>How far somebody has read, as their browser keeps it.</summary>
    internal const string Words = "words";

    private readonly Dictionary<string, string> answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RefusalKind> refusals = new(StringComparer.Ordinal);

    /// <summary>What the seat has before it.</summary>
    [CascadingParameter]
    public required SeatDesk Desk { get; set; }

    [Inject]
    private PageLanguage Language { get; set; } = null!;

    [Inject]
    private Drafts InBrowser { get; set; } = null!;

    /// <summary>What the seat sees.</summary>
    protected RoomView View => Desk.View!;

    /// <summary>Nothing is drawn anew of a seat that is theirs no more; the page around it says so.</summary>
    protected override bool ShouldRender() => Desk.View is not null;

    /// <summary>Whether a party, by its number, is the one that this seat belongs to. Nobody but those of a delegation has one: a third party has a number among the third parties, which says nothing of the parties.</summary>
    /// <param name="party">The number of a party.</param>
    protected bool IsMine(int party) =>
        View.You is { Role: Role.Lead or Role.Adviser or Role.Principal, Party: var mine } && mine == party;

    /// <summary>Whether a move is on its way.</summary>
    protected bool IsSending { get; private set; }

    /// <summary>The same for the script of the page (<c>data-busy</c>): where nothing is on its way, a button that stays disabled has nothing left to do, and whoever pressed it is taken elsewhere at once.</summary>
    protected string Busy => IsSending ? "yes" : "no";

    /// <summary>What was last answered to a move from a place; null when it simply happened, before, and after what stood in its way has gone.</summary>
    /// <param name="place">The place.</param>
    protected string? AnswerAt(string place) => Desk.HasLapsed(place) ? null : answers.GetValueOrDefault(place);

    /// <summary>What was last refused to a move from a place; null when it was not, before, and after what stood in its way has gone.</summary>
    /// <param name="place">The place.</param>
    protected RefusalKind? RefusedAt(string place) =>
        !Desk.HasLapsed(place) && refusals.TryGetValue(place, out RefusalKind kind) ? kind : null;

    /// <summary>Makes a move.</summary>
    /// <param name="place">The place on the page that it is asked from.</param>
    /// <param name="command">What is asked.</param>
    /// <returns>Whether it happened, or is kept for whom it concerns.</returns>
    protected async Task<bool> SendAsync(string place, RoomCommand command) =>
        await MoveAsync(place, command).ConfigureAwait(true) is MoveResult.Done or MoveResult.Kept;

    /// <summary>Makes a move and says what became of it.</summary>
    /// <param name="place">The place on the page that it is asked from.</param>
    /// <param name="command">What is asked.</param>
    /// <returns>What became of it; null when it had to wait and was taken back meanwhile.</returns>
    protected async Task<MoveResult?> MoveAsync(string place, RoomCommand command)
    {
        IsSending = true;
        answers.Remove(place);
        refusals.Remove(place);
        try
        {
            MoveResult? result = await Desk.MoveAsync(place, command).ConfigureAwait(true);
            if (result is not null && Language.Answer(Desk.View?.Space, result) is { } sentence)
            {
                answers[place] = sentence;
            }
            else
            {
                answers.Remove(place);
            }

            if (result is MoveResult.Refused { Refusal.Kind: var kind })
            {
                refusals[place] = kind;
            }

            return result;
        }
        finally
        {
            IsSending = false;
        }
    }

    /// <summary>What is pressed and is no move is marked as being sent where it is not answered soon, as moves are.</summary>
    /// <param name="name">What it is called.</param>
    /// <returns>Disposed when it is answered, or failed.</returns>
    protected IDisposable Marked(string name) => Desk.Slow.Begin(new SlowAnswer(null, name));

    /// <summary>Whoever looks has read all words of a kind; their browser keeps it.</summary>
    /// <param name="kind">The kind, as in <see cref="ReadWords.Unread"/>.</param>
    /// <param name="party">The party that a mediator speaks with.</param>
    protected async Task SeenAsync(AwaitedKind kind, int party = -1)
    {
        if (Desk.Unread(kind, party) > 0)
        {
            Desk.HaveRead(kind, party);
            await InBrowser.KeepAsync(DraftPlace(Desk, Words), Desk.WordsRead).ConfigureAwait(true);
        }
    }

    /// <summary>Where the browser keeps something that was begun at a seat and not sent: nobody who sits there later is shown it, in the same browser either.</summary>
    /// <param name="desk">What is before whoever sits there.</param>
    /// <param name="what">What was begun.</param>
    internal static string DraftPlace(SeatDesk desk, string what) =>
        $"{desk.Room}/{desk.View?.You.Number}/{desk.View?.You.Occupation}/{what}";

    /// <summary>Where the browser keeps something that was begun here and not sent.</summary>
    /// <param name="what">What was begun.</param>
    protected string DraftPlace(string what) => DraftPlace(Desk, what);

    /// <summary>Terms as a whole: what they say, and how things stand where they say nothing.</summary>
    /// <param name="terms">The terms.</param>
    protected Terms Whole(Terms terms) => View.StatusQuo.With(terms);

    /// <summary>What things are worth to this side if these terms are agreed and the rest stays as it stands.</summary>
    /// <param name="terms">The terms.</param>
    protected StakeRange? WorthIf(Terms terms) => Desk.Stake?.RangeOf(Whole(terms));

    /// <summary>What terms say that this side has not scored, in words; null when it has scored all of it.</summary>
    /// <param name="terms">The terms.</param>
    protected string? UnknownIn(Terms terms) =>
        Desk.Stake?.UnscoredIn(Whole(terms)) is [_, ..] unscored
            ? Language.List([.. unscored.Select(each => Language.AdditionName(View.Space, each))])
            : null;

    /// <summary>What things are worth to this side if these terms are agreed, in a few words.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="asked">The part of them that is asked about; null for all of them.</param>
    protected string WorthText(Terms terms, Terms? asked = null) =>
        UnknownIn(terms) is not null ? Language.Say("not scored yet", "nog niet gewaardeerd")
        : WorthIf(terms) is { } range ? Language.WorthOf(range)
        : asked is null && BarOf(terms, terms) is { IsOwn: true }
            ? Language.Say("beyond your limits", "buiten uw grenzen")
        : Language.BriefBar(BarOf(terms, asked ?? terms));

    /// <summary>Why terms have no worth to this side, in a sentence; null when they have one, and when nobody can say.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="asked">The part of them that is asked about; null for all of them.</param>
    protected string? WhyNoWorth(Terms terms, Terms? asked = null) =>
        Desk.Stake is null || UnknownIn(terms) is not null || WorthIf(terms) is not null
            ? null
            : Language.LongBar(BarOf(terms, asked ?? terms));

    /// <summary>What agreeing to terms would do to this side that should be thought of twice, in a sentence; null for nothing, and when nobody can say.</summary>
    /// <param name="terms">The terms.</param>
    protected string? DoubtOf(Terms terms) =>
        Desk.Stake is not { } stake ? null
        : WhyNoWorth(terms) is { } barred ? barred
        : UnknownIn(terms) is { } unknown
            ? Language.Say($"Not scored yet by your side: {unknown}.", $"Door uw kant nog niet gewaardeerd: {unknown}.")
        : WorthIf(terms) is { } range && range.High < stake.Fallback
            ? Language.Say(
                $"It is worth {Language.WorthOf(range)} to you: less than what you have without an agreement ({Language.Worth(stake.Fallback)}).",
                $"Het is u {Language.WorthOf(range)} waard: minder dan u zonder akkoord hebt ({Language.Worth(stake.Fallback)})."
            )
        : null;

    /// <summary>Whether whoever looks binds its side to nothing any more: its mandate was erased, and nobody can approve.</summary>
    protected bool IsMandateErased => View is { You.Role: Role.Lead, Own.IsMandateErased: true };

    /// <summary>Whether whoever looks may bind its side to terms only when its principal approves.</summary>
    /// <param name="terms">The terms.</param>
    protected bool IsBeyondMandate(Terms terms) =>
        View is { You.Role: Role.Lead, Own: { } own } && !own.IsWithinMandate(View.Space!, terms);

    // Where several limits together leave nothing, no single one is named.
    private Bar BarOf(Terms terms, Terms asked) =>
        (
            Desk.Sheet is { } sheet && SeatDesk.OwnParty(View, sheet) is { } own
                ? TermsGuard.BarOf(View.Space!, sheet.Space, own, Whole(terms), asked)
                : null
        ) ?? new Bar(IsOwn: true, IsAlone: false, Annotations.LocalizedText.Empty, "");
}
