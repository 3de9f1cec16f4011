using Entente.Rooms.Admission;

namespace Entente.Web.Api.Rooms;

/// <summary>A token that was given to a program.</summary>
/// <param name="Id">The id of the token, which opens nothing.</param>
/// <param name="Seat">The number of the seat.</param>
/// <param name="Name">What the host calls the program.</param>
/// <param name="Issued">When it was made.</param>
/// <param name="Ends">Until when it is good.</param>
public sealed record GivenToken(string Id, string Seat, string Name, DateTimeOffset Issued, DateTimeOffset Ends)
{
    internal static GivenToken Of(AgentToken token) => new(token.Id, token.Seat, token.Name, token.Issued, token.Ends);
}
