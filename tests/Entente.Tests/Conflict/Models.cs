using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Conflict;
using Entente.Randomness;

namespace Entente.Tests.Conflict;

/// <summary>Models of published conflicts, written small: options by number with Y or N, states by number from 1.</summary>
internal static partial class Models
{
    public static ConflictModel Prisoners { get; } =
        Of(["both", "both"], [], Maker("One", [0], "1Y", "0N"), Maker("Two", [1], "0Y", "1N"));

    public static ConflictModel SyriaIraq { get; } =
        Of(
            ["both", "both", "both"],
            ["0Y1Y"],
            Maker("Syria", [0, 1], "0N1N2N", "1Y", "2N", "0N"),
            Maker("Iraq", [2], "0Y1N2N", "0N1N2Y", "0N1Y2Y", "0N1N2N", "0Y1N2Y")
        );

    public static ConflictModel Cuban { get; } =
        Of(
            ["fwd", "both", "both", "both"],
            ["2Y3Y"],
            Maker("US", [0, 1], "2Y", "3N", "0N2Y", "1N2Y", "0Y3Y", "1Y3Y", "0Y2N|1Y3N|0Y3N|1Y2N", "0N2N3N", "1N2N3N"),
            Maker(
                "USSR",
                [2, 3],
                "3N",
                "0Y3Y|0N3N|0Y3N",
                "1Y3Y|1N3N|1Y3N",
                "0N3N",
                "1N3N",
                "1Y2Y|1N2N|0Y2Y",
                "1Y2N3N",
                "0Y1N2Y3N"
            )
        );

    public static ConflictModel Elmira { get; } =
        Of(
            ["fwd", "back", "both", "fwd", "both"],
            ["1Y2Y", "1Y3Y", "2Y3Y", "1N2N3N"],
            Ranked("MoE", [0], "9 3 4 10 7 1 2 8 {5 6 11 12}"),
            Ranked("Uniroyal", [1, 2, 3], "1 4 10 7 {5 6 11 12} 2 3 9 8"),
            Ranked("Local Government", [4], "9 3 7 1 10 8 4 2 {5 6 11 12}")
        );

    /// <summary>The published numbering: nine states with their moves.</summary>
    public static ConflictModel ElmiraGraph { get; } =
        new()
        {
            Listed = [.. Enumerable.Range(1, 9).Select(state => $"s{state}")],
            DecisionMakers =
            [
                Ranked("MoE", [], "7 3 4 8 5 1 2 6 9") with
                {
                    Moves = Arcs("1>2 3>4 5>6 7>8"),
                },
                Ranked("Uniroyal", [], "1 4 8 5 9 3 7 2 6") with
                {
                    Moves = Arcs("1>3 1>9 2>4 2>9 3>9 4>9 5>7 5>9 6>8 6>9 7>9 8>9"),
                },
                Ranked("Local Government", [], "7 3 5 1 8 6 4 2 9") with
                {
                    Moves = Arcs("1>5 5>1 2>6 6>2 3>7 7>3 4>8 8>4"),
                },
            ],
        };

    /// <summary>The same from options, the states of abandonment counting as one.</summary>
    public static ConflictModel ElmiraCollapsed { get; } =
        Of(
            ["fwd", "back", "both", "fwd", "both"],
            ["1Y2Y", "1Y3Y", "2Y3Y", "1N2N3N"],
            Ranked("MoE", [0], "7 3 4 8 5 1 2 6 9"),
            Ranked("Uniroyal", [1, 2, 3], "1 4 8 5 9 3 7 2 6"),
            Ranked("Local Government", [4], "7 3 5 1 8 6 4 2 9")
        ) with
        {
            Collapsed = [new CollapsedState("abandoned", Condition("3Y"))],
        };

    public static ConflictModel Garrison { get; } =
        Of(
            ["both", "both", "both", "both", "both", "both", "both", "both", "both"],
            [
                "0Y1Y",
                "0Y2Y",
                "1Y2Y",
                "5Y6Y",
                "5Y7Y",
                "5Y8Y",
                "6Y7Y",
                "6Y8Y",
                "7Y8Y",
                "0N1N2N",
                "5N6N7N8N",
                "0Y3N",
                "2Y3Y",
                "0Y4N5N",
                "1Y4N7Y",
                "1Y4N8Y",
                "2Y4N7Y",
                "2Y4N8Y",
            ],
            Ranked("US Support", [0, 1, 2], "3 7 {1 2} 4 {5 6} 8 9 12 11 15 10 13 14 17 16 18 19 21 20 22 23"),
            Ranked("US Opposition", [3], "{21 17 13 10 6 2} {23 19} 15 11 8 4 22 18 14 7 3 20 16 12 9 5 1"),
            Ranked("Canadian Opposition", [4], "23 {20 21} 19 {16 17} 11 {9 10} 15 {12 13} 2 4 1 8 {5 6} 22 18 14 3 7"),
            Ranked("IJC", [5, 6, 7, 8], "{1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23}")
        );

    /// <summary>A game of two by two: states CC, DC, CD, DD with what each side gets.</summary>
    public static ConflictModel Game(params int[] payoffs) =>
        Of(["both", "both"], [], Paid("Row", 0, payoffs, 0), Paid("Column", 1, payoffs, 1));

    /// <summary>Denuclearisation against relief of sanctions; the ranking of the United States is given.</summary>
    public static ConflictModel Hanoi(string us) =>
        Of(
            ["both", "both", "both", "both"],
            ["0Y1Y", "2Y3Y"],
            Ranked("US", [0, 1], us),
            Ranked("DPRK", [2, 3], "3 6 2 5 1 9 4 8 7")
        );

    public static ConflictModel Of(string[] directions, string[] infeasible, params DecisionMaker[] makers) =>
        new()
        {
            Options =
            [
                .. directions.Select(
                    (direction, i) =>
                        new ConflictOption($"o{i}")
                        {
                            Direction =
                                direction == "fwd" ? OptionDirection.Forward
                                : direction == "back" ? OptionDirection.Back
                                : OptionDirection.Both,
                        }
                ),
            ],
            Infeasible = [.. infeasible.Select(Condition)],
            DecisionMakers = [.. makers],
        };

    public static DecisionMaker Maker(string name, ImmutableArray<int> options, params string[] statements) =>
        new(name)
        {
            Options = options,
            Statements = [.. statements.Select(text => new PreferenceStatement(Condition(text)))],
        };

    public static DecisionMaker Ranked(string name, ImmutableArray<int> options, string ranking) =>
        new(name) { Options = options, Ranking = Ranking(ranking) };

    /// <summary>States from 1, the best first; equals in braces.</summary>
    public static StateRanking Ranking(string text) =>
        new([
            .. Tiers()
                .Matches(text)
                .Select(tier =>
                    tier.Value.Trim('{', '}').Split(' ').Select(each => Number(each) - 1).ToImmutableArray()
                ),
        ]);

    /// <summary>Options with Y or N one after the other; alternatives with bars.</summary>
    public static StateCondition Condition(string text)
    {
        ImmutableArray<StateCondition> ways =
        [
            .. text.Split('|')
                .Select(way => new StateCondition.All([
                    .. Literals()
                        .Matches(way)
                        .Select(each => new StateCondition.Takes(Number(each.Value[..^1]), each.Value[^1] == 'Y')),
                ])),
        ];
        return ways.Length == 1 ? ways[0] : new StateCondition.Any(ways);
    }

    public static ImmutableArray<StateArc> Arcs(string text) =>
        [
            .. text.Split(' ')
                .Select(arc => arc.Split('>'))
                .Select(ends => new StateArc(Number(ends[0]) - 1, Number(ends[1]) - 1)),
        ];

    /// <summary>A case of the reference file: options, feasible codes, and preferences by state.</summary>
    public static ConflictModel FromReference(JsonElement each)
    {
        if (each.TryGetProperty("payoffs", out JsonElement payoffs))
        {
            return Game([
                .. payoffs.EnumerateArray().SelectMany(pair => pair.EnumerateArray()).Select(item => item.GetInt32()),
            ]);
        }

        return each.TryGetProperty("rankings", out JsonElement rankings)
            ? Listed(rankings, [.. each.GetProperty("reach").EnumerateArray()])
            : FromOptions(each);
    }

    private static ConflictModel Listed(JsonElement rankings, JsonElement[] reach)
    {
        JsonProperty[] makers = [.. rankings.EnumerateObject()];
        return new()
        {
            Listed = [.. makers[0].Value.EnumerateArray().Select((_, i) => $"{i + 1}")],
            DecisionMakers =
            [
                .. makers.Select(
                    (maker, i) =>
                        new DecisionMaker(maker.Name)
                        {
                            Ranking = new([
                                .. maker
                                    .Value.EnumerateArray()
                                    .Select(state => ImmutableArray.Create(state.GetInt32() - 1)),
                            ]),
                            Moves =
                            [
                                .. reach[i]
                                    .EnumerateObject()
                                    .SelectMany(from =>
                                        from.Value.EnumerateArray()
                                            .Select(to => new StateArc(Number(from.Name) - 1, to.GetInt32() - 1))
                                    ),
                            ],
                        }
                ),
            ],
        };
    }

    private static ConflictModel FromOptions(JsonElement each)
    {
        string[] directions = [.. each.GetProperty("directions").EnumerateArray().Select(item => item.GetString()!)];
        ulong[] codes =
        [
            .. each.GetProperty("states").EnumerateArray().Select(state => state.GetProperty("decimal").GetUInt64()),
        ];
        ConflictModel model = Of(
            directions,
            [],
            [
                .. each.GetProperty("decisionMakers")
                    .EnumerateArray()
                    .Select(maker => new DecisionMaker(maker.GetProperty("name").GetString()!)
                    {
                        Options = [.. maker.GetProperty("options").EnumerateArray().Select(item => item.GetInt32())],
                        Ranking = ByPayoff([
                            .. maker
                                .GetProperty("ordinalPayoffByState")
                                .EnumerateArray()
                                .Select(item => item.GetInt32()),
                        ]),
                    }),
            ]
        );
        var feasible = new StateCondition.Any([
            .. codes.Select(code => new StateCondition.All([
                .. directions.Select((_, option) => new StateCondition.Takes(option, ((code >> option) & 1) == 1)),
            ])),
        ]);
        return model with { Infeasible = [new StateCondition.Not(feasible)] };
    }

    public static StateRanking ByPayoff(int[] payoffs) =>
        new([
            .. Enumerable
                .Range(0, payoffs.Length)
                .GroupBy(state => payoffs[state])
                .OrderByDescending(tier => tier.Key)
                .Select(tier => tier.ToImmutableArray()),
        ]);

    /// <summary>Decision makers with so many options each, whose rankings are drawn from a seed with many ties.</summary>
    public static ConflictModel Large(int[] sizes, ulong seed)
    {
        var random = new RandomSequence(seed);
        int options = sizes.Sum();
        int[] first = [.. sizes.Select((_, i) => sizes[..i].Sum())];
        return new ConflictModel
        {
            Options = [.. Enumerable.Range(0, options).Select(i => new ConflictOption($"o{i}"))],
            DecisionMakers =
            [
                .. sizes.Select(
                    (size, i) =>
                        new DecisionMaker($"dm{i}")
                        {
                            Options = [.. Enumerable.Range(first[i], size)],
                            Ranking = ByPayoff([
                                .. Enumerable.Range(0, 1 << options).Select(_ => (int)random.Below(5000)),
                            ]),
                        }
                ),
            ],
        };
    }

    private static DecisionMaker Paid(string name, int option, int[] payoffs, int side) =>
        new(name)
        {
            Options = [option],
            Ranking = ByPayoff([.. Enumerable.Range(0, 4).Select(state => payoffs[(2 * state) + side])]),
        };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{[^}]*\}|\d+")]
    private static partial Regex Tiers();

    [GeneratedRegex(@"\d+[YN]")]
    private static partial Regex Literals();
}
