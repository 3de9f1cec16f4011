using System.Collections.Immutable;
using Entente.Rooms.Events;
using Entente.Rooms.Mediation;
using Entente.Rooms.Rules;

namespace Entente.Rooms.State;

/// <content>The mediator's proposals.</content>
public sealed partial record RoomState
{
    /// <summary>All one texts, by number from 1; at most the last is open.</summary>
    public ImmutableArray<OneText> OneTexts { get; init; } = [];

    /// <summary>All blind suggestions, by number from 1.</summary>
    public ImmutableArray<BlindSuggestion> BlindSuggestions { get; init; } = [];

    /// <summary>All improvements that were offered, by number from 1; at most the last is open.</summary>
    public ImmutableArray<Improvement> Improvements { get; init; } = [];

    /// <summary>When it is next looked whether all wish for an improvement of the deal; null when it is not.</summary>
    public DateTimeOffset? LookAt { get; init; }

    /// <summary>When the deal was made that ended the talks; null without one.</summary>
    public DateTimeOffset? DealAt { get; init; }

    /// <summary>How often it was looked whether all wish for an improvement, and not all did.</summary>
    public int Looks { get; init; }

    /// <summary>Whether all were told that every party wishes for an improvement of the deal: that is known from then on, and is not asked again.</summary>
    public bool IsImprovementWished { get; init; }

    /// <summary>The parties whose preferences all at the table may see.</summary>
    public ImmutableSortedSet<int> Debriefed { get; init; } = [];

    /// <summary>The one text that something can still become of; null for none.</summary>
    public OneText? OpenOneText => OneTexts is [.., { IsOpen: true } last] ? last : null;

    /// <summary>How many blind suggestions the mediator can still make in this meeting.</summary>
    public int BlindSuggestionsLeft =>
        (Setup?.BlindSuggestions ?? 0) - BlindSuggestions.Count(each => each.Meeting == Meeting);

    private RoomState AfterMediation(RoomEvent happened, RoomEntry entry) =>
        happened switch
        {
            RoomEvent.OneTextRevised revised => this with { OneTexts = Revised(revised, entry) },
            RoomEvent.OneTextPut put => WithOneText(put.OneText, each => each with { State = OneTextState.Put }),
            RoomEvent.OneTextAnswered answered => WithOneText(answered.OneText, each => Answered(each, answered)),
            RoomEvent.BlindSuggested made => this with
            {
                BlindSuggestions = BlindSuggestions.Add(
                    new BlindSuggestion(made.Suggestion, Meeting, made.Terms, made.AnswerBy, made.IsJointOffer)
                    {
                        State = IsReleased ? BlindState.Lapsed : BlindState.Open,
                    }
                ),
            },
            RoomEvent.BlindPublished published => WithBlind(
                published.Suggestion,
                published.IsMatch ? BlindState.Match : BlindState.NoMatch
            ),
            RoomEvent.BlindLapsed lapsed => WithBlind(lapsed.Suggestion, BlindState.Lapsed),
            RoomEvent.ImprovementOffered offered => this with
            {
                Improvements = Improvements.Add(
                    new Improvement(offered.Improvement, offered.Terms, offered.AnswerBy)
                    {
                        Deal = Settled,
                        State = IsReleased ? ImprovementState.Lapsed : ImprovementState.Open,
                    }
                ),
                LookAt = null,
                IsImprovementWished = true,
            },
            RoomEvent.ImprovementSought sought => this with
            {
                Looks = Looks + 1,
                IsImprovementWished = sought.IsWishedByAll,
                LookAt =
                    sought.IsWishedByAll || IsReleased || Looks + 1 >= Bounds.Looks.Length
                        ? null
                        : DealAt + Bounds.Looks[Looks + 1],
            },
            RoomEvent.ImprovementPublished published => WithImprovement(
                published.Improvement,
                published.IsTaken ? ImprovementState.Taken : ImprovementState.DealKept
            ),
            RoomEvent.ImprovementLapsed lapsed => WithImprovement(lapsed.Improvement, ImprovementState.Lapsed),
            RoomEvent.DebriefOpened opened => this with { Debriefed = Debriefed.Add(opened.Party) },
            _ => AfterPledge(happened, entry),
        };

    private ImmutableArray<OneText> Revised(RoomEvent.OneTextRevised revised, RoomEntry entry)
    {
        var version = new OneTextVersion(revised.Version, entry.At, revised.Terms, revised.Text);
        return revised.OneText > OneTexts.Length
            ? OneTexts.Add(new OneText(revised.OneText, entry.Seat) { Versions = [version] })
            : OneTexts.SetItem(
                revised.OneText - 1,
                OneTexts[revised.OneText - 1] with
                {
                    State = OneTextState.Draft,
                    Versions = OneTexts[revised.OneText - 1].Versions.Add(version),
                    YesBy = [],
                    NoBy = -1,
                    Reason = "",
                }
            );
    }

    private OneText Answered(OneText text, RoomEvent.OneTextAnswered answered) =>
        !answered.IsYes ? text with { State = OneTextState.TurnedDown, NoBy = answered.Party, Reason = answered.Reason }
        : text.YesBy.Length == Parties - 1
            ? text with
            {
                State = OneTextState.Agreed,
                YesBy = text.YesBy.Add(answered.Party),
            }
        : text with { YesBy = text.YesBy.Add(answered.Party) };

    private RoomState WithOneText(int number, Func<OneText, OneText> change) =>
        this with
        {
            OneTexts = OneTexts.SetItem(number - 1, change(OneTexts[number - 1])),
        };

    private RoomState WithBlind(int number, BlindState state) =>
        this with
        {
            BlindSuggestions = BlindSuggestions.SetItem(
                number - 1,
                BlindSuggestions[number - 1] with
                {
                    State = state,
                }
            ),
        };

    private RoomState WithImprovement(int number, ImprovementState state) =>
        this with
        {
            Improvements = Improvements.SetItem(number - 1, Improvements[number - 1] with { State = state }),
        };

    // Whoever answers, wishes or offers after that would know what every side wants.
    private RoomState Released() =>
        this with
        {
            IsReleased = true,
            LookAt = null,
            BlindSuggestions = BlindLapsed(),
            Improvements =
            [
                .. Improvements.Select(each =>
                    each.State == ImprovementState.Open ? each with { State = ImprovementState.Lapsed } : each
                ),
            ],
        };

    // A blind suggestion belongs to its meeting; a one text lasts as long as the talks.
    private ImmutableArray<BlindSuggestion> BlindLapsed() =>
        [
            .. BlindSuggestions.Select(each =>
                each.State == BlindState.Open ? each with { State = BlindState.Lapsed } : each
            ),
        ];

    private ImmutableArray<OneText> OneTextsLapsed() =>
        [.. OneTexts.Select(each => each.IsOpen ? each with { State = OneTextState.Lapsed } : each)];
}
