using System.Collections.Immutable;
using Entente.Games;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Theory;

/// <summary>What a game says without an agreement, and what its players could agree on.</summary>
internal static class GameSections
{
    private const int MostListed = 12;

    public static ImmutableArray<Section> Of(TheoryWords words, StrategicGame game)
    {
        GameReport report = words.Answer.Game!;
        var first = new Section("alone", "", [.. Alone(words, game, report), .. words.Sources()]);
        return words.Answer.GameSet is { } set
            ?
            [
                first,
                new Section(
                    "together",
                    words.Say("What they could agree on", "Wat zij zouden kunnen afspreken"),
                    [.. AgreementSections.Blocks(words, set), .. AgreementSections.Meanings(words)]
                ),
            ]
            : [first];
    }

    private static IEnumerable<Block> Alone(TheoryWords words, StrategicGame game, GameReport report)
    {
        yield return TheoryWords.Lead(
            report.Equilibria.IsEmpty
                ? words.Say(
                    "Whatever they play, somebody would rather have played something else.",
                    "Wat zij ook spelen, iemand had liever iets anders gespeeld."
                )
                : words.Say(
                    $"Nobody gains by playing something else alone in {TheoryWords.Count(report.Equilibria.Length)} of {TheoryWords.Count(game.Profiles)} cases.",
                    $"In {TheoryWords.Count(report.Equilibria.Length)} van {TheoryWords.Count(game.Profiles)} gevallen wint niemand door alleen iets anders te spelen."
                )
        );
        if (!report.Equilibria.IsEmpty)
        {
            yield return new Block.Bullets([
                .. report.Equilibria.Take(MostListed).Select(profile => (RichText)Case(words, game, profile)),
            ]);
        }

        if (report.Secure.Any(each => each is null))
        {
            yield return TheoryWords.Text(
                words.Say(
                    "The game is too large to work out what each can make sure of.",
                    "Het spel is te groot om uit te werken waar elk zeker van kan zijn."
                )
            );
            yield break;
        }

        string[] secure = [.. game.Players.Select((player, i) => $"{player} {words.Number(report.Secure[i]!.Value)}")];
        yield return TheoryWords.Text(
            words.Say(
                $"What each can make sure of, whatever the others do: {words.Language.List(secure)}.",
                $"Waar elk zeker van kan zijn, wat de anderen ook doen: {words.Language.List(secure)}."
            )
        );
    }

    private static string Case(TheoryWords words, StrategicGame game, int profile)
    {
        string[] parts =
        [
            .. game.Players.Select(
                (player, i) =>
                    $"{player}: {game.Strategies[i][game.StrategyIn(profile, i)]} ({words.Number(game[profile, i])})"
            ),
        ];
        return string.Join(", ", parts);
    }
}
