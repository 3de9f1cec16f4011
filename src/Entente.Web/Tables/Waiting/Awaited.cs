using System.Collections.Immutable;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Mediation;
using Entente.Rooms.Pledges;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Statements;
using Entente.Rooms.Views;
using Entente.Web.Tables.Packages;
using Entente.Web.Tables.Words;

namespace Entente.Web.Tables.Waiting;

/// <summary>One thing that waits for whoever looks at a table.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its number among its kind, where it has one; 0 otherwise.</param>
public sealed record Awaited(AwaitedKind Kind, int Number = 0)
{
    /// <summary>The part of the page where it is answered.</summary>
    public TablePlace Place =>
        Kind switch
        {
            AwaitedKind.Beginning or AwaitedKind.Release or AwaitedKind.Missing or AwaitedKind.Vacant =>
                TablePlace.Chair,
            AwaitedKind.Wishes or AwaitedKind.Approval => TablePlace.Side,
            AwaitedKind.DelegationWords or AwaitedKind.MediatorWords => TablePlace.Side,
            AwaitedKind.Newcomer => TablePlace.Door,
            AwaitedKind.Offer => TablePlace.Offers,
            AwaitedKind.Adjournment => TablePlace.Exits,
            AwaitedKind.Agenda => TablePlace.Agenda,
            AwaitedKind.Score => TablePlace.Additions,
            AwaitedKind.OneText or AwaitedKind.Blind or AwaitedKind.Improvement => TablePlace.Proposals,
            AwaitedKind.Pledge or AwaitedKind.Verification => TablePlace.Pledges,
            AwaitedKind.Proposal or AwaitedKind.PartyWords => TablePlace.Mediator,
            _ => TablePlace.Statement,
        };

    /// <summary>All that waits for a seat, what binds most first.</summary>
    /// <param name="view">What the seat sees.</param>
    /// <param name="unscored">What was added to the agenda and its side has not scored.</param>
    /// <param name="read">How far they have read what is said to them unseen by others; null while that is not known.</param>
    public static ImmutableArray<Awaited> By(RoomView view, ImmutableArray<Addition> unscored, ReadWords? read = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.You is { State: SeatState.Taken, Agent: null }
            ?
            [
                .. Chairing(view),
                .. view.You.Role switch
                {
                    Role.Lead => OfLead(view),
                    Role.Principal => OfPrincipal(view),
                    _ => [],
                },
                .. Verifying(view),
                .. Newcomers(view)
                    .Where(each => !each.IsRefused)
                    .Select(each => new Awaited(AwaitedKind.Newcomer, each.Number)),
                .. May<RoomCommand.SetPreferences>(view)
                && view
                    is { Kind: TableKind.Real, Phase: not TalkPhase.Ended, Own: { Preferences: null, IsErased: false } }
                    ? [new Awaited(AwaitedKind.Wishes)]
                    : Array.Empty<Awaited>(),
                .. May<RoomCommand.ScoreAddition>(view)
                    ? unscored.Select(each => new Awaited(AwaitedKind.Score, each.Proposal))
                    : [],
                .. read?.Waiting(view) ?? [],
            ]
            : [];
    }

    /// <summary>Those who want to sit on the side of whoever looks, and were not let in.</summary>
    internal static IEnumerable<SeatView> Newcomers(RoomView view) =>
        view.You is { IsOutside: false, Role: Role.Lead or Role.Adviser or Role.Principal or Role.ThirdParty }
            ? view.Seats.Where(seat =>
                seat is { IsOutside: true, State: SeatState.Taken }
                && seat.Party == view.You.Party
                && (seat.Role == Role.ThirdParty) == (view.You.Role == Role.ThirdParty)
            )
            : [];

    private static IEnumerable<Awaited> Chairing(RoomView view)
    {
        if (
            view.Phase == TalkPhase.Gathering
            && May<RoomCommand.OpenMeeting>(view)
            && Enumerable
                .Range(0, view.Parties.Length)
                .All(party =>
                    view.Seats.Any(seat => seat is { Role: Role.Lead, State: SeatState.Taken } && seat.Party == party)
                )
        )
        {
            yield return new Awaited(AwaitedKind.Beginning);
        }

        if (view is { Phase: TalkPhase.Ended, IsReleased: false } && May<RoomCommand.Release>(view))
        {
            yield return new Awaited(AwaitedKind.Release);
        }

        if (view is { You.Role: Role.Host, Phase: TalkPhase.Talking or TalkPhase.Paused })
        {
            foreach (SeatView each in view.Seats.Where(seat => seat.IsMissed))
            {
                yield return new Awaited(AwaitedKind.Missing, each.Number);
            }

            foreach (VacantParty each in view.Vacant.Where(party => !party.IsGoneOnWithout))
            {
                yield return new Awaited(AwaitedKind.Vacant, each.Party);
            }
        }

        if (view.You.Role == Role.Mediator && AwaitedProposal.For(view) is { } lost)
        {
            yield return new Awaited(AwaitedKind.Proposal, lost.Number);
        }
    }

    private static IEnumerable<Awaited> OfLead(RoomView view)
    {
        int mine = view.You.Party;
        if (view.Statements is [.., { } statement])
        {
            foreach (Awaited each in Of(statement, mine))
            {
                yield return each;
            }
        }

        bool isTalking = view.Phase == TalkPhase.Talking;
        foreach (
            OfferView offer in view.Offers.Where(each =>
                each.CanYouAccept
                && !IsAsked(
                    view,
                    request => request is RoomCommand.AcceptOffer accept && accept.Offer == each.Offer.Number
                )
            )
        )
        {
            yield return new Awaited(AwaitedKind.Offer, offer.Offer.Number);
        }

        if (
            isTalking
            && view.OneTexts is [.., { State: OneTextState.Put } text]
            && !text.YesBy.Contains(mine)
            && !IsAsked(
                view,
                request => request is RoomCommand.AnswerOneText answer && answer.Version == text.Versions.Length
            )
        )
        {
            yield return new Awaited(AwaitedKind.OneText, text.Number);
        }

        foreach (
            BlindSuggestion blind in view.BlindSuggestions.Where(each =>
                each.State == BlindState.Open
                && view.Own?.BlindAnswers.ContainsKey(each.Number) != true
                && !IsAsked(
                    view,
                    request => request is RoomCommand.AnswerBlind answer && answer.Suggestion == each.Number
                )
            )
        )
        {
            yield return new Awaited(AwaitedKind.Blind, blind.Number);
        }

        foreach (
            Improvement better in view.Improvements.Where(each =>
                each.State == ImprovementState.Open
                && !view.IsFixed()
                && view.Own?.ImprovementAnswers.ContainsKey(each.Number) != true
                && !IsAsked(
                    view,
                    request => request is RoomCommand.AnswerImprovement answer && answer.Improvement == each.Number
                )
            )
        )
        {
            yield return new Awaited(AwaitedKind.Improvement, better.Number);
        }

        foreach (
            AgendaProposal proposal in view.Proposals.Where(each =>
                isTalking && each.State == ProposalState.Open && !each.AgreedBy.Contains(mine)
            )
        )
        {
            yield return new Awaited(AwaitedKind.Agenda, proposal.Number);
        }

        if (
            view.Phase is TalkPhase.Talking or TalkPhase.Paused
            && view.AdjournmentAskedBy.Length > 0
            && !view.AdjournmentAskedBy.Contains(mine)
        )
        {
            yield return new Awaited(AwaitedKind.Adjournment);
        }

        if (view.Communiques is [.., { State: CommuniqueState.Draft } draft] && !draft.AgreedBy.Contains(mine))
        {
            yield return new Awaited(AwaitedKind.Communique, draft.Number);
        }

        foreach (Pledge pledge in view.Pledges.Where(each => each.Party == mine && each.State == PledgeState.Due))
        {
            yield return new Awaited(AwaitedKind.Pledge, pledge.Number);
        }
    }

    private static IEnumerable<Awaited> Of(Statement statement, int mine)
    {
        if (statement.Stage == StatementStage.Signing && statement.Signatures.All(each => each.Party != mine))
        {
            yield return new Awaited(AwaitedKind.Signature, statement.Number);
        }

        if (statement.Stage == StatementStage.Proposed && !statement.SupportedBy.Contains(mine))
        {
            yield return new Awaited(AwaitedKind.Support, statement.Number);
        }

        if (statement.Stage < StatementStage.Signing)
        {
            foreach (
                Suggestion each in statement.Suggestions.Where(each =>
                    each.State == SuggestionState.Open && !each.AcceptedBy.Contains(mine)
                )
            )
            {
                yield return new Awaited(AwaitedKind.Suggestion, each.Number);
            }
        }
    }

    private static IEnumerable<Awaited> OfPrincipal(RoomView view) =>
        view.Own?.Approvals.Where(each => each.IsOpen && !view.IsMoot(each))
            .Select(each => new Awaited(AwaitedKind.Approval, each.Number))
        ?? [];

    private static IEnumerable<Awaited> Verifying(RoomView view) =>
        view
            .Pledges.Where(each =>
                each.State is PledgeState.Reported or PledgeState.Due
                && May<RoomCommand.JudgePledge>(view)
                && each.Verifier.IsYours(view)
            )
            .Select(each => new Awaited(AwaitedKind.Verification, each.Number));

    // What waits for the principal does not wait for the lead any more.
    private static bool IsAsked(RoomView view, Func<RoomCommand, bool> isIt) =>
        view.Own?.Approvals.Any(each => each.IsOpen && !view.IsMoot(each) && isIt(each.Move)) == true;

    private static bool May<T>(RoomView view)
        where T : RoomCommand =>
        Rights.Of(typeof(T)).Contains(view.You.Role) && (!view.You.IsOutside || Rights.IsForOutsiders(typeof(T)));
}
