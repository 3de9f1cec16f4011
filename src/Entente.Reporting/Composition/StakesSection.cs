using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Composition;

/// <summary>Who cares how much about what, and what to trade against what.</summary>
internal static class StakesSection
{
    private const int MostTrades = 5;
    private const int MostStakes = 40;

    public static Section? Of(Subject subject)
    {
        ScenarioAnalysis analysis = subject.Analysis;
        int[] scored = [.. Enumerable.Range(0, analysis.Parties.Length).Where(i => analysis.Parties[i].HasScores)];
        if (analysis.Stakes.Length < 2 || scored.Length == 0 || analysis.Stakes[0].Shares.Length != scored.Length)
        {
            return null;
        }

        ImmutableArray<IssueStake> stakes = [.. analysis.Stakes.Take(MostStakes)];
        var table = new Table(
            [new(""), .. scored.Select(party => new Column(RichText.Strong(subject.PartyAt(party)))), new("")],
            [.. stakes.Select(stake => Row(subject, stake, scored.Length))]
        )
        {
            Caption = subject.Say(
                "The weight of each issue for each party",
                "Het gewicht van elk onderwerp voor elke partij"
            ),
        };
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Block.Tabular(table));
        if (analysis.Stakes.Length > MostStakes)
        {
            int more = analysis.Stakes.Length - MostStakes;
            blocks.Add(
                new Block.Paragraph(
                    RichText.Faint(subject.Say($"And {more} more issues.", $"En nog {more} onderwerpen."))
                )
            );
        }

        if (scored.Length > 1)
        {
            blocks.AddRange(Trades(subject));
        }

        return new Section(
            "stakes",
            subject.Say("What matters to whom, and what to trade", "Wat voor wie telt, en wat er te ruilen valt"),
            blocks.ToImmutable()
        );
    }

    private static ImmutableArray<Cell> Row(Subject subject, IssueStake stake, int parties)
    {
        bool isMatter = stake.Swings.Any(swing => swing.Sign > 0);
        RichText note =
            parties == 1 ? RichText.Empty
            : !isMatter ? RichText.Faint(subject.Say("nobody cares", "niemand geeft erom"))
            : stake.IsContested ? subject.Say("contested", "omstreden")
            : RichText.Of(subject.Say("all want the same", "allen willen hetzelfde"), Tone.Good);
        return
        [
            subject.Names.OfIssue(stake.Issue),
            .. stake.Shares.Select(share => new Cell(subject.Language.Percent(share.ToDouble()), share.ToDouble())),
            note,
        ];
    }

    private static IEnumerable<Block> Trades(Subject subject)
    {
        ImmutableArray<Trade> trades = subject.Analysis.Trades;
        if (trades.IsEmpty)
        {
            bool isContested = subject.Analysis.Stakes.Count(stake => stake.IsContested) > 1;
            return isContested
                ?
                [
                    new Block.Paragraph(
                        subject.Say(
                            "No exchange of one whole issue for another pays for two parties at once.",
                            "Geen ruil van een heel onderwerp tegen een ander loont voor twee partijen tegelijk."
                        )
                    ),
                ]
                : [];
        }

        ImmutableArray<RichText> sentences = [.. trades.Take(MostTrades).Select(trade => Sentence(subject, trade))];
        string more =
            trades.Length > MostTrades
                ? subject.Say(
                    $" The {MostTrades} most rewarding of {subject.Language.Count(trades.Length)}.",
                    $" De {MostTrades} lonendste van {subject.Language.Count(trades.Length)}."
                )
                : "";
        return
        [
            new Block.Paragraph(
                RichText.Strong(
                    subject.Say("Exchanges that pay for both sides.", "Ruilen die voor beide kanten lonen.")
                ) + RichText.Faint(more)
            ),
            new Block.Bullets(sentences),
        ];
    }

    private static RichText Sentence(Subject subject, Trade trade)
    {
        string giver = subject.Names.OfParty(trade.Giver);
        string taker = subject.Names.OfParty(trade.Taker);
        string gives = subject.Names.OfIssue(trade.Gives);
        string gets = subject.Names.OfIssue(trade.Gets);
        string giverRate = subject.Language.Short(trade.GiverRate.ToDouble());
        string takerRate = subject.Language.Short(trade.TakerRate.ToDouble());
        return RichText.Strong(giver)
            + subject.Say(" gives way on ", " geeft toe bij ")
            + RichText.Of(gives, Tone.Accent)
            + ", "
            + RichText.Strong(taker)
            + subject.Say(" on ", " bij ")
            + RichText.Of(gets, Tone.Accent)
            + subject.Say(
                $": {giver} gains {giverRate} for every 1 that it gives up, {taker} {takerRate}.",
                $": {giver} wint {giverRate} voor elke 1 die het kost, {taker} {takerRate}."
            );
    }
}
