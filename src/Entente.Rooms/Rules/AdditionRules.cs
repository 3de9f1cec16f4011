using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Private;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>Saying what something is worth that was added during the talks: the same at an exercise and at a real table, and nobody else's business.</summary>
internal static class AdditionRules
{
    public static RoomDecision Decide(Asked asked, RoomCommand.ScoreAddition score)
    {
        if (asked.Seat!.IsOfParty && asked.State.Debriefed.Contains(asked.Party))
        {
            return RoomDecision.No(RefusalKind.DebriefIsOpen);
        }

        AgendaProposal? adopted = asked.State.Proposals.FirstOrDefault(each =>
            each.Number == score.Proposal && each.State == ProposalState.Adopted
        );
        string? fault = (adopted?.Change, score.Score) switch
        {
            (AgendaChange.AddIssue add, AdditionScore.OfIssue of) => Fault(add.Issue, of.Points),
            (AgendaChange.AddOption add, AdditionScore.OfOption of) => Fault(asked.State, add, of),
            (AgendaChange.AddIssue, _) => "for an issue that was added, every value has its points",
            (AgendaChange.AddOption, _) => "an option that was added is held against one that was there",
            _ => "",
        };
        return fault switch
        {
            null => RoomDecision.Keep(
                asked.Seat.Owner,
                new PrivateEvent.AdditionScored(asked.Seat.Number, score.Proposal, Ordered(score.Score))
            ),
            "" => RoomDecision.No(RefusalKind.NothingThere, "addition"),
            _ => RoomDecision.No(RefusalKind.BadScore, fault),
        };
    }

    // The same points are the same bytes, in whatever order they came.
    private static AdditionScore Ordered(AdditionScore score) =>
        score is AdditionScore.OfIssue of
            ? new AdditionScore.OfIssue(of.Points.WithComparers(StringComparer.Ordinal))
            : score;

    private static string? Fault(Issue issue, ImmutableSortedDictionary<string, string> points)
    {
        if (
            points is null
            || points.Count > Bounds.Options
            || points.Any(each => each.Key.Length > Bounds.Name || !IsNumber(each.Value))
        )
        {
            return "the points of each value are a number";
        }

        IEnumerable<string> needed = issue.IsNumeric ? Ends(issue) : Names(issue);
        return points.Keys.Any(each => !issue.TryFind(each, out _)) ? "points are for values that the issue has"
            : needed.Any(each => !points.ContainsKey(each))
                ? issue.IsNumeric ? "the lowest and the highest number have points"
                    : "every value has points"
            : points.Keys.Select(each => ValueOf(issue, each)).Distinct().Count() < points.Count
                ? "a value has its points once"
            : null;
    }

    private static string? Fault(RoomState state, AgendaChange.AddOption add, AdditionScore.OfOption of)
    {
        if (!IsNumber(of.More))
        {
            return "how much more or less it is worth is a number";
        }

        int issue = state.Space!.IndexOf(add.Issue);
        ImmutableArray<Option> options = ((Issue.Choice)state.Space.Issues[issue]).Options;
        return options.TakeWhile(each => each.Name != add.Option.Name).Any(each => each.Name == of.Like)
            ? null
            : "an option is held against one that was there before it";
    }

    private static IssueValue ValueOf(Issue issue, string name) =>
        issue.TryFind(name, out IssueValue value) ? value : default;

    private static IEnumerable<string> Names(Issue issue) =>
        Enumerable.Range(0, (int)(issue.Size ?? 0)).Select(issue.NameOf);

    private static IEnumerable<string> Ends(Issue issue) =>
        issue switch
        {
            Issue.Real { IsContinuous: true } real => [real.Low.ToString(), real.High.ToString()],
            _ when issue.Size is { } size && size <= int.MaxValue => [issue.NameOf(0), issue.NameOf((int)size - 1)],
            _ => [],
        };

    private static bool IsNumber(string? text) =>
        text is { Length: > 0 and <= Bounds.Points }
        && !text.Contains('e', StringComparison.OrdinalIgnoreCase)
        && Rational.TryParse(text, out _);
}
