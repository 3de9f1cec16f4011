using System.Collections.Immutable;
using Entente.Analysis.Compilation;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis.Continuous;

/// <summary>Scenarios in which some numbers stand for all numbers of a continuous issue.</summary>
internal static class FiniteScenario
{
    /// <summary>So many evenly spaced numbers of an issue, both ends included; one where they are the same.</summary>
    public static IEnumerable<Rational> Even(Issue.Real issue, int resolution) =>
        issue.Low == issue.High
            ? [issue.Low]
            : Enumerable
                .Range(0, resolution)
                .Select(i => issue.Low + ((issue.High - issue.Low) * Rational.Of(i, resolution - 1)));

    /// <summary>The scenario with so many evenly spaced numbers for every continuous issue, both ends included.</summary>
    public static Scenario AtResolution(Scenario scenario, int resolution) =>
        At(scenario, EvenNumbers(scenario, resolution));

    /// <summary>By issue: so many evenly spaced numbers, both ends included; empty where an issue is not continuous.</summary>
    public static ImmutableArray<ImmutableArray<Rational>> EvenNumbers(Scenario scenario, int resolution) =>
        [
            .. scenario.Space.Issues.Select(issue =>
                issue is Issue.Real { IsContinuous: true } real
                    ? [.. Even(real, resolution)]
                    : ImmutableArray<Rational>.Empty
            ),
        ];

    /// <summary>The scenario with some numbers for every continuous issue.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="numbers">By issue: the numbers, in their order; of no account where the issue is not continuous.</param>
    public static Scenario At(Scenario scenario, ImmutableArray<ImmutableArray<Rational>> numbers) =>
        scenario with
        {
            Space = new OutcomeSpace(
                [
                    .. scenario.Space.Issues.Select(
                        (issue, i) =>
                            issue is Issue.Real { IsContinuous: true } real ? real with { Numbers = numbers[i] } : issue
                    ),
                ],
                scenario.Space.Rules
            ),
        };

    /// <summary>The same, with how things stand, the packages and the fallbacks of parties at the numbers nearest to theirs.</summary>
    public static Scenario WholeAt(Scenario scenario, ImmutableArray<ImmutableArray<Rational>> numbers)
    {
        Scenario finite = At(scenario, numbers);
        return finite with
        {
            StatusQuo = finite.StatusQuo is { } current ? Nearest(current, finite.Space) : null,
            Packages =
            [
                .. finite.Packages.Select(package => new Package(package.Name, Nearest(package.Outcome, finite.Space))
                {
                    Title = package.Title,
                    About = package.About,
                    By = package.By,
                    IsAgreed = package.IsAgreed,
                    IsProposed = package.IsProposed,
                    Evidence = package.Evidence,
                }),
            ],
            Parties =
            [
                .. finite.Parties.Select(party =>
                    party.Fallback.Outcome is { } fallback
                        ? party with
                        {
                            Fallback = party.Fallback with { Outcome = Nearest(fallback, finite.Space) },
                        }
                        : party
                ),
            ],
        };
    }

    /// <summary>By the number of a continuous issue: how many numbers stand for it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="finite">The same in steps.</param>
    public static ImmutableSortedDictionary<int, int> NumbersOf(Scenario scenario, Scenario finite) =>
        Enumerable
            .Range(0, scenario.Space.Issues.Length)
            .Where(issue => scenario.Space.Issues[issue].IsContinuous)
            .ToImmutableSortedDictionary(issue => issue, issue => (int)finite.Space.Issues[issue].Size!.Value);

    /// <summary>The outcome of a finite scenario whose numbers are nearest to those of an outcome.</summary>
    public static Outcome Nearest(Outcome outcome, OutcomeSpace space) =>
        new([
            .. outcome.Values.Select(
                (value, issue) => value.IsNumber ? IssueValue.At(NearestTo(space.Issues[issue], value)) : value
            ),
        ]);

    /// <summary>Per party: by how much its utility can change between a number and the nearest one that stands for it, over all issues together.</summary>
    /// <returns>Empty when a rule or a deal-breaker turns on a continuous issue, so that the nearest number may not be allowed.</returns>
    public static ImmutableArray<Rational> Error(
        Scenario scenario,
        ImmutableArray<ScoredParty> parties,
        int resolution,
        Func<Estimate, Rational> reading
    )
    {
        IEnumerable<Condition> conditions = scenario
            .Space.Rules.SelectMany(rule => rule.Forbids)
            .Concat(scenario.Parties.SelectMany(party => party.DealBreakers).SelectMany(each => each.Conditions));
        bool isFree = !conditions.Any(condition => scenario.Space.Issues[condition.Issue].IsContinuous);
        bool isSeparate = parties.All(party =>
            party.Addends.All(addend =>
                addend.Term is Term.OfIssue
                || !TermIssues.Of(addend.Term).Any(issue => scenario.Space.Issues[issue].IsContinuous)
            )
        );
        return isFree && isSeparate ? [.. parties.Select(party => Error(scenario, party, resolution, reading))] : [];
    }

    /// <summary>An outcome of the finite scenario as one of the continuous scenario: values become numbers.</summary>
    public static Outcome Numbered(Outcome outcome, Scenario scenario, Scenario finite) =>
        new([
            .. outcome.Values.Select(
                (value, i) =>
                    scenario.Space.Issues[i].IsContinuous
                        ? IssueValue.Of(finite.Space.Issues[i].NumberOf(value.Index))
                        : value
            ),
        ]);

    // Of two that are as near the larger.
    private static int NearestTo(Issue issue, IssueValue value) =>
        Enumerable
            .Range(0, (int)issue.Size!.Value)
            .OrderBy(index => Rational.Abs(issue.NumberOf(index) - value.Number))
            .ThenByDescending(index => index)
            .First();

    private static Rational Error(
        Scenario scenario,
        ScoredParty party,
        int resolution,
        Func<Estimate, Rational> reading
    )
    {
        Rational error = Rational.Zero;
        foreach (WeightedTerm addend in party.Addends)
        {
            if (
                addend.Term is not Term.OfIssue of
                || scenario.Space.Issues[of.Issue] is not Issue.Real { IsContinuous: true } real
            )
            {
                continue;
            }

            Rational halfStep = (real.High - real.Low) / (2 * (resolution - 1));
            ImmutableArray<CurvePoint> points = ValueCurve.Of(of.Value, real, reading).Points;
            Rational steepest = Rational.Zero;
            for (int i = 1; i < points.Length; i++)
            {
                Rational slope = (points[i].Value - points[i - 1].Value) / (points[i].Number - points[i - 1].Number);
                steepest = Rational.Max(steepest, Rational.Abs(slope));
            }

            error += Rational.Abs(addend.Weight) * steepest * halfStep;
        }

        return error;
    }
}
