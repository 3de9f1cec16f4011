using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Coalitions;

/// <summary>Whether what all obtain can be divided so that no group would do better by itself, with the proof of the answer.</summary>
/// <remarks>
/// Gillies 1959. The core is empty exactly when coalitions can be weighted so that every player's weights add up to 1 and the weighted worths exceed what all obtain (Shapley 1967): then
/// promising every group its due would take more than there is.
/// </remarks>
public sealed record CoreReport
{
    private CoreReport(
        ImmutableArray<Rational> division,
        ImmutableArray<CoreRange> ranges,
        ImmutableArray<CoalitionWeight> weights,
        Rational needed
    )
    {
        Division = division;
        Ranges = ranges;
        Weights = weights;
        Needed = needed;
    }

    /// <summary>Whether there is no such division.</summary>
    public bool IsEmpty => Division.IsEmpty;

    /// <summary>A division in the core, by player; empty when there is none.</summary>
    public ImmutableArray<Rational> Division { get; }

    /// <summary>The least and the most that each player gets in the core, by player; empty when there is none.</summary>
    public ImmutableArray<CoreRange> Ranges { get; }

    /// <summary>Whether there is one such division and no other.</summary>
    public bool IsOnly => !IsEmpty && Ranges.All(range => range.Least == range.Most);

    /// <summary>The proof that the core is empty: coalitions whose weights add up to 1 for every player; empty when there is a division.</summary>
    public ImmutableArray<CoalitionWeight> Weights { get; }

    /// <summary>The least sum by which every group could be given what it obtains by itself. The core is empty when this is more than what all obtain.</summary>
    public Rational Needed { get; }

    /// <summary>Looks for the core.</summary>
    /// <param name="game">The game; up to 10 players are quick.</param>
    public static CoreReport Of(CoalitionGame game)
    {
        ArgumentNullException.ThrowIfNull(game);

        // The best weights; their prices are the division that costs least.
        int[] coalitions = [.. Enumerable.Range(1, game.Coalitions - 2)];
        Rational worth = game[game.Everybody];
        if (game.Players == 1)
        {
            return new CoreReport([worth], [new CoreRange(worth, worth)], [], worth);
        }

        Rational[] goal = [.. coalitions.Select(coalition => game[coalition])];
        Rational[][] members = Members(game, coalitions);
        var ones = new Rational[game.Players];
        Array.Fill(ones, Rational.One);
        LinearOptimum best = LinearProgram.Maximize(goal, members, ones)!;
        if (best.Value > worth)
        {
            IEnumerable<CoalitionWeight> weights = coalitions
                .Select((coalition, i) => new CoalitionWeight(coalition, best.Values[i]))
                .Where(each => each.Weight.Sign > 0);
            return new CoreReport([], [], [.. weights], best.Value);
        }

        // Whatever is left over may go to anybody: to all alike.
        Rational left = (worth - best.Value) / game.Players;
        return new CoreReport(
            [.. best.Prices.Select(price => price + left)],
            [
                .. Enumerable
                    .Range(0, game.Players)
                    .Select(player => new CoreRange(
                        Bound(game, goal, members, player, 1),
                        -Bound(game, goal, members, player, -1)
                    )),
            ],
            [],
            best.Value
        );
    }

    /// <summary>The coalition that would gain most by itself under a division, 0 when none would gain and all is divided: then the division is in the core.</summary>
    /// <param name="game">The game.</param>
    /// <param name="division">By player.</param>
    /// <returns>The number of the coalition, the first of equals; that of everybody when less, or more, is divided than there is.</returns>
    public static int Objection(CoalitionGame game, IReadOnlyList<Rational> division)
    {
        ArgumentNullException.ThrowIfNull(game);
        if (CoalitionGame.Sum(game.Everybody, division) != game[game.Everybody])
        {
            return game.Everybody;
        }

        int most = 0;
        Rational largest = Rational.Zero;
        for (int coalition = 1; coalition < game.Everybody; coalition++)
        {
            Rational gain = game[coalition] - CoalitionGame.Sum(coalition, division);
            if (gain > largest)
            {
                (most, largest) = (coalition, gain);
            }
        }

        return most;
    }

    // The least of a player's part, or of its part taken as a loss, over the core: by the weights that prove it. What is left over of the worth goes to the others, or to the player.
    private static Rational Bound(CoalitionGame game, Rational[] goal, Rational[][] members, int player, int sign)
    {
        Rational[] worths = [.. goal, -game[game.Everybody]];
        Rational[][] equations = [.. members.Select(row => (Rational[])[.. row, -Rational.One])];
        var right = new Rational[game.Players];
        right[player] = sign;
        return LinearProgram.Maximize(worths, equations, right)!.Value;
    }

    private static Rational[][] Members(CoalitionGame game, int[] coalitions) =>
        [
            .. Enumerable
                .Range(0, game.Players)
                .Select(player =>
                    coalitions
                        .Select(coalition => CoalitionGame.Has(coalition, player) ? Rational.One : Rational.Zero)
                        .ToArray()
                ),
        ];
}
