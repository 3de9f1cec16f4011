using System.Collections.Immutable;
using Entente.Analysis.Compilation;
using Entente.Analysis.Solving;
using Entente.Numbers;

namespace Entente.Analysis.Reports;

/// <summary>Says how far the parties are from an agreement that everybody accepts.</summary>
/// <remarks>Whatever the others accept is dominated by, or is, a point of the frontier that they accept, so the frontier is enough.</remarks>
internal sealed class GapFinder(
    ImmutableArray<ScoredParty> parties,
    ImmutableArray<Rational> ranges,
    SolvedScenario solved
)
{
    public FallbackGaps Find()
    {
        if (solved.AcceptableCount > 0 && solved.Segments.IsEmpty)
        {
            return WithinTheZone();
        }

        var offered = new Rational?[parties.Length];
        Rational? joint = null;
        for (int i = 0; i < solved.ProbeCount; i++)
        {
            ImmutableArray<Rational> point = solved.UtilitiesAt(i);
            int refusals = 0;
            int refuser = -1;
            for (int party = 0; party < parties.Length; party++)
            {
                if (point[party] < parties[party].Reservation)
                {
                    refusals++;
                    refuser = party;
                }
            }

            for (int party = 0; party < parties.Length; party++)
            {
                if (refusals == 0 || (refusals == 1 && refuser == party))
                {
                    offered[party] = offered[party] is { } best ? Rational.Max(best, point[party]) : point[party];
                }
            }

            if (LargestShare(point) is { } share)
            {
                joint = joint is { } least ? Rational.Min(least, share) : share;
            }
        }

        return new FallbackGaps(
            [
                .. parties.Select(
                    (party, i) =>
                        new FallbackGap(party.Name, party.Reservation, offered[i], offered[i] - party.Reservation)
                ),
            ],
            joint
        );
    }

    // Then what the others accept at best is acceptable to the party, too, and nothing has to be lowered.
    private FallbackGaps WithinTheZone() =>
        new(
            [
                .. parties.Select(
                    (party, i) =>
                        new FallbackGap(
                            party.Name,
                            party.Reservation,
                            solved.BestAcceptable[i],
                            solved.BestAcceptable[i] - party.Reservation
                        )
                ),
            ],
            Rational.Zero
        );

    /// <summary>The points that lack least, first by the largest share that a party lacks, then in the order of the frontier.</summary>
    public ImmutableArray<NearestOutcome> Nearest(int most, Func<int, UtilityPoint> pointAt)
    {
        var nearest = new List<(Rational Share, int Point)>();
        for (int i = 0; i < solved.ProbeCount; i++)
        {
            if (LargestShare(solved.UtilitiesAt(i)) is not { } share)
            {
                continue;
            }

            int place = nearest.FindIndex(each => share < each.Share);
            if (place >= 0 || nearest.Count < most)
            {
                nearest.Insert(place < 0 ? nearest.Count : place, (share, i));
                if (nearest.Count > most)
                {
                    nearest.RemoveAt(most);
                }
            }
        }

        return
        [
            .. nearest.Select(each => new NearestOutcome(
                pointAt(each.Point),
                [.. solved.UtilitiesAt(each.Point).Select((utility, party) => Shortfall(utility, party))],
                each.Share
            )),
        ];
    }

    private Rational Shortfall(Rational utility, int party) =>
        Rational.Max(Rational.Zero, parties[party].Reservation - utility);

    // Null when a party lacks something and all outcomes are the same to it: no share of nothing helps.
    private Rational? LargestShare(ImmutableArray<Rational> point)
    {
        Rational largest = Rational.Zero;
        for (int party = 0; party < point.Length; party++)
        {
            Rational lacks = Shortfall(point[party], party);
            if (lacks.Sign > 0)
            {
                if (ranges[party].Sign == 0)
                {
                    return null;
                }

                largest = Rational.Max(largest, lacks / ranges[party]);
            }
        }

        return largest;
    }
}
