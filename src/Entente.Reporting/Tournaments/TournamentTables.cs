using System.Collections.Immutable;
using System.Globalization;
using Entente.Evaluation;
using Entente.Evaluation.Games;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Tournaments;

/// <summary>The numbers of a tournament, as tables; a strategy is named by its number in the standings, from 1.</summary>
internal sealed class TournamentTables(TournamentAnalysis analysis, Language language)
{
    // A number is not parted from its name at the end of a line.
    private const char Tied = '\u00a0';

    private readonly TournamentWords words = new(analysis, language);

    /// <summary>A strategy with its number before it.</summary>
    public RichText Named(int strategy) =>
        RichText.Faint(NumberOf(strategy).PadLeft(NumberOf(analysis.Standings.Length - 1).Length, Tied) + Tied)
        + RichText.Strong(words.NameOf(strategy));

    public static string NumberOf(int strategy) => (strategy + 1).ToString(CultureInfo.InvariantCulture);

    public Table Standings() =>
        Of(
            language.Say("Strategies by mean advantage", "Strategieën naar gemiddeld voordeel"),
            [
                new(language.Say("advantage", "voordeel"), IsNumeric: true),
                new(language.Say("95% interval", "95%-interval"), IsNumeric: true),
                new(language.Say("utility", "nut"), IsNumeric: true),
                new(language.Say("discounted", "verdisconteerd"), IsNumeric: true),
                new(language.Say("agreed", "akkoord"), IsNumeric: true),
                new(language.Say("group", "groep")),
            ],
            strategy =>
            {
                StrategyScores scores = analysis.Standings[strategy];
                Estimate advantage = scores.Of(Measure.Advantage);
                return
                [
                    new Cell(words.Number(advantage.Mean), advantage.Mean is { } mean ? Math.Clamp(mean, 0, 1) : null),
                    words.Interval(advantage.Low, advantage.High),
                    Short(scores.Of(Measure.Utility).Mean),
                    Short(scores.Of(Measure.Discounted).Mean),
                    language.Percent(scores.Of(Measure.Agreement).Mean ?? 0),
                    analysis.Groups[strategy],
                ];
            }
        );

    public Table Social() =>
        Of(
            language.Say(
                "What the sessions of each strategy came to for all parties together",
                "Waar de sessies van elke strategie voor alle partijen samen op uitkwamen"
            ),
            [
                new(language.Say("welfare", "welvaart"), IsNumeric: true),
                new(language.Say("Nash product", "Nashproduct"), IsNumeric: true),
                new(language.Say("to the frontier", "tot het front"), IsNumeric: true),
                new(language.Say("to Nash", "tot Nash"), IsNumeric: true),
                new(language.Say("to Kalai-Smorodinsky", "tot Kalai-Smorodinsky"), IsNumeric: true),
                new(language.Say("rounds to agree", "ronden tot akkoord"), IsNumeric: true),
                new(language.Say("time to agree", "tijd tot akkoord"), IsNumeric: true),
            ],
            strategy =>
            {
                StrategyScores scores = analysis.Standings[strategy];
                return
                [
                    Short(scores.Of(Measure.Welfare).Mean),
                    Short(scores.Of(Measure.NashProduct).Mean),
                    Short(scores.Of(Measure.DistanceToFrontier).Mean),
                    Short(scores.Of(Measure.DistanceToNash).Mean),
                    Short(scores.Of(Measure.DistanceToKalaiSmorodinsky).Mean),
                    words.Number(scores.Of(Measure.Rounds).Mean, 1),
                    scores.Of(Measure.Time).Mean is { } time ? language.Percent(time) : "–",
                ];
            }
        );

    public Table League() =>
        Of(
            language.Say("Scores as in ANL 2026", "Scores als in ANL 2026"),
            [
                new(language.Say("advantage", "voordeel"), IsNumeric: true),
                new(language.Say("concealing", "verhulling"), IsNumeric: true),
                new(language.Say("score", "score"), IsNumeric: true),
                new(language.Say("its model (tau)", "eigen model (tau)"), IsNumeric: true),
                new(language.Say("models of it (tau)", "modellen ervan (tau)"), IsNumeric: true),
            ],
            strategy =>
            {
                StrategyScores scores = analysis.Standings[strategy];
                return
                [
                    words.Number(scores.Of(Measure.Advantage).Mean),
                    words.Number(scores.Of(Measure.Concealing).Mean),
                    words.Number(scores.Of(Measure.LeagueScore).Mean),
                    words.Number(scores.Of(Measure.ModelQuality).Mean),
                    words.Number(scores.Of(Measure.Exposure).Mean),
                ];
            }
        );

    public Table Regrets(EmpiricalGame game) =>
        Of(
            language.Say("What leaving a strategy would gain", "Wat het opgeven van een strategie zou opleveren"),
            [
                new(language.Say("against itself", "tegen zichzelf"), IsNumeric: true),
                new(language.Say("best reply to it", "beste antwoord erop")),
                new(language.Say("regret when all play it", "spijt als allen haar spelen"), IsNumeric: true),
                .. game.Symmetric.Found.IsEmpty
                    ? ImmutableArray<Column>.Empty
                    :
                    [
                        new(
                            language.Say("loss in the first equilibrium", "verlies in het eerste evenwicht"),
                            IsNumeric: true
                        ),
                    ],
            ],
            strategy =>
                [
                    words.Number(game.Game.Payoffs[strategy][strategy]),
                    string.Join(", ", game.Game.BestRepliesTo(strategy).Select(NumberOf)),
                    words.Number(game.Regrets[strategy]),
                    .. game.Symmetric.Found.IsEmpty
                        ? ImmutableArray<Cell>.Empty
                        : [words.Number(game.RegretAgainst(strategy, game.Symmetric.Found[0]))],
                ]
        );

    public Table Scenarios()
    {
        int advantage = (int)Measure.Advantage;
        return new Table(
            [
                new(""),
                new(language.Say("agreed", "akkoord"), IsNumeric: true),
                new(language.Say("mean", "gemiddeld"), IsNumeric: true),
                new(language.Say("best", "beste"), IsNumeric: true),
                new(language.Say("by", "van")),
                new(language.Say("to the frontier", "tot het front"), IsNumeric: true),
            ],
            [.. Enumerable.Range(0, analysis.Scenarios.Length).Select(Row)]
        )
        {
            Caption = language.Say("Each scenario", "Elk scenario"),
        };

        ImmutableArray<Cell> Row(int scenario)
        {
            double?[] means = [.. analysis.Standings.Select(each => each.ByScenario[advantage][scenario])];
            double? best = means.Max();
            int[] holders = [.. Enumerable.Range(0, means.Length).Where(i => best is not null && means[i] == best)];
            string by =
                holders.Length > 3
                    ? language.Say($"{holders.Length} strategies", $"{holders.Length} strategieën")
                    : string.Join(", ", holders.Select(words.NameOf));
            return
            [
                RichText.Strong(analysis.Scenarios[scenario]),
                MeanOf(Measure.Agreement, scenario) is { } agreed ? language.Percent(agreed) : "–",
                words.Number(MeanOf(Measure.Advantage, scenario)),
                words.Number(best),
                by,
                Short(MeanOf(Measure.DistanceToFrontier, scenario)),
            ];
        }
    }

    public Table Seats() =>
        Of(
            language.Say("Mean advantage by seat", "Gemiddeld voordeel per plaats"),
            [
                .. Enumerable
                    .Range(0, analysis.Seats)
                    .Select(seat => new Column(
                        language.Say($"seat {NumberOf(seat)}", $"plaats {NumberOf(seat)}"),
                        IsNumeric: true
                    )),
            ],
            strategy =>
                [
                    .. analysis
                        .Standings[strategy]
                        .BySeat[(int)Measure.Advantage]
                        .Select(mean => (Cell)words.Number(mean)),
                ]
        );

    /// <summary>The mean of a measure in a scenario over strategies, each counting the same.</summary>
    private double? MeanOf(Measure measure, int scenario) =>
        analysis.Standings.Average(each => each.ByScenario[(int)measure][scenario]);

    private Table Of(string caption, ImmutableArray<Column> columns, Func<int, ImmutableArray<Cell>> cells) =>
        new(
            [new(""), .. columns],
            [
                .. Enumerable
                    .Range(0, analysis.Standings.Length)
                    .Select(strategy => cells(strategy).Insert(0, Named(strategy))),
            ]
        )
        {
            Caption = caption,
        };

    private string Short(double? value) => value is { } known ? language.Short(known) : "–";
}
