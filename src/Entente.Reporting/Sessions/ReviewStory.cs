using System.Collections.Immutable;
using Entente.Protocols;
using Entente.Reporting.Documents;
using Entente.Review;

namespace Entente.Reporting.Sessions;

/// <summary>A review in words: how it ended, who gave what, what was missed, what was left, and what to learn from it.</summary>
internal sealed class ReviewStory(ReviewWords words)
{
    private readonly SessionReview review = words.Review;

    public Document Document() =>
        new(
            words.Names.Of(review.Record.Scenario.Title, review.Record.Scenario.Id),
            Subtitle(),
            [
                new Section("end", "", [new Block.Lead(Lead()), .. Cautions()]),
                new Section(
                    "lessons",
                    words.Say("What to learn from it", "Wat ervan te leren valt"),
                    [new Block.Bullets([.. new ReviewLessons(words).All()])]
                ),
                .. words.ArePositions ? [PositionTable.Of(words)] : ImmutableArray<Section>.Empty,
                new Section("steps", words.Say("Steps", "Stappen"), [.. StepTables.Of(words)]),
                .. words.ArePositions ? [] : Given(),
                new Section(
                    "left",
                    words.Say("What was left on the table", "Wat op tafel bleef liggen"),
                    [.. new LeftSection(words).Blocks()]
                ),
            ]
        );

    private string Subtitle()
    {
        string parties = words.Language.List([
            .. Enumerable
                .Range(0, words.Parties)
                .Select(party => $"{words.PartyAt(party)} ({DanceLines.LetterOf(party)})"),
        ]);
        return words.ArePositions
            ? words.Say($"{parties}; positions on record", $"{parties}; vastgelegde standpunten")
            : words.Say(
                $"{parties}; {words.Language.Count(review.Offers.Length)} offers",
                $"{parties}; {words.Language.Count(review.Offers.Length)} voorstellen"
            );
    }

    private string Agreed()
    {
        if (!review.Record.HasRounds)
        {
            int offers = review.Offers.Length + review.Record.OffersLeftOut.Sum();
            return offers switch
            {
                0 => words.Say("Agreement. ", "Akkoord. "),
                1 => words.Say("Agreement after one offer. ", "Akkoord na één voorstel. "),
                _ => words.Say(
                    $"Agreement after {words.Language.Count(offers)} offers. ",
                    $"Akkoord na {words.Language.Count(offers)} voorstellen. "
                ),
            };
        }

        string round = words.Language.Count(
            review.Record.Events.IsEmpty ? 0 : review.Record.Events[^1].Event.Round + 1
        );
        return words.Say($"Agreement in round {round}. ", $"Akkoord in ronde {round}. ");
    }

    private RichText Lead()
    {
        if (words.ArePositions)
        {
            return RichText.Strong(words.Say("Not a record of moves. ", "Geen verslag van zetten. "))
                + words.Say(
                    $"These {review.Offers.Length} positions stand in the order in which the scenario lists them; who tabled them when is told only where a source says so. What they are worth to the parties are estimates at their likely values.",
                    $"Deze {review.Offers.Length} standpunten staan in de volgorde van het scenario; wie ze wanneer inbracht, staat er alleen waar een bron dat zegt. Wat ze de partijen waard zijn, zijn schattingen op hun waarschijnlijke waarde."
                );
        }

        RichText end = review.IsPartial
            ? Partial()
            : review.Ending switch
            {
                EndKind.Agreement when review.IsUnvalued => RichText.Of(Agreed(), Tone.Good)
                    + words.Say(
                        "What all of it is worth is not known here, so that the end has no worth.",
                        "Wat het geheel waard is, is hier niet bekend, zodat het einde geen waarde heeft."
                    ),
                EndKind.Agreement => RichText.Of(Agreed(), Tone.Good) + words.Names.OfOutcome(review.Agreement!) + ".",
                EndKind.Deadline => RichText.Of(
                    words.Say("No agreement: the time was over.", "Geen akkoord: de tijd was om."),
                    Tone.Bad
                ),
                EndKind.WalkAway => RichText.Of(
                    review.EndedBy < 0
                        ? words.Say(
                            "No agreement: the talks were broken off.",
                            "Geen akkoord: de onderhandelingen zijn afgebroken."
                        )
                        : words.Say(
                            $"No agreement: {words.PartyAt(review.EndedBy)} walked away.",
                            $"Geen akkoord: {words.PartyAt(review.EndedBy)} liep weg."
                        ),
                    Tone.Bad
                ),
                EndKind.Breakdown => RichText.Of(
                    words.Say($"No agreement: {Broken}.", $"Geen akkoord: {Broken}."),
                    Tone.Bad
                ),
                EndKind.Fault => RichText.Of(words.Say("Ended by a fault.", "Geëindigd door een fout."), Tone.Bad),
                _ => RichText.Strong(
                    words.Say("The log does not say how it ended.", "Het log zegt niet hoe het eindigde.")
                ),
            };
        string worths = string.Join(
            "; ",
            review
                .Parties.Where(party => party.Result is not null)
                .Select(party => $"{words.PartyAt(party.Party)} {words.Worth(party.Party, party.Result)}")
        );
        return worths.Length == 0 ? end : end + " " + words.Say("Worth: ", "Waard: ") + worths + ".";
    }

    private string Broken =>
        review.Record.BreakCause switch
        {
            BreakCause.Closed => words.Say("the host closed the table", "de gastheer heeft de tafel gesloten"),
            BreakCause.LineDown => words.Say(
                "the talks ended because a line stayed down",
                "het overleg eindigde omdat een verbinding niet terugkwam"
            ),
            BreakCause.SeatLeft => words.Say(
                "the talks ended because somebody left and nobody took the seat",
                "het overleg eindigde omdat iemand was vertrokken en niemand de plaats innam"
            ),
            _ => words.Say("the talks broke down", "de onderhandelingen liepen stuk"),
        };

    // What was agreed stays so: the end is worth what things stand at, whatever the parties would have had without any agreement.
    private RichText Partial()
    {
        string rest = review.Ending switch
        {
            EndKind.Deadline => words.Say("the time was over", "de tijd was om"),
            EndKind.WalkAway when review.EndedBy >= 0 => words.Say(
                $"{words.PartyAt(review.EndedBy)} walked away",
                $"{words.PartyAt(review.EndedBy)} liep weg"
            ),
            EndKind.WalkAway => words.Say("the talks were broken off", "de onderhandelingen zijn afgebroken"),
            EndKind.Breakdown when review.Record.BreakCause == BreakCause.Unknown => words.Say(
                "the talks ended",
                "de onderhandelingen eindigden"
            ),
            EndKind.Breakdown => Broken,
            _ => words.Say("the log does not say how it ended", "het log zegt niet hoe het eindigde"),
        };
        RichText end =
            RichText.Strong(words.Say("Partial agreement", "Gedeeltelijk akkoord"))
            + words.Say($": no deal on the rest, {rest}. ", $": over de rest geen akkoord, {rest}. ");
        return review.Standing is { } standing
            ? end
                + words.Say("As things stand now: ", "Zoals het er nu voor staat: ")
                + words.Names.OfOutcome(standing)
                + "."
            : end
                + words.Say(
                    "It is not known how all of the rest stands, or what all of it is worth, so that the end has no worth here.",
                    "Het is niet bekend hoe de hele rest ervoor staat, of wat het geheel waard is, zodat het einde hier geen waarde heeft."
                );
    }

    private IEnumerable<Block> Cautions()
    {
        if (review.IsPartial)
        {
            yield return new Block.Paragraph(
                words.Say(
                    "What was agreed on the way stays agreed. From then on a side without a further deal has what things stand at, and not what it had without any agreement: that is how offers, and the end, are measured here.",
                    "Wat onderweg is afgesproken blijft afgesproken. Een kant zonder verder akkoord heeft vanaf dan wat de stand van zaken waard is, en niet meer wat zij zonder enig akkoord had: zo zijn voorstellen, en het einde, hier gemeten."
                )
            );
        }

        string[] unknown =
        [
            .. review.Parties.Where(party => party.Reservation is null).Select(party => words.PartyAt(party.Party)),
        ];
        if (unknown.Length > 0)
        {
            string names = words.Language.List(unknown);
            yield return new Block.Paragraph(
                unknown.Length > 1
                    ? words.Say(
                        $"What {names} wanted is not known here: their steps have no class, and what hangs on their worths is left out.",
                        $"Wat {names} wilden, is hier niet bekend: hun stappen zijn niet in te delen, en wat afhangt van wat iets hun waard is, staat er niet bij."
                    )
                    : words.Say(
                        $"What {names} wanted is not known here: its steps have no class, and what hangs on its worths is left out.",
                        $"Wat {names} wilde, is hier niet bekend: de stappen zijn niet in te delen, en wat afhangt van wat iets die partij waard is, staat er niet bij."
                    )
            );
        }
    }

    private IEnumerable<Section> Given()
    {
        int[] issues =
        [
            .. review
                .Parties.SelectMany(party => party.Given)
                .SelectMany(each => each.Issues.Take(1))
                .Distinct()
                .Order(),
        ];
        if (review.Parties.All(party => party.First is null))
        {
            yield break;
        }

        string[] keys =
        [
            .. review.Parties.SelectMany(party => party.Given).Select(each => words.IssuesOf(each.Issues)).Distinct(),
        ];
        var table = new Table(
            [
                new(""),
                .. Enumerable
                    .Range(0, words.Parties)
                    .Select(party => new Column(words.PartyAt(party), IsNumeric: true)),
            ],
            [
                Row(
                    words.Say("first offer, own worth", "eerste voorstel, eigen waarde"),
                    party => words.Worth(party.Party, party.First)
                ),
                Row(
                    words.Say("last offer, own worth", "laatste voorstel, eigen waarde"),
                    party => words.Worth(party.Party, party.Last)
                ),
                Row(
                    words.Say("given, share of its scale", "gegeven, deel van de schaal"),
                    party => review.Balance.Given[party.Party] is { } share ? words.Percent(share) : "–"
                ),
                .. keys.Select(key =>
                    Row(
                        key,
                        party =>
                            party.Given.FirstOrDefault(each => words.IssuesOf(each.Issues) == key) is { } given
                                ? words.Signed(party.Party, given.Change)
                                : ""
                    )
                ),
            ]
        )
        {
            Caption = words.Say(
                "What each gave from its first offer to its last, by issue",
                "Wat elk gaf van het eerste tot het laatste voorstel, per onderwerp"
            ),
            RowsAboveLine = issues.Length > 0 ? 3 : 0,
        };
        string match = review.Balance.Ratio is { } ratio
            ? words.Say(
                $"Concessions match to {words.Percent(ratio)}: the smaller over the larger, each as a share of its own scale.",
                $"De concessies passen voor {words.Percent(ratio)} bij elkaar: de kleinste gedeeld door de grootste, elk als deel van de eigen schaal."
            )
            : "";
        yield return new Section(
            "given",
            words.Say("Who gave what", "Wie gaf wat"),
            [
                new Block.Tabular(table),
                .. new[] { RichText.Faint(match), BalanceWords.Of(words) }
                    .Where(text => !text.IsEmpty)
                    .Select(text => new Block.Paragraph(text)),
            ]
        );
    }

    private ImmutableArray<Cell> Row(string name, Func<PartyReview, string> cell) =>
        [name, .. review.Parties.Select(party => (Cell)cell(party))];
}
