using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Analysis.Compilation;
using Entente.Preferences;
using Entente.Randomness;
using Entente.Scenarios;

namespace Entente.Forecasting.Worlds;

/// <summary>Draws the worlds of a scenario: world number k from <see cref="RandomSequence"/> k of the seed, party by party.</summary>
internal sealed class WorldSource
{
    private const int MostParties = 62;

    private readonly Wish[] wishes;
    private readonly ulong seed;
    private readonly int[] firstInput;
    private readonly double[][]?[] learnt;

    private WorldSource(Scenario scenario, WorldLayout layout, Wish[] wishes, ulong seed, double[][]?[] learnt)
    {
        Scenario = scenario;
        Layout = layout;
        this.wishes = wishes;
        this.seed = seed;
        this.learnt = learnt;
        firstInput = new int[wishes.Length + 1];
        for (int party = 0; party < wishes.Length; party++)
        {
            firstInput[party + 1] = firstInput[party] + wishes[party].Inputs.Length;
        }
    }

    public Scenario Scenario { get; }

    public WorldLayout Layout { get; }

    /// <summary>The uncertain numbers of all parties.</summary>
    public UncertainInput[] Inputs => [.. wishes.SelectMany(wish => wish.Inputs)];

    public int InputCount => firstInput[^1];

    /// <summary>Whether nothing is unknown, so that all worlds are the same.</summary>
    public bool IsKnown => Array.TrueForAll(wishes, wish => wish.Dimensions == 0);

    /// <summary>By party: its utilities are whole multiples of one over this.</summary>
    public double UnitOf(int party) => wishes[party].Unit;

    /// <summary>How many coordinates decide what is not known of a party.</summary>
    public int DimensionsOf(int party) => wishes[party].Dimensions;

    /// <summary>How many uncertain numbers a party has.</summary>
    public int InputsOf(int party) => wishes[party].Inputs.Length;

    /// <summary>The same worlds but for some parties, of which world number k takes point k, from the first again after the last.</summary>
    /// <param name="points">By party: points, of which the first coordinates count; null for a party that is drawn as before.</param>
    public WorldSource With(double[][]?[] points) => new(Scenario, Layout, wishes, seed, points);

    /// <summary>The worlds of a scenario.</summary>
    /// <exception cref="UnsupportedScenarioException">The scenario is not of the kind that forecasts are made of; the message says why.</exception>
    public static WorldSource Of(Scenario scenario, ForecastOptions options, CancellationToken cancellation)
    {
        if (scenario.Parties.Length > MostParties)
        {
            throw new UnsupportedScenarioException(
                new(
                    $"A forecast is made for at most {MostParties} parties, and here are {scenario.Parties.Length}; leave out those that want the same as another.",
                    $"Een voorspelling wordt voor hoogstens {MostParties} partijen gemaakt, en hier zijn er {scenario.Parties.Length}; laat weg wie hetzelfde willen als een ander."
                )
            );
        }

        CompiledScenario compiled = WorldLayout.Compile(scenario, cancellation);
        var layout = WorldLayout.Of(scenario, compiled);
        if (layout.Parts.Any(part => part.Count == 0))
        {
            throw new UnsupportedScenarioException(
                new(
                    "The rules allow no outcome, so that there is nothing to agree on.",
                    "De regels laten geen uitkomst toe, zodat er niets af te spreken is."
                )
            );
        }

        Wish[] wishes =
        [
            .. scenario.Parties.Select(
                (party, number) =>
                    party.Preferences switch
                    {
                        null => UnknownWish.Of(scenario, number, layout, ImportanceOf(options, number)),
                        PreferenceModel.PartialOrder => OrderedWish.Of(scenario, number, layout),
                        PreferenceModel.Scores => (Wish?)ScoredWish.Of(scenario, number, compiled),
                        _ => ListedWish.Of(scenario, number, layout),
                    }
                    ?? throw new UnsupportedScenarioException(
                        new(
                            $"A forecast needs preferences that are a sum of weights times scores, without a cap, a scale, a smallest or largest of terms, or ranges along a line; those of '{party.Name}' are not: say under 'parties/{party.Name}/preferences' what the values of each issue are worth, one by one ('scores').",
                            $"Een voorspelling vraagt voorkeuren die een som zijn van gewichten maal scores, zonder bovengrens, schaal, kleinste of grootste van termen, of bereiken langs een lijn; die van '{party.Name}' zijn dat niet: zeg onder 'parties/{party.Name}/preferences' wat de waarden van elk onderwerp waard zijn, één voor één ('scores')."
                        )
                    )
            ),
        ];
        return new WorldSource(scenario, layout, wishes, options.Seed, new double[wishes.Length][][]);
    }

    /// <summary>Draws a world.</summary>
    /// <param name="number">The number of the world.</param>
    /// <param name="world">Takes it.</param>
    /// <param name="inputs">Takes the uncertain numbers.</param>
    /// <param name="shares">Takes, party by party, how much each issue counts.</param>
    public void Draw(long number, World world, Span<double> inputs, Span<double> shares)
    {
        var random = new RandomSequence(seed, (ulong)number);
        int issues = Scenario.Space.Issues.Length;
        for (int party = 0; party < wishes.Length; party++)
        {
            double[] drawn = PointOf(party, random);
            Fill(
                party,
                learnt[party] is { } points ? points[number % points.Length] : drawn,
                world,
                inputs[firstInput[party]..firstInput[party + 1]],
                shares.Slice(party * issues, issues)
            );
        }
    }

    /// <summary>A point of a party, drawn before anything was said.</summary>
    public double[] PointOf(int party, RandomSequence random)
    {
        var point = new double[wishes[party].Dimensions];
        for (int i = 0; i < point.Length; i++)
        {
            point[i] = random.Unit();
        }

        return point;
    }

    /// <summary>Fills the columns of one party in a world.</summary>
    /// <param name="party">The number of the party.</param>
    /// <param name="point">Its coordinates; those beyond its own are left aside.</param>
    /// <param name="world">The world.</param>
    /// <param name="inputs">Takes the uncertain numbers of the party.</param>
    /// <param name="shares">Takes how much each issue counts to it.</param>
    public void Fill(int party, ReadOnlySpan<double> point, World world, Span<double> inputs, Span<double> shares) =>
        wishes[party].Fill(point[..wishes[party].Dimensions], world, party, inputs, shares);

    private static ImmutableArray<int> ImportanceOf(ForecastOptions options, int party) =>
        options.Beliefs.FirstOrDefault(belief => belief.Party == party)?.Importance ?? [];
}
