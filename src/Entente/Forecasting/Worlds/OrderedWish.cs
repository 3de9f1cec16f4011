using Entente.Analysis;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Forecasting.Worlds;

/// <summary>A party of which only some comparisons are known (a partial order): in every world a complete order that keeps them.</summary>
/// <remarks>
/// Every outcome gets a uniform number. From the best place to the worst goes the one with the largest number among those of which everything better has its place already. Every complete order that keeps the
/// comparisons can come about; they are not all as likely. Outcomes that are compared with none stand anywhere. What no agreement is worth is the place of the fallback's outcome; without one,
/// everything is as good as no agreement.
/// </remarks>
internal sealed class OrderedWish : Wish
{
    private const int MostRows = 10_000;

    private readonly int count;
    private readonly int[] betters;
    private readonly int[][] worse;
    private readonly int fallback;

    private OrderedWish(int count, int[] betters, int[][] worse, int fallback)
    {
        this.count = count;
        this.betters = betters;
        this.worse = worse;
        this.fallback = fallback;
    }

    /// <summary>The party.</summary>
    /// <exception cref="UnsupportedScenarioException">There are more outcomes than can be put in order in every world.</exception>
    public static OrderedWish Of(Scenario scenario, int number, WorldLayout layout)
    {
        Party party = scenario.Parties[number];
        var order = (PreferenceModel.PartialOrder)party.Preferences!;
        int rows = layout.Parts[0].Count;
        if (rows > MostRows)
        {
            throw new UnsupportedScenarioException(
                new(
                    $"In every world of a forecast all outcomes of a partial order are put in order, up to {MostRows:N0}; '{party.Name}' has {rows:N0}. Fewer issues, or scores, would help.",
                    $"In elke wereld van een voorspelling worden alle uitkomsten van een gedeeltelijke ordening op volgorde gezet, hoogstens {MostRows:N0}; '{party.Name}' heeft er {rows:N0}. Minder onderwerpen, of scores, zouden helpen."
                )
            );
        }

        // Outcomes that the rules forbid keep their place in the order, beyond those of the table.
        int count = rows;
        var places = new Dictionary<Outcome, int>();
        int PlaceOf(Outcome outcome)
        {
            if (!places.TryGetValue(outcome, out int place))
            {
                place = layout.RowsOf(outcome) is [int row] ? row : count++;
                places[outcome] = place;
            }

            return place;
        }

        int[] listed = [.. order.Outcomes.Select(PlaceOf)];
        int fallback = party.Fallback.Outcome is { } outcome ? PlaceOf(outcome) : -1;
        var betters = new int[count];
        foreach (BetterPair pair in order.Better)
        {
            betters[listed[pair.Worse]]++;
        }

        return new OrderedWish(
            count,
            betters,
            [
                .. Enumerable
                    .Range(0, count)
                    .GroupJoin(
                        order.Better,
                        place => place,
                        pair => listed[pair.Better],
                        (_, pairs) => (int[])[.. pairs.Select(pair => listed[pair.Worse])]
                    ),
            ],
            fallback
        )
        {
            Inputs = [],
            Dimensions = count,
            Unit = 1,
        };
    }

    /// <inheritdoc/>
    public override void Fill(
        ReadOnlySpan<double> point,
        World world,
        int party,
        Span<double> inputs,
        Span<double> shares
    )
    {
        int[] left = [.. betters];
        var free = new PriorityQueue<int, (double Number, int Place)>();
        for (int place = 0; place < count; place++)
        {
            if (left[place] == 0)
            {
                free.Enqueue(place, (-point[place], place));
            }
        }

        var worth = new long[count];
        for (int from = count - 1; free.TryDequeue(out int place, out _); from--)
        {
            worth[place] = from;
            foreach (int next in worse[place])
            {
                if (--left[next] == 0)
                {
                    free.Enqueue(next, (-point[next], next));
                }
            }
        }

        long[] table = world.Tables[0];
        for (int row = 0; row < table.Length / world.Layout.Parties; row++)
        {
            table[(row * world.Layout.Parties) + party] = worth[row];
        }

        world.Constants[party] = 0;
        world.Reservations[party] = fallback < 0 ? 0 : worth[fallback];
        shares.Clear();
    }
}
