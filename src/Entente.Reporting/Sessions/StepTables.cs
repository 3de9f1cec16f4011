using System.Collections.Immutable;
using Entente.Reporting.Documents;
using Entente.Review;

namespace Entente.Reporting.Sessions;

/// <summary>The steps of a review: how many of each class, and each by itself.</summary>
internal static class StepTables
{
    private const int MostListed = 500;

    private static readonly StepClass[] Order =
    [
        StepClass.Fortunate,
        StepClass.Nice,
        StepClass.Concession,
        StepClass.Selfish,
        StepClass.Unfortunate,
        StepClass.Silent,
    ];

    public static IEnumerable<Block> Of(ReviewWords words)
    {
        SessionReview review = words.Review;
        if (!words.ArePositions && review.Steps.All(step => step.Class is null))
        {
            yield return new Block.Paragraph(
                review.Steps.IsEmpty
                    ? IsCutOff(review)
                        ? words.Say(
                            "Between two offers of a party there was always an agreement on what a mediator had proposed. Steps do not reach across one, so that there are none.",
                            "Tussen twee voorstellen van een partij lag steeds een akkoord over wat een bemiddelaar had voorgesteld. Daar gaan stappen niet overheen, zodat er geen zijn."
                        )
                        : !review.Record.OffersLeftOut.IsEmpty
                            ? words.Say(
                                "Nobody made a second offer that says or leaves standing something on every issue, so that there are no steps.",
                                "Niemand deed een tweede voorstel dat over elk onderwerp iets zegt of laat staan, zodat er geen stappen zijn."
                            )
                            : words.Say(
                                "Nobody made a second offer, so that there are no steps.",
                                "Niemand deed een tweede voorstel, zodat er geen stappen zijn."
                            )
                    : words.Say(
                        "The steps cannot be classed: that takes the worths of all parties.",
                        "De stappen zijn niet te benoemen: daarvoor zijn de waarden van alle partijen nodig."
                    )
            );
        }
        else if (!words.ArePositions)
        {
            yield return new Block.Tabular(Counts(words));
            yield return new Block.Paragraph(
                RichText.Faint(
                    words.Say(
                        "A step leads from one offer of a party to its next. Sensitivity: steps that do not harm the other (fortunate, nice, concession) over the rest.",
                        "Een stap leidt van een voorstel van een partij naar haar volgende. Gevoeligheid: stappen die de ander niet schaden (gelukkig, aardig, concessie) gedeeld door de overige."
                    )
                )
            );
        }
        else
        {
            yield return new Block.Paragraph(
                RichText.Faint(
                    words.Say(
                        "From each position to the next one listed, as each party would class it if the step were its own.",
                        "Van elk standpunt naar het volgende, zoals elke partij het zou noemen als de stap van haar was."
                    )
                )
            );
        }

        if (review.Record.OffersLeftOut.Any(count => count > 0))
        {
            yield return new Block.Paragraph(LeftOut(words));
        }

        if (!review.Steps.IsEmpty)
        {
            var table = new Block.Tabular(Each(words));
            yield return words.ArePositions
                ? table
                : new Block.Details(
                    words.Say($"Every step ({review.Steps.Length})", $"Elke stap ({review.Steps.Length})"),
                    [table]
                );
            if (words.ArePositions)
            {
                yield return new Block.Bullets([.. Enumerable.Range(1, review.Offers.Length - 1).Select(Between)]);
            }
        }

        RichText Between(int to) =>
            RichText.Strong($"{to} → {to + 1}: ")
            + words.Changes(review.Offers[to - 1].Outcome, review.Offers[to].Outcome);
    }

    // Some party made more than one offer, and yet there is no step.
    private static bool IsCutOff(SessionReview review) =>
        review.Offers.Where(each => each.Party >= 0).GroupBy(each => each.Party).Any(own => own.Count() > 1);

    // Without how the rest stands such an offer is no outcome, and has no worth to compare.
    private static string LeftOut(ReviewWords words)
    {
        ImmutableArray<int> counts = words.Review.Record.OffersLeftOut;
        string byParty = words.Language.List([
            .. Enumerable
                .Range(0, counts.Length)
                .Where(party => counts[party] > 0)
                .Select(party => LeftOutOf(words, party)),
        ]);
        return words.Say(
            $"Left out here, and of the dance: offers of which it is not known what all that they would have led to is worth ({byParty}). They were on a part of the issues, and how the rest stands without a deal is not known; or they went with something that was added, and has no known worth here.",
            $"Hier en in de dans weggelaten: voorstellen waarvan niet bekend is wat alles waartoe zij hadden geleid waard is ({byParty}). Zij gingen over een deel van de onderwerpen, en hoe de rest er zonder akkoord voor staat is niet bekend; of er hoorde iets bij dat is toegevoegd, en waarvan de waarde hier niet bekend is."
        );
    }

    // By the numbers that those at the table know, where they have some; else how many.
    private static string LeftOutOf(ReviewWords words, int party)
    {
        SessionRecord record = words.Review.Record;
        string[] numbers = record.NumbersLeftOut.IsEmpty
            ? []
            : [.. record.NumbersLeftOut[party].Select(each => words.Language.Count(each))];
        string which = words.Language.List(numbers);
        return numbers.Length switch
        {
            0 => $"{words.PartyAt(party)} {words.Language.Count(record.OffersLeftOut[party])}",
            1 => words.Say($"offer {which} of {words.PartyAt(party)}", $"voorstel {which} van {words.PartyAt(party)}"),
            _ => words.Say(
                $"offers {which} of {words.PartyAt(party)}",
                $"voorstellen {which} van {words.PartyAt(party)}"
            ),
        };
    }

    private static Table Counts(ReviewWords words) =>
        new(
            [
                new(""),
                .. Enumerable
                    .Range(0, words.Parties)
                    .Select(party => new Column(words.PartyAt(party), IsNumeric: true)),
            ],
            [
                .. Order.Select(kind =>
                    (ImmutableArray<Cell>)
                        [
                            RichText.Strong(words.ClassName(kind)) + RichText.Faint(" · " + words.ClassMeaning(kind)),
                            .. words.Review.Parties.Select(party =>
                                (Cell)words.Language.Count(party.Counts[(int)kind])
                            ),
                        ]
                ),
                [
                    RichText.Strong(words.Say("sensitivity", "gevoeligheid")),
                    .. words.Review.Parties.Select(party =>
                        (Cell)(party.Sensitivity is { } value ? words.Short(value) : "–")
                    ),
                ],
            ]
        )
        {
            Caption = words.Say("Steps by class", "Stappen naar soort"),
            RowsAboveLine = Order.Length,
        };

    private static Table Each(ReviewWords words) =>
        new(
            [
                new(
                    words.ArePositions ? words.Say("step", "stap")
                    : words.Review.Record.HasRounds ? words.Say("round", "ronde")
                    : words.Say("offer", "voorstel")
                ),
                new(words.Say("party", "partij")),
                new(words.Say("class", "soort")),
                .. Enumerable
                    .Range(0, words.Parties)
                    .Select(party => new Column(words.PartyAt(party), IsNumeric: true)),
                .. words.ArePositions
                    ? ImmutableArray<Column>.Empty
                    : [new(words.Say("what changed", "wat er veranderde"))],
            ],
            [.. words.Review.Steps.Take(MostListed).Select(step => Row(words, step))]
        )
        {
            Caption = words.Say(
                "Every step, its class and what it changed",
                "Elke stap, de soort en wat er veranderde"
            ),
        };

    private static ImmutableArray<Cell> Row(ReviewWords words, ReviewStep step) =>
        [
            words.ArePositions ? $"{step.From + 1} → {step.To + 1}"
            : words.Review.Record.HasRounds ? words.Round(step.To)
            : words.Language.Count(step.To + 1),
            words.PartyAt(step.Party),
            RichText.Of(words.ClassName(step.Class), ToneOf(step.Class)),
            .. step.Changes.Select((change, party) => (Cell)words.Signed(party, change)),
            .. words.ArePositions
                ? ImmutableArray<Cell>.Empty
                : [words.Changes(words.Review.Offers[step.From].Outcome, words.Review.Offers[step.To].Outcome)],
        ];

    private static Tone ToneOf(StepClass? kind) =>
        kind switch
        {
            StepClass.Fortunate or StepClass.Nice or StepClass.Concession => Tone.Good,
            StepClass.Selfish => Tone.Strong,
            StepClass.Unfortunate => Tone.Bad,
            _ => Tone.Faint,
        };
}
