using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Explaining;
using Entente.Outcomes;
using Entente.Reporting.Composition;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>What an explanation rests on: every change, every value that is kept out, and the scores of every proposal with their sources.</summary>
internal sealed class ExplanationTables(ExplanationWords words)
{
    private const int MostChanges = 100;
    private const int MostOffers = 8;

    private readonly DealExplanation explanation = words.Explanation;

    /// <summary>The tables, each to be folded away.</summary>
    public IEnumerable<Block> Blocks() =>
        [.. Clashes(), .. Changes(), .. KeptOut(), .. Near(), .. Interim(), .. Offers()];

    /// <summary>The documents that evidence points to.</summary>
    public static Section Sources(ExplanationWords words) =>
        new(
            "sources",
            words.Say("Sources", "Bronnen"),
            [
                new Block.Details(
                    words.Say("What the names in brackets stand for", "Waar de namen tussen haken voor staan"),
                    [new Block.Bullets([.. words.Scenario.Sources.Select(source => SourceOf(words, source))])]
                ),
            ]
        );

    private static RichText SourceOf(ExplanationWords words, Source source) =>
        RichText.Strong(PlainText.Of(source.Key))
        + $": {words.Names.Of(source.Title, source.Key)}"
        + (source.Date.Length > 0 ? $" ({PlainText.Of(source.Date)})" : "")
        + RichText.Faint(source.Address.Length > 0 ? " " + PlainText.Of(source.Address) : "");

    private IEnumerable<Block> Clashes()
    {
        if (explanation.Conflicts.Length > 1)
        {
            yield return new Block.Details(
                explanation.ConflictsFound > explanation.Conflicts.Length
                    ? words.Say(
                        $"What cannot be had together ({explanation.Conflicts.Length} of {explanation.ConflictsFound})",
                        $"Wat niet samengaat ({explanation.Conflicts.Length} van {explanation.ConflictsFound})"
                    )
                    : words.Say("All that cannot be had together", "Alles wat niet samengaat"),
                [new Block.Bullets([.. explanation.Conflicts.Select(words.DemandList)])]
            );
        }
    }

    private IEnumerable<Block> Changes()
    {
        var changes = new ChangeWords(words);
        if (changes.Possible.IsEmpty)
        {
            yield break;
        }

        bool isAny = explanation.Focus.IsEmpty;
        yield return new Block.Details(
            words.Say(
                $"All changes that would open a deal{(isAny ? "" : $" with “{words.Focus()}”")} ({changes.Possible.Length})",
                $"Alle veranderingen die een akkoord{(isAny ? "" : $" met ‘{words.Focus()}’")} openen ({changes.Possible.Length})"
            ),
            [new Block.Bullets([.. changes.Possible.Take(MostChanges).Select(changes.Of)])]
        );
    }

    private IEnumerable<Block> KeptOut()
    {
        if (explanation.KeptOut.IsEmpty)
        {
            yield break;
        }

        yield return new Block.Details(
            words.Say("What is in no deal, and what keeps it out", "Wat in geen akkoord zit, en wat het buiten houdt"),
            [
                new Block.Bullets([
                    .. explanation.KeptOut.Select(kept =>
                        RichText.Strong(words.IssueAndValue(kept.Issue, kept.Value) + ". ")
                        + words.DemandList(kept.Ways[0].Demands)
                        + (
                            kept.Ways.Length == 1 ? RichText.Empty
                            : kept.Ways.Length == 2 ? words.Say(" – or another set", " – of een andere combinatie")
                            : words.Say(
                                $" – or one of {kept.Ways.Length - 1} other sets",
                                $" – of een van {kept.Ways.Length - 1} andere combinaties"
                            )
                        )
                    ),
                ]),
            ]
        );
    }

    // What would have made a deal of each proposal, and what would have made it better for all.
    private IEnumerable<Block> Near()
    {
        ImmutableArray<RichText> items = [.. explanation.Weighed.Take(MostOffers).SelectMany(offer => NearTo(offer))];
        if (!items.IsEmpty)
        {
            yield return new Block.Details(
                words.Say(
                    "How near the proposals were to a deal, and to a better one",
                    "Hoe dicht de voorstellen bij een akkoord lagen, en bij een beter"
                ),
                [new Block.Bullets(items)]
            );
        }
    }

    private IEnumerable<RichText> NearTo(TabledOffer offer)
    {
        RichText name = RichText.Strong(words.OfferName(offer) + ": ");
        if (offer.Nearby is { } nearby)
        {
            string changes = words.Values(nearby.Outcome, nearby.Issues);
            yield return name
                + words.Say(
                    $"a deal with {nearby.Issues.Length} changed: {changes} ({words.Worths(nearby.Utilities)}).",
                    $"een akkoord met {nearby.Issues.Length} gewijzigd: {changes} ({words.Worths(nearby.Utilities)})."
                );
        }

        if (offer.Trades is [var best, ..])
        {
            string changes = words.Values(best.Outcome, best.Issues);
            yield return name
                + words.Say(
                    $"better for all with {changes} ({words.Worths(best.Utilities)}).",
                    $"beter voor allen met {changes} ({words.Worths(best.Utilities)})."
                );
        }
    }

    private IEnumerable<Block> Interim()
    {
        if (explanation.Interim.IsEmpty)
        {
            yield break;
        }

        string told = words.Language.Count(explanation.Interim.Length);
        string found = words.Language.Count(explanation.InterimFound);
        string cut =
            explanation.InterimFound > explanation.Interim.Length
                ? words.Say(
                    $" ({told} of {found}: the best, with one of the simplest)",
                    $" ({told} van {found}: de beste, met een van de eenvoudigste)"
                )
                : "";
        yield return new Block.Details(
            words.Say(
                $"Small deals by which everybody gains over how things stand{cut}",
                $"Kleine akkoorden waar iedereen op vooruitgaat ten opzichte van nu{cut}"
            ),
            [
                new Block.Tabular(
                    new Table(
                        [
                            new(words.Say("what changes", "wat verandert")),
                            .. Enumerable
                                .Range(0, words.Parties)
                                .Select(party => new Column(words.PartyAt(party), IsNumeric: true)),
                        ],
                        [
                            .. explanation.Interim.Select(gain =>
                                (ImmutableArray<Cell>)
                                    [
                                        words.Values(gain.Outcome, gain.Issues),
                                        .. gain.Gains.Select(more => (Cell)("+" + words.Number(more))),
                                    ]
                            ),
                        ]
                    )
                    {
                        Caption = words.Say("What each gains", "Wat elk erop vooruitgaat"),
                    }
                ),
            ]
        );
    }

    // Every worth that is told is a sum of these.
    private IEnumerable<Block> Offers()
    {
        var sheet = new ScoreSheet(words.Scenario);
        foreach (TabledOffer offer in explanation.Weighed.Take(explanation.Session is null ? MostOffers : 0))
        {
            yield return new Block.Details(
                words.Say($"Issue by issue: {words.OfferName(offer)}", $"Per onderwerp: {words.OfferName(offer)}"),
                [new Block.Tabular(TableOf(offer, sheet))]
            );
        }
    }

    private Table TableOf(TabledOffer offer, ScoreSheet sheet) =>
        new(
            [
                new(words.Say("issue", "onderwerp")),
                .. Enumerable.Range(0, words.Parties).Select(party => new Column(words.PartyAt(party))),
            ],
            [
                .. Enumerable
                    .Range(0, offer.Outcome.Values.Length)
                    .Select(issue =>
                        (ImmutableArray<Cell>)
                            [
                                words.IssueAndValue(issue, offer.Outcome.Values[issue].Index),
                                .. Enumerable
                                    .Range(0, words.Parties)
                                    .Select(party => Score(sheet, party, issue, offer.Outcome.Values[issue])),
                            ]
                    ),
                (ImmutableArray<Cell>)
                    [
                        words.Say("together", "samen"),
                        .. offer.Utilities.Select((worth, party) => (Cell)RichText.Strong(words.Worth(party, worth))),
                    ],
                (ImmutableArray<Cell>)
                    [
                        words.Say("walking away", "weglopen"),
                        .. explanation.Parties.Select(
                            (party, i) =>
                                (Cell)(
                                    (RichText)(words.Number(party.Reservation) + RangeOf(party.Fallback))
                                    + words.Cite(party.Fallback?.Evidence)
                                )
                        ),
                    ],
            ]
        )
        {
            Caption = words.OfferName(offer),
            RowsAboveLine = offer.Outcome.Values.Length,
        };

    private Cell Score(ScoreSheet sheet, int party, int issue, IssueValue value) =>
        sheet.OfScore(party, issue, value.Index) is { } entry
            ? (Cell)((RichText)(words.Number(entry.Likely) + RangeOf(entry)) + words.Cite(entry.Evidence))
            : (Cell)"";

    private string RangeOf(EntryRange? entry) =>
        entry is null || entry.Low == entry.High
            ? ""
            : words.Say(
                $" ({words.Number(entry.Low)} to {words.Number(entry.High)})",
                $" ({words.Number(entry.Low)} tot {words.Number(entry.High)})"
            );
}
