using System.Net;
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

    /// <summary>What a form of a page carries unseen, by name.</summary>
    /// <param name="page">The page.</param>
    /// <param name="handler">The name of the form.</param>
    public static Dictionary<string, string> HiddenOf(string page, string handler) =>
        page.Split("</form>")
            .Select(each => each[Math.Max(each.LastIndexOf("<form", StringComparison.Ordinal), 0)..])
            .Select(form =>
                HiddenField()
                    .Matches(form)
                    .ToDictionary(
                        field => field.Groups[1].Value,
                        field => WebUtility.HtmlDecode(field.Groups[2].Value),
                        StringComparer.Ordinal
                    )
            )
            .Single(fields => fields.GetValueOrDefault("_handler") == handler);

    /// <summary>What a page says, without what its letters are written as.</summary>
    public static async Task<string> TextAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenField();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
