using Entente.Rooms.Mediation;
using Entente.Rooms.Statements;
using Entente.Rooms.Views;

namespace Entente.Web.Tables;

/// <summary>What a statement that is signed keeps from changing.</summary>
internal static class Fixing
{
    /// <summary>Whether a statement is being signed or is sealed, so that what is agreed is not improved on any more.</summary>
    public static bool IsFixed(this RoomView view) =>
        view.Statements.Any(each => each.Stage is StatementStage.Signing or StatementStage.Sealed);

    /// <summary>The improvement of the deal that is still answered; null for none.</summary>
    public static Improvement? OpenImprovement(this RoomView view) =>
        view.Improvements is [.., { State: ImprovementState.Open } last] ? last : null;
}
