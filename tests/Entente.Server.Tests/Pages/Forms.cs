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
        string text = await visitor.GetStringAsync(page);
        values["__RequestVerificationToken"] = Token().Match(text).Groups[1].Value;
        using var content = new FormUrlEncodedContent(values);
        return await visitor.PostAsync(new Uri(action, UriKind.Relative), content);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
