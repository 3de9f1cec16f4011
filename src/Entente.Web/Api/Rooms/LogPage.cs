using System.Collections.Immutable;

namespace Entente.Web.Api.Rooms;

/// <summary>A part of a room's log, as it is kept.</summary>
/// <param name="Entries">The entries, in order.</param>
/// <param name="Next">What to send as <c>after</c> for the entries that follow.</param>
public sealed record LogPage(ImmutableArray<LogLine> Entries, long Next);
