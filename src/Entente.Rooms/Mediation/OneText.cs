using System.Collections.Immutable;

namespace Entente.Rooms.Mediation;

/// <summary>A mediator's proposal that is criticised by all, revised by the mediator alone, and in the end answered yes or no.</summary>
/// <param name="Number">Its number in the room, from 1.</param>
/// <param name="Seat">The mediator.</param>
public sealed record OneText(int Number, int Seat)
{
    /// <summary>How it stands.</summary>
    public OneTextState State { get; init; }

    /// <summary>All versions, in order; the last is the one that counts.</summary>
    public ImmutableArray<OneTextVersion> Versions { get; init; } = [];

    /// <summary>The parties that said yes to the last version.</summary>
    public ImmutableArray<int> YesBy { get; init; } = [];

    /// <summary>The party that said no to the last version; -1 for none.</summary>
    public int NoBy { get; init; } = -1;

    /// <summary>What was said with the no; empty for nothing.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether something can still become of it.</summary>
    public bool IsOpen => State is not (OneTextState.Agreed or OneTextState.Lapsed);
}
