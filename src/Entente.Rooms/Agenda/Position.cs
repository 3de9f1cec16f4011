namespace Entente.Rooms.Agenda;

/// <summary>What a party demanded on an issue from some moment on. Nothing is taken out: the latest of a party on an issue is what it demands now.</summary>
/// <param name="Number">Its number in the room, from 1.</param>
/// <param name="Party">The party.</param>
/// <param name="Issue">The issue.</param>
/// <param name="Value">What it demanded: a value of the issue; null when it dropped its demand.</param>
/// <param name="At">When it said so.</param>
/// <param name="Note">What it said with it; empty for nothing.</param>
/// <param name="IsCurrent">Whether it said nothing else on the issue since.</param>
public sealed record Position(
    int Number,
    int Party,
    string Issue,
    string? Value,
    DateTimeOffset At,
    string Note,
    bool IsCurrent
);
