using System.Collections.Immutable;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Stakeholders;

namespace Entente.Reporting.Stakeholders;

/// <summary>A forecast from stakeholders in words: where it lands, who pulls it there, how far such forecasts have been off, and what the expected-utility model says.</summary>
internal sealed class StakeholderStory(StakeholderForecast forecast, Language language)
{
    private const int MostMoves = 4;

    private readonly StakeholderWords words = new(forecast, language);

    public Document Document()
    {
        Section[] sections =
        [
            new("answer", "", [.. Answer()]),
            new("pulls", Say("Who pulls it where", "Wie het waarheen trekt"), [new Block.Tabular(Pulls())]),
            new("model", Say("What the expected-utility model says", "Wat het verwachtenutsmodel zegt"), [.. Model()]),
            new(
                "evidence",
                Notes().IsEmpty
                    ? Say("How it was worked out", "Hoe het is uitgerekend")
                    : Say("Where the numbers come from", "Waar de getallen vandaan komen"),
                [.. Evidence()]
            ),
        ];
        return new Document(
            words.Title,
            words.Question.About.In(language.Tag),
            [.. sections.Where(section => !section.Blocks.IsEmpty)]
        );
    }

    private IEnumerable<Block> Answer()
    {
        string mean = words.Measure(forecast.Mean);
        yield return new Block.Lead(
            RichText.Strong(
                Say(
                    $"The forecast is {mean}: the mean of what all want, weighed by what they can do and how much they care.",
                    $"De voorspelling is {mean}: het gemiddelde van wat allen willen, gewogen naar wat zij kunnen en hoe zeer het hun ter harte gaat."
                )
            )
        );
        yield return new Block.Bullets([.. Statements()]);
    }

    private IEnumerable<RichText> Statements()
    {
        double length = (words.Question.High - words.Question.Low).ToDouble();
        string off = words.Measure(length * MeasuredRecord.MeanError / MeasuredRecord.ScaleLength);
        string share = language.Number(MeasuredRecord.MeanError, 0);
        yield return Say(
            $"Take it as a rough guess. Over {MeasuredRecord.Decisions} decisions of the European Union such a mean was {share} of 100 off on average; on this scale that is {off}. And it always foresees something in between: never that nothing is decided.",
            $"Neem het als een ruwe schatting. Bij {MeasuredRecord.Decisions} besluiten van de Europese Unie zat zo’n gemiddelde er gemiddeld {share} van de 100 naast; op deze schaal is dat {off}. En het voorziet altijd iets ertussenin: nooit dat er niets wordt besloten."
        );
        string medians = language.List([.. forecast.Medians.Select(words.Measure)]);
        yield return Say(
            $"In a vote by distance no other position beats {medians} (the weighted median).",
            $"In een stemming naar afstand wint geen ander standpunt van {medians} (de gewogen mediaan)."
        );
        StakeholderPull? strongest = forecast
            .Pulls.Where(pull => pull.Pull is { Sign: not 0 })
            .MaxBy(pull => Math.Abs(pull.Pull!.Value.ToDouble()));
        if (strongest is { Without: { } without })
        {
            string name = words.Name(strongest.Stakeholder);
            yield return Say(
                $"Nobody pulls harder than {name}: without that voice the forecast would be {words.Measure(without)}.",
                $"Niemand trekt harder dan {name}: zonder die stem zou de voorspelling {words.Measure(without)} zijn."
            );
        }

        if (words.Question.Outcome is { } outcome)
        {
            StakeholderRound last = forecast.Model.Rounds[^1];
            string missed = words.Measure(Math.Abs((forecast.Mean - outcome).ToDouble()));
            string model = words.Measure(Math.Abs(last.Mean - outcome.ToDouble()));
            yield return Say(
                $"What was decided: {words.Measure(outcome)}. The mean is {missed} off, the model {model} after its last round.",
                $"Wat besloten is: {words.Measure(outcome)}. Het gemiddelde zit er {missed} naast, het model {model} na zijn laatste ronde."
            );
        }
    }

    private Table Pulls() =>
        new(
            [
                new Column(Say("Who", "Wie")),
                new Column(Say("wants", "wil"), true),
                new Column(Say("can do", "kan"), true),
                new Column(Say("cares", "hecht eraan"), true),
                new Column(Say("share of the weight", "deel van het gewicht"), true),
                new Column(Say("forecast without", "voorspelling zonder"), true),
            ],
            [
                .. forecast
                    .Pulls.OrderByDescending(pull => pull.Share)
                    .Select(pull =>
                    {
                        Stakeholder each = words.Question.Stakeholders[pull.Stakeholder];
                        double share = pull.Share.ToDouble();
                        return (ImmutableArray<Cell>)
                            [
                                words.Name(pull.Stakeholder),
                                words.Place(each.Position),
                                language.Short(each.Capability.ToDouble()),
                                language.Percent(each.Salience.ToDouble()),
                                new Cell(language.Percent(share), share),
                                pull.Without is { } without ? words.Place(without) : "–",
                            ];
                    }),
            ]
        )
        {
            Caption = Say("What each wants and how much it counts", "Wat elk wil en hoe zwaar dat telt"),
        };

    private IEnumerable<Block> Model()
    {
        ImmutableArray<StakeholderRound> rounds = forecast.Model.Rounds;
        string from = words.Measure(rounds[0].Mean);
        string to = words.Measure(rounds[^1].Mean);
        string course =
            rounds.Length == 1 ? Say("In this model nobody moves.", "In dit model beweegt niemand.")
            : forecast.Model.IsSettled
                ? Say(
                    $"In {rounds.Length - 1} rounds of challenges the mean goes from {from} to {to}, and then nobody moves any more.",
                    $"In {rounds.Length - 1} ronden van uitdagingen gaat het gemiddelde van {from} naar {to}, en dan beweegt niemand meer."
                )
            : forecast.Model.Cycle is { } cycle ? Course(cycle)
            : Say(
                $"In {rounds.Length - 1} rounds of challenges the mean goes from {from} to {to}, and it has not come to rest.",
                $"In {rounds.Length - 1} ronden van uitdagingen gaat het gemiddelde van {from} naar {to}, en tot rust is het niet gekomen."
            );
        yield return new Block.Paragraph(course);
        string low = language.Number(MeasuredRecord.ModelLeast, 1);
        string high = language.Number(MeasuredRecord.ModelMost, 1);
        string mean = language.Number(MeasuredRecord.MeanError, 1);
        yield return new Block.Paragraph(
            Say(
                $"On the same decisions of the European Union this model did worse than the plain weighted mean, whichever round was read: {low} to {high} of 100 off, against {mean}. It shows who might press whom; it is not the better forecast.",
                $"Bij dezelfde besluiten van de Europese Unie deed dit model het slechter dan het gewogen gemiddelde, welke ronde men ook las: {low} tot {high} van de 100 ernaast, tegen {mean}. Het laat zien wie wie onder druk zou kunnen zetten; de betere voorspelling is het niet."
            )
        );
        if (rounds.Length > 1)
        {
            yield return new Block.Tabular(Rounds());
        }
    }

    private string Course(StakeholderCycle cycle)
    {
        StakeholderRound[] again = [.. forecast.Model.Rounds[cycle.First..(cycle.Last + 1)]];
        string from = words.Measure(forecast.Model.Rounds[0].Mean);
        string low = words.Measure(again.Min(round => round.Mean));
        string high = words.Measure(again.Max(round => round.Mean));
        return cycle.First == cycle.Last
            ? Say(
                $"It goes round in a circle: round {cycle.First} comes again and again. The mean starts at {from} and stays at {low}.",
                $"Het draait in een kring rond: ronde {cycle.First} komt telkens terug. Het gemiddelde begint bij {from} en blijft op {low}."
            )
            : Say(
                $"It never comes to rest but goes round in a circle: rounds {cycle.First} to {cycle.Last} come again and again. The mean starts at {from} and then goes to and fro between {low} and {high}.",
                $"Het komt nooit tot rust maar draait in een kring rond: ronden {cycle.First} tot en met {cycle.Last} komen telkens terug. Het gemiddelde begint bij {from} en gaat dan heen en weer tussen {low} en {high}."
            );
    }

    // Rounds that come again are shown once.
    private Table Rounds() =>
        new(
            [
                new Column(Say("Round", "Ronde")),
                new Column(Say("mean", "gemiddelde"), true),
                new Column(Say("median", "mediaan"), true),
                new Column(Say("who moves", "wie beweegt")),
            ],
            [
                .. forecast
                    .Model.Rounds.Take((forecast.Model.Cycle?.Last ?? forecast.Model.Rounds.Length) + 1)
                    .Select(
                        (round, i) =>
                            (ImmutableArray<Cell>)
                                [
                                    i == 0 ? Say("start", "begin") : $"{i}",
                                    words.Place(round.Mean),
                                    words.Place(round.Median),
                                    Moves(round, i),
                                ]
                    ),
                .. forecast.Model.Cycle is { } cycle
                    ?
                    [
                        [Say("then", "daarna"), "", "", Again(cycle)],
                    ]
                    : (ImmutableArray<Cell>[])[],
            ]
        )
        {
            Caption = Say("Round by round", "Ronde voor ronde"),
        };

    private string Again(StakeholderCycle cycle) =>
        cycle.First == cycle.Last
            ? Say($"round {cycle.First} again, without end", $"ronde {cycle.First} opnieuw, zonder eind")
            : Say(
                $"rounds {cycle.First} to {cycle.Last} again, without end",
                $"ronden {cycle.First} tot en met {cycle.Last} opnieuw, zonder eind"
            );

    private string Moves(StakeholderRound round, int number)
    {
        if (round.Moves.IsEmpty)
        {
            return number == 0 ? "" : Say("nobody", "niemand");
        }

        string shown = string.Join("; ", round.Moves.Take(MostMoves).Select(words.Move));
        int left = round.Moves.Length - MostMoves;
        return left > 0 ? shown + Say($"; {left} more", $"; nog {left}") : shown;
    }

    private ImmutableArray<RichText> Notes() =>
        [
            .. words
                .Question.Stakeholders.Select((each, i) => new Reasoned(words.Name(i), words.Reason(each.Evidence)))
                .Append(
                    new Reasoned(
                        Say("What was decided", "Wat besloten is"),
                        words.Reason(words.Question.OutcomeEvidence)
                    )
                )
                .Where(each => each.Reason.Length > 0)
                .GroupBy(each => each.Reason, each => each.Of, StringComparer.Ordinal)
                .Select(group => (RichText)$"{language.List([.. group])}: {group.Key}"),
        ];

    private IEnumerable<Block> Evidence()
    {
        if (Notes() is { IsEmpty: false } notes)
        {
            yield return new Block.Bullets(notes);
        }

        yield return new Block.Paragraph(
            RichText.Faint(
                Say(
                    "The mean and the median are exact. The model is that of Bueno de Mesquita as Scholz, Calbert and Smith (2011) replicate it, in floating point.",
                    "Het gemiddelde en de mediaan zijn exact. Het model is dat van Bueno de Mesquita zoals Scholz, Calbert en Smith (2011) het nabootsen, in zwevende komma."
                )
            )
        );
    }

    private string Say(string english, string dutch) => language.Say(english, dutch);

    private sealed record Reasoned(string Of, string Reason);
}
