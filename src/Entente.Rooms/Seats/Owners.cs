using System.Globalization;

namespace Entente.Rooms.Seats;

/// <summary>Names of those who keep something to themselves: a party with its whole delegation, or a single seat.</summary>
public static class Owners
{
    /// <summary>The owner that a seat belongs to.</summary>
    /// <param name="role">What whoever sits there is.</param>
    /// <param name="party">Its party or third party.</param>
    /// <param name="seat">The number of the seat.</param>
    /// <returns><c>p0</c> for the first party, <c>t0</c> for the first third party, <c>s4</c> for seat 4 alone.</returns>
    public static string Of(Role role, int party, int seat) =>
        role switch
        {
            Role.Lead or Role.Adviser or Role.Principal => OfParty(party),
            Role.ThirdParty => string.Create(CultureInfo.InvariantCulture, $"t{party}"),
            Role.Public => "",
            _ => string.Create(CultureInfo.InvariantCulture, $"s{seat}"),
        };

    /// <summary>The owner that a party is.</summary>
    /// <param name="party">The number of the party, from 0.</param>
    public static string OfParty(int party) => string.Create(CultureInfo.InvariantCulture, $"p{party}");
}
