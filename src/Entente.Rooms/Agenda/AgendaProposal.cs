using System.Collections.Immutable;

namespace Entente.Rooms.Agenda;

/// <summary>A proposal to change the agenda.</summary>
/// <param name="Number">Its number in the room, from 1.</param>
/// <param name="Seat">Who proposed it.</param>
/// <param name="At">When.</param>
/// <param name="Change">What would change.</param>
/// <param name="Note">What was said with it; empty for nothing.</param>
public sealed record AgendaProposal(int Number, int Seat, DateTimeOffset At, AgendaChange Change, string Note)
{
    /// <summary>The parties that agree so far, the proposing one included.</summary>
    public ImmutableArray<int> AgreedBy { get; init; } = [];

    /// <summary>How it stands.</summary>
    public ProposalState State { get; init; }

    /// <summary>The party that turned it down, or took it back; -1 for none.</summary>
    public int RefusedBy { get; init; } = -1;

    /// <summary>What was said with that; empty for nothing.</summary>
    public string Reason { get; init; } = "";
}
