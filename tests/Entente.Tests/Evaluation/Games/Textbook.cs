using Entente.Evaluation.Games;

namespace Entente.Tests.Evaluation.Games;

/// <summary>Games whose equilibria every textbook gives.</summary>
internal static class Textbook
{
    /// <summary>Hawk and dove over a prize of 2 at a cost of 4 (Maynard Smith and Price 1973): half hawks.</summary>
    public static SymmetricGame HawkDove => Of([-1, 2], [0, 1]);

    /// <summary>Rock, paper, scissors: a third each.</summary>
    public static SymmetricGame RockPaperScissors => Of([0, -1, 1], [1, 0, -1], [-1, 1, 0]);

    /// <summary>Two conventions, one twice as good.</summary>
    public static SymmetricGame Coordination => Of([2, 0], [0, 1]);

    /// <summary>Cooperate or defect.</summary>
    public static SymmetricGame PrisonersDilemma => Of([3, 0], [5, 1]);

    /// <summary>Zeeman's game (1980): the mixture of all three draws populations in but is not evolutionarily stable; the first strategy is.</summary>
    public static SymmetricGame Zeeman => Of([0, 6, -4], [-3, 0, 5], [-1, 3, 0]);

    public static SymmetricGame Of(params double[][] payoffs) =>
        new([.. payoffs.Select(row => System.Collections.Immutable.ImmutableArray.Create(row))]);
}
