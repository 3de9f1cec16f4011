using Entente.Annotations;
using Entente.Formats.Native;
using Entente.Formats.Nodes;

namespace Entente.Formats.Sessions;

/// <summary>The parties of moves that a log does not list among its own, each told once, where it moves first.</summary>
/// <remarks>Of a list with names that are at fault, as many who are not on it may be these: those who move most. Who of several that move as often are not listed is not known: all are told.</remarks>
internal sealed class LogStrangers(RecordedSetup setup, Findings findings)
{
    private readonly Dictionary<string, (Place Place, int Moves)> strangers = new(StringComparer.Ordinal);
    private readonly HashSet<string> listed = new(setup.Parties, StringComparer.Ordinal);

    /// <summary>Notes who made a move; the move of one who is not listed is nobody's.</summary>
    public RawStep Note(RawStep step, Node.Map happened)
    {
        if (
            setup.IsSequence
            || setup.Parties.IsEmpty
            || string.IsNullOrWhiteSpace(step.Party)
            || listed.Contains(step.Party)
        )
        {
            return step;
        }

        (Place place, int moves) = strangers.GetValueOrDefault(step.Party, (happened["party"]!.Place, 0));
        strangers[step.Party] = (place, moves + 1);
        return step with { Party = "", IsDoubtful = true };
    }

    /// <summary>Tells who is not listed.</summary>
    public void Tell()
    {
        int unread = setup.Parties.Length - listed.Count(name => name.Length > 0);
        string[] known = [.. listed.Where(name => name.Length > 0)];
        int[] moves = [.. strangers.Values.Select(each => each.Moves).OrderDescending().Skip(unread)];
        foreach ((string name, (Place place, int often)) in strangers)
        {
            if (moves.Length == 0 || often > moves[0])
            {
                continue;
            }

            Sentence hint = findings.OneOf(name, known);
            findings.Fault(
                place,
                new(
                    $"There is no party '{Excerpt.Of(name)}' among the 'parties' of the log{hint}",
                    $"Er is geen partij '{Excerpt.Of(name)}' onder de 'parties' van het log{hint}"
                )
            );
        }
    }
}
