using System.Collections.Immutable;
using Entente.Rooms.Private;

namespace Entente.Rooms.Views;

/// <summary>What the viewer's own side keeps to itself. Part of nobody else's view.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Preferences">The private part of a scenario file; null when none was set.</param>
/// <param name="Mandate">What the lead may agree to, by issue; null without a mandate.</param>
/// <param name="Approvals">Requests beyond the mandate, in order.</param>
/// <param name="Talk">What was said within the delegation, in order.</param>
/// <param name="Note">The viewer's note.</param>
/// <param name="IsErased">Whether it was erased: nothing more is kept then.</param>
public sealed record OwnView(
    string Owner,
    string? Preferences,
    ImmutableSortedDictionary<string, ImmutableArray<string>>? Mandate,
    ImmutableArray<Approval> Approvals,
    ImmutableArray<DelegationLine> Talk,
    string Note,
    bool IsErased
);
