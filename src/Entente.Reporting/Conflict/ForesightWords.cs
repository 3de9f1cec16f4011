using System.Collections.Immutable;
using Entente.Conflict;

namespace Entente.Reporting.Conflict;

/// <summary>In sentences, why those who look ahead leave a state or stay.</summary>
internal sealed class ForesightWords(ConflictWords words)
{
    private const int MostMoves = 3;
    private const int MostSteps = 6;

    /// <summary>Why somebody who foresees so many moves goes or stays.</summary>
    public string Of(ForesightVerdict verdict) =>
        ConflictWords.Sentence(verdict.Choice is { } choice ? Leaves(verdict, choice) : Stays(verdict));

    /// <summary>Why somebody who foresees all moves goes or stays; with how many foreseen where that changes with the horizon for ever.</summary>
    public string Of(FarsightedVerdict verdict)
    {
        ForesightVerdict telling = verdict.Telling;
        if (verdict.Round == 1)
        {
            return Of(telling);
        }

        string count = words.Language.Count(verdict.Round);
        string moves = words.Moves(telling.Horizon);
        return Of(telling)
            + (
                verdict.IsStable
                    ? words.Say(
                        $" That is with {moves} foreseen; it stays at each of the {count} horizons that come back in turn.",
                        $" Dat is zo met {moves} vooruit; blijven loont bij elk van de {count} vooruitzichten die om beurten terugkomen."
                    )
                    : words.Say(
                        $" That is with {moves} foreseen, one of the {count} horizons that come back in turn.",
                        $" Dat is zo met {moves} vooruit, een van de {count} vooruitzichten die om beurten terugkomen."
                    )
            );
    }

    private string Leaves(ForesightVerdict verdict, ForeseenMove choice)
    {
        string maker = words.Maker(verdict.DecisionMaker);
        string to = words.Reached(choice.Course[0]);
        return choice.Course.Length == 1
            ? words.Say(
                $"{maker} would move from here to {to}, because it foresees that it ends there, which it prefers.",
                $"voor {maker} loont een zet naar {to}, want voorzien is dat het daar eindigt, en dat is beter dan hier."
            )
            : words.Say(
                $"{maker} would move from here to {to}, because it foresees what follows ({Rest(choice)}) and that it ends at {words.State(choice.End)}, which it prefers.",
                $"voor {maker} loont een zet naar {to}, want voorzien is wat volgt ({Rest(choice)}) en dat het eindigt op {words.State(choice.End)}, en dat is beter dan hier."
            );
    }

    private string Stays(ForesightVerdict verdict)
    {
        string maker = words.Maker(verdict.DecisionMaker);
        ImmutableArray<ForeseenMove> tempting =
        [
            .. verdict.Moves.Where(move =>
                words.Graph.Compare(verdict.DecisionMaker, move.To, verdict.State) == Comparison.Better
            ),
        ];
        if (verdict.Moves.IsEmpty)
        {
            return words.Say(
                $"{maker} would not move from here, because there is no move that it could make.",
                $"voor {maker} is er geen zet vanaf hier."
            );
        }

        if (tempting.IsEmpty)
        {
            return words.Say(
                $"{maker} would not move from here, because no move of its own leads to anything better, at once or as far as it foresees.",
                $"voor {maker} loont blijven, want geen eigen zet leidt tot iets beters, meteen of zover voorzien is."
            );
        }

        int more = tempting.Length - MostMoves;
        string rest =
            more > 0
                ? words.Say(
                    $" Nor does any of {more} other moves that would pay at once end better.",
                    $" Ook geen van {more} andere zetten die meteen zouden lonen, eindigt beter."
                )
                : "";
        return words.Say($"{maker} would not move from here, because ", $"voor {maker} loont blijven, want ")
            + string.Join(words.Say("; and ", "; en "), tempting.Take(MostMoves).Select(move => Answered(move, maker)))
            + "."
            + rest;
    }

    // What pays at once ends no better, so that somebody goes on.
    private string Answered(ForeseenMove move, string maker) =>
        words.Say(
            $"a move to {words.State(move.To)} would pay at once, but what is foreseen then ({Rest(move)}) ends at {words.State(move.End)}, no better for {maker} than here",
            $"een zet naar {words.State(move.To)} zou meteen lonen, maar wat dan voorzien is ({Rest(move)}) eindigt op {words.State(move.End)}, voor {maker} niet beter dan hier"
        );

    private string Rest(ForeseenMove move)
    {
        ImmutableArray<ConflictMove> rest = move.Course[1..];
        int more = rest.Length - MostSteps;
        return string.Join(
                "; ",
                rest.Take(MostSteps).Select(move => words.Step([move.DecisionMaker], move.From, move.To))
            )
            + (
                more > 0
                    ? words.Say($"; and {more} more, up to → {move.End + 1}", $"; en nog {more}, tot → {move.End + 1}")
                    : ""
            );
    }
}
