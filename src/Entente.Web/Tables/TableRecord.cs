using Entente.Rooms.State;

namespace Entente.Web.Tables;

/// <summary>What this server remembers of a table besides its log: enough to find it again, and to know what may not be opened meanwhile.</summary>
/// <param name="Scenario">The id of the scenario; empty for none.</param>
/// <param name="Kind">What kind of table it is.</param>
/// <param name="Opened">When it was opened.</param>
/// <param name="Account">The account that opened it; empty for none.</param>
/// <param name="ClassId">The class it belongs to; empty for none.</param>
public sealed record TableRecord(string Scenario, TableKind Kind, DateTimeOffset Opened, string Account, string ClassId)
{
    /// <summary>The reading of the evidence that it is played under; empty for the first.</summary>
    public string Reading
    {
        get => field ?? "";
        init;
    }

    /// <summary>The seat from which the teacher of the class mediates; 0 for none.</summary>
    public int TeacherMediates { get; init; }
}
