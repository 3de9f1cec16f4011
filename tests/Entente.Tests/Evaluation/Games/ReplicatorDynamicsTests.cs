using System.Collections.Immutable;
using Entente.Evaluation.Games;

namespace Entente.Tests.Evaluation.Games;

public class ReplicatorDynamicsTests
{
    [Theory]
    [InlineData(0.02)]
    [InlineData(0.9)]
    public void Hawks_and_doves_end_half_and_half(double hawks)
    {
        Trajectory run = ReplicatorDynamics.Run(Textbook.HawkDove, [hawks, 1 - hawks]);
        Assert.True(run.HasSettled);
        Assert.Equal(0.5, run.End[0], 1e-6);
    }

    [Fact]
    public void Defectors_take_over()
    {
        Trajectory run = ReplicatorDynamics.Run(Textbook.PrisonersDilemma, [0.99, 0.01]);
        Assert.Equal(1, run.End[1], 1e-6);
        Assert.Equal([0.99, 0.01], run.Points[0].Shares);
    }

    [Theory]
    [InlineData(0.34, 0)]
    [InlineData(0.33, 1)]
    public void Which_convention_wins_depends_on_the_side_of_a_third_that_one_begins_at(double first, int winner) =>
        Assert.Equal(1, ReplicatorDynamics.Run(Textbook.Coordination, [first, 1 - first]).End[winner], 1e-6);

    [Fact]
    public void Rock_paper_and_scissors_go_round_for_ever_and_the_product_of_their_shares_stays()
    {
        Trajectory run = ReplicatorDynamics.Run(Textbook.RockPaperScissors, [0.5, 0.3, 0.2]);
        Assert.False(run.HasSettled);
        Assert.All(run.Points, point => Assert.Equal(0.5 * 0.3 * 0.2, point.Shares.Aggregate((a, b) => a * b), 1e-6));
        Assert.True(run.Points.Max(point => point.Shares[0]) > 0.49);
        Assert.True(run.Points.Min(point => point.Shares[0]) < 0.2);
    }

    [Fact]
    public void Zeemans_population_is_drawn_to_the_middle_or_to_the_first_by_where_it_begins()
    {
        Assert.All(
            ReplicatorDynamics.Run(Textbook.Zeeman, [0.3, 0.4, 0.3]).End,
            share => Assert.Equal(1.0 / 3, share, 1e-4)
        );
        Assert.Equal(1, ReplicatorDynamics.Run(Textbook.Zeeman, [0.95, 0.01, 0.04]).End[0], 1e-6);
    }

    [Fact]
    public void An_equilibrium_stays_and_so_does_a_strategy_alone()
    {
        Assert.Single(ReplicatorDynamics.Run(Textbook.HawkDove, [0.5, 0.5]).Points);
        Assert.Single(ReplicatorDynamics.Run(Textbook.HawkDove, [1, 0]).Points);
    }

    [Fact]
    public void Shares_are_one_together_all_the_way() =>
        Assert.All(
            ReplicatorDynamics.Run(Textbook.Zeeman, [0.2, 0.2, 0.6]).Points,
            point => Assert.Equal(1, point.Shares.Sum(), 1e-12)
        );

    [Fact]
    public void The_unit_of_payoffs_and_what_all_obtain_anyway_change_nothing()
    {
        ImmutableArray<double> start = [0.2, 0.5, 0.3];
        SymmetricGame scaled = Textbook.Of([10, 16, 6], [7, 10, 15], [9, 13, 10]);
        Assert.Equal(
            ReplicatorDynamics.Run(Textbook.Zeeman, start).End.Select(share => Math.Round(share, 6)),
            ReplicatorDynamics.Run(scaled, start).End.Select(share => Math.Round(share, 6))
        );
    }

    [Fact]
    public void What_is_no_mixture_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ReplicatorDynamics.Run(Textbook.HawkDove, [1]));
        Assert.Throws<ArgumentException>(() => ReplicatorDynamics.Run(Textbook.HawkDove, [0.7, 0.7]));
        Assert.Throws<ArgumentException>(() => ReplicatorDynamics.Run(Textbook.HawkDove, [1.5, -0.5]));
    }
}
