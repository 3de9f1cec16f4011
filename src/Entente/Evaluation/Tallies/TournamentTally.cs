using System.Collections.Immutable;

namespace Entente.Evaluation.Tallies;

/// <summary>What is kept of the sessions of a tournament while they are read, one after the other.</summary>
internal sealed class TournamentTally
{
    private readonly Dictionary<SeatKey, Moments[]> cells = [];
    private readonly Dictionary<AgreementKey, long> agreements = [];
    private readonly List<AgreementKey> agreementOrder = [];
    private readonly Dictionary<int, int> pointsByScenario = [];
    private readonly Dictionary<int, long[]> times = [];
    private readonly Dictionary<int, long> faults = [];

    public Names Scenarios { get; } = new();

    public Names Strategies { get; } = new();

    public long Sessions { get; private set; }

    public int Seats { get; private set; }

    public void Add(FinishedSession session)
    {
        int scenario = Scenarios.NumberOf(session.Scenario);
        int[] strategies = [.. session.Seats.Select(seat => Strategies.NumberOf(seat.Strategy))];
        Sessions++;
        Seats = Math.Max(Seats, strategies.Length);
        Span<double> values = stackalloc double[SeatValues.Count];
        for (int seat = 0; seat < strategies.Length; seat++)
        {
            SeatValues.Of(session, seat, values);
            Add(new SeatKey(scenario, seat, strategies[seat], -1), values);
            for (int other = 0; other < strategies.Length; other++)
            {
                if (other != seat)
                {
                    Add(new SeatKey(scenario, seat, strategies[seat], strategies[other]), values);
                }
            }

            if (session.IsAgreed)
            {
                AddTime(strategies[seat], session.Time);
            }

            if (session.SeatAtFault == seat)
            {
                faults[strategies[seat]] = faults.GetValueOrDefault(strategies[seat]) + 1;
            }
        }

        if (session is { IsAgreed: true, Seats: [{ Advantage: { } first }, { Advantage: { } second }] })
        {
            AddAgreement(new AgreementKey(scenario, strategies[0], strategies[1], first, second));
        }
    }

    /// <summary>The moments of a measure over all cells that fit; -1 fits every seat.</summary>
    public Moments Of(Measure measure, int scenario, int seat, int strategy, int opponent = -1)
    {
        var sum = default(Moments);
        for (int each = seat < 0 ? 0 : seat; each < (seat < 0 ? Seats : seat + 1); each++)
        {
            if (cells.TryGetValue(new SeatKey(scenario, each, strategy, opponent), out Moments[]? cell))
            {
                sum = sum.And(cell[(int)measure]);
            }
        }

        return sum;
    }

    public ImmutableArray<long> TimesOf(int strategy) =>
        [.. times.TryGetValue(strategy, out long[]? bins) ? bins : new long[StrategyScores.TimeBins]];

    public long FaultsOf(int strategy) => faults.GetValueOrDefault(strategy);

    /// <summary>The agreements, scenarios and strategies by their numbers here.</summary>
    public IEnumerable<AgreementPoint> Agreements() =>
        agreementOrder.Select(key => new AgreementPoint(
            key.Scenario,
            key.First,
            key.Second,
            key.FirstAdvantage,
            key.SecondAdvantage,
            agreements[key]
        ));

    private void Add(SeatKey key, ReadOnlySpan<double> values)
    {
        if (!cells.TryGetValue(key, out Moments[]? cell))
        {
            cells[key] = cell = new Moments[SeatValues.Count];
        }

        for (int measure = 0; measure < values.Length; measure++)
        {
            if (!double.IsNaN(values[measure]))
            {
                cell[measure] = cell[measure].With(values[measure]);
            }
        }
    }

    private void AddTime(int strategy, double time)
    {
        if (!times.TryGetValue(strategy, out long[]? bins))
        {
            times[strategy] = bins = new long[StrategyScores.TimeBins];
        }

        bins[Math.Clamp((int)(time * StrategyScores.TimeBins), 0, StrategyScores.TimeBins - 1)]++;
    }

    private void AddAgreement(AgreementKey key)
    {
        if (!agreements.TryGetValue(key, out long count))
        {
            int points = pointsByScenario.GetValueOrDefault(key.Scenario);
            if (points >= TournamentAnalysis.MostPoints)
            {
                return;
            }

            pointsByScenario[key.Scenario] = points + 1;
            agreementOrder.Add(key);
        }

        agreements[key] = count + 1;
    }

    private readonly record struct AgreementKey(
        int Scenario,
        int First,
        int Second,
        double FirstAdvantage,
        double SecondAdvantage
    );
}
