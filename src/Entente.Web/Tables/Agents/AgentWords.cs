using Entente.Rooms.Offers;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Web.Tables.Packages;
using Entente.Web.Tables.Words;

namespace Entente.Web.Tables.Agents;

/// <summary>What agents say at a table.</summary>
internal static class AgentWords
{
    public const string NotAlone = HouseWords.NotAlone;

    public const string AgreesToAdjourn = HouseWords.AgreesToAdjourn;

    /// <summary>Why an agent makes no offers.</summary>
    public static string CannotPlay(RoomView view) =>
        view is { Kind: TableKind.Real, Own: not { Preferences: not null } }
            ? HouseWords.NotTold
            : HouseWords.CannotPlay;

    public static string CannotScore(Addition added) =>
        added.Option is { } option ? HouseWords.CannotScoreOption(option) : HouseWords.CannotScoreIssue(added.Issue);

    public static string NotKnown(string what) => HouseWords.NotKnown(what);

    /// <summary>Whether a seat said something before, so that it is said once.</summary>
    public static bool HasSaid(RoomView view, string text) =>
        view.Messages.Any(each => each.Seat == view.You.Number && each.Kind == MessageKind.Text && each.Text == text);
}
