using System.Collections.Immutable;
using Entente.Rooms.Seats;

namespace Entente.Web.Tables.Roles;

/// <summary>Something that may be done at a table.</summary>
/// <param name="Text">What it is, for people.</param>
/// <param name="Roles">Who may do it.</param>
internal sealed record RoleAct(string Text, ImmutableArray<Role> Roles);
