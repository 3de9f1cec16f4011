using System.Collections.Immutable;
using Entente.Explaining.Demands;
using Entente.Explaining.Points;
using Entente.Numbers;

namespace Entente.Explaining.Changes;

/// <summary>Finds the least change of every kind that opens a deal where there is none.</summary>
internal sealed class ChangeFinder(PointBook book, ImmutableArray<Rational> scales)
{
    private readonly DemandModel model = book.Model;
    private readonly ScoreSheet sheet = new(book.Model.Scenario);

    /// <summary>All kinds, in the order in which they are told; nothing when there is a deal.</summary>
    public ImmutableArray<LeastChange> All()
    {
        PointSet all = book.All;
        for (int point = 0; point < all.Count; point++)
        {
            if (book.NotMet(all, point) == 0)
            {
                return [];
            }
        }

        return
        [
            .. GiveUps(),
            .. Lowered(),
            .. Together(),
            .. new ScoreChanges(book, sheet).All(),
            .. new SplitChanges(book).All(),
            .. Payments(),
            .. new AdditionChanges(book, scales).All(),
        ];
    }

    private IEnumerable<LeastChange> GiveUps()
    {
        PointSet all = book.All;
        foreach (Way way in Ways.Of(book, all, scales).Where(way => (way.Demands & model.Fallbacks) == 0))
        {
            yield return new LeastChange.GiveUp(Bits.Of(way.Demands))
            {
                Outcome = book.OutcomeAt(all, way.Point),
                Utilities = UtilitiesAt(all, way.Point),
            };
        }
    }

    private IEnumerable<LeastChange> Lowered()
    {
        PointSet all = book.All;
        for (int party = 0; party < model.Parties; party++)
        {
            if (Nearest.Of(book, all, party) is not { } nearest)
            {
                continue;
            }

            yield return new LeastChange.LowerFallback(party, model.ToRational(nearest.Lacks, party))
            {
                Entry = sheet.OfFallback(party),
                Outcome = book.OutcomeAt(all, nearest.Point),
                Utilities = UtilitiesAt(all, nearest.Point),
            };
        }
    }

    private IEnumerable<LeastChange> Together()
    {
        PointSet all = book.All;
        Rational? least = null;
        int found = -1;
        for (int point = 0; point < all.Count; point++)
        {
            if (all.Broken[point] == 0 && ShareAt(all, point) is { } share && (least is null || share < least))
            {
                (least, found) = (share, point);
            }
        }

        if (least is { } smallest)
        {
            ImmutableArray<Rational> utilities = UtilitiesAt(all, found);
            yield return new LeastChange.LowerFallbacks(
                smallest,
                [.. utilities.Select((worth, party) => Rational.Max(Rational.Zero, ReservationOf(party) - worth))]
            )
            {
                Outcome = book.OutcomeAt(all, found),
                Utilities = utilities,
            };
        }
    }

    // Of any two parties that talk to each other; whoever else there is has to accept as things stand.
    private IEnumerable<LeastChange> Payments()
    {
        PointSet all = book.All;
        for (int payer = 0; payer < model.Parties; payer++)
        {
            for (int receiver = 0; receiver < model.Parties; receiver++)
            {
                Rational? least = null;
                int found = -1;
                for (int point = 0; point < all.Count && payer != receiver; point++)
                {
                    if (
                        book.NotMet(all, point) == 1UL << receiver
                        && SpareAt(all, point, payer) is { Sign: > 0 } spare
                        && -SpareAt(all, point, receiver) / spare is var rate
                        && (least is null || rate < least)
                    )
                    {
                        (least, found) = (rate, point);
                    }
                }

                if (least is { } lowest)
                {
                    string unit = model.PartyAt(payer).Unit;
                    yield return new LeastChange.Pay(
                        payer,
                        receiver,
                        -SpareAt(all, found, receiver),
                        SpareAt(all, found, payer),
                        lowest
                    )
                    {
                        IsSameUnit = IsCurrency(unit) && unit == model.PartyAt(receiver).Unit,
                        Outcome = book.OutcomeAt(all, found),
                        Utilities = UtilitiesAt(all, found),
                    };
                }
            }
        }
    }

    // Points are everybody's own; money and days are the same to all.
    private static bool IsCurrency(string unit) => unit.Length > 0 && unit is not "points";

    private Rational? ShareAt(PointSet points, int point)
    {
        Rational largest = Rational.Zero;
        for (int party = 0; party < model.Parties; party++)
        {
            Rational lacks = -SpareAt(points, point, party);
            if (lacks.Sign > 0)
            {
                if (scales[party].Sign == 0)
                {
                    return null;
                }

                largest = Rational.Max(largest, lacks / scales[party]);
            }
        }

        return largest;
    }

    private Rational SpareAt(PointSet points, int point, int party) =>
        model.ToRational(
            model.Worth(points.Sums[(point * model.Parties) + party], party) - model.Reservation(party),
            party
        );

    private Rational ReservationOf(int party) => model.ToRational(model.Reservation(party), party);

    private ImmutableArray<Rational> UtilitiesAt(PointSet points, int point) => Worths.At(model, points, point);
}
