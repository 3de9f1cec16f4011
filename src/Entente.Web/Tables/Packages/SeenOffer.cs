using System.Collections.Immutable;
using Entente.Rooms.Agenda;
using Entente.Rooms.Events;
using Entente.Rooms.Offers;
using Entente.Rooms.Views;

namespace Entente.Web.Tables.Packages;

/// <summary>An offer of another side, with what it could not speak of.</summary>
/// <param name="Terms">What it says.</param>
/// <param name="Silent">The issues that were not on the agenda when it was made: not added yet, or left aside. What it was completed with says nothing of them.</param>
public sealed record SeenOffer(Terms Terms, ImmutableHashSet<string> Silent)
{
    private static readonly ImmutableHashSet<string> None = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>An offer that could speak of everything.</summary>
    /// <param name="terms">What it says.</param>
    public static SeenOffer Of(Terms terms) => new(terms, None);

    /// <summary>The offers of a party at a table, in order; not what a match of a blind suggestion was made into.</summary>
    /// <param name="view">The table.</param>
    /// <param name="party">The party.</param>
    public static ImmutableArray<SeenOffer> Of(RoomView view, int party)
    {
        ArgumentNullException.ThrowIfNull(view);
        ImmutableHashSet<string> silent = None.Union(
            view.Timeline.SelectMany(item => item.Events)
                .Select(each => (each as RoomEvent.AgendaChanged)?.Change)
                .OfType<AgendaChange.AddIssue>()
                .Select(add => add.Issue.Name)
        );
        var offers = ImmutableArray.CreateBuilder<SeenOffer>();
        foreach (
            RoomEvent each in view.Timeline.Where(item => !JointOffers.IsJoint(item)).SelectMany(item => item.Events)
        )
        {
            switch (each)
            {
                case RoomEvent.AgendaChanged { Change: AgendaChange.AddIssue add }:
                    silent = silent.Remove(add.Issue.Name);
                    break;
                case RoomEvent.AgendaChanged { Change: AgendaChange.Park park }:
                    silent = silent.Add(park.Issue);
                    break;
                case RoomEvent.IssueTakenUp taken:
                    silent = silent.Remove(taken.Issue);
                    break;
                case RoomEvent.OfferMade made when made.Party == party:
                    offers.Add(new SeenOffer(made.Terms, silent));
                    break;
            }
        }

        return offers.ToImmutable();
    }
}
