using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Web.Classes;

/// <summary>How the bots play that rehearse a class: like people, who differ in how they yield, and who look at what the other side keeps asking for.</summary>
/// <remarks>
/// Of offers that are worth the same to itself a bot makes the one that the other side seems to like best, as people do who listen; in the last round it takes the best that is still to be had. Bots that yield without listening
/// offer anything of that worth, and miss most of the deals that there are. One in five listens and still holds out to the last, and one in five is as demanding as a professional: so some tables fail, as in classes of people.
/// Over as many tables as there are pairs of manners every pair meets once, in both seats.
/// </remarks>
internal static class RehearsalManners
{
    private static readonly ImmutableArray<string> All = ["linear", "conceder", "", "trade-off", "boulware"];

    /// <summary>How the parties of a table play, by party and around again.</summary>
    /// <param name="table">Which table, from 0.</param>
    /// <param name="rounds">How many rounds there are: in the last one they take the best that is still to be had.</param>
    public static ImmutableArray<string> At(int table, int rounds)
    {
        int apart = 1 + (table / All.Length % All.Length);
        return
        [
            .. Enumerable
                .Range(0, All.Length)
                .Select(party => Named(All[(table + (party * apart)) % All.Length], rounds)),
        ];
    }

    private static string Named(string offering, int rounds)
    {
        double late = Math.Floor(100 * (1 - (1.5 / Math.Max(2, rounds)))) / 100;
        return offering.Length == 0
            ? "entente"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"boa(offer={offering}, accept=combi-max(t={late}), model=smith)"
            );
    }
}
