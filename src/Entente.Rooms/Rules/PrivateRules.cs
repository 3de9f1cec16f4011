using Entente.Rooms.Commands;
using Entente.Rooms.Private;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>What nobody but one's own side learns of.</summary>
internal static class PrivateRules
{
    public static RoomDecision Decide(Asked asked, RoomCommand command)
    {
        int seat = asked.Seat!.Number;
        string owner = asked.Seat.Owner;
        return command switch
        {
            RoomCommand.SetPreferences when asked.State.Setup!.Kind == TableKind.Exercise => RoomDecision.No(
                RefusalKind.AssignedByScenario
            ),
            RoomCommand.SetPreferences when asked.Seat.IsOfParty && asked.State.Debriefed.Contains(asked.Party) =>
                RoomDecision.No(RefusalKind.DebriefIsOpen),
            RoomCommand.SetPreferences set => Phases.IsFit(set.Document, Bounds.Document, mayBeEmpty: false)
                ? RoomDecision.Keep(owner, new PrivateEvent.PreferencesSet(set.Document))
                : RoomDecision.No(RefusalKind.BadText, "document"),
            RoomCommand.ScoreAddition score => AdditionRules.Decide(asked, score),
            RoomCommand.GiveMandate give => GiveMandate(asked, give),
            RoomCommand.AnswerApproval answer => MandateRules.Answer(asked, answer),
            RoomCommand.TakeBackRequest back => MandateRules.TakeBack(asked, back),
            RoomCommand.Confer confer => !Phases.IsFit(confer.Text, Bounds.Message, mayBeEmpty: false)
                ? RoomDecision.No(RefusalKind.BadText, "text")
            : asked.Own.Talk.Length >= Bounds.Messages ? RoomDecision.No(RefusalKind.TooMany, "messages")
            : RoomDecision.Keep(owner, new PrivateEvent.Conferred(seat, confer.Text)),
            RoomCommand.KeepNote keep => Phases.IsFit(keep.Text, Bounds.Message)
                ? RoomDecision.Keep(owner, new PrivateEvent.NoteKept(seat, keep.Text))
                : RoomDecision.No(RefusalKind.BadText, "text"),
            _ => throw new InvalidOperationException($"There is no rule for {command.GetType().Name}."),
        };
    }

    private static RoomDecision GiveMandate(Asked asked, RoomCommand.GiveMandate give)
    {
        foreach ((string name, var values) in give.Allowed)
        {
            int issue = asked.State.Space!.IndexOf(name);
            if (issue < 0)
            {
                return RoomDecision.No(RefusalKind.NoSuchIssue, name.Length <= Bounds.Name ? name : "");
            }

            if (values.IsDefaultOrEmpty || values.Any(value => !asked.State.Space.Issues[issue].TryFind(value, out _)))
            {
                return RoomDecision.No(RefusalKind.NoSuchValue, name);
            }
        }

        foreach ((string name, MandateRange range) in give.Ranges)
        {
            int issue = asked.State.Space!.IndexOf(name);
            if (issue < 0)
            {
                return RoomDecision.No(RefusalKind.NoSuchIssue, name.Length <= Bounds.Name ? name : "");
            }

            if (
                range is not { From.Length: <= Bounds.Points, To.Length: <= Bounds.Points, IsFit: true }
                || !asked.State.Space.Issues[issue].IsNumeric
            )
            {
                return RoomDecision.No(RefusalKind.OutOfRange, name);
            }
        }

        return RoomDecision.Keep(
            asked.Seat!.Owner,
            new PrivateEvent.MandateGiven(asked.Seat.Number, give.Allowed) { Ranges = give.Ranges }
        );
    }
}
