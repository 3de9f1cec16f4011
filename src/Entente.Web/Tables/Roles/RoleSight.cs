using Entente.Rooms.Seats;

namespace Entente.Web.Tables.Roles;

/// <summary>Something that there is to see at a table.</summary>
/// <param name="Text">What it is, for people.</param>
/// <param name="By">How far a role sees it.</param>
/// <param name="Operator">How far whoever runs the server sees it.</param>
internal sealed record RoleSight(string Text, Func<Role, Seen> By, Seen Operator);
