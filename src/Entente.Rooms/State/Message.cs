using Entente.Rooms.Offers;

namespace Entente.Rooms.State;

/// <summary>Something said that binds nobody.</summary>
/// <param name="Number">Its number in the room, from 1.</param>
/// <param name="Seat">Who said it.</param>
/// <param name="At">When.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The words.</param>
/// <param name="Issue">The issue that it is about; empty for none.</param>
/// <param name="Offer">The offer that it is about; 0 for none.</param>
public sealed record Message(
    int Number,
    int Seat,
    DateTimeOffset At,
    MessageKind Kind,
    string Text,
    string Issue,
    int Offer
);
