using System.Collections.Immutable;
using Entente.Forecasting;
using Entente.Numbers;

namespace Entente.Tests.Forecasting.Exact;

/// <summary>An uncertain number of a small case, and what is exact about it.</summary>
/// <param name="Kind">What it says; of a party that is not known the second party's, else the only one of this kind.</param>
/// <param name="Exact">What is exact about it.</param>
/// <param name="Issue">The issue; -1 for any.</param>
/// <param name="Value">The value; -1 for any.</param>
internal sealed record SmallInput(UncertainKind Kind, ExactInput Exact, int Issue = -1, int Value = -1)
{
    private const int Tenths = 10;
    private const long Fine = 1 << 24;

    /// <summary>The numbers of a second party that is not known.</summary>
    public static ImmutableArray<SmallInput> Of(SmallSpace space, Polygon plane, SmallParty first, SmallParty second)
    {
        bool isOfOptions = space.Sizes.Length == 1;
        var inputs = ImmutableArray.CreateBuilder<SmallInput>();
        void Add(UncertainKind kind, Func<Side, Linear> number, int issue = -1, int value = -1)
        {
            // A number that is the same in every world says nothing.
            if (second.Ways.Select(number).Distinct().Count() > 1 || !number(second.Ways[0]).IsConstant)
            {
                inputs.Add(new SmallInput(kind, Exactly(plane, first, second, number), issue, value));
            }
        }

        Add(UncertainKind.Fallback, side => side.Fallback);
        for (int issue = 0; issue < space.Sizes.Length; issue++)
        {
            int at = issue;
            Add(UncertainKind.Weight, side => side.Weights[at], issue);
            if (!isOfOptions)
            {
                int least = Array.FindIndex(space.Outcomes, values => values.All(value => value == 0));
                int most = Array.FindIndex(
                    space.Outcomes,
                    values => values.Index().All(each => each.Item == (each.Index == at ? space.Sizes[at] - 1 : 0))
                );
                Add(
                    UncertainKind.Direction,
                    side => (Rational)((side.Worth[most] - side.Worth[least]).At(plane.Centre).Sign > 0 ? 1 : 0),
                    issue
                );
            }

            for (int value = 0; value < space.Sizes[issue] && isOfOptions; value++)
            {
                int one = value;
                Add(UncertainKind.Score, side => side.Worth[one], issue, value);
            }
        }

        return inputs.ToImmutable();
    }

    /// <summary>What a forecast says of it.</summary>
    public InputForecast In(Forecast forecast) =>
        forecast.Inputs.Single(each =>
            each.Input.Kind == Kind
            && (Issue < 0 || (each.Input.Party == 1 && each.Input.Issue == Issue))
            && (Value < 0 || each.Input.Value == Value)
            && (forecast.Scenario.Parties[1].Preferences is not null || each.Input.Party == 1)
        );

    private static ExactInput Exactly(Polygon plane, SmallParty first, SmallParty second, Func<Side, Linear> number)
    {
        (Linear Number, double Chance)[] all =
        [
            .. second.Ways.GroupBy(number).Select(same => (same.Key, same.Sum(side => side.Chance.ToDouble()))),
        ];
        double Chance(Rational at, bool isUpTo) =>
            all.Sum(each =>
                each.Number.IsConstant
                    ? each.Number.Constant < at || (isUpTo && each.Number.Constant == at)
                        ? each.Chance
                        : 0
                    : each.Chance * ((plane.Where(at - each.Number)?.Area ?? 0) / plane.Area).ToDouble()
            );
        Rational[] ends = [.. Enumerable.Range(1, Tenths - 1).Select(tenth => End(at => Chance(at, true), tenth))];
        var pieces = new Dictionary<(double, double), ExactInput.Piece>();
        foreach (Side one in first.Ways)
        {
            foreach (Side other in second.Ways)
            {
                Linear said = number(other);
                double chance = (one.Chance * other.Chance).ToDouble();
                Linear[] lines =
                [
                    .. one.Worth.Select(worth => worth - one.Fallback),
                    .. other.Worth.Select(worth => worth - other.Fallback),
                    .. said.IsConstant ? [] : ends.Select(end => said - end),
                ];
                foreach (Polygon cell in plane.Cut(lines))
                {
                    double middle = (ends.Count(end => end < said.At(cell.Centre)) + 0.5) / Tenths;
                    (double, double) key = said.IsConstant
                        ? (Chance(said.Constant, false), Chance(said.Constant, true))
                        : (middle, middle);
                    if (!pieces.TryGetValue(key, out ExactInput.Piece? piece))
                    {
                        pieces[key] = piece = new ExactInput.Piece(key.Item1, key.Item2, one.Worth.Length);
                    }

                    piece.Add(
                        chance * (cell.Area / plane.Area).ToDouble(),
                        (outcome, party) =>
                            party == 0
                                ? (one.Worth[outcome] - one.Fallback).At(cell.Centre).ToDouble()
                                : (other.Worth[outcome] - other.Fallback).At(cell.Centre).ToDouble()
                    );
                }
            }
        }

        return new ExactInput([.. pieces.Values]);
    }

    // Numbers lie between 0 and 1.
    private static Rational End(Func<Rational, double> upTo, int tenth)
    {
        (long low, long high) = (0, Fine);
        while (high - low > 1)
        {
            long middle = (low + high) / 2;
            bool isLess = upTo(Rational.Of(middle, Fine)) < (double)tenth / Tenths;
            (low, high) = isLess ? (middle, high) : (low, middle);
        }

        return Rational.Of(high, Fine);
    }
}
