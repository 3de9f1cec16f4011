using System.Collections.Immutable;
using Entente.Web.Tables.Waiting;

namespace Entente.Web.Classes;

/// <summary>An order as the teacher who gave it sees it.</summary>
/// <param name="Number">Its number on this page.</param>
/// <param name="Order">What was ordered.</param>
/// <param name="State">How it stands.</param>
/// <param name="Done">The numbers of the tables where it was carried out.</param>
/// <param name="Refused">Where it was not, and why.</param>
public sealed record GivenOrder(
    int Number,
    ClassOrder Order,
    WaitingState State,
    ImmutableArray<int> Done,
    ImmutableArray<OrderRefusal> Refused
)
{
    /// <summary>Whether something can still come of it.</summary>
    public bool IsOpen => State is WaitingState.Queued or WaitingState.Tried or WaitingState.Recalled;

    /// <summary>Whether it is sent by itself.</summary>
    public bool IsQueued => State is WaitingState.Queued or WaitingState.Tried;
}
