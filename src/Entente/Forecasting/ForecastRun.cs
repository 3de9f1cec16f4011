using System.Collections.Immutable;
using Entente.Forecasting.Worlds;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Review;
using Entente.Scenarios;

namespace Entente.Forecasting;

/// <summary>The making of one forecast.</summary>
internal sealed class ForecastRun
{
    private readonly Scenario scenario;
    private readonly ForecastOptions options;
    private readonly CancellationToken cancellation;

    public ForecastRun(Scenario scenario, ForecastOptions options, CancellationToken cancellation)
    {
        this.scenario = scenario;
        this.options = options;
        this.cancellation = cancellation;
        if (options.Worlds is < 1 or > ForecastOptions.MostWorlds)
        {
            throw new ArgumentException(
                $"A forecast looks at 1 to {ForecastOptions.MostWorlds} worlds, not {options.Worlds}.",
                nameof(options)
            );
        }

        ArgumentOutOfRangeException.ThrowIfNegative(options.Packages, nameof(options));
        foreach (PartyBelief belief in options.Beliefs)
        {
            Check(belief);
        }
    }

    /// <summary>Makes the forecast.</summary>
    public Forecast Run(SessionRecord? record)
    {
        var source = WorldSource.Of(scenario, options, cancellation);
        List<PackageForecast> packages = Packages(source);
        SessionEvidence? evidence = record is null ? null : SessionEvidence.Of(record, source.Layout, options.Worlds);
        WorldCounts counts = new WorldCounter(source, options, cancellation).Count(
            [.. packages.Select(package => package.Outcome)],
            evidence
        );
        var summary = new WorldSummary(counts, WeightsAfter(evidence, evidence?.Counted.Length ?? 0));
        Chance deal = summary.ChanceOf(world => counts.HasDeal[world]);
        ImmutableArray<PackageForecast> seen = [.. packages.Select((package, i) => Seen(package, i, counts, summary))];
        return new Forecast(scenario, options.Worlds, options.Seed)
        {
            EffectiveWorlds = summary.EffectiveWorlds,
            Deal = deal,
            Packages =
            [
                .. seen.Where(package => package.Name.Length > 0 || package.IsStatusQuo),
                .. seen.Where(package => package.Name.Length == 0 && !package.IsStatusQuo)
                    .OrderByDescending(package => package.AcceptableToAll.Share),
            ],
            Inputs =
            [
                .. source
                    .Inputs.Select(summary.Input)
                    .OrderByDescending(input => input.Swing)
                    .ThenBy(input => input.Input.Party)
                    .ThenBy(input => input.Input.Number),
            ],
            MeanWeights = summary.MeanShares(_ => true),
            FindingEverything = summary.FindingEverything(deal),
            Learning = evidence is null ? [] : Learning(evidence, counts),
        };
    }

    private void Check(PartyBelief belief)
    {
        if (belief.Party < 0 || belief.Party >= scenario.Parties.Length)
        {
            throw new ArgumentException($"There is no party number {belief.Party}.", nameof(belief));
        }

        if (scenario.Parties[belief.Party].Preferences is not null)
        {
            throw new ArgumentException(
                $"What '{scenario.Parties[belief.Party].Name}' wants is known; a belief is about an unknown party.",
                nameof(belief)
            );
        }

        if (
            belief.Importance.Any(issue => issue < 0 || issue >= scenario.Space.Issues.Length)
            || belief.Importance.Distinct().Count() != belief.Importance.Length
            || options.Beliefs.Count(other => other.Party == belief.Party) > 1
        )
        {
            throw new ArgumentException(
                "A belief names issues of the scenario, each once, and a party has one belief.",
                nameof(belief)
            );
        }
    }

    private List<PackageForecast> Packages(WorldSource source)
    {
        List<PackageForecast> packages =
        [
            .. scenario.StatusQuo is { } current
                ? [new PackageForecast("", current) { IsStatusQuo = true }]
                : (PackageForecast[])[],
            .. scenario.Packages.Select(package => new PackageForecast(package.Name, package.Outcome)),
        ];
        if (options.Packages > 0)
        {
            HashSet<Outcome> named = [.. packages.Select(package => package.Outcome)];
            packages.AddRange(
                new PackageSearch(source, options.Worlds, cancellation)
                    .Find(options.Packages + named.Count, cancellation)
                    .Where(outcome => !named.Contains(outcome))
                    .Take(options.Packages)
                    .Select(outcome => new PackageForecast("", outcome))
            );
        }

        return packages;
    }

    private PackageForecast Seen(PackageForecast package, int number, WorldCounts counts, WorldSummary summary)
    {
        bool IsOnFrontier(int world) => counts.OnFrontier[(world * counts.Packages) + number];
        bool IsSupported(int world) => counts.IsAccepted(world, number) && IsOnFrontier(world);
        return package with
        {
            AcceptableTo =
            [
                .. Enumerable
                    .Range(0, counts.Parties)
                    .Select(party =>
                        summary.ChanceOf(world =>
                            (counts.Refused[(world * counts.Packages) + number] >> party & 1) == 0
                        )
                    ),
            ],
            AcceptableToAll = summary.ChanceOf(world => counts.IsAccepted(world, number)),
            OnFrontier = summary.ChanceOf(IsOnFrontier),
            Supported = summary.ChanceOf(IsSupported),
            CentralWeights = summary.MeanShares(IsSupported),
            MeanGains =
            [
                .. Enumerable
                    .Range(0, counts.Parties)
                    .Select(party => summary.MeanOf(world => counts.Payoff(world, number, party))),
            ],
        };
    }

    private ImmutableArray<LearningStep> Learning(SessionEvidence evidence, WorldCounts counts) =>
        [
            .. evidence.Counted.Select(
                (said, i) =>
                {
                    double[] weights = WeightsAfter(evidence, i + 1);
                    var summary = new WorldSummary(counts, weights);
                    return new LearningStep(said.Event, said.Party, said.Outcome, said.Time)
                    {
                        IsAcceptance = said.IsAcceptance,
                        Deal = summary.ChanceOf(world => counts.HasDeal[world]),
                        EffectiveWorlds = summary.EffectiveWorlds,
                        Fallback = Quantiles.Of(weights, [.. evidence.Fallbacks.Select(each => each[said.Party])]),
                        Weights = summary.MeanShares(_ => true)[said.Party],
                    };
                }
            ),
        ];

    // The likeliest world has weight 1.
    private double[] WeightsAfter(SessionEvidence? evidence, int count)
    {
        var weights = new double[options.Worlds];
        if (evidence is null || count == 0)
        {
            Array.Fill(weights, 1);
            return weights;
        }

        for (int world = 0; world < weights.Length; world++)
        {
            for (int i = 0; i < count; i++)
            {
                weights[world] += evidence.Logs[world][i];
            }
        }

        double most = weights.Max();
        return [.. weights.Select(log => StableMath.Exp(log - most))];
    }
}
