namespace Entente.Web.Api.Rooms;

/// <summary>A token for a program, with its secret, which is shown once.</summary>
/// <param name="Id">The id of the token, which opens nothing.</param>
/// <param name="Seat">The number of the seat.</param>
/// <param name="Secret">For the header <c>Authorization: Bearer</c>.</param>
/// <param name="Ends">Until when it is good.</param>
public sealed record NewToken(string Id, int Seat, string Secret, DateTimeOffset Ends);
