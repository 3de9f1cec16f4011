using System.Text.RegularExpressions;

namespace Entente.Server.Tests.Pages;

/// <summary>Sends the forms of a page as a browser without scripts would.</summary>
internal static partial class Forms
{
    /// <summary>Opens a page, and sends one of its forms with the token that the page holds and these values.</summary>
    public static async Task<HttpResponseMessage> Send(
        this HttpClient visitor,
        string page,
        string action,
        Dictionary<string, string> values
    )
    {
        values["__RequestVerificationToken"] = await visitor.Token(page);
        using var content = new FormUrlEncodedContent(values);
        return await visitor.PostAsync(new Uri(action, UriKind.Relative), content);
    }

    /// <summary>The token that the forms of a page carry.</summary>
    public static async Task<string> Token(this HttpClient visitor, string page) =>
        TokenField().Match(await visitor.GetStringAsync(page)).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
