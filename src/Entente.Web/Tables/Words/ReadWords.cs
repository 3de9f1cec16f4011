using System.Collections.Immutable;
using Entente.Rooms.Seats;
using Entente.Rooms.Views;
using Entente.Web.Tables.Waiting;

namespace Entente.Web.Tables.Words;

/// <summary>How far somebody has read what is said to them unseen by others: within the delegation, and in confidence with the mediator. Known to their own page and kept in their browser alone.</summary>
/// <param name="Delegation">How many lines of the delegation.</param>
/// <param name="Caucus">By party, how many lines between it and the mediator.</param>
public sealed record ReadWords(int Delegation, ImmutableSortedDictionary<int, int> Caucus)
{
    /// <summary>Nothing yet.</summary>
    public static ReadWords None { get; } = new(0, ImmutableSortedDictionary<int, int>.Empty);

    /// <summary>How many lines of others were not read yet.</summary>
    /// <param name="view">The table, as they see it.</param>
    /// <param name="kind"><see cref="AwaitedKind.DelegationWords"/>, <see cref="AwaitedKind.MediatorWords"/> or <see cref="AwaitedKind.PartyWords"/>.</param>
    /// <param name="party">The party that a mediator speaks with; any number for a party's own words.</param>
    public int Unread(RoomView view, AwaitedKind kind, int party)
    {
        ArgumentNullException.ThrowIfNull(view);
        int me = view.You.Number;
        return kind switch
        {
            AwaitedKind.DelegationWords => (view.Own?.Talk ?? []).Skip(Delegation).Count(line => line.Seat != me),
            _ => (view.Own?.Caucus ?? [])
                .Where(line => line.Party == PartyOf(view, party))
                .Skip(Caucus.GetValueOrDefault(PartyOf(view, party)))
                .Count(line => line.Seat != me && IsOfOthers(view, line.Seat)),
        };
    }

    /// <summary>The same, with all of one kind read.</summary>
    /// <param name="view">The table, as they see it.</param>
    /// <param name="kind">As in <see cref="Unread"/>.</param>
    /// <param name="party">As in <see cref="Unread"/>.</param>
    public ReadWords With(RoomView view, AwaitedKind kind, int party)
    {
        ArgumentNullException.ThrowIfNull(view);
        int whose = PartyOf(view, party);
        return kind == AwaitedKind.DelegationWords
            ? this with
            {
                Delegation = view.Own?.Talk.Length ?? 0,
            }
            : this with
            {
                Caucus = Caucus.SetItem(whose, (view.Own?.Caucus ?? []).Count(line => line.Party == whose)),
            };
    }

    /// <summary>What waits to be read.</summary>
    /// <param name="view">The table, as they see it.</param>
    internal IEnumerable<Awaited> Waiting(RoomView view)
    {
        if (view.You.Role == Role.Mediator)
        {
            return Enumerable
                .Range(0, view.Parties.Length)
                .Where(party => Unread(view, AwaitedKind.PartyWords, party) > 0)
                .Select(party => new Awaited(AwaitedKind.PartyWords, party));
        }

        return view.You.Role is Role.Lead or Role.Adviser or Role.Principal
            ? new[] { AwaitedKind.MediatorWords, AwaitedKind.DelegationWords }
                .Where(kind => Unread(view, kind, view.You.Party) > 0)
                .Select(kind => new Awaited(kind))
            : [];
    }

    private static int PartyOf(RoomView view, int party) => view.You.Role == Role.Mediator ? party : view.You.Party;

    // What one's own delegation told the mediator is no word to it.
    private static bool IsOfOthers(RoomView view, int seat) =>
        view.You.Role == Role.Mediator || view.Seats.FirstOrDefault(each => each.Number == seat)?.Role == Role.Mediator;
}
