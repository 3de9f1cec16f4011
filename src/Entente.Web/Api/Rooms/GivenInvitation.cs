using Entente.Rooms.Admission;

namespace Entente.Web.Api.Rooms;

/// <summary>A link to a seat that was given out.</summary>
/// <param name="Id">The id of the invitation, which opens nothing.</param>
/// <param name="Seat">The number of the seat.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Issued">When it was made.</param>
/// <param name="Ends">Until when it can be used.</param>
public sealed record GivenInvitation(string Id, string Seat, string State, DateTimeOffset Issued, DateTimeOffset Ends)
{
    internal static GivenInvitation Of(Invitation invitation) =>
        new(invitation.Id, invitation.Seat, invitation.State.ToString(), invitation.Issued, invitation.Ends);
}
