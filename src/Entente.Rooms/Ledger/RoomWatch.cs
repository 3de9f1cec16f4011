namespace Entente.Rooms.Ledger;

/// <summary>What is kept of a room beside its log, so that it does what is due also when nobody looks: not history, but what whoever sets it to work next has to know.</summary>
/// <param name="Due">When somebody has to look at it at the latest, to the millisecond, rounded down; null while nothing is due.</param>
/// <param name="Note">A note of whoever is at work for it to whoever is next, at most 1,024 characters.</param>
public sealed record RoomWatch(DateTimeOffset? Due, string Note)
{
    /// <summary>The most characters of a note.</summary>
    public const int MostNote = 1024;

    /// <summary>Nothing is due, nothing is noted.</summary>
    public static RoomWatch None { get; } = new(null, "");

    /// <summary>Fails unless this can be kept.</summary>
    /// <exception cref="ArgumentException">The note is missing or too long.</exception>
    public void Check()
    {
        if (Note is null || Note.Length > MostNote)
        {
            throw new ArgumentException($"A note has at most {MostNote} characters.");
        }
    }
}
