using Entente.Annotations;

namespace Entente.Rooms.State;

/// <summary>A party or third party, as everybody at the table knows it.</summary>
/// <param name="Name">Its name in the scenario.</param>
/// <param name="Title">Its name for people; empty when <paramref name="Name"/> serves.</param>
public sealed record RoomParty(string Name, LocalizedText Title);
