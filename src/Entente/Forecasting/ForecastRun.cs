using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Analysis.Continuous;
using Entente.Forecasting.Worlds;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Review;
using Entente.Scenarios;

namespace Entente.Forecasting;

/// <summary>The making of one forecast.</summary>
internal sealed class ForecastRun
{
    private const ulong FinalSalt = 1 << 20;

    // How many evenly spaced numbers of a continuum are looked at, the most first.
    private static readonly int[] Resolutions = [201, 101, 51, 21];

    private const int MostLookedAt = 100_000;

    private readonly Scenario scenario;
    private readonly bool isExact;
    private readonly bool isZoneExact = true;
    private readonly ImmutableSortedDictionary<int, int> numbers;
    private readonly ForecastOptions options;
    private readonly CancellationToken cancellation;

    public ForecastRun(Scenario scenario, ForecastOptions options, CancellationToken cancellation)
    {
        this.scenario = scenario;
        numbers = ImmutableSortedDictionary<int, int>.Empty;
        isExact = !scenario.Space.IsContinuous;
        this.options = options;
        this.cancellation = cancellation;
        foreach (
            Party party in scenario.Parties.Where(party =>
                !isExact && party.Preferences is not (null or PreferenceModel.Scores)
            )
        )
        {
            throw new UnsupportedScenarioException(
                new(
                    $"A forecast looks at some numbers of a continuous issue, and the outcomes that '{party.Name}' compares one by one need not be among them; give the issue steps.",
                    $"Een voorspelling kijkt naar enkele getallen van een doorlopend onderwerp, en de uitkomsten die '{party.Name}' één voor één vergelijkt, hoeven daar niet bij te zijn; geef het onderwerp stappen."
                )
            );
        }

        if (!isExact)
        {
            this.scenario = AtNumbers(scenario, out isZoneExact, cancellation);
            numbers = FiniteScenario.NumbersOf(scenario, this.scenario);
        }

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

    // Every number on which a deal turns as things are thought to be; as many more as can be looked at in every world.
    private static Scenario AtNumbers(Scenario scenario, out bool isZoneExact, CancellationToken cancellation)
    {
        ScenarioAnalysis? whole = scenario.Parties.All(AnalysisRun.HasScores)
            ? ScenarioAnalyzer.Analyze(scenario, null, cancellation)
            : null;
        isZoneExact = whole?.Frontier.Pieces.IsEmpty == false || ContinuumNumbers.HoldZone(scenario);
        return Resolutions
                .Select(resolution =>
                    FiniteScenario.WholeAt(scenario, ContinuumNumbers.Of(scenario, whole, [], resolution))
                )
                .FirstOrDefault(finite => finite.Space.Combinations <= MostLookedAt)
            ?? FiniteScenario.WholeAt(scenario, FiniteScenario.EvenNumbers(scenario, Resolutions[^1]));
    }

    /// <summary>Makes the forecast.</summary>
    public Forecast Run(SessionRecord? record)
    {
        var source = WorldSource.Of(scenario, options, cancellation);
        // Where nothing is unknown every world is the same, and one is enough.
        ForecastOptions looked = source.IsKnown ? options with { Worlds = 1 } : options;
        ImmutableArray<int> untimed = [];
        SessionLearner? learner =
            record is null
            || SessionEvidence.Of(OverNumbered(record), source.Layout, out untimed) is not { IsEmpty: false } said
                ? null
                : new SessionLearner(source, said, looked, cancellation);
        ImmutableArray<LearningStep> learning = learner?.Learn() ?? [];
        WorldSource worlds = learner?.Worlds(looked.Worlds + PackageSearch.MostPilots, FinalSalt) ?? source;
        List<PackageForecast> packages = Packages(worlds);
        WorldCounts counts = new WorldCounter(worlds, looked, cancellation).Count([
            .. packages.Select(package => package.Outcome),
        ]);
        var summary = new WorldSummary(
            counts,
            source.IsKnown ? double.PositiveInfinity : learner?.Speaking ?? looked.Worlds
        );
        // Between the numbers of a continuum there may be one that was not looked at.
        Chance deal =
            source.IsKnown && !isZoneExact && !counts.HasDeal[0]
                ? Chance.Of(0, 0)
                : summary.ChanceOf(world => counts.HasDeal[world]);
        ImmutableArray<ImmutableArray<Average>> weights = summary.MeanShares(_ => true);
        ImmutableArray<PackageForecast> seen = [.. packages.Select((package, i) => Seen(package, i, counts, summary))];
        return new Forecast(scenario, looked.Worlds, looked.Seed)
        {
            IsExact = isExact,
            Numbers = numbers,
            IsKnown = source.IsKnown,
            EffectiveWorlds = source.IsKnown ? 1 : summary.EffectiveWorlds,
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
            MeanWeights = Means(weights),
            MeanWeightIntervals = weights,
            FindingEverything = source.IsKnown
                ? 0
                : Math.Max(
                    0,
                    deal.Share - seen.Select(package => package.AcceptableToAll.Share).DefaultIfEmpty(0).Max()
                ),
            OffersWithoutTime = untimed.Count(party => source.DimensionsOf(party) > 0),
            // After the last statement the belief is that of the whole forecast, counted in all of its worlds.
            Learning =
                source.IsKnown ? [.. learning.Select(step => step with { Deal = deal, EffectiveWorlds = 1 })]
                : learning.IsEmpty ? []
                : learning.SetItem(learning.Length - 1, learning[^1] with { Deal = deal }),
        };
    }

    // Of a continuous issue, the number that stands for the one that was offered.
    private SessionRecord OverNumbered(SessionRecord record) =>
        isExact
            ? record
            : record with
            {
                Scenario = scenario,
                Events =
                [
                    .. record.Events.Select(each =>
                        each.Outcome is { } outcome
                            ? each with
                            {
                                Outcome = FiniteScenario.Nearest(outcome, scenario.Space),
                            }
                            : each
                    ),
                ],
            };

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

    private static ImmutableArray<ImmutableArray<double>> Means(ImmutableArray<ImmutableArray<Average>> weights) =>
        [.. weights.Select(party => party.Select(issue => issue.Mean).ToImmutableArray())];

    private PackageForecast Seen(PackageForecast package, int number, WorldCounts counts, WorldSummary summary)
    {
        bool IsOnFrontier(int world) => counts.OnFrontier[(world * counts.Packages) + number];
        bool IsSupported(int world) => counts.IsAccepted(world, number) && IsOnFrontier(world);
        ImmutableArray<ImmutableArray<Average>> weights = summary.MeanShares(IsSupported);
        ImmutableArray<MeanGain> gains =
        [
            .. Enumerable
                .Range(0, counts.Parties)
                .Select(party => summary.MeanGainOf(world => counts.Payoff(world, number, party))),
        ];
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
            CentralWeights = Means(weights),
            CentralWeightIntervals = weights,
            MeanGains = [.. gains.Select(gain => gain.Mean)],
            MeanGainIntervals = gains,
        };
    }
}
