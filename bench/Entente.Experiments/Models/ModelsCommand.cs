using System.Collections.Immutable;
using System.Globalization;
using Entente.Bidding;
using Entente.Experiments.Contest;
using Entente.Protocols;
using Entente.Randomness;
using Entente.Strategies;
using Entente.Strategies.Models;

namespace Entente.Experiments.Models;

/// <summary><c>models [--rounds N] [--most-outcomes N] [--every N] FOLDER …</c>: the comparison of opponent models after Baarslag, Hendrikx, Hindriks and Jonker 2012.</summary>
internal static class ModelsCommand
{
    private const int OrdinaryRounds = 200;
    private const int FewestIssues = 2;
    private const int FewestOutcomes = 12;
    private static readonly ImmutableArray<double> Exponents = [0.2, 0.5, 1];

    public static int Run(string[] arguments)
    {
        bool hasRounds = arguments.Contains("--rounds");
        var options = ContestOptions.Of(hasRounds ? arguments : ["--rounds", $"{OrdinaryRounds}", .. arguments]);
        ImmutableArray<ContestScenario> scenarios =
        [
            .. ScenarioPool
                .Of(options.Folders)
                .Concat(MadeScenarios.All)
                .Where(each => IsApt(BidSpace.Of(each.Scenario), options))
                .Where((_, i) => i % options.Every == 0),
        ];
        int full = scenarios.Count(each => IsFullyBayesian(BidSpace.Of(each.Scenario)));
        var trial = new Trial(scenarios, Exponents, options.Rounds);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{scenarios.Length} scenarios ({full} of them small enough for the full Bayesian model), {Contestant.All.Length} models, {Exponents.Length} offerings, {Contestant.Opponents.Length} opponents, both seats, {options.Rounds} rounds: {trial.Sessions} sessions."
            )
        );
        Console.WriteLine();
        ModelsPage.Write(Console.Out, trial);
        return 0;
    }

    // One issue leaves nothing to choose among outcomes of equal worth, and who has nothing to gain has no advantage.
    private static bool IsApt(BidSpace space, ContestOptions options) =>
        space.Issues >= FewestIssues
        && space.Count >= FewestOutcomes
        && space.Count <= options.MostOutcomes
        && space.Utilities.All(utility => utility.Max > utility.Reservation);

    private static bool IsFullyBayesian(BidSpace space) =>
        BayesianModel.For(
            new Seat(space, space.Open(), 0, new SessionLimits(1), new RandomSequence(0)),
            new BayesianSettings()
        ) is BayesianModel;
}
