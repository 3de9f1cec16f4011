using System.Collections.Immutable;
using Entente.Rooms.Admission;

namespace Entente.Web.Classes;

/// <summary>Who of those that wait gets which seat: each the first that is left and that they can be given unasked.</summary>
/// <remarks>Whoever has read the confidential sheet of a side chooses first, and is given a seat of that side alone: where they would know two sheets, only their teacher decides that, who is told and asked apart.</remarks>
/// <param name="read">The sides whose sheets each of them has read, by place.</param>
/// <param name="known">The sides whose sheets each of them has read or could have been shown as a mediator, by place.</param>
/// <param name="others">Those who are to sit on another side than before, by place.</param>
internal sealed class SeatChoice(
    IReadOnlyDictionary<string, ImmutableArray<int>> read,
    IReadOnlyDictionary<string, ImmutableArray<int>> known,
    IReadOnlySet<string> others
)
{
    /// <summary>Gives out seats, in order.</summary>
    /// <typeparam name="T">A seat.</typeparam>
    /// <param name="waiting">Those who wait, in order.</param>
    /// <param name="seats">The seats, in order; not all need to be taken.</param>
    /// <param name="partyOf">The side of a seat; -1 for none.</param>
    public ImmutableArray<(LobbyPlace Place, T Seat)> Of<T>(
        IReadOnlyList<LobbyPlace> waiting,
        IReadOnlyList<T> seats,
        Func<T, int> partyOf
    )
    {
        var given = ImmutableArray.CreateBuilder<(LobbyPlace, T)>();
        List<T> left = [.. seats];
        foreach (LobbyPlace place in waiting.OrderBy(each => known[each.Id].IsEmpty))
        {
            int at = left.FindIndex(seat => MayBeGiven(place, partyOf(seat)));
            if (at >= 0)
            {
                given.Add((place, left[at]));
                left.RemoveAt(at);
            }
        }

        return given.ToImmutable();
    }

    /// <summary>The side of somebody who can be given a seat of that one alone; null where there are several, or none.</summary>
    /// <param name="place">Their place.</param>
    /// <param name="parties">How many sides there are.</param>
    public int? SideOf(LobbyPlace place, int parties) =>
        Enumerable.Range(0, parties).Where(party => MayBeGiven(place, party)).Take(2).ToArray() is [int side]
            ? side
            : null;

    private bool MayBeGiven(LobbyPlace place, int party) =>
        others.Contains(place.Id)
            // A change of sides is asked for those who read a sheet, and never gives one to who could have been shown all of them.
            ? !read[place.Id].Contains(party)
                && (party < 0 || known[place.Id].All(side => read[place.Id].Contains(side)))
            // Who mediated may mediate again.
            : (party < 0 ? read : known)[place.Id].All(side => side == party);
}
