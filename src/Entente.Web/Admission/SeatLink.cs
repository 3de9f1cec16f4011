namespace Entente.Web.Admission;

/// <summary>A link to a seat, as a browser sends it.</summary>
/// <param name="Invitation">What stood behind the <c>#</c>.</param>
public sealed record SeatLink(string? Invitation);
