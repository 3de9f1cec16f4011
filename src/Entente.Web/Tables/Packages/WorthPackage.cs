using Entente.Rooms.Offers;

namespace Entente.Web.Tables.Packages;

/// <summary>A whole package and what it is worth to whoever looks for it.</summary>
/// <param name="Terms">A value for every issue that is open.</param>
/// <param name="Worth">What it is worth, on the party's own scale.</param>
/// <param name="Changed">On how many issues that are not settled it says something else than what it was to be near to, or something on what that says nothing of.</param>
public sealed record WorthPackage(Terms Terms, double Worth, int Changed);
