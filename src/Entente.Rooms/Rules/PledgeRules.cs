using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Pledges;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>Commitments: given once something is agreed, due by the clock, reported by who gave them, judged by who was named to verify them.</summary>
internal static class PledgeRules
{
    public static RoomDecision Decide(Asked asked, RoomCommand command) =>
        asked.State.Phase == TalkPhase.Gathering && asked.State.Pledges.IsEmpty
            ? RoomDecision.No(RefusalKind.NotBegun)
            : command switch
            {
                RoomCommand.GivePledge give => Give(asked, give),
                RoomCommand.ReportPledge report => Report(asked, report),
                RoomCommand.JudgePledge judge => Judge(asked, judge),
                _ => throw new InvalidOperationException($"There is no rule for {command.GetType().Name}."),
            };

    /// <summary>Whether a party may be named to verify what another party commits itself to.</summary>
    public static bool CanVerify(RoomSetup setup, int party, Verifier verifier) =>
        verifier.Role switch
        {
            Role.Mediator => verifier.Party == -1,
            _ when verifier.Seat is not null => false,
            Role.Lead => verifier.Party >= 0 && verifier.Party < setup.Parties.Length && verifier.Party != party,
            Role.ThirdParty => verifier.Party >= 0 && verifier.Party < setup.ThirdParties.Length,
            _ => false,
        };

    private static RoomDecision Give(Asked asked, RoomCommand.GivePledge give)
    {
        RoomState state = asked.State;
        RoomRefusal? fault =
            state.Settled.IsEmpty || give.Issue is null || (give.Issue.Length > 0 && state.Settled[give.Issue] is null)
                ? new(RefusalKind.NothingAgreed)
            : !Phases.IsFit(give.What, Bounds.Note, mayBeEmpty: false) ? new(RefusalKind.BadText, "what")
            : give.Due is { } due && (due <= asked.Now || due > asked.Now + Bounds.Pledge) ? new(RefusalKind.TooLate)
            : !CanVerify(state.Setup!, asked.Party, give.Verifier) ? new(RefusalKind.OutOfRange, "verifier")
            : Unnamed(state, give.Verifier) is { } unnamed ? unnamed
            : state.Pledges.Length >= Bounds.Pledges ? new(RefusalKind.TooMany, "commitments")
            : null;
        return fault is not null
            ? RoomDecision.No(fault)
            : RoomDecision.Of(
                new RoomEvent.PledgeGiven(
                    state.Pledges.Length + 1,
                    asked.Party,
                    give.What,
                    give.Due,
                    give.Issue!,
                    give.Verifier
                )
            );
    }

    // Where several mediate all know which of them is meant.
    private static RoomRefusal? Unnamed(RoomState state, Verifier verifier) =>
        verifier.Role != Role.Mediator ? null
        : verifier.Seat is { } number
            ? state.SeatOf(number) is { Role: Role.Mediator, State: not SeatState.Closed } ? null
                : new(RefusalKind.NothingThere, "mediator")
        : state.Seats.Count(seat => seat is { Role: Role.Mediator, State: not SeatState.Closed }) > 1
            ? new(RefusalKind.VerifierNotNamed)
        : null;

    private static RoomDecision Report(Asked asked, RoomCommand.ReportPledge report) =>
        Find(asked.State, report.Pledge) is not { } pledge ? RoomDecision.No(RefusalKind.NothingThere, "commitment")
        : pledge.Party != asked.Party ? RoomDecision.No(RefusalKind.NotYours)
        : pledge.State is PledgeState.Reported or PledgeState.Verified ? RoomDecision.No(RefusalKind.DoneAlready)
        : !Phases.IsFit(report.Note, Bounds.Note) ? RoomDecision.No(RefusalKind.BadText, "note")
        : pledge.Steps.Length >= Bounds.PledgeSteps ? RoomDecision.No(RefusalKind.TooMany, "steps")
        : RoomDecision.Of(new RoomEvent.PledgeReported(report.Pledge, report.Note));

    private static RoomDecision Judge(Asked asked, RoomCommand.JudgePledge judge) =>
        Find(asked.State, judge.Pledge) is not { } pledge ? RoomDecision.No(RefusalKind.NothingThere, "commitment")
        : !pledge.Verifier.Is(asked.Seat!) ? RoomDecision.No(RefusalKind.NotVerifier)
        : pledge.State == PledgeState.Verified || (pledge.State == PledgeState.Broken && !judge.IsKept)
            ? RoomDecision.No(RefusalKind.DoneAlready)
        : pledge.State == PledgeState.Pledged && !judge.IsKept ? RoomDecision.No(RefusalKind.NotDue)
        : !Phases.IsFit(judge.Note, Bounds.Note) ? RoomDecision.No(RefusalKind.BadText, "note")
        : pledge.Steps.Length >= Bounds.PledgeSteps ? RoomDecision.No(RefusalKind.TooMany, "steps")
        : RoomDecision.Of(new RoomEvent.PledgeJudged(judge.Pledge, judge.IsKept, judge.Note));

    private static Pledge? Find(RoomState state, int number) =>
        number >= 1 && number <= state.Pledges.Length ? state.Pledges[number - 1] : null;
}
