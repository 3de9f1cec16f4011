using Entente.Rooms.Offers;
using Entente.Rooms.Views;

namespace Entente.Web.Tables.Agents;

/// <summary>What agents say at a table. They do not know who reads it in which language, and say it in both.</summary>
internal static class AgentWords
{
    public const string NoBetter =
        "As it is, this leaves our side no better off than how things stand. / Zo is onze kant hiermee niet beter af dan met hoe het nu is.";

    public const string AgreesToAdjourn = "Agreed. / Akkoord.";

    public static string CannotScore(Addition added) =>
        added.Option is { } option
            ? $"I cannot score “{option}” and leave it out of what I offer. / Ik kan ‘{option}’ niet waarderen en laat het buiten wat ik bied."
            : $"I cannot score “{added.Issue}” and leave it out of account. / Ik kan ‘{added.Issue}’ niet waarderen en laat het buiten beschouwing.";

    public static string NotKnown(string what) =>
        $"I cannot say what “{what}” is worth to our side. / Ik kan niet zeggen wat ‘{what}’ onze kant waard is.";

    /// <summary>Whether a seat said something before, so that it is said once.</summary>
    public static bool HasSaid(RoomView view, string text) =>
        view.Messages.Any(each => each.Seat == view.You.Number && each.Kind == MessageKind.Text && each.Text == text);
}
