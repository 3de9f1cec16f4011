using CsCheck;
using Entente.Bargaining;
using Entente.Numbers;

namespace Entente.Tests.Bargaining;

public sealed class PolygonProblemTests
{
    private const string Quadrilateral = "0,6 6,3 8,0";
    private const string Trapezium = "0,10 5,8 8,5 10,0";

    private static readonly Gen<PolygonProblem> AnyProblem = Gen.Select(
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], (x, y) => new BargainingPoint(x, y)).List[1, 6],
        Gen.Select(Gen.Int[0, 19], Gen.Int[0, 19], Gen.Int[0, 9]),
        (corners, below) =>
        {
            // Somewhere between the origin and one of the corners.
            BargainingPoint corner = corners[below.Item3 % corners.Count];
            Rational share = Rational.Of(below.Item1, 20);
            Rational other = Rational.Of(below.Item2, 20);
            return new PolygonProblem(corners, new BargainingPoint(corner.First * share, corner.Second * other));
        }
    );

    [Theory]
    [InlineData("9,0 0,6", "0,0", "9,6", "4.5,3", "4.5,3", "3.6,3.6", "4.5,3")]
    [InlineData("9,0 0,6", "3,2", "6,4", "4.5,3", "4.5,3", "4.2,3.2", "4.5,3")]
    [InlineData("8,0 0,8", "2,1", "7,6", "4.5,3.5", "4.5,3.5", "4.5,3.5", "4.5,3.5")]
    [InlineData(Quadrilateral, "0,0", "8,6", "6,3", "4.8,3.6", "4,4", "5,3.5")]
    [InlineData(Quadrilateral, "2,2", "20/3,5", "5,3.5", "4.625,3.6875", "4,4", "14/3,11/3")]
    [InlineData(Trapezium, "0,0", "10,10", "6.5,6.5", "6.5,6.5", "6.5,6.5", "6.5,6.5")]
    [InlineData(Trapezium, "2,3", "8.8,9.2", "6,7", "402/65,443/65", "6,7", "6.15,6.85")]
    [InlineData(Trapezium, "4,1", "9.6,8.4", "8,5", "484/65,361/65", "8,5", "7.505,5.495")]
    public void Solutions_of_polygons_come_out_exactly(
        string corners,
        string none,
        string ideal,
        string nash,
        string kalaiSmorodinsky,
        string egalitarian,
        string raiffa
    )
    {
        PolygonProblem problem = Problem(corners, none);
        Assert.Equal(Point(ideal), problem.Ideal);
        Assert.Equal(Point(nash), problem.Nash());
        Assert.Equal(Point(kalaiSmorodinsky), problem.KalaiSmorodinsky());
        Assert.Equal(Point(egalitarian), problem.Egalitarian());
        Assert.Equal(Point(raiffa), problem.Raiffa());
    }

    [Theory]
    [InlineData("0.5", "0.55")]
    [InlineData("0.7", "0.69")]
    public void A_weight_divides_what_is_left_of_a_pie(string weight, string share) =>
        Assert.Equal(Rational.Parse(share), Problem("1,0 0,1", "0.2,0.1").Nash(Rational.Parse(weight)).First);

    [Fact]
    public void Steps_towards_a_corner_end_in_it_although_they_go_on_for_ever()
    {
        // Slopes 1/2 and 2 around (2, 2): distances that are equal stay equal, and halve three quarters of the way.
        Assert.Equal(Point("2,2"), Problem("0,3 2,2 3,0", "0,0").Raiffa());
        Assert.NotEqual(Point("2,2"), Problem("0,3 2,2 3,0", "0.001,0").Raiffa());
    }

    [Theory]
    [InlineData("0,6 6,3 8,0", "-9223372036854775809,2")]
    [InlineData("0,6 6,3 8,0", "-1e400,2")]
    [InlineData("3,3 4,1e-400 0,4 1,1", "1,1")]
    public void Steps_whose_end_would_be_too_long_to_tell_are_given_up(string corners, string disagreement) =>
        Assert.Null(Problem(corners, disagreement).Raiffa());

    [Fact]
    public void Steps_from_afar_pass_a_corner_exactly()
    {
        // Above the level edge the distances (a, b) to (0, 6) become ((a - 2 b) / 2, b / 2): after some 200 steps the corner is passed.
        PolygonProblem problem = Problem("0,6 6,3 8,0", "-1600,2");
        BargainingPoint end = problem.Raiffa()!.Value;
        Assert.True(problem.IsEfficient(end));
        Assert.True(end.First > Rational.Zero);
        Assert.True(end.First < Rational.Parse("1e-50"));
    }

    [Fact]
    public void Equal_gains_can_waste_something_and_say_so()
    {
        PolygonProblem problem = Problem("1,10", "0,0");
        Assert.Equal(Point("1,1"), problem.Egalitarian());
        Assert.False(problem.IsEfficient(problem.Egalitarian()));
        Assert.True(problem.IsEfficient(problem.Nash()));
    }

    [Fact]
    public void Where_a_party_can_gain_nothing_one_point_is_left()
    {
        PolygonProblem problem = Problem("1,10 3,0", "3,0");
        Assert.True(problem.IsDegenerate);
        Assert.Equal(
            [Point("3,0"), Point("3,0"), Point("3,0")],
            [problem.Nash(), problem.KalaiSmorodinsky(), problem.Raiffa()!.Value]
        );
        Assert.Equal([Point("1,10")], Problem("1,10", "1,2").Frontier);
    }

    [Fact]
    public void Without_an_agreement_that_both_prefer_there_is_no_problem()
    {
        Assert.Throws<ArgumentException>(() => Problem("1,1", "2,0"));
        Assert.Throws<ArgumentException>(() => Problem("2,0 0,2", "1.1,1"));
        Assert.Throws<ArgumentException>(() => new PolygonProblem([], default));
        Assert.Throws<ArgumentOutOfRangeException>(() => Problem("1,1", "0,0").Nash(Rational.One));
    }

    [Fact]
    public void Solutions_are_efficient_and_no_worse_than_no_agreement() =>
        AnyProblem.Sample(problem =>
        {
            foreach (
                BargainingPoint each in new[] { problem.Nash(), problem.KalaiSmorodinsky(), problem.Raiffa()!.Value }
            )
            {
                Assert.True(problem.IsEfficient(each));
                Assert.True(each.IsAtLeast(problem.Disagreement));
            }
        });

    [Fact]
    public void No_point_of_the_frontier_has_a_larger_product_than_that_of_Nash() =>
        Gen.Select(AnyProblem, Gen.Int[0, 20])
            .Sample(
                (problem, place) =>
                {
                    Rational Product(BargainingPoint point) =>
                        (point.First - problem.Disagreement.First) * (point.Second - problem.Disagreement.Second);
                    Rational most = Product(problem.Nash());
                    for (int i = 0; i + 1 < problem.Frontier.Length; i++)
                    {
                        Assert.True(Product(Mix(problem.Frontier[i], problem.Frontier[i + 1], place)) <= most);
                    }
                }
            );

    [Fact]
    public void Scales_do_not_matter_but_to_equal_gains() =>
        Gen.Select(AnyProblem, Gen.Int[1, 9], Gen.Int[1, 9], Gen.Int[-9, 9])
            .Sample(
                (problem, first, second, shift) =>
                {
                    BargainingPoint Map(BargainingPoint point) =>
                        new((point.First * first) + shift, (point.Second * second) - shift);
                    var mapped = new PolygonProblem([.. problem.Corners.Select(Map)], Map(problem.Disagreement));
                    Assert.Equal(Map(problem.Nash()), mapped.Nash());
                    Assert.Equal(Map(problem.KalaiSmorodinsky()), mapped.KalaiSmorodinsky());
                    Assert.Equal(Map(problem.Raiffa()!.Value), mapped.Raiffa());
                }
            );

    [Fact]
    public void Who_is_called_first_does_not_matter() =>
        AnyProblem.Sample(problem =>
        {
            static BargainingPoint Swap(BargainingPoint point) => new(point.Second, point.First);
            var swapped = new PolygonProblem([.. problem.Corners.Select(Swap)], Swap(problem.Disagreement));
            Assert.Equal(Swap(problem.Nash()), swapped.Nash());
            Assert.Equal(Swap(problem.KalaiSmorodinsky()), swapped.KalaiSmorodinsky());
            Assert.Equal(Swap(problem.Egalitarian()), swapped.Egalitarian());
            Assert.Equal(Swap(problem.Raiffa()!.Value), swapped.Raiffa());
        });

    [Fact]
    public void What_is_not_chosen_can_be_taken_away_without_changing_the_choice_of_Nash() =>
        Gen.Select(AnyProblem, Gen.Int[0, 9])
            .Sample(
                (problem, place) =>
                {
                    BargainingPoint chosen = problem.Nash();
                    BargainingPoint[] fewer =
                    [
                        chosen,
                        .. problem.Corners.Select(corner => Mix(problem.Disagreement, corner, place)),
                    ];
                    Assert.Equal(chosen, new PolygonProblem(fewer, problem.Disagreement).Nash());
                }
            );

    [Fact]
    public void More_room_for_one_harms_nobody_under_equal_gains() =>
        Gen.Select(AnyProblem, Gen.Int[0, 20], Gen.Int[0, 20])
            .Sample(
                (problem, x, y) =>
                {
                    var larger = new PolygonProblem(
                        [.. problem.Corners, new BargainingPoint(x, y)],
                        problem.Disagreement
                    );
                    Assert.True(larger.Egalitarian().IsAtLeast(problem.Egalitarian()));
                }
            );

    [Fact]
    public void More_room_for_one_that_leaves_the_others_best_where_it_was_harms_nobody_whose_room_it_is_under_Kalai_and_Smorodinsky() =>
        Gen.Select(AnyProblem, Gen.Int[0, 20], Gen.Int[0, 20])
            .Sample(
                (problem, x, y) =>
                {
                    var larger = new PolygonProblem(
                        [.. problem.Corners, new BargainingPoint(x, y)],
                        problem.Disagreement
                    );
                    if (larger.Ideal.First == problem.Ideal.First)
                    {
                        Assert.True(larger.KalaiSmorodinsky().Second >= problem.KalaiSmorodinsky().Second);
                    }

                    if (larger.Ideal.Second == problem.Ideal.Second)
                    {
                        Assert.True(larger.KalaiSmorodinsky().First >= problem.KalaiSmorodinsky().First);
                    }
                }
            );

    private static BargainingPoint Mix(BargainingPoint from, BargainingPoint to, int twentieths) =>
        new(
            from.First + ((to.First - from.First) * twentieths / 20),
            from.Second + ((to.Second - from.Second) * twentieths / 20)
        );

    private static PolygonProblem Problem(string corners, string none) =>
        new([.. corners.Split(' ').Select(Point)], Point(none));

    private static BargainingPoint Point(string text)
    {
        string[] parts = text.Split(',');
        return new BargainingPoint(Rational.Parse(parts[0]), Rational.Parse(parts[1]));
    }
}
