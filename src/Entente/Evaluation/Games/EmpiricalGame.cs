using System.Collections.Immutable;

namespace Entente.Evaluation.Games;

/// <summary>The strategies of a tournament as a game: a player chooses one, and obtains its mean advantage against what the other chose.</summary>
/// <remarks>
/// The game is symmetric: payoffs are means over scenarios, every one counting the same, and both seats, as if nature dealt the scenario and the seats after the choice
/// (Wellman, Tuyls and Greenwald 2024). Regret is what one could gain by another strategy of the tournament; a strategy that is not in it may gain more.
/// </remarks>
public sealed record EmpiricalGame
{
    private const double Invaders = 0.01;
    private const int PortraitSteps = 6;
    private const double PortraitTime = 300;

    private EmpiricalGame(SymmetricGame game) => Game = game;

    /// <summary>The payoffs, by strategy.</summary>
    public SymmetricGame Game { get; }

    /// <summary>Equilibria in pure strategies, both players the same or not.</summary>
    public required ImmutableArray<PureProfile> Pure { get; init; }

    /// <summary>Symmetric equilibria, pure and mixed.</summary>
    public required SymmetricEquilibria Symmetric { get; init; }

    /// <summary>By strategy: what one could gain at most by leaving it when all play it.</summary>
    public required ImmutableArray<double> Regrets { get; init; }

    /// <summary>By strategy: the share of resampled sets of scenarios in which all playing it is an equilibrium, 0 to 1; empty for fewer than two scenarios.</summary>
    public required ImmutableArray<double> EquilibriumShares { get; init; }

    /// <summary>The dynamics from equal shares.</summary>
    public required Trajectory FromUniform { get; init; }

    /// <summary>By strategy: the dynamics from almost all playing it and 1 % of the others.</summary>
    public required ImmutableArray<Trajectory> FromEach { get; init; }

    /// <summary>The dynamics among the three strategies with the largest shares in the end from equal shares, ties by standing; null for fewer than three strategies.</summary>
    public required Portrait? Portrait { get; init; }

    /// <summary>What one loses by playing a strategy when the others are in an equilibrium (its regret there).</summary>
    /// <param name="strategy">The number of the strategy.</param>
    /// <param name="equilibrium">The equilibrium.</param>
    public double RegretAgainst(int strategy, SymmetricEquilibrium equilibrium)
    {
        ArgumentNullException.ThrowIfNull(equilibrium);
        return Math.Max(0, equilibrium.Value - Game.Of(strategy, equilibrium.Mixture.AsSpan()));
    }

    /// <summary>Analyses a game.</summary>
    /// <param name="game">The game.</param>
    /// <param name="equilibriumShares">By strategy: in what share of resamples all playing it is an equilibrium; empty when that is not known.</param>
    /// <param name="mostSupports">How many supports are tried at most.</param>
    public static EmpiricalGame Of(SymmetricGame game, ImmutableArray<double> equilibriumShares, int mostSupports)
    {
        ArgumentNullException.ThrowIfNull(game);
        Trajectory uniform = ReplicatorDynamics.Run(game, ReplicatorDynamics.Uniform(game));
        return new EmpiricalGame(game)
        {
            Pure = game.PureEquilibria(),
            Symmetric = SymmetricEquilibria.Of(game, mostSupports),
            Regrets = [.. Enumerable.Range(0, game.Size).Select(game.RegretOf)],
            EquilibriumShares = equilibriumShares,
            FromUniform = uniform,
            FromEach =
            [
                .. Enumerable
                    .Range(0, game.Size)
                    .Select(strategy =>
                        ReplicatorDynamics.Run(game, ReplicatorDynamics.Near(game, strategy, Invaders))
                    ),
            ],
            Portrait = game.Size < 3 ? null : PortraitOf(game, uniform.End),
        };
    }

    private static Portrait PortraitOf(SymmetricGame game, ImmutableArray<double> end)
    {
        // Shares that have all but died out are as good as none, so that the standing decides among them.
        ImmutableArray<int> three =
        [
            .. Enumerable
                .Range(0, game.Size)
                .OrderByDescending(i => Math.Round(end[i], 3))
                .ThenBy(i => i)
                .Take(3)
                .Order(),
        ];
        var part = new SymmetricGame([
            .. three.Select(own => three.Select(other => game.Payoffs[own][other]).ToImmutableArray()),
        ]);
        var runs = ImmutableArray.CreateBuilder<Trajectory>();
        for (int first = 1; first < PortraitSteps - 1; first++)
        {
            for (int second = 1; second < PortraitSteps - first; second++)
            {
                double a = first / (double)PortraitSteps;
                double b = second / (double)PortraitSteps;
                runs.Add(ReplicatorDynamics.Run(part, [a, b, 1 - a - b], PortraitTime));
            }
        }

        return new Portrait(three, runs.ToImmutable());
    }
}
