using System.Collections.Immutable;
using System.Numerics;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis.Continuous;

/// <summary>At which numbers to look at every continuous issue: evenly spaced ones, and every one on which an answer turns.</summary>
/// <remarks>
/// Besides the evenly spaced: where a party's worth turns, what limits and rules ask for, where a party comes to its fallback, where the continuum meets a party's fallback, what is fair in it, how things stand and what was put forward; and,
/// where one issue is continuous and the others have few combinations, a number between each two of these, so that whether there is any deal is as among all numbers.
/// </remarks>
internal sealed class ContinuumNumbers
{
    // Issues that hang together are tables of their combinations: what is looked at in them stays small.
    private const long MostCombinations = 40_000;

    // So many combinations of the other issues have the numbers at which parties come to their fallbacks worked out for each.
    private const int MostOthers = 60;

    private readonly Scenario scenario;
    private readonly Func<Estimate, Rational> reading;
    private readonly SortedSet<Rational>[] turning;

    private ContinuumNumbers(Scenario scenario, Func<Estimate, Rational> reading)
    {
        this.scenario = scenario;
        this.reading = reading;
        turning = [.. scenario.Space.Issues.Select(_ => new SortedSet<Rational>())];
    }

    /// <summary>By issue: the numbers, in their order; empty where an issue is not continuous.</summary>
    /// <param name="scenario">A scenario with a continuous issue, under one reading.</param>
    /// <param name="whole">What is possible and fair in it; null where that is not known, so that worths, limits and what was said count alone.</param>
    /// <param name="offered">What was put forward besides its packages.</param>
    /// <param name="resolution">How many evenly spaced numbers to look at; fewer where issues hang together in too many combinations.</param>
    /// <param name="reading">What an estimate is taken for; null for what is likely.</param>
    /// <param name="more">Numbers of the one issue that is continuous to look at besides.</param>
    public static ImmutableArray<ImmutableArray<Rational>> Of(
        Scenario scenario,
        ScenarioAnalysis? whole,
        IEnumerable<Outcome> offered,
        int resolution,
        Func<Estimate, Rational>? reading = null,
        IEnumerable<Rational>? more = null
    )
    {
        var found = new ContinuumNumbers(scenario, reading ?? (estimate => estimate.Likely));
        found.AddTurning();
        if (more is not null && OnlyContinuous(scenario) is { } issueOfMore)
        {
            found.AddAll(issueOfMore, more);
        }

        ImmutableArray<IssueValue>[] outcomes =
        [
            .. whole is null ? [] : OnFrontier(whole).Concat(FairIn(whole)),
            .. found.Spoken().Concat(offered).Select(outcome => outcome.Values),
        ];
        foreach (ImmutableArray<IssueValue> values in outcomes)
        {
            for (int issue = 0; issue < values.Length; issue++)
            {
                if (values[issue].IsNumber)
                {
                    found.Add(issue, values[issue].Number);
                }
            }
        }

        bool isSeparate = whole?.Frontier.Pieces.IsEmpty == false;
        for (int even = resolution; ; even = (even + 1) / 2)
        {
            ImmutableArray<ImmutableArray<Rational>> numbers = found.With(even);
            if (isSeparate || even <= 2 || Combinations(numbers) <= MostCombinations)
            {
                return numbers;
            }
        }
    }

    /// <summary>Whether some of the numbers have a deal wherever any number has: one issue is continuous, its worth to everybody is made of straight pieces, and the others have few combinations.</summary>
    public static bool HoldZone(Scenario scenario) =>
        OnlyContinuous(scenario) is { } only
        && Others(scenario, only) is not null
        && scenario.Parties.All(party =>
            party.Preferences is PreferenceModel.Scores { Cap: null } scores && scores.Terms.All(IsSum)
        );

    private static bool IsSum(Term term) =>
        term is Term.OfIssue or Term.Rectangle
        || (term is Term.Combined { Kind: Aggregation.Sum } of && of.Terms.All(IsSum));

    private static BigInteger Combinations(ImmutableArray<ImmutableArray<Rational>> numbers) =>
        numbers.Where(each => !each.IsEmpty).Aggregate(BigInteger.One, (product, each) => product * each.Length);

    // Worths and limits first: between them and what they make of fallbacks nothing turns.
    private void AddTurning()
    {
        AddEnds();
        if (Pieces() is { } pieces)
        {
            AddAll(pieces.Issue, pieces.AtFallbacks());
            Rational[] all = [.. turning[pieces.Issue]];
            AddAll(pieces.Issue, all.Zip(all.Skip(1), (low, high) => (low + high) / 2));
        }
    }

    private void AddEnds()
    {
        for (int issue = 0; issue < turning.Length; issue++)
        {
            if (scenario.Space.Issues[issue].IsContinuous)
            {
                AddAll(issue, TurningPoints.Numbers(scenario, issue, reading));
            }
        }

        foreach (Bound bound in Terms().OfType<Term.Rectangle>().SelectMany(box => box.Bounds))
        {
            AddAll(bound.Issue, [bound.Low, bound.High]);
        }

        foreach (Condition.Between asked in Asked())
        {
            AddAll(asked.Issue, new[] { asked.Low, asked.High }.OfType<Rational>());
        }
    }

    private LackPieces? Pieces() =>
        OnlyContinuous(scenario) is { } only && Others(scenario, only) is { } others
            ? new LackPieces(scenario, reading, only, others, [.. turning[only]])
            : null;

    /// <summary>The number of the one continuous issue at which the parties lack the least share of their scales, the worst off of them, between two numbers at which worths turn; null where none makes less than so much do, or several issues are continuous.</summary>
    /// <param name="scenario">A scenario with a continuous issue, under one reading.</param>
    /// <param name="scales">By party: from its worst to its best outcome.</param>
    /// <param name="below">How much it has to be less than.</param>
    public static Rational? LeastLacking(Scenario scenario, ImmutableArray<Rational?> scales, Rational below)
    {
        var found = new ContinuumNumbers(scenario, estimate => estimate.Likely);
        found.AddEnds();
        return found.Pieces()?.LeastLacking(scales, below);
    }

    private IEnumerable<Term> Terms() =>
        scenario
            .Parties.Select(party => party.Preferences)
            .OfType<PreferenceModel.Scores>()
            .SelectMany(each => each.Terms)
            .SelectMany(Within);

    private static IEnumerable<Term> Within(Term term) =>
        term is Term.Combined of ? of.Terms.SelectMany(Within) : [term];

    private IEnumerable<Condition.Between> Asked() =>
        scenario
            .Space.Rules.SelectMany(rule => rule.Forbids)
            .Concat(scenario.Parties.SelectMany(party => party.DealBreakers).SelectMany(each => each.Conditions))
            .OfType<Condition.Between>();

    private IEnumerable<Outcome> Spoken() =>
        scenario
            .Parties.Select(party => party.Fallback.Outcome)
            .Append(scenario.StatusQuo)
            .Concat(scenario.Packages.Select(package => package.Outcome))
            .OfType<Outcome>();

    private static int? OnlyContinuous(Scenario scenario)
    {
        int[] continuous =
        [
            .. Enumerable
                .Range(0, scenario.Space.Issues.Length)
                .Where(issue => scenario.Space.Issues[issue].IsContinuous),
        ];
        return continuous.Length == 1 ? continuous[0] : null;
    }

    // Every combination of the other issues, with any number; null where there are too many.
    private static ImmutableArray<IssueValue[]>? Others(Scenario scenario, int only)
    {
        ImmutableArray<IssueValue[]> combinations = [new IssueValue[scenario.Space.Issues.Length]];
        for (int issue = 0; issue < scenario.Space.Issues.Length; issue++)
        {
            if (issue == only)
            {
                continue;
            }

            if (scenario.Space.Issues[issue].Size is not { } size || size * combinations.Length > MostOthers)
            {
                return null;
            }

            int at = issue;
            combinations =
            [
                .. combinations.SelectMany(values =>
                    Enumerable
                        .Range(0, (int)size)
                        .Select(value =>
                        {
                            IssueValue[] with = [.. values];
                            with[at] = IssueValue.At(value);
                            return with;
                        })
                ),
            ];
        }

        return combinations;
    }

    private static IEnumerable<ImmutableArray<IssueValue>> FairIn(ScenarioAnalysis whole) =>
        new[]
        {
            whole.Solutions.Nash,
            whole.Solutions.KalaiSmorodinsky,
            whole.Solutions.Egalitarian,
            whole.Solutions.Utilitarian,
        }
            .Where(solution => solution.Points.Count > 0)
            .Select(solution => solution.Points[0].Outcome.Values);

    // Where the frontier passes what walking away is worth to a party (the other can have no more, so that a deal and the least change of a fallback hang on it), and where both lack the same share of their scale, which is the least by which both have to come down together.
    private static IEnumerable<ImmutableArray<IssueValue>> OnFrontier(ScenarioAnalysis whole)
    {
        foreach (FrontierPiece piece in whole.Frontier.Pieces)
        {
            (Rational From, Rational To)[] lacks =
            [
                .. whole
                    .Parties.Select(
                        (party, i) =>
                            (party.Reservation, From: piece.From.Utilities[i]!.Value, To: piece.To.Utilities[i]!.Value)
                    )
                    .Where(each => each.Reservation is not null)
                    .Select(each => (each.Reservation!.Value - each.From, each.Reservation.Value - each.To)),
            ];
            Rational?[] ranges = [.. whole.Parties.Select(party => party.Max - party.Min)];
            IEnumerable<(Rational From, Rational To)> differences =
                lacks.Length == 2 && ranges is [{ Sign: > 0 } first, { Sign: > 0 } second]
                    ?
                    [
                        (
                            (lacks[0].From / first) - (lacks[1].From / second),
                            (lacks[0].To / first) - (lacks[1].To / second)
                        ),
                    ]
                    : [];
            foreach ((Rational from, Rational to) in lacks.Concat(differences))
            {
                if (from != to && from.Sign * to.Sign <= 0)
                {
                    yield return Along(piece, from / (from - to));
                }
            }
        }
    }

    private static ImmutableArray<IssueValue> Along(FrontierPiece piece, Rational share) =>
        [
            .. piece.From.Outcome.Values.Zip(
                piece.To.Outcome.Values,
                (start, end) =>
                    start.IsNumber && end.IsNumber
                        ? IssueValue.Of(start.Number + (share * (end.Number - start.Number)))
                        : start
            ),
        ];

    private void AddAll(int issue, IEnumerable<Rational> numbers)
    {
        foreach (Rational number in numbers)
        {
            Add(issue, number);
        }
    }

    private void Add(int issue, Rational number)
    {
        if (
            scenario.Space.Issues[issue] is Issue.Real { IsContinuous: true } real
            && number >= real.Low
            && number <= real.High
        )
        {
            turning[issue].Add(number);
        }
    }

    private ImmutableArray<ImmutableArray<Rational>> With(int even) =>
        [
            .. scenario.Space.Issues.Select(
                (issue, i) =>
                    issue is Issue.Real { IsContinuous: true } real
                        ? [.. FiniteScenario.Even(real, even).Concat(turning[i]).Distinct().Order()]
                        : ImmutableArray<Rational>.Empty
            ),
        ];
}
