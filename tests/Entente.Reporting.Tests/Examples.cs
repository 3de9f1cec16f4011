using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Reporting.Tests;

/// <summary>Small negotiations of different kinds, written for these tests.</summary>
internal static class Examples
{
    /// <summary>By name, for tests that go through all.</summary>
    public static ImmutableSortedDictionary<string, Scenario> All { get; } =
        new Dictionary<string, Scenario>
        {
            ["orchard"] = Orchard,
            ["no-deal"] = NoDeal,
            ["three"] = Three,
            ["continuum"] = Continuum,
            ["ranked"] = Ranked,
            ["alone"] = Alone,
            ["hostile"] = Hostile,
            ["border"] = Border,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Two parties with texts in two languages, units, a status quo, a package, a third party and a deal-breaker.</summary>
    public static Scenario Orchard
    {
        get
        {
            Issue.Choice land = new(
                "land",
                [
                    Option("lease5", "leased for 5 years", "5 jaar gepacht"),
                    Option("lease10", "leased for 10 years", "10 jaar gepacht"),
                    Option("sold", "sold", "verkocht"),
                ]
            )
            {
                Title = Text("Land", "Grond"),
            };
            Issue.Integer price = new("price", 0, 40, 10) { Title = Text("Price", "Prijs"), Unit = "kEUR" };
            Issue.YesNo trees = new("trees") { Title = Text("Old trees stay", "Oude bomen blijven") };
            Issue.Choice start = new(
                "start",
                [Option("spring", "in spring", "in het voorjaar"), Option("autumn", "in autumn", "in het najaar")]
            )
            {
                Title = Text("Start", "Begin"),
            };
            return new Scenario(
                new OutcomeSpace([land, price, trees, start]),
                [
                    new Party("grower")
                    {
                        Title = Text("The grower", "De teler"),
                        Preferences = Scores("points", [0, 25, 60], [40, 30, 20, 10, 0], [5, 0], [0, 12]),
                        Fallback = new Fallback { Worth = 30 },
                        DealBreakers = [new DealBreaker([new Condition.OneOf(0, [0]), new Condition.OneOf(1, [4])])],
                    },
                    new Party("village")
                    {
                        Title = Text("The village", "Het dorp"),
                        Preferences = Scores("points", [20, 15, 0], [0, 8, 16, 24, 32], [0, 38], [10, 0]),
                        Fallback = new Fallback { Worth = 35 },
                    },
                ]
            )
            {
                Id = "orchard",
                Title = Text("The orchard", "De boomgaard"),
                StatusQuo = Outcome.At(0, 0, 1, 0),
                Packages =
                [
                    new Package("first offer", Outcome.At(2, 1, 0, 1))
                    {
                        Title = Text("The grower's first offer", "Het eerste bod van de teler"),
                    },
                ],
                ThirdParties =
                [
                    new Party("birds")
                    {
                        Title = Text("Bird society", "Vogelvereniging"),
                        Preferences = Scores("", [0, 0, -5], [0, 0, 0, 0, 0], [0, 10], [2, 0]),
                    },
                ],
            };
        }
    }

    /// <summary>What both want cannot be had together.</summary>
    public static Scenario NoDeal =>
        new(
            new OutcomeSpace([Plain("wage", 5), Plain("hours", 3)]),
            [
                new Party("union")
                {
                    Preferences = Scores("EUR", [0, 10, 20, 30, 40], [20, 10, 0]),
                    Fallback = new Fallback { Worth = 55 },
                },
                new Party("employer")
                {
                    Preferences = Scores("EUR", [40, 30, 20, 10, 0], [0, 5, 10]),
                    Fallback = new Fallback { Worth = 22 },
                },
            ]
        )
        {
            Title = "Wages",
        };

    /// <summary>Three parties on scales of different sizes.</summary>
    public static Scenario Three =>
        new(
            new OutcomeSpace([Plain("water", 4), Plain("dam", 3), Plain("share", 4)]),
            [
                new Party("upstream")
                {
                    Preferences = Scores("", [0.0m, 0.1m, 0.2m, 0.35m], [0, 0.2m, 0.4m], [0.25m, 0.2m, 0.1m, 0]),
                    Fallback = new Fallback { Worth = Rational.Of(1, 4) },
                },
                new Party("midstream")
                {
                    Preferences = Scores("points", [60, 40, 20, 0], [0, 30, 10], [0, 30, 20, 10]),
                    Fallback = new Fallback { Worth = 40 },
                },
                new Party("downstream")
                {
                    Preferences = Scores("MEUR", [500, 400, 200, 0], [300, 100, 0], [0, 100, 250, 400]),
                    Fallback = new Fallback { Worth = 350 },
                },
            ]
        )
        {
            Title = "The river",
            StatusQuo = Outcome.At(3, 0, 0),
        };

    /// <summary>A price on a continuum and an option.</summary>
    public static Scenario Continuum =>
        new(
            new OutcomeSpace([
                new Issue.Real("price", 100, 200) { Unit = "EUR" },
                new Issue.Choice("delivery", [new Option("slow"), new Option("fast")]),
            ]),
            [
                new Party("buyer")
                {
                    Preferences = new PreferenceModel.Scores([
                        new Term.OfIssue(0, new ValueFunction.Linear(100, 0)),
                        new Term.OfIssue(1, new ValueFunction.Table([0, 30])),
                    ]),
                    Fallback = new Fallback { Worth = 20 },
                },
                new Party("seller")
                {
                    Preferences = new PreferenceModel.Scores([
                        new Term.OfIssue(0, new ValueFunction.Linear(0, 100)),
                        new Term.OfIssue(1, new ValueFunction.Table([15, 0])),
                    ]),
                    Fallback = new Fallback { Worth = 30 },
                },
            ]
        )
        {
            Title = "A sale",
        };

    /// <summary>A party that orders outcomes without scoring them.</summary>
    public static Scenario Ranked =>
        new(
            new OutcomeSpace([Plain("plan", 4)]),
            [
                new Party("mayor") { Preferences = Scores("", [3, 2, 1, 0]) },
                new Party("council")
                {
                    Preferences = new PreferenceModel.Ranking([
                        [Outcome.At(2)],
                        [Outcome.At(1)],
                        [Outcome.At(3)],
                        [Outcome.At(0)],
                    ]),
                },
            ]
        )
        {
            Title = "Plans",
        };

    /// <summary>One profile alone.</summary>
    public static Scenario Alone =>
        new(
            new OutcomeSpace([Plain("a", 2), Plain("b", 3)]),
            [
                new Party("only")
                {
                    Preferences = Scores("", [0, 0.4m], [0, 0.3m, 0.6m]),
                    Fallback = new Fallback { Worth = Rational.Of(1, 2) },
                },
            ]
        )
        {
            Title = "Alone",
        };

    /// <summary>Scores that are ranges with evidence, and two readings that disagree.</summary>
    public static Scenario Border
    {
        get
        {
            static Estimate Reported(int low, int likely, int high) =>
                new Estimate(low, likely, high).With(
                    new Evidence(EvidenceKind.Reported)
                    {
                        Source = "cable",
                        Place = "§ 3",
                        Note = Text("said in public", "in het openbaar gezegd"),
                    }
                );
            static Estimate Guessed(int low, int likely, int high) =>
                new Estimate(low, likely, high).With(
                    new Evidence(EvidenceKind.Estimate) { Note = Text("from earlier rounds", "uit eerdere rondes") }
                );
            PreferenceModel north = new PreferenceModel.Scores([
                new Term.OfIssue(0, new ValueFunction.Table([Reported(40, 50, 60), Guessed(10, 30, 40), 0])),
                new Term.OfIssue(1, new ValueFunction.Table([0, Guessed(5, 15, 20)])) { Weight = Guessed(1, 1, 2) },
            ]);
            PreferenceModel south = new PreferenceModel.Scores([
                new Term.OfIssue(0, new ValueFunction.Table([0, Guessed(15, 30, 35), Reported(45, 60, 70)])),
                new Term.OfIssue(1, new ValueFunction.Table([20, 0])),
            ]);
            return new Scenario(
                new OutcomeSpace([Plain("line", 3), Plain("posts", 2)]),
                [
                    new Party("north")
                    {
                        Preferences = north,
                        Fallback = new Fallback { Worth = Guessed(10, 25, 40) },
                        Readings = ImmutableSortedDictionary<string, PartyReading>.Empty.Add(
                            "stated",
                            new PartyReading { Fallback = new Fallback { Worth = Reported(45, 50, 55) } }
                        ),
                    },
                    new Party("south")
                    {
                        Preferences = south,
                        Fallback = new Fallback { Worth = Guessed(15, 20, 45) },
                    },
                ]
            )
            {
                Id = "border",
                Title = Text("The border", "De grens"),
                StatusQuo = Outcome.At(0, 0),
                Packages = [new Package("draft", Outcome.At(1, 0)) { Title = Text("The draft", "Het concept") }],
                Readings =
                [
                    new Reading("interests") { Title = Text("Estimated interests", "Geschatte belangen") },
                    new Reading("stated") { Title = Text("Stated positions", "Uitgesproken standpunten") },
                ],
                Sources =
                [
                    new Source("cable")
                    {
                        Title = Text("A cable", "Een telegram"),
                        Date = "2019-02-28",
                        Address = "archive, box 7",
                    },
                ],
            };
        }
    }

    /// <summary>Names that would steer a terminal or a page if they were let through.</summary>
    public static Scenario Hostile =>
        new(
            new OutcomeSpace([
                new Issue.Choice(
                    "<img src=x onerror=alert(1)>",
                    [new Option("</script><script>alert(2)</script>"), new Option("\u001b[31mred\u202e")]
                ),
                Plain("\"'&\u0000", 2),
            ]),
            [
                new Party("<b>A</b>") { Preferences = Scores("</table>", [0, 3], [1, 0]) },
                new Party("B\r\n\u009b2J") { Preferences = Scores("", [2, 0], [0, 1]) },
            ]
        )
        {
            Title = "<script>alert('title')</script>",
        };

    private static LocalizedText Text(string english, string dutch) =>
        LocalizedText.Of([new("en", english), new("nl", dutch)]);

    private static Option Option(string name, string english, string dutch) =>
        new(name) { Title = Text(english, dutch) };

    private static Issue.Choice Plain(string name, int size) =>
        new(name, [.. Enumerable.Range(1, size).Select(i => new Option($"{name} {i}"))]);

    private static PreferenceModel.Scores Scores(string unit, params decimal[][] tables) =>
        new([
            .. tables.Select(
                (table, issue) =>
                    (Term)
                        new Term.OfIssue(
                            issue,
                            new ValueFunction.Table([
                                .. table.Select(score =>
                                    (Estimate)
                                        Rational.Parse(
                                            score.ToString(System.Globalization.CultureInfo.InvariantCulture)
                                        )
                                ),
                            ])
                        )
            ),
        ])
        {
            Unit = unit,
        };
}
