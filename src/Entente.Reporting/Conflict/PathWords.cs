using Entente.Conflict;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Conflict;

/// <summary>In words, the ways in which a conflict can go from one state to another.</summary>
internal sealed class PathWords(ConflictWords words)
{
    private const int MostPaths = 20;

    /// <summary>The paths between two states.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="key">The key of the section.</param>
    public Section Section(ConflictPaths paths, string key)
    {
        string kind = paths.Moves switch
        {
            PathMoves.Any => words.Say("any moves", "alle zetten"),
            PathMoves.Improvements => words.Say("moves that pay for their movers", "zetten die lonen voor wie ze doet"),
            _ => words.Say("moves that pay or may pay", "zetten die lonen of misschien lonen"),
        };
        string heading = words.Say(
            $"From {words.State(paths.From)} to {words.State(paths.To)} ({kind})",
            $"Van {words.State(paths.From)} naar {words.State(paths.To)} ({kind})"
        );
        if (paths.Paths.IsEmpty)
        {
            return new Section(key, heading, [new Block.Paragraph(words.Say("There is no way.", "Er is geen weg."))]);
        }

        IEnumerable<RichText> items = paths
            .Paths.Take(MostPaths)
            .Select(path =>
                (RichText)(
                    path.IsEmpty
                        ? words.Say("It is there already.", "Het is er al.")
                        : string.Join("; ", path.Select(Move))
                )
            );
        bool isCut = !paths.IsComplete || paths.Paths.Length > MostPaths;
        Block[] blocks =
        [
            new Block.Bullets([.. items]),
            .. isCut
                ? [new Block.Paragraph(RichText.Faint(words.Say("There are more.", "Er zijn er meer.")))]
                : Array.Empty<Block>(),
        ];
        return new Section(key, heading, [.. blocks]);
    }

    private string Move(ConflictMove move)
    {
        string change = words.Change(move);
        string how = change.Length > 0 ? $" ({change})" : "";
        return $"{words.Maker(move.DecisionMaker)}{how} → {move.To + 1}";
    }
}
