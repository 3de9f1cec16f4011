using System.Text.RegularExpressions;

namespace Entente.Rooms.Tests.Live;

/// <summary>Takes out of what is delivered what is random by design, and leaves its length: hashes of the log and salted commitments.</summary>
internal static partial class Masks
{
    public static string Of(string delivered) =>
        Commitments().Replace(Hashes().Replace(delivered, new string('#', 64)), "\"" + new string('#', 44) + "\"");

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hashes();

    [GeneratedRegex("\"[A-Za-z0-9+/\\\\u]{43,80}=\"")]
    private static partial Regex Commitments();
}
