using System.Collections.Immutable;
using Entente.Rooms.Admission;
using Entente.Web.Languages;

namespace Entente.Web.Classes;

/// <summary>What those in a lobby are called.</summary>
internal static class LobbyWords
{
    /// <summary>What somebody is called: who shares a name with others is told apart by when they came, and who erased theirs has none.</summary>
    /// <param name="l">The language.</param>
    /// <param name="place">Their place.</param>
    /// <param name="places">The places of all.</param>
    public static string LobbyName(this PageLanguage l, LobbyPlace place, ImmutableArray<LobbyPlace> places)
    {
        string name = place.Name.Length > 0 ? place.Name : l.Say("somebody without a name", "iemand zonder naam");
        LobbyPlace[] same = [.. places.Where(each => each.Name == place.Name).OrderBy(each => each.Entered)];
        return same.Length <= 1 ? name : $"{name} ({same.TakeWhile(each => each.Id != place.Id).Count() + 1})";
    }
}
