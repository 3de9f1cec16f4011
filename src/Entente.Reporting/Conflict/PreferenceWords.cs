using System.Collections.Immutable;
using System.Text;
using Entente.Conflict;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Conflict;

/// <summary>Who prefers what: side by side from best to worst where the states are few, else as rankings by number.</summary>
internal sealed class PreferenceWords(ConflictGraph graph, ConflictWords words)
{
    private const int MostTiers = 40;
    private const int MostRows = 12;
    private const int MostColumns = 3;
    private readonly LimitWords limits = new(words);

    public Section Section()
    {
        ImmutableArray<ImmutableArray<int>>[] tiers =
        [
            .. Enumerable.Range(0, graph.DecisionMakers).Select(graph.TiersOf),
        ];
        bool isSideBySide =
            graph.Space.Count <= MostRows
            && tiers.Length <= MostColumns
            && !graph.HasStrength
            && tiers.All(own => own.Length > 1);
        return new Section(
            "preferences",
            words.Say("Who prefers what", "Wie wat liever heeft"),
            isSideBySide ? [SideBySide(tiers), .. Limits()] : [Rankings(tiers)]
        );
    }

    private Block.Tabular SideBySide(ImmutableArray<ImmutableArray<int>>[] tiers)
    {
        int rows = tiers.Max(own => own.Length);
        return new Block.Tabular(
            new Table(
                [new Column(""), .. tiers.Select((_, maker) => new Column(ConflictWords.Sentence(words.Maker(maker))))],
                [
                    .. Enumerable
                        .Range(0, rows)
                        .Select(row =>
                            ImmutableArray.Create<Cell>([
                                row == 0 ? words.Say("best", "best")
                                : row == rows - 1 ? words.Say("worst", "slechtst")
                                : $"{row + 1}",
                                .. tiers.Select(own =>
                                    (Cell)(
                                        row < own.Length
                                            ? string.Join(
                                                "; ",
                                                own[row].Select(state => $"{state + 1} {words.Called(state)}")
                                            )
                                            : ""
                                    )
                                ),
                            ])
                        ),
                ]
            )
            {
                Caption = words.Say("The states from best to worst", "De toestanden van best naar slechtst"),
            }
        );
    }

    // What a table of ranks cannot show: pairs of which it is not known which is better, and states that somebody does not see.
    private IEnumerable<Block> Limits()
    {
        RichText[] said =
        [
            .. Enumerable
                .Range(0, graph.DecisionMakers)
                .Where(maker => limits.Of(maker).Length > 0)
                .Select(maker =>
                    RichText.Strong(ConflictWords.Sentence(words.Maker(maker)) + ": ")
                    + limits.Of(maker).TrimStart(';', ' ')
                ),
        ];
        return said.Length == 0 ? [] : [new Block.Bullets([.. said])];
    }

    private Block.Bullets Rankings(ImmutableArray<ImmutableArray<int>>[] tiers) =>
        new([
            .. tiers.Select(
                (own, maker) =>
                    RichText.Strong(ConflictWords.Sentence(words.Maker(maker)) + ": ")
                    + Ranking(maker, own)
                    + limits.Of(maker)
            ),
        ]);

    private string Ranking(int maker, ImmutableArray<ImmutableArray<int>> tiers)
    {
        if (tiers.Length == 1)
        {
            return words.Say("indifferent between all states", "onverschillig tussen alle toestanden");
        }

        var text = new StringBuilder();
        for (int tier = 0; tier < Math.Min(tiers.Length, MostTiers); tier++)
        {
            if (tier > 0)
            {
                bool isGulf = graph.BandOf(maker, tiers[tier - 1][0]) > graph.BandOf(maker, tiers[tier][0]);
                text.Append(isGulf ? " >> " : " > ");
            }

            string states = string.Join(" = ", tiers[tier].Take(MostTiers).Select(state => state + 1));
            text.Append(states).Append(tiers[tier].Length > MostTiers ? " = …" : "");
        }

        return text.Append(tiers.Length > MostTiers ? " > …" : "").ToString();
    }
}
