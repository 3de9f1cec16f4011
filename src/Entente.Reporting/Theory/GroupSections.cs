using System.Collections.Immutable;
using Entente.Coalitions;
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
            vetoes.Length == 0
                ? words.Say("Nobody can block alone.", "Niemand kan alleen tegenhouden.")
                : words.Say(
                    $"Without {words.Language.List(vetoes)} nothing passes.",
                    $"Zonder {words.Language.List(vetoes)} gaat niets door."
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
        foreach (MethodAnswer.OfCore core in words.Answer.Methods.OfType<MethodAnswer.OfCore>())
        {
            blocks.Add(TheoryWords.Lead(Core(words, game, core.Report)));
        }

        ImmutableArray<Column> columns =
        [
            new Column(game.AreCosts ? words.Say("pays", "betaalt") : words.Say("gets", "krijgt")),
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

        blocks.Add(
            TheoryWords.Faint(
                words.Say(
                    "Shapley value: what each brings on average over all orders of joining. Nucleolus: the group with the largest complaint has as little to complain of as can be, then the next.",
                    "Shapley-waarde: wat elk gemiddeld inbrengt over alle volgorden van aansluiten. Nucleolus: de groep met de grootste klacht heeft zo weinig te klagen als kan, dan de volgende."
                )
            )
        );
        return [new Section("groups", "", [.. blocks, .. words.Sources()])];
    }

    private static string Core(TheoryWords words, Question.OfCoalitions game, CoreReport core)
    {
        if (!core.IsEmpty)
        {
            return words.Say(
                "It can be divided so that no group would do better by itself.",
                "Het is zo te verdelen dat geen groep het alleen beter zou doen."
            );
        }

        string[] groups =
        [
            .. core.Weights.Select(each =>
            {
                IEnumerable<string> members = words.Parties.Where(
                    (_, player) => CoalitionGame.Has(each.Coalition, player)
                );
                return string.Join(" + ", members);
            }),
        ];
        string needed = words.Number(game.AreCosts ? -core.Needed : core.Needed);
        string all = words.Number(game.AreCosts ? -game.Game[game.Game.Everybody] : game.Game[game.Game.Everybody]);
        return game.AreCosts
            ? words.Say(
                $"However the cost is shared, some group would rather go by itself: {words.Language.List(groups)} would together pay no more than {needed}, and all together cost {all}.",
                $"Hoe de kosten ook gedeeld worden, een groep gaat liever alleen: {words.Language.List(groups)} zouden samen niet meer dan {needed} betalen, en allen samen kosten {all}."
            )
            : words.Say(
                $"However it is divided, some group would do better by itself: giving {words.Language.List(groups)} what they can obtain takes {needed}, and there is {all}.",
                $"Hoe het ook verdeeld wordt, een groep doet het alleen beter: {words.Language.List(groups)} geven wat zij kunnen halen vraagt {needed}, en er is {all}."
            );
    }
}
