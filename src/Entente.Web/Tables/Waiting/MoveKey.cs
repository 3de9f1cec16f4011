using System.Globalization;

namespace Entente.Web.Tables.Waiting;

/// <summary>The key of a move, and what its maker had seen where the press waited in the browser for its line.</summary>
/// <param name="Key">The key.</param>
/// <param name="Seen">How many entries the log had on the page when it was pressed; null for a press that did not wait.</param>
public sealed record MoveKey(string Key, long? Seen)
{
    /// <summary>Reads what the browser answers: the key, and behind an <c>@</c> what was seen.</summary>
    /// <param name="answer">The answer.</param>
    internal static MoveKey Of(string answer)
    {
        int at = answer.LastIndexOf('@');
        return at < 0 ? new(answer, null)
            : long.TryParse(answer[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out long seen)
                ? new(answer[..at], seen)
            : new(answer[..at], null);
    }
}
