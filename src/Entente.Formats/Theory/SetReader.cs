using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Bargaining;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Theory;

namespace Entente.Formats.Theory;

/// <summary>Reads <c>set</c>: agreements of two parties by what they are worth.</summary>
internal sealed class SetReader(Findings findings)
{
    private const int MostCorners = 10_000;

    private static readonly Sentence OutsideOfCurve = new(
        "'disagreement' is at least 0 for both and lies under the curve.",
        "'disagreement' is voor beide ten minste 0 en ligt onder de kromme."
    );

    public Asked Read(Node.Map map, ImmutableArray<string> parties)
    {
        parties = findings.PairOf(map, parties, "1", "2");
        ImmutableArray<Rational>? none = map["disagreement"] is { } node
            ? findings.Numbers(node, Sentence.Key("disagreement"), 2)
            : [Rational.Zero, Rational.Zero];
        Rational? weight = findings.Optional(map, "weight", Rational.Zero, Rational.One, isOpen: true);
        if (findings.AsMap(map["set"], Sentence.Key("set")) is not { } set)
        {
            return new Asked(null, parties);
        }

        findings.Only(set, Sentence.Key("set"), "corners", "curve");
        if (set.Has("corners") == set.Has("curve"))
        {
            findings.Lacks(
                set,
                set.Place,
                new("'set' has either 'corners' or a 'curve'.", "'set' heeft 'corners' of een 'curve'.")
            );
        }

        Rational share = weight ?? Rational.Of(1, 2);
        Place place = (map["disagreement"] ?? map["set"]!).Place;
        Question? curve = Curve(set["curve"], none, share, place);
        Question? corners = Corners(set["corners"], none, share, place);
        return new Asked(curve ?? corners, parties);
    }

    private Question.OfPolygon? Corners(Node? node, ImmutableArray<Rational>? none, Rational weight, Place place)
    {
        if (findings.AsList(node, Sentence.Key("corners")) is not { } list)
        {
            return null;
        }

        if (list.Items.Length is 0 or > MostCorners)
        {
            findings.Fault(
                list.Place,
                new(
                    $"'corners' lists {list.Items.Length} agreements, and should list 1 to {MostCorners:N0}.",
                    $"'corners' noemt {list.Items.Length} akkoorden, en hoort er 1 tot {MostCorners:N0} te noemen."
                )
            );
            return null;
        }

        ImmutableArray<Rational>?[] corners =
        [
            .. list.Items.Select(item => findings.Numbers(item, new("A corner", "Een hoek"), 2)),
        ];
        if (none is not { } without || corners.Any(corner => corner is null))
        {
            return null;
        }

        try
        {
            IEnumerable<BargainingPoint> points = corners.Select(corner => new BargainingPoint(
                corner!.Value[0],
                corner.Value[1]
            ));
            return new Question.OfPolygon(
                new PolygonProblem([.. points], new BargainingPoint(without[0], without[1])),
                weight
            );
        }
        catch (ArgumentException)
        {
            findings.Fault(
                place,
                new(
                    $"No agreement of the set is at least as good for both as no agreement ({ShortNumber.Of(without[0])} and {ShortNumber.Of(without[1])}).",
                    $"Geen akkoord van de verzameling is voor beide ten minste zo goed als geen akkoord ({ShortNumber.Of(without[0])} en {ShortNumber.Of(without[1])})."
                )
            );
            return null;
        }
    }

    private Question.OfCurve? Curve(Node? node, ImmutableArray<Rational>? none, Rational weight, Place place)
    {
        if (findings.AsMap(node, Sentence.Key("curve")) is not { } map)
        {
            return null;
        }

        findings.Only(map, Sentence.Key("curve"), "ends", "powers");
        ImmutableArray<Rational>? ends = findings.Numbers(
            findings.Entry(map, "ends"),
            Sentence.Key("ends"),
            2,
            Rational.Zero
        );
        ImmutableArray<Rational>? powers = findings.Numbers(
            findings.Entry(map, "powers"),
            Sentence.Key("powers"),
            2,
            Rational.One
        );
        int before = findings.FaultCount;
        if (ends?.Any(end => end.Sign == 0) == true)
        {
            findings.Fault(
                map["ends"]!.Place,
                new(
                    "'ends' are the most that each can get, above 0.",
                    "'ends' zijn het meeste dat elk kan krijgen, boven 0."
                )
            );
        }

        if (
            ends?.Any(end => end.Sign > 0 && !(end >= Rational.Parse("1e-100") && end <= Rational.Parse("1e100")))
            == true
        )
        {
            findings.Fault(
                map["ends"]!.Place,
                new("'ends' are numbers from 10^-100 to 10^100.", "'ends' zijn getallen van 10^-100 tot 10^100.")
            );
        }

        if (powers?.Any(power => power > 100) == true)
        {
            findings.Fault(
                map["powers"]!.Place,
                new("'powers' are from 1 (straight) to 100.", "'powers' zijn 1 (recht) tot en met 100.")
            );
        }

        if (none?.Any(worth => worth.Sign < 0) == true)
        {
            findings.Fault(place, OutsideOfCurve);
        }

        if (findings.FaultCount > before || ends is not { } most || powers is not { } bend || none is not { } without)
        {
            return null;
        }

        try
        {
            return new Question.OfCurve(
                new CurveProblem(
                    most[0].ToDouble(),
                    most[1].ToDouble(),
                    bend[0].ToDouble(),
                    bend[1].ToDouble(),
                    new CurvePoint(without[0].ToDouble(), without[1].ToDouble())
                ),
                weight
            );
        }
        catch (ArgumentException)
        {
            findings.Fault(place, OutsideOfCurve);
            return null;
        }
    }
}
