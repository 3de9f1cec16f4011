using System.Collections.Immutable;

namespace Entente.Rooms.Views;

/// <summary>Who sees something else than before.</summary>
/// <param name="Owners">The owners whose seats all do.</param>
/// <param name="Seats">The seats that do by themselves.</param>
internal sealed record SeenChange(ImmutableHashSet<string> Owners, ImmutableHashSet<int> Seats);
