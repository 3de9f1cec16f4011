namespace Entente.Rooms.Views;

/// <summary>A party for which nobody leads while the talks go on.</summary>
/// <param name="Party">The party.</param>
/// <param name="IsGoneOnWithout">Whether the host goes on without it: in turn, its turns pass.</param>
/// <param name="MayGoOn">Whether the host may go on without it: two others at least are there.</param>
public sealed record VacantParty(int Party, bool IsGoneOnWithout, bool MayGoOn);
