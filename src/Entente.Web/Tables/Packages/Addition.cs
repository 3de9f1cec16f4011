using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Events;
using Entente.Rooms.Offers;
using Entente.Rooms.Views;

namespace Entente.Web.Tables.Packages;

/// <summary>An issue or an option that was added to the agenda during the talks.</summary>
/// <param name="Proposal">The number of the adopted proposal that added it: by this a side scores it.</param>
/// <param name="Change">What was added: an issue or an option.</param>
public sealed record Addition(int Proposal, AgendaChange Change)
{
    /// <summary>The name of the issue: the one that was added, or that got an option.</summary>
    public string Issue =>
        Change is AgendaChange.AddIssue add ? add.Issue.Name : ((AgendaChange.AddOption)Change).Issue;

    /// <summary>The name of the option; null where an issue was added.</summary>
    public string? Option => (Change as AgendaChange.AddOption)?.Option.Name;

    /// <summary>Whether terms say something of it.</summary>
    /// <param name="terms">The terms.</param>
    public bool IsIn(Terms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms[Issue] is { } value && (Option is not { } option || value == option);
    }

    /// <summary>What was added at a table so far, in order.</summary>
    /// <param name="view">The table, as anybody at it sees it.</param>
    public static ImmutableArray<Addition> Of(RoomView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Of(view.Timeline);
    }

    /// <summary>What was added at a table so far, in order.</summary>
    /// <param name="timeline">All that happened.</param>
    internal static ImmutableArray<Addition> Of(IEnumerable<TimelineItem> timeline) =>
        [
            .. timeline
                .SelectMany(item => item.Events)
                .OfType<RoomEvent.AgendaChanged>()
                .Where(each => each.Change is AgendaChange.AddIssue or AgendaChange.AddOption)
                .Select(each => new Addition(each.Proposal, each.Change)),
        ];

    /// <summary>What could be agreed when a table was opened.</summary>
    /// <param name="view">The table, as anybody at it sees it.</param>
    public static OutcomeSpace? SpaceBefore(RoomView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Timeline.SelectMany(item => item.Events).OfType<RoomEvent.Opened>().FirstOrDefault()?.Setup.Space
            ?? view.Space;
    }

    /// <summary>A space with this as well; as it was where the issue that gets an option is not in it.</summary>
    /// <param name="space">The space before.</param>
    public OutcomeSpace In(OutcomeSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);
        return Change switch
        {
            AgendaChange.AddIssue add => new OutcomeSpace(space.Issues.Add(add.Issue), space.Rules),
            AgendaChange.AddOption add
                when space.IndexOf(add.Issue) is >= 0 and var issue && space.Issues[issue] is Issue.Choice choice =>
                new OutcomeSpace(
                    space.Issues.SetItem(
                        issue,
                        new Issue.Choice(choice.Name, choice.Options.Add(add.Option))
                        {
                            Title = choice.Title,
                            About = choice.About,
                            Group = choice.Group,
                        }
                    ),
                    space.Rules
                ),
            _ => space,
        };
    }
}
