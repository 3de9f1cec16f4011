namespace Entente.Web.Api.Rooms;

/// <summary>A link to a seat, with its secret, which is shown once.</summary>
/// <param name="Id">The id of the invitation, which opens nothing.</param>
/// <param name="Seat">The number of the seat.</param>
/// <param name="Secret">What stands behind the # of the link.</param>
/// <param name="Ends">Until when it can be used.</param>
public sealed record NewInvitation(string Id, int Seat, string Secret, DateTimeOffset Ends);
