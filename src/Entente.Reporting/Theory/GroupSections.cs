using System.Collections.Immutable;
using Entente.Reporting.Documents;
using Entente.Theory;

namespace Entente.Reporting.Theory;

/// <summary>What each gets of what groups can do together, and who decides a vote.</summary>
internal static class GroupSections
{
    public static ImmutableArray<Section> Of(TheoryWords words, Question.OfVotes votes)
    {
        string[] vetoes = [.. votes.Vote.Vetoes.Select(voter => words.Parties[voter])];
        string[] powerless =
        [
            .. words.Parties.Where(
                (_, voter) =>
                    words.Answer.Methods.OfType<MethodAnswer.PerParty>().Any(each => each.Parts[voter].Sign == 0)
            ),
        ];
        string lead =
            vetoes.Length == 0 ? words.Say("Nobody can block alone.", "Niemand kan alleen tegenhouden.")
            : vetoes.Length == 1
                ? words.Say($"Without {vetoes[0]} nothing passes.", $"Zonder {vetoes[0]} gaat niets door.")
            : words.Say(
                $"Each of these can block alone, and without its vote nothing passes: {words.Language.List(vetoes)}.",
                $"Elk van deze kan alleen tegenhouden, en zonder die stem gaat niets door: {words.Language.List(vetoes)}."
            );
        string dummies =
            powerless.Length == 0
                ? ""
                : words.Say(
                    $" The vote of {words.Language.List(powerless)} never decides anything.",
                    $" De stem van {words.Language.List(powerless)} beslist nooit iets."
                );
        ImmutableArray<Column> columns =
        [
            new Column(words.Say("voter", "stemmer")),
            new Column(words.Say("weight", "gewicht"), IsNumeric: true),
            .. words.Answer.Methods.Select(method => new Column(words.Name(method.Method), IsNumeric: true)),
        ];
        ImmutableArray<ImmutableArray<Cell>> rows =
        [
            .. words.Parties.Select(
                (voter, place) =>
                    ImmutableArray.Create<Cell>([
                        voter,
                        words.Number(votes.Vote.Weights[place]),
                        .. words
                            .Answer.Methods.OfType<MethodAnswer.PerParty>()
                            .Select(each => (Cell)words.Share(each.Parts[place])),
                    ])
            ),
        ];
        return
        [
            new Section(
                "power",
                "",
                [
                    TheoryWords.Lead(lead + dummies),
                    new Block.Tabular(new Table(columns, rows)),
                    TheoryWords.Faint(
                        words.Say(
                            "Shapley-Shubik: in how many orders of joining this voter makes the motion pass. Banzhaf: in how many groups it decides, as a share of all decisive votes. Neither says how anybody will vote.",
                            "Shapley-Shubik: in hoeveel volgorden van aansluiten deze stemmer de doorslag geeft. Banzhaf: in hoeveel groepen de stem beslist, als deel van alle beslissende stemmen. Geen van beide zegt hoe iemand zal stemmen."
                        )
                    ),
                    .. words.Sources(),
                ]
            ),
        ];
    }

    public static ImmutableArray<Section> Of(TheoryWords words, Question.OfCoalitions game)
    {
        var blocks = new List<Block>();
        MethodAnswer.PerParty[] divisions = [.. words.Answer.Methods.OfType<MethodAnswer.PerParty>()];
        MethodAnswer.OfCore? core = words.Answer.Methods.OfType<MethodAnswer.OfCore>().FirstOrDefault();
        var coreWords = new CoreWords(words, game);
        if (core is not null)
        {
            blocks.Add(TheoryWords.Lead(coreWords.Lead(core.Report)));
        }

        ImmutableArray<Column> columns =
        [
            new Column(game.AreCosts ? words.Say("pays", "betaalt") : words.Say("gets", "krijgt")),
            .. coreWords.Columns(core?.Report),
            .. divisions
                .Where(each => !each.Parts.IsEmpty)
                .Select(each => new Column(words.Name(each.Method), IsNumeric: true)),
        ];
        if (columns.Length > 1)
        {
            blocks.Add(
                new Block.Tabular(
                    new Table(
                        columns,
                        [
                            .. words.Parties.Select(
                                (party, place) =>
                                    ImmutableArray.Create<Cell>([
                                        party,
                                        .. coreWords.Cells(core?.Report, place),
                                        .. divisions
                                            .Where(each => !each.Parts.IsEmpty)
                                            .Select(each => (Cell)words.Number(each.Parts[place])),
                                    ])
                            ),
                        ]
                    )
                )
            );
        }

        if (divisions.Any(each => each.Parts.IsEmpty))
        {
            blocks.Add(
                TheoryWords.Text(
                    words.Say(
                        "There is no nucleolus: together they obtain less than alone.",
                        "Er is geen nucleolus: samen halen zij minder dan alleen."
                    )
                )
            );
        }

        string[] explained =
        [
            .. divisions.Any(each => each.Method == TheoryMethod.Shapley)
                ?
                [
                    words.Say(
                        "Shapley value: what each brings on average over all orders of joining.",
                        "Shapley-waarde: wat elk gemiddeld inbrengt over alle volgorden van aansluiten."
                    ),
                ]
                : Array.Empty<string>(),
            .. divisions.Any(each => each.Method == TheoryMethod.Nucleolus)
                ?
                [
                    words.Say(
                        "Nucleolus: the group with the largest complaint has as little to complain of as can be, then the next.",
                        "Nucleolus: de groep met de grootste klacht heeft zo weinig te klagen als kan, dan de volgende."
                    ),
                ]
                : Array.Empty<string>(),
        ];
        if (explained.Length > 0)
        {
            blocks.Add(TheoryWords.Faint(string.Join(' ', explained)));
        }

        return [new Section("groups", "", [.. blocks, .. words.Sources()])];
    }
}
