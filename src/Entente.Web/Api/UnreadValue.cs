using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Api;

/// <summary>A value of an address that could not be read: the framework alone knows which, and says it in the message of what it throws.</summary>
internal static partial class UnreadValue
{
    /// <summary>The answer that names the value, never what stood there; null where the request was bad for another reason.</summary>
    public static IResult? Unread(this BadHttpRequestException fault)
    {
        string name = Parameter().Match(fault.Message).Groups["name"].Value;
        if (name.Length == 0)
        {
            return null;
        }

        // Parameters are called as in the address, but for the case of their first letter.
        string called = char.ToLowerInvariant(name[0]) + name[1..];
        return Problem.Malformed.Answer(
            $"The value of \"{called}\" in the address is missing or cannot be read.",
            $"De waarde van ‘{called}’ in het adres ontbreekt of is niet te lezen."
        );
    }

    [GeneratedRegex(
        """^(Failed to bind|Required) parameter "[^"]* (?<name>[A-Za-z]+)" """,
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Parameter();
}
