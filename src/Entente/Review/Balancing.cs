using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Review;

/// <summary>Follows what each party had given, offer by offer, each on its own scale.</summary>
internal sealed class Balancing(
    ImmutableArray<ReviewedOffer> offers,
    ImmutableArray<PartyReview> parties,
    ReviewWorths worths,
    SessionRecord record
)
{
    /// <summary>The balance. Among positions, whose order is none in time, nobody leads.</summary>
    public ConcessionBalance Of()
    {
        var given = new Rational[parties.Length];
        var last = new ReviewedOffer?[parties.Length];
        var course = ImmutableArray.CreateBuilder<ImmutableArray<double>>(offers.Length);
        var leads = ImmutableArray.CreateBuilder<BalanceSpan>();
        bool isFollowed =
            !record.ArePositions && parties.All(party => party.First is not null && worths.HasRange(party.Party));
        for (int i = 0; i < offers.Length; i++)
        {
            int party = offers[i].Party;
            if (party >= 0 && parties[party].First is not null && offers[i].Utilities[party] is { } now)
            {
                if (last[party] is { } before && record.IsOneCourse(before, offers[i]))
                {
                    given[party] += worths.ShareOf(party, before.Utilities[party]!.Value) - worths.ShareOf(party, now);
                }

                last[party] = offers[i];
            }

            course.Add([.. given.Select(share => share.ToDouble())]);
            if (isFollowed)
            {
                Follow(leads, LeaderOf(given), i);
            }
        }

        double?[] shares =
        [
            .. parties.Select(
                (party, i) => party.First is null || !worths.HasRange(i) ? (double?)null : given[i].ToDouble()
            ),
        ];
        bool isRated = shares is [{ } one, { } other] && Math.Min(one, other) >= 0 && Math.Max(one, other) > 0;
        return new ConcessionBalance([.. shares], course.ToImmutable())
        {
            Leads = leads.ToImmutable(),
            Ratio = isRated
                ? Math.Min(shares[0]!.Value, shares[1]!.Value) / Math.Max(shares[0]!.Value, shares[1]!.Value)
                : null,
        };
    }

    // -1 when several had given as much as anybody.
    private static int LeaderOf(Rational[] given)
    {
        int leader = 0;
        bool isAlone = true;
        for (int party = 1; party < given.Length; party++)
        {
            int sign = (given[party] - given[leader]).Sign;
            (leader, isAlone) = sign > 0 ? (party, true) : (leader, isAlone && sign < 0);
        }

        return isAlone ? leader : -1;
    }

    private static void Follow(ImmutableArray<BalanceSpan>.Builder leads, int leader, int offer)
    {
        if (leads.Count > 0 && leads[^1].Party == leader)
        {
            leads[^1] = leads[^1] with { Last = offer };
        }
        else
        {
            leads.Add(new BalanceSpan(leader, offer, offer));
        }
    }
}
