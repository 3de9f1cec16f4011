using Entente.Rooms.Admission;
using Entente.Web.Languages;

namespace Entente.Web.Classes;

/// <summary>What those in a lobby are called.</summary>
internal static class LobbyWords
{
    /// <summary>What somebody is called: who shares a name with others who came before is told apart by a number, and who erased theirs has none.</summary>
    /// <param name="l">The language.</param>
    /// <param name="place">Their place, as it stands in the list of all.</param>
    public static string LobbyName(this PageLanguage l, LobbyPlace place) =>
        place.Name.Length > 0 ? place.Called
        : place.Namesake > 0 ? $"{l.Say("somebody without a name", "iemand zonder naam")} ({place.Namesake})"
        : l.Say("somebody without a name", "iemand zonder naam");
}
